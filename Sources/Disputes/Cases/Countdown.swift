/// One clock of one case: its start, its pauses, its extensions and its deadline.
public struct Countdown: Hashable, Sendable {
  /// Which clock it is.
  public let clock: ClockKind
  /// The day of the trigger, which is not counted (民法典 article 201).
  public let begins: Day
  /// The grade of the case on that day; a later correction does not move the deadline.
  public let grade: Grade
  /// The rule in force on that day.
  public private(set) var rule: PeriodRule
  /// The days on which the clock is paused.
  public private(set) var pauses: [Range<Day>] = []
  /// The lengths of the extensions in days, in order.
  public private(set) var extensions: [Int] = []
  /// The deadline without extensions.
  public private(set) var first: Deadline
  /// The deadline.
  public private(set) var due: Deadline

  /// Starts a clock.
  init(_ clock: ClockKind, from day: Day, grade: Grade, in area: [UnitCode], by book: Rulebook) {
    self.clock = clock
    begins = day
    self.grade = grade
    rule = book.rule(clock, for: grade, in: area, on: day)
    first = book.calendar.deadline(of: rule.term, after: day)
    due = first
  }

  /// Recalculates both deadlines with the given rules.
  mutating func recount(in area: [UnitCode], by book: Rulebook) {
    rule = book.rule(clock, for: grade, in: area, on: begins)
    first = book.calendar.deadline(of: rule.term, after: begins, pausing: pauses)
    due = extensions.reduce(first) { due, days in
      book.calendar.extended(due, by: days, rule.extensionUnit, pausing: pauses)
    }
  }

  /// Pauses the clock from a day until it runs again on `end`.
  mutating func pause(from day: Day, to end: Day, in area: [UnitCode], by book: Rulebook) {
    pauses.append(day..<max(day, end))
    recount(in: area, by: book)
  }

  /// Ends the last pause on a day, if that is earlier than planned.
  mutating func resume(on day: Day, in area: [UnitCode], by book: Rulebook) {
    guard let last = pauses.popLast() else { return }
    pause(from: last.lowerBound, to: min(last.upperBound, day), in: area, by: book)
  }

  /// Adds an extension, capped at the longest `Term` so that damaged data cannot overflow the sum.
  mutating func extend(by days: Int, in area: [UnitCode], by book: Rulebook) {
    extensions.append(Term(days, rule.extensionUnit).length)
    recount(in: area, by: book)
  }

  /// How many days extensions may still add.
  var extensionLeft: Int { max(0, (rule.cap ?? 0) - extensions.reduce(0, +)) }
}
