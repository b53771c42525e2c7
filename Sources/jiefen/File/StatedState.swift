import Casework
import Machine
import Storage

/// A state of the log that something outside the file states: a copy, a report, or a person.
enum StatedState {
  case anchor(Anchor)
  case copy(SQLiteCasebook)

  /// Reads `POSITION:HASH`, a hash, or a file that is a database or states a position and a hash.
  init(_ text: String) throws {
    if let anchor = Anchor(text) {
      self = .anchor(anchor)
      return
    }
    guard Files.exists(text) else { throw UsageFault(Message.noAnchor(text)) }
    let beginning = try Input(text).next(atMost: 16) ?? []
    if beginning == Array("SQLite format 3\0".utf8) {
      self = .copy(try SQLiteCasebook.openAsItIs(at: text))
      return
    }
    let words = try TextEncoding.utf8.decode(Files.read(text))
    guard let anchor = Anchor(statedIn: words) else {
      throw UsageFault(Message.statesNoAnchor(text))
    }
    self = .anchor(anchor)
  }

  func compare(with book: SQLiteCasebook) throws -> LogComparison {
    switch self {
    case .anchor(let anchor): try book.comparison(with: anchor)
    case .copy(let other): try book.comparison(with: other)
    }
  }
}
