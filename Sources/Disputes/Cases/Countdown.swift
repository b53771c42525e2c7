/// One clock of one case: what started it, what made it stand still, what was added, where it ends.
public struct Countdown: Hashable, Sendable {
  /// Which clock it is.
  public let clock: ClockKind
  /// The day of the trigger, which is not counted (民法典 article 201).
  public let begins: Day
  /// The grade of the case on that day; a later correction does not move the deadline.
  public let grade: Grade
  /// The rule of that day.
  public private(set) var rule: PeriodRule
  /// The days on which it stands still, each from the first to before the last.
  public private(set) var pauses: [Range<Day>] = []
  /// The days that were added, in order.
  public private(set) var extensions: [Int] = []
  /// Where it would end without extensions.
  public private(set) var first: Deadline
  /// Where it ends.
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

  /// Counts once more, by what is known now.
  mutating func recount(in area: [UnitCode], by book: Rulebook) {
    rule = book.rule(clock, for: grade, in: area, on: begins)
    first = book.calendar.deadline(of: rule.term, after: begins, pausing: pauses)
    due = extensions.reduce(first) { due, days in
      book.calendar.extended(due, by: days, rule.extensionUnit, pausing: pauses)
    }
  }

  /// Stands still from one day to before another.
  mutating func pause(from day: Day, to end: Day, in area: [UnitCode], by book: Rulebook) {
    pauses.append(day..<max(day, end))
    recount(in: area, by: book)
  }

  /// Runs again from that day, where that is earlier than was planned.
  mutating func resume(on day: Day, in area: [UnitCode], by book: Rulebook) {
    guard let last = pauses.popLast() else { return }
    pause(from: last.lowerBound, to: min(last.upperBound, day), in: area, by: book)
  }

  /// Adds days; no more than a term can have, so that damaged data cannot overflow their sum.
  mutating func extend(by days: Int, in area: [UnitCode], by book: Rulebook) {
    extensions.append(Term(days, rule.extensionUnit).length)
    recount(in: area, by: book)
  }

  /// How many days extensions may still add.
  var extensionLeft: Int { max(0, (rule.cap ?? 0) - extensions.reduce(0, +)) }
}
