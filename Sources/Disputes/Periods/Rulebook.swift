/// The calendar and the rules for deadlines, as known at one moment.
public struct Rulebook: Hashable, Sendable {
  /// Which days are worked.
  public private(set) var calendar: WorkCalendar
  /// The rules set by units, in the order in which they were received.
  public private(set) var ownRules: [PeriodRule]

  /// Makes a rulebook; `rules` take precedence over the built-in ones.
  public init(calendar: WorkCalendar = .shipped, rules: [PeriodRule] = []) {
    self.calendar = calendar
    ownRules = rules
  }

  /// The built-in calendar and rules.
  public static let shipped = Rulebook()

  /// All rules, the built-in ones first.
  public var rules: [PeriodRule] { PeriodRule.shipped + ownRules }

  /// Adds a calendar year, or replaces it if it was known.
  public mutating func enter(_ year: WorkCalendar.Year) { calendar.enter(year) }

  /// Adds a rule.
  public mutating func enter(_ rule: PeriodRule) { ownRules.append(rule) }

  /// Finds the rule for a clock started on a day, for a case of a grade in an area.
  ///
  /// The rule of the nearest unit wins, then one for the very grade, then the one with the latest
  /// `validFrom`; of equal ones the one received last. `area` is the unit where the dispute is and
  /// those above it, nearest first.
  public func rule(
    _ clock: ClockKind, for grade: Grade, in area: [UnitCode], on day: Day
  ) -> PeriodRule {
    var best: (rule: PeriodRule, rank: (Int, Int, Int))?
    for rule in ownRules
    where rule.clock == clock && rule.holds(for: grade, in: area, on: day) {
      let nearness = rule.unit.flatMap { area.firstIndex(of: $0) }.map { -$0 } ?? -area.count
      let rank = (nearness, rule.grade == nil ? 0 : 1, rule.validFrom?.number ?? .min)
      if best.map({ $0.rank <= rank }) ?? true { best = (rule, rank) }
    }
    return best?.rule ?? .usual(clock)
  }

  /// The last day of a term in plain calendar days, not moved off a rest day.
  func lastDay(
    of clock: ClockKind, from day: Day, for grade: Grade, in area: [UnitCode]
  ) -> Day {
    day + rule(clock, for: grade, in: area, on: day).term.length
  }
}
