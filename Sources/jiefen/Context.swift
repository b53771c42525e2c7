import Casework
import Disputes
import Machine
import Storage

/// Where a command runs: what it was told, where it speaks, what time it is.
struct Context {
  /// The variables of the process.
  let environment: Environment
  /// Where data goes.
  let output: Console
  /// What was said for the fields of the command.
  let answers: Answers
  /// What was said for the options of the shell.
  let shell: ShellAnswers
  /// The small file of settings.
  let settings: Settings
  /// The time at which this run began.
  let now: Instant
  /// The time now; what is written is dated by it, once nobody else writes.
  let clock: () -> Instant
  /// All arguments, for recognising a repeated request.
  let arguments: [String]
  /// Gives new random bytes.
  let randomBytes: (Int) throws -> [UInt8]
  /// The files of text that were named, each read once.
  let textFiles: TextFiles

  /// The path of the database.
  func databasePath() throws -> String {
    guard let path = try namedDatabase() ?? usualDatabase else {
      throw UsageFault(Message.noDatabasePath)
    }
    return path
  }

  /// The path of the database where one is said.
  func namedDatabase() throws -> String? {
    if let said = shell[.database] { return try DatabasePath(said, .option, environment).path }
    if let said = environment["JIEFEN_DB"] {
      return try DatabasePath(said, .variable, environment).path
    }
    return try settings.database.map {
      try DatabasePath($0, .settings(settings.path), environment).path
    }
  }

  /// Where the database lies as a rule.
  var usualDatabase: String? {
    environment.dataFolder.map { Files.join(Files.join($0, "jiefen"), "jiefen.db") }
  }

  /// The path of a database that is named beside the one a command works on.
  func path(_ said: String) throws -> String { try DatabasePath(said, .argument, environment).path }

  /// Opens the database.
  func open(_ access: SQLiteCasebook.Access) throws -> SQLiteCasebook {
    try open(databasePath(), access)
  }

  /// Opens a database, and says where it was brought up to date.
  func open(_ path: String, _ access: SQLiteCasebook.Access) throws -> SQLiteCasebook {
    let book = try SQLiteCasebook.open(at: path, access: access, now: now)
    if let upgrade = book.upgrade { try output.say(Message.upgraded(upgrade)) }
    if book.mayMissJournal { try output.say(Message.mayMissJournal(path)) }
    return book
  }

  /// Removes what killed runs left of files in the making beside these files, and says so.
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

  /// The officer who acts.
  func officer() throws -> OfficerCode {
    guard
      let text = shell[.officer] ?? environment["JIEFEN_OFFICER"] ?? settings.officer
        ?? environment.userName
    else { throw UsageFault(Message.noOfficer) }
    guard let code = OfficerCode(typed: text) else { throw UsageFault(Message.badOfficer(text)) }
    return code
  }

  /// The unit that acts, if one was named.
  func actingUnit(in directory: any UnitDirectory) throws -> Unit? {
    guard let text = shell[.unit] ?? environment["JIEFEN_UNIT"] ?? settings.unit
    else { return nil }
    return try directory.find(text, on: now.day)
  }

  /// The unit that acts; a command that writes needs one.
  func requiredUnit(in directory: any UnitDirectory) throws -> Unit {
    guard let unit = try actingUnit(in: directory) else { throw UsageFault(Message.noUnit) }
    return unit
  }

  /// Whether nothing is to be kept.
  var isDryRun: Bool { shell.has(.dryRun) }

  /// The unit for which something is shown, if one was named.
  ///
  /// One that does not work today is nobody in particular; who has its place is said.
  func viewer(in directory: any UnitDirectory) throws -> Unit? {
    guard let unit = try actingUnit(in: directory) else { return nil }
    do throws(Refusal) {
      try unit.requireStanding(on: now.day)
      return unit
    } catch {
      try output.say(Text(for: error))
      return nil
    }
  }

  /// 32 new random bytes for a commitment.
  func salt() throws -> [UInt8] { try randomBytes(32) }

  /// Sits the officer down at the desk of the acting unit.
  func desk(_ book: SQLiteCasebook) throws -> Desk {
    let unit = try requiredUnit(in: book).code
    let officer = try officer()
    var desk = Desk(book, unit: unit, officer: officer, clock: clock, salt: salt)
    desk.isDryRun = isDryRun
    desk.trustsClock = shell.has(.trustsClock)
    desk.request = try shell[.key].map { ($0, try requestContent(by: unit, officer)) }
    return desk
  }

  /// Everything that was asked and by whom, without what changes no answer; a file of text stands
  /// there with what it says.
  private func requestContent(by unit: UnitCode, _ officer: OfficerCode) throws -> String {
    let silent = ["--dry-run", "--no-input", "--yes", "-y", "--trust-clock"]
    var content = [unit.description, officer.description]
    var words = arguments[...]
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let option = parts.first.map(String.init) ?? word
      switch option {
      case "--idempotency-key", "--lang", "--unit", "--as", "--db":
        if parts.count == 1 { words = words.dropFirst() }
      case "--summary-file", "--text-file", "--private-file":
        let path = parts.count == 2 ? String(parts[1]) : words.popFirst() ?? ""
        content += [option, try textFiles.text(of: path)]
      default:
        if !silent.contains(word) { content.append(word) }
      }
    }
    return content.joined(separator: "\0")
  }

  /// Asks a question that yes or no answers; without a terminal the answer is no.
  func confirms(_ question: Text) throws -> Bool {
    if shell.has(.yes) { return true }
    guard canAsk else { return false }
    let answer = try Terminal.ask(TerminalText.harmless("\(question) [y/N] "))
    return ["y", "yes", "是"].contains(answer?.lowercased() ?? "")
  }

  /// Whether somebody sits there who could answer.
  var canAsk: Bool {
    !shell.has(.neverAsks) && Terminal.isTerminal(.input) && Terminal.isTerminal(.error)
  }
}
