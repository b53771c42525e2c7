public import Casework
public import Disputes

/// Computes the working days left until deadlines, and which deadlines are near by the rules.
public struct Warnings {
  package let today: Day
  package let rules: Rulebook
  let directory: any UnitDirectory
  private var known: [Day: Int] = [:]
  private var areas: [UnitCode: [UnitCode]] = [:]

  /// Prepares the warnings of a day by the rules in force.
  public init(on today: Day, _ rules: Rulebook, in directory: any UnitDirectory) {
    self.today = today
    self.rules = rules
    self.directory = directory
  }

  /// The working days until a deadline; negative if it has passed.
  mutating func daysLeft(until due: Day) -> Int {
    if let days = known[due] { return days }
    let calendar = rules.calendar
    let days =
      due < today
      ? -calendar.workingDays(after: due, through: today)
      : calendar.workingDays(after: today, through: due)
    known[due] = days
    return days
  }

  /// Whether a deadline that has not passed lies within the warning time of its rule.
  ///
  /// Uses the rule for the present case and its day of registration: an approximation, good enough
  /// for a colour.
  mutating func isSoon(_ due: Day, _ clock: ClockKind, of line: CaseLine) throws -> Bool {
    guard due >= today else { return false }
    let rule = rules.rule(
      clock, for: line.grade, in: try path(of: line.area), on: line.registeredAt.day)
    return daysLeft(until: due) <= rule.warning
  }

  private mutating func path(of area: UnitCode) throws -> [UnitCode] {
    guard !rules.ownRules.isEmpty else { return [] }
    if let path = areas[area] { return path }
    let path = try directory.unit(area)?.path ?? [area]
    areas[area] = path
    return path
  }
}
