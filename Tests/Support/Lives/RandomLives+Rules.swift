import Casework
import Disputes

extension Chance {
  /// Publishes or amends a calendar year, or sets a rule.
  mutating func amend() throws {
    var register = Office(
      book, unit: nil, officer: Places.officer("register"), now: now, salt: salts.next)
    register.trustsClock = true
    if dice.hits(oneIn: 2) {
      _ = try register.enter(year())
    } else {
      _ = try register.set([rule()])
    }
  }

  /// This year or the next, with some random holidays.
  private mutating func year() -> WorkCalendar.Year {
    let year = now.day.year + Int.random(in: 0...1, using: &dice)
    let days = (0..<12).compactMap { _ in
      Day(
        year: year, month: Int.random(in: 1...12, using: &dice),
        day: Int.random(in: 1...28, using: &dice))
    }
    return WorkCalendar.Year(
      year: year, notices: ["a notice"],
      days: Set(days).map { day in
        WorkCalendar.SpecialDay(day: day, kind: day.weekday < 6 ? .rest : .makeUp, name: "假日")
      })
  }

  private mutating func rule() -> PeriodRule {
    let clock = dice.pick([ClockKind.acceptance, .signIn, .handling, .verification])
    let units = TermUnit.allCases
    return PeriodRule(
      clock, grade: dice.hits(oneIn: 2) ? dice.pick(Grade.allCases) : nil,
      unit: dice.hits(oneIn: 2) ? dice.pick(Places.records).code : nil,
      Term(Int.random(in: 1...(clock == .handling ? 2 : 9), using: &dice), dice.pick(units)),
      warning: 1, cap: clock == .handling ? 30 : nil, basis: "chance",
      validFrom: dice.hits(oneIn: 2) ? now.day + -Int.random(in: 0...30, using: &dice) : nil)
  }
}
