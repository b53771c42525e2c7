import Casework
import Machine
import Storage

/// A state of the log that something outside the file states: a copy, a report, or a person.
enum StatedState {
  case anchor(Anchor)
  case copy(SQLiteCasebook)

  /// Reads `POSITION:HASH`, a hash, or a file that is a database or states a position and a hash.
  init(_ text: String, _ context: Context) throws {
    if let anchor = Anchor(text) {
      self = .anchor(anchor)
      return
    }
    let path = try context.path(text)
    guard let kind = Files.kind(path) else {
      // A line of a report, or what `check` prints.
      guard let anchor = Anchor(statedIn: text) else { throw UsageFault(Message.noAnchor(text)) }
      self = .anchor(anchor)
      return
    }
    // What a pipe says can be read once.
    let isDatabase =
      try kind == .file && Input(path).next(atMost: 16) == Array("SQLite format 3\0".utf8)
    if isDatabase {
      let book = try SQLiteCasebook.openAsItIs(at: path)
      if book.mayMissJournal { try context.output.say(Message.mayMissJournal(path)) }
      self = .copy(book)
      return
    }
    let words = try TextEncoding.utf8.decode(InputFile.report.read(path))
    guard let anchor = Anchor(statedIn: words) else {
      throw UsageFault(Message.statesNoAnchor(text))
    }
    self = .anchor(anchor)
  }

  /// The state as it was stated; of a copy, the end of its log.
  func anchor() throws -> Anchor {
    switch self {
    case .anchor(let anchor): anchor
    case .copy(let other): try other.head(knownAt: nil).anchor
    }
  }

  func compare(with book: SQLiteCasebook) throws -> LogComparison {
    switch self {
    case .anchor(let anchor): try book.comparison(with: anchor)
    case .copy(let other): try book.comparison(with: other)
    }
  }
}
