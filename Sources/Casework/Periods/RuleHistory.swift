public import Disputes

/// The rulebooks known in a file, each since a position of its log.
public struct RuleHistory: Sendable {
  /// The rulebook from each position on; the first one is the built-in.
  private var books: [(position: Int, book: Rulebook)] = [(0, .shipped)]

  /// Makes the history of a file with the built-in rulebook only.
  public init() {}

  /// Adds a change of a register; ignored unless it is a calendar or a rule.
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

  /// Whether calendars and rules were never changed.
  public var isPlain: Bool { books.count == 1 }

  /// The present rulebook.
  public var latest: Rulebook { books[books.count - 1].book }

  /// Returns the rulebook as known at a position.
  public func book(at position: Int) -> Rulebook {
    // Changes are few, and the last ones are needed most.
    books.last { $0.position <= position }?.book ?? .shipped
  }

  /// Returns the changes after one position and up to another, in order.
  public func changes(
    after first: Int, upTo last: Int
  ) -> [(position: Int, book: Rulebook)] {
    isPlain ? [] : books.filter { $0.position > first && $0.position <= last }
  }
}

extension Case {
  /// Returns the case with one more event, under the calendars and rules known at its position;
  /// `previous` is the position of the case's last event.
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

  /// Recalculates deadlines if calendars or rules changed after a position.
  mutating func recount(changedAfter position: Int, in history: RuleHistory) {
    recount(after: position, upTo: .max, in: history)
  }

  /// Recalculates deadlines if calendars or rules changed after one position and up to another.
  mutating func recount(after first: Int, upTo last: Int, in history: RuleHistory) {
    if let change = history.changes(after: first, upTo: last).last { recount(by: change.book) }
  }
}
