import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

/// The context in which a command runs: its input, output, settings and clock.
struct Context {
  /// The variables of the process.
  let environment: Environment
  /// Where data goes.
  let output: Console
  /// The values given for the command's fields.
  let answers: Answers
  /// The values given for the shell's own options.
  let shell: ShellAnswers
  /// The settings file.
  let settings: Settings
  /// The time when this run started.
  let now: Instant
  /// The current time; entries are dated by it after the write lock is taken.
  let clock: () -> Instant
  /// Gives new random bytes.
  let randomBytes: (Int) throws -> [UInt8]
  /// The text files named in the command line, each read once.
  let textFiles: TextFiles

  /// The path of the database.
  func databasePath() throws -> String {
    guard let path = try namedDatabase() ?? usualDatabase else {
      throw UsageFault(Message.noDatabasePath)
    }
    return path
  }

  /// The path of the database if one is given by option, variable or settings.
  func namedDatabase() throws -> String? {
    if let said = shell[.database] { return try DatabasePath(said, .option, environment).path }
    if let said = environment["JIEFEN_DB"] {
      return try DatabasePath(said, .variable, environment).path
    }
    return try settings.database.map {
      try DatabasePath($0, .settings(settings.path), environment).path
    }
  }

  /// The default path of the database.
  var usualDatabase: String? {
    environment.dataFolder.map { Files.join(Files.join($0, "jiefen"), "jiefen.db") }
  }

  /// A path given as an argument, such as that of a backup.
  func path(_ said: String) throws -> String { try DatabasePath(said, .argument, environment).path }

  /// Opens the database.
  func open(_ access: SQLiteCasebook.Access) throws -> SQLiteCasebook {
    try open(databasePath(), access)
  }

  /// Opens a database, and reports a migration if one was done.
  func open(_ path: String, _ access: SQLiteCasebook.Access) throws -> SQLiteCasebook {
    let book = try FileFault.using(path) {
      try SQLiteCasebook.open(at: path, access: access, now: now)
    }
    if let upgrade = book.upgrade { try output.say(Message.upgraded(upgrade)) }
    if book.mayMissJournal { try output.say(Message.mayMissJournal(path)) }
    return book
  }

  /// Removes temporary files that killed runs left in the folders of these files, and reports it.
  func removeLeftovers(beside paths: String...) throws {
    var folders: [String] = []
    for path in paths {
      let folder = Files.resolved(Files.folder(of: Files.resolved(path)))
      if !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders {
      let found = UnfinishedFile.removeLeftovers(in: folder)
      if !found.removed.isEmpty { try output.say(Message.leftoversRemoved(found.removed)) }
      if !found.staying.isEmpty { try output.say(Message.leftoversStay(found.staying)) }
    }
  }

  /// The acting officer.
  func officer() throws -> OfficerCode {
    guard
      let text = shell[.officer] ?? environment["JIEFEN_OFFICER"] ?? settings.officer
        ?? environment.userName
    else { throw UsageFault(Message.noOfficer) }
    guard let code = OfficerCode(typed: text) else { throw UsageFault(Message.badOfficer(text)) }
    return code
  }

  /// The acting unit, if one is given.
  func actingUnit(in directory: any UnitDirectory) throws -> Unit? {
    try (shell[.unit] ?? usualUnit).map { try directory.find($0, on: now.day) }
  }

  /// The acting unit for a command that can do without one.
  ///
  /// One that is named by variable or settings before it is in the file, such as a village to be
  /// imported, counts as none, and a message says so.
  func unitIfKnown(in directory: any UnitDirectory) throws -> Unit? {
    do {
      return try actingUnit(in: directory)
    } catch WorkError.unknownUnit(let text, _) where shell[.unit] == nil {
      try output.say(Message.usualUnitUnknown(text))
      return nil
    }
  }

  private var usualUnit: String? { environment["JIEFEN_UNIT"] ?? settings.unit }

  /// The acting unit; required for writing to a case.
  func requiredUnit(in directory: any UnitDirectory) throws -> Unit {
    guard let unit = try actingUnit(in: directory) else { throw UsageFault(Message.noUnit) }
    return unit
  }

  /// Whether this is a dry run: everything is checked, nothing is saved.
  var isDryRun: Bool { shell.has(.dryRun) }

  /// The unit for which something is shown, if one is given.
  ///
  /// A unit that does not exist today counts as nobody; a message names its successor.
  func viewer(in directory: any UnitDirectory) throws -> Unit? {
    guard let unit = try unitIfKnown(in: directory) else { return nil }
    do throws(Refusal) {
      try unit.requireStanding(on: now.day)
      return unit
    } catch {
      try output.say(sentence(for: error))
      return nil
    }
  }

  /// 32 random bytes, the salt of a commitment.
  func salt() throws -> [UInt8] { try randomBytes(32) }

  /// Opens the office of the officer, for a unit or for the owner of the file.
  func office(_ book: SQLiteCasebook, of unit: Unit?) throws -> Office {
    var office = Office(
      book, unit: unit?.code, officer: try officer(), clock: clock, salt: salt)
    office.isDryRun = isDryRun
    office.trustsClock = shell.has(.trustsClock)
    return office
  }

  /// Opens a desk for the officer of the acting unit.
  func desk(_ book: SQLiteCasebook) throws -> Desk {
    let unit = try requiredUnit(in: book)
    var desk = Desk(try office(book, of: unit), unit: unit.code)
    if let key = shell[.key] {
      guard !key.trimmed.isEmpty else { throw UsageFault(Message.emptyKey) }
      let switches = answers.all.filter(\.text.isEmpty).map(\.key.rawValue).sorted()
      desk.request = (key, switches.joined(separator: " "))
    }
    return desk
  }

  /// Asks a yes-or-no question; without a terminal the answer is no.
  func confirms(_ question: Text) throws -> Bool {
    if shell.has(.yes) { return true }
    guard canAsk else { return false }
    let answer = try Terminal.ask(Console.fitted(TerminalText.harmless("\(question) [y/N]")) + " ")
    return ["y", "yes", "是"].contains(answer?.lowercased() ?? "")
  }

  /// Whether questions can be asked: at a terminal, and without `--no-input`.
  var canAsk: Bool {
    !shell.has(.neverAsks) && Terminal.isTerminal(.input) && Terminal.isTerminal(.error)
  }
}
