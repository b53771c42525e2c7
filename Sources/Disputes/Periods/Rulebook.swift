/// The calendar and the rules by which deadlines are counted, as they are known at one moment.
public struct Rulebook: Hashable, Sendable {
  /// Which days are worked.
  public private(set) var calendar: WorkCalendar
  /// The rules that units set, in the order in which they were received.
  public private(set) var ownRules: [PeriodRule]

  /// Makes a book of a calendar and rules that come before the shipped ones.
  public init(calendar: WorkCalendar = .shipped, rules: [PeriodRule] = []) {
    self.calendar = calendar
    ownRules = rules
  }

  /// What the program knows from the beginning.
  public static let shipped = Rulebook()

  /// All rules, the shipped ones first.
  public var rules: [PeriodRule] { PeriodRule.shipped + ownRules }

  /// Takes in a year that was published or amended.
  public mutating func enter(_ year: WorkCalendar.Year) { calendar.enter(year) }

  /// Takes in a rule.
  public mutating func enter(_ rule: PeriodRule) { ownRules.append(rule) }

  /// Finds the rule for a clock that is started on a day, for a case of that grade in that area.
  ///
  /// The nearest unit's rule comes first, then one for the grade, then the one that began last; of
  /// equal ones the one received last. The area is the unit where the dispute is and those above
  /// it, nearest first.
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

  /// The last day of a term that is counted as it stands, rest day or not.
  func lastDay(
    of clock: ClockKind, from day: Day, for grade: Grade, in area: [UnitCode]
  ) -> Day {
    day + rule(clock, for: grade, in: area, on: day).term.length
  }
}
