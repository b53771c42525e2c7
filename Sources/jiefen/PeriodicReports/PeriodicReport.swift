import Casework
import Disputes
import Presentation
import Storage
import Wording

/// A command that prints a periodic report of several parts.
protocol PeriodicReport: Command {
  /// How often it is made.
  static var rhythm: Period.Rhythm { get }
}

enum ReportDaily: PeriodicReport {
  static var rhythm: Period.Rhythm { .daily }
}

enum ReportWeekly: PeriodicReport {
  static var rhythm: Period.Rhythm { .weekly }
}

enum ReportMonthly: PeriodicReport {
  static var rhythm: Period.Rhythm { .monthly }
}

enum ReportQuarterly: PeriodicReport {
  static var rhythm: Period.Rhythm { .quarterly }
}

/// The fields for unit, period and as-of time.
private enum PeriodicFields {
  static let unit = Field.unit(.reportingUnit).optional
  static let period = Field.word(.period).optional
  static let asOf = Field.moment(.periodicAsOf).optional
}

extension PeriodicReport {
  static var fields: [FieldForm] {
    [
      PeriodicFields.unit.form, PeriodicFields.period.form, PeriodicFields.asOf.form,
      ReportFields.knownAt.form,
    ]
  }
  static var options: [ShellOption] { [.format, .output] }

  static func run(in context: Context) throws {
    let format = try context.format()
    guard [.table, .json, .html].contains(format) else {
      throw SeveralParts(format)
    }
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.reading)
    let page = try PeriodicPage.page(context.issue(rhythm, in: book), from: book)
    try context.writingOutput { try page.write(format, to: $0) }
  }
}

extension Context {
  fileprivate func issue(
    _ rhythm: Period.Rhythm, in inquiry: any Inquiry
  ) throws -> PeriodicIssue {
    let acting = try viewer(in: inquiry)
    let unit = try reportingUnit(acting, in: inquiry)
    let period = try chosenPeriod(rhythm)
    let asked = try answers[PeriodicFields.asOf]
    if let asked, asked.start > now { throw UsageFault(Message.futureAsOf) }
    let asOf = min(asked?.end ?? period.ends, now)
    guard asOf >= period.begins else { throw UsageFault(Message.asOfBefore(period)) }
    let known = try KnownArgument.read(answers[ReportFields.knownAt], in: inquiry, now)
    let latest = [Period(rhythm, containing: now.day), .lastComplete(rhythm, at: now)]
    return PeriodicIssue(
      edition: try inquiry.edition(of: unit, period, asOf: asOf, knownAt: known),
      viewer: acting?.code,
      now: Instant(milliseconds: now.milliseconds - now.milliseconds % 1_000),
      isCurrent: known == nil && latest.contains(period) && asOf >= min(period.ends, now))
  }

  /// The unit asked for, else the acting unit, else the city.
  private func reportingUnit(_ acting: Unit?, in inquiry: any Inquiry) throws -> Unit {
    if let unit = try answers[PeriodicFields.unit] { return try inquiry.find(unit, on: now.day) }
    if let acting { return acting }
    let cities = try inquiry.units(UnitFilter(level: .city, standingOn: now.day))
    guard let city = cities.first, cities.count == 1 else { throw UsageFault(Message.whichUnit) }
    return city
  }

  private func chosenPeriod(_ rhythm: Period.Rhythm) throws -> Period {
    guard let period = try answers[PeriodicFields.period] else {
      return .lastComplete(rhythm, at: now)
    }
    guard let chosen = Period(rhythm, period) else {
      throw UsageFault(
        Message.badValue(period, field: "--period", allowed: Label.forms(of: rhythm)))
    }
    guard chosen.begins <= now else {
      throw UsageFault(
        Message.futurePeriod(chosen, running: Period(rhythm, containing: now.day)))
    }
    return chosen
  }
}
