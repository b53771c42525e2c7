public import Disputes

/// An edition with the time at which it is made.
public struct PeriodicIssue: Sendable {
  /// The edition.
  public let edition: Edition
  /// The unit that makes it, for the lists of cases in it.
  public let viewer: UnitCode?
  /// The time at which it is made, to the second.
  public let now: Instant
  /// Whether it is about the present; only then does it include lists of cases, which show the
  /// present state.
  public let isCurrent: Bool
}

/// Which issue of a periodic report to make: its unit, period, as-of time and known-at bound.
public enum PeriodicForm: Form {
  private static let unit = Field.unit(.reportingUnit).optional
  private static let period = Field.word(.period).optional
  private static let asOf = Field.moment(.periodicAsOf).optional
  /// The fields of the question.
  public static var fields: [FieldForm] {
    [unit.form, period.form, asOf.form, ReportFields.knownForm]
  }

  /// Prepares the issue that is asked for at a time; `acting` is the unit that makes it.
  ///
  /// - Throws: `ActionFault` for an invalid answer, `WorkError` for a unit that is not found.
  public static func issue(
    _ rhythm: Period.Rhythm, _ answers: Answers, by acting: Unit?, at now: Instant,
    in inquiry: any Inquiry
  ) throws -> PeriodicIssue {
    let unit = try reportingUnit(answers, acting, on: now.day, in: inquiry)
    let period = try chosenPeriod(rhythm, answers, at: now)
    let asked = try answers[asOf]
    if let asked, asked.start > now { throw ActionFault.future(.periodicAsOf) }
    let asOf = min(asked?.end ?? period.ends, now)
    guard asOf >= period.begins else { throw ActionFault.beforePeriod(period) }
    let known = try ReportFields.known(answers, at: now, in: inquiry)
    let latest = [Period(rhythm, containing: now.day), .lastComplete(rhythm, at: now)]
    return PeriodicIssue(
      edition: try inquiry.edition(of: unit, period, asOf: asOf, knownAt: known),
      viewer: acting?.code,
      now: Instant(milliseconds: now.milliseconds - now.milliseconds % 1_000),
      isCurrent: known == nil && latest.contains(period) && asOf >= min(period.ends, now))
  }

  /// The unit asked for, else the acting unit, else the city.
  private static func reportingUnit(
    _ answers: Answers, _ acting: Unit?, on day: Day, in inquiry: any Inquiry
  ) throws -> Unit {
    if let unit = try answers[unit] { return try inquiry.find(unit, on: day) }
    if let acting { return acting }
    let cities = try inquiry.units(UnitFilter(level: .city, standingOn: day))
    guard let city = cities.first, cities.count == 1 else { throw ActionFault.whoseReport }
    return city
  }

  private static func chosenPeriod(
    _ rhythm: Period.Rhythm, _ answers: Answers, at now: Instant
  ) throws -> Period {
    guard let text = try answers[period] else { return .lastComplete(rhythm, at: now) }
    guard let chosen = Period(rhythm, text) else { throw ActionFault.badPeriod(text, rhythm) }
    guard chosen.begins <= now else {
      throw ActionFault.futurePeriod(chosen, running: Period(rhythm, containing: now.day))
    }
    return chosen
  }
}
