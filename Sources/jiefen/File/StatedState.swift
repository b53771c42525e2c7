import Casework
import Machine
import Presentation
import Storage
import Wording

/// A state of the log that was stated outside the file: by a backup, a report, or a person.
enum StatedState {
  case anchor(Anchor)
  case copy(SQLiteCasebook)

  /// Parses `POSITION:HASH`, a hash, or the path of a database or of a file that states an anchor.
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
    // A pipe can be read only once, so it is not probed.
    let isDatabase =
      try kind == .file && Input(path).next(atMost: 16) == Array("SQLite format 3\0".utf8)
    if isDatabase {
      let book = try FileFault.using(path) { try SQLiteCasebook.openAsItIs(at: path) }
      if book.mayMissJournal { try context.output.say(Message.mayMissJournal(path)) }
      self = .copy(book)
      return
    }
    let words = try FileFault.reading(path) {
      try TextEncoding.utf8.decode(InputFile.report.read(path))
    }
    guard let anchor = Anchor(statedIn: words) else {
      throw UsageFault(Message.statesNoAnchor(text))
    }
    self = .anchor(anchor)
  }

  /// The anchor; for a copy, the end of its log.
  func anchor() throws -> Anchor {
    switch self {
    case .anchor(let anchor): anchor
    case .copy(let other): try FileFault.using(other.path) { try other.head(knownAt: nil).anchor }
    }
  }

  func compare(with book: SQLiteCasebook) throws -> LogComparison {
    switch self {
    case .anchor(let anchor): try book.comparison(with: anchor)
    case .copy(let other):
      try FileFault.using(other.path) { try book.comparison(with: other) }
    }
  }
}
