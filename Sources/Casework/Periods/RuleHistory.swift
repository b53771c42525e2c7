public import Disputes

/// What a file knew of calendars and rules, and since which position of its log.
public struct RuleHistory: Sendable {
  /// The book as it was from each position on; the first holds from the beginning.
  private var books: [(position: Int, book: Rulebook)] = [(0, .shipped)]

  /// Makes the history of a file that only knows what the program does.
  public init() {}

  /// Takes in a change of a register; one that is no calendar or rule changes nothing.
  ///
  /// - Precondition: Changes come in the order of their positions.
  public mutating func add(_ change: RegisterChange, at position: Int) {
    var book = latest
    switch change {
    case .calendar(let year): book.enter(year)
    case .rule(let rule): book.enter(rule)
    case .unit, .officer, .team, .numbers, .anchor: return
    }
    books.append((position, book))
  }

  /// Whether nothing was changed since the file was made.
  public var isPlain: Bool { books.count == 1 }

  /// The book as it is known now.
  public var latest: Rulebook { books[books.count - 1].book }

  /// The book as it was known at that position.
  public func book(at position: Int) -> Rulebook {
    // A file has a handful of changes in a year; the last ones are asked for most.
    books.last { $0.position <= position }?.book ?? .shipped
  }

  /// The changes behind one position and up to another, in order.
  public func changes(
    after first: Int, upTo last: Int
  ) -> [(position: Int, book: Rulebook)] {
    isPlain ? [] : books.filter { $0.position > first && $0.position <= last }
  }
}

extension Case {
  /// The case with one more event, as the calendars and rules known at its position have it; the
  /// event before it in the case was received at `previous`.
  public func applying<Text>(
    _ event: Event<Text>, at position: Int, after previous: Int, in history: RuleHistory
  ) -> Case {
    var next = self
    if let change = history.changes(after: previous, upTo: position).last {
      next.recount(by: change.book)
    }
    next.apply(event, rules: history.book(at: position))
    return next
  }

  /// Counts once more where calendars or rules were changed behind a position.
  mutating func recount(changedAfter position: Int, in history: RuleHistory) {
    recount(after: position, upTo: .max, in: history)
  }

  /// Counts once more where calendars or rules were changed behind one position and up to another.
  mutating func recount(after first: Int, upTo last: Int, in history: RuleHistory) {
    if let change = history.changes(after: first, upTo: last).last { recount(by: change.book) }
  }
}
