import Casework
import Machine
import Presentation
import Wording

extension Context {
  /// The output format asked for, or the default.
  func format(usually: OutputFormat = .table) throws -> OutputFormat {
    try shell.format(usually: usually)
  }

  /// Whether an output format was asked for.
  var asksForData: Bool { shell.has(.format) || shell.has(.forExcel) }

  /// Writes a listing; people get a table unless the command says otherwise.
  func write(
    _ listing: Listing, titled title: Text = Listing.usualTitle,
    footer: @autoclosure () -> [String] = [], usually: OutputFormat = .table,
    to console: Console? = nil, rows: Listing.Rows? = nil
  ) throws {
    try listing.write(
      try format(usually: usually), forExcel: shell.has(.forExcel), titled: title,
      footer: footer(), to: console ?? output, rows: rows)
  }

  /// Names of the standard output; no file of that name is created.
  private static let streams = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// The path of the output file; nil for the standard output.
  private func outputPath() throws -> String? {
    guard let said = shell[.output], !Self.streams.contains(said) else { return nil }
    return try DatabasePath(said, .output, environment).path
  }

  /// Refuses to overwrite a database or one of its journals by `-o`, and removes left-over
  /// temporary files.
  func refuseDatabaseAsOutput() throws {
    guard let path = try outputPath() else { return }
    guard try !isDatabase(path), try !isOtherDatabase(path)
    else {
      throw UsageFault(Message.outputIsDatabase(path))
    }
    try removeLeftovers(beside: path)
  }

  /// Tells whether a path is that of the database or of one of its journals.
  func isDatabase(_ path: String) throws -> Bool {
    let database = try databasePath()
    let taken = [database, resolved(database)].flatMap { database in
      ([""] + UnfinishedFile.companions).map { resolved(database + $0) }
    }
    return taken.contains(resolved(path))
  }

  /// Tells whether a path is that of any other database or of its journal.
  private func isOtherDatabase(_ path: String) throws -> Bool {
    let path = resolved(path)
    for suffix in UnfinishedFile.companions where path.hasSuffix(suffix) {
      if Files.exists(String(path.dropLast(suffix.count))) { return true }
    }
    // Not for a pipe: reading would consume its data.
    guard Files.kind(path) == .file else { return false }
    return try Input(path).next(atMost: 16) == Array("SQLite format 3\0".utf8)
  }

  /// The path with links resolved; for a file that does not exist yet, those of its folder.
  private func resolved(_ path: String) -> String {
    guard !Files.exists(path) else { return Files.resolved(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Files.join(Files.resolved(Files.folder(of: path)), name)
  }

  /// Calls the body with a console that writes data to the output file, atomically; messages still
  /// go to standard error.
  func writingOutput(_ body: (Console) throws -> Void) throws {
    guard let path = try outputPath() else {
      try body(output)
      return
    }
    let file = try NewFile(path)
    try body(Console(data: { try file.output.write($0) }, talk: { try output.say($0) }))
    try file.commit()
  }
}
