import ArgumentParser
import Machine

/// How a command prints data.
struct OutputOptions: ParsableArguments, FormatChoice {
  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @Flag(name: .customLong("for-excel"), help: ArgumentHelp(Help.forExcel))
  var forExcel = false

  func validate() throws { try requireForm() }
}

/// A choice of the form of the data.
protocol FormatChoice {
  var format: String? { get }
  var forExcel: Bool { get }
}

extension FormatChoice {
  /// The format that was asked for, or the usual one.
  func chosen(usually: OutputFormat = .table) throws -> OutputFormat {
    let asked: OutputFormat? = try Reading.code(format, "--format")
    guard forExcel else { return asked ?? usually }
    guard asked == nil || asked == .csv else { throw UsageFault(Message.excelIsCSV) }
    return .csv
  }

  /// Refuses a form that there is not before anything is done, or recorded as seen.
  func requireForm() throws {
    do {
      _ = try chosen()
    } catch let fault as UsageFault {
      throw ValidationError(fault.text.description)
    }
  }

  /// Writes a listing; people get a table unless the command says otherwise.
  func write(
    _ listing: Listing, titled title: Text = Listing.usualTitle,
    footer: @autoclosure () -> [String] = [], usually: OutputFormat = .table, to console: Console
  ) throws {
    try listing.write(
      try chosen(usually: usually), forExcel: forExcel, titled: title, footer: footer(),
      to: console)
  }
}

/// Where an export goes.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp(Help.outputFile, valueName: Help.file))
  var output: String?

  /// The names of the standard output, which is not to be replaced by a file of that name.
  private static let streams = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// The path of the file; nothing for the standard output.
  private func path(_ context: Context) throws -> String? {
    guard let output, !FileOptions.streams.contains(output) else { return nil }
    return try DatabasePath(output, .output, context.environment).path
  }

  /// Refuses a database and its companions as the place of an export, and says what killed runs left
  /// there.
  func refuseDatabase(_ context: Context) throws {
    guard let output = try path(context) else { return }
    guard try !FileOptions.isDatabase(output, context), try !FileOptions.isOtherDatabase(output)
    else {
      throw UsageFault(Message.outputIsDatabase(output))
    }
    try context.removeLeftovers(beside: output)
  }

  /// Tells whether a path is that of the database or of one of its companions.
  static func isDatabase(_ path: String, _ context: Context) throws -> Bool {
    let database = try context.databasePath()
    let taken = [database, resolved(database)].flatMap { database in
      ([""] + UnfinishedFile.companions).map { resolved(database + $0) }
    }
    return taken.contains(resolved(path))
  }

  /// Tells whether another database stands under a path, or beside it the one whose companion it is.
  private static func isOtherDatabase(_ path: String) throws -> Bool {
    let path = resolved(path)
    for suffix in UnfinishedFile.companions where path.hasSuffix(suffix) {
      if Files.exists(String(path.dropLast(suffix.count))) { return true }
    }
    // A pipe is not looked into: what is read there would be gone.
    guard Files.kind(path) == .file else { return false }
    return try Input(path).next(atMost: 16) == Array("SQLite format 3\0".utf8)
  }

  /// The path with all links followed; of a file that is not there yet, its folder's.
  private static func resolved(_ path: String) -> String {
    guard !Files.exists(path) else { return Files.resolved(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Files.join(Files.resolved(Files.folder(of: path)), name)
  }

  /// Gives a console whose data goes into the file, whole or not at all; talk stays where it is.
  func writing(_ context: Context, _ body: (Console) throws -> Void) throws {
    let console = context.output
    guard let output = try path(context) else {
      try body(console)
      return
    }
    let file = try NewFile(output)
    try body(Console(data: { try file.output.write($0) }, talk: { try console.say($0) }))
    try file.commit()
  }
}
