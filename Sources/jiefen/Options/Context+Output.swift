import Casework
import Machine

extension Context {
  /// The format of the data that was asked for, or the usual one.
  func format(usually: OutputFormat = .table) throws -> OutputFormat {
    try shell.format(usually: usually)
  }

  /// Whether a form of the data was asked for.
  var asksForData: Bool { shell.has(.format) || shell.has(.forExcel) }

  /// Writes a listing; people get a table unless the command says otherwise.
  func write(
    _ listing: Listing, titled title: Text = Listing.usualTitle,
    footer: @autoclosure () -> [String] = [], usually: OutputFormat = .table,
    to console: Console? = nil
  ) throws {
    try listing.write(
      try format(usually: usually), forExcel: shell.has(.forExcel), titled: title,
      footer: footer(), to: console ?? output)
  }

  /// The names of the standard output, which is not to be replaced by a file of that name.
  private static let streams = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// The path of the file for the data; nothing for the standard output.
  private func outputPath() throws -> String? {
    guard let said = shell[.output], !Self.streams.contains(said) else { return nil }
    return try DatabasePath(said, .output, environment).path
  }

  /// Refuses a database and its companions as the place of the data, and says what killed runs left
  /// there.
  func refuseDatabaseAsOutput() throws {
    guard let path = try outputPath() else { return }
    guard try !isDatabase(path), try !isOtherDatabase(path)
    else {
      throw UsageFault(Message.outputIsDatabase(path))
    }
    try removeLeftovers(beside: path)
  }

  /// Tells whether a path is that of the database or of one of its companions.
  func isDatabase(_ path: String) throws -> Bool {
    let database = try databasePath()
    let taken = [database, resolved(database)].flatMap { database in
      ([""] + UnfinishedFile.companions).map { resolved(database + $0) }
    }
    return taken.contains(resolved(path))
  }

  /// Tells whether another database stands under a path, or beside it the one whose companion it is.
  private func isOtherDatabase(_ path: String) throws -> Bool {
    let path = resolved(path)
    for suffix in UnfinishedFile.companions where path.hasSuffix(suffix) {
      if Files.exists(String(path.dropLast(suffix.count))) { return true }
    }
    // A pipe is not looked into: what is read there would be gone.
    guard Files.kind(path) == .file else { return false }
    return try Input(path).next(atMost: 16) == Array("SQLite format 3\0".utf8)
  }

  /// The path with all links followed; of a file that is not there yet, its folder's.
  private func resolved(_ path: String) -> String {
    guard !Files.exists(path) else { return Files.resolved(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Files.join(Files.resolved(Files.folder(of: path)), name)
  }

  /// Gives a console whose data goes into the file that was named, whole or not at all; talk stays
  /// where it is.
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
