import ArgumentParser
import Casework
import Disputes
import Storage

/// Of which unit and period a regular report is, as of when, and where it goes.
struct LayoutOptions: ParsableArguments {
  @Option(name: .customLong("for"), help: ArgumentHelp(Help.reportingUnit, valueName: Help.unit))
  var unit: String?

  @Option(help: ArgumentHelp(Help.period, valueName: Help.periodForm))
  var period: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(Help.layoutAsOf, valueName: Help.time))
  var asOf: String?

  @Option(name: .customLong("known-at"), help: ArgumentHelp(Help.knownAt, valueName: Help.time))
  var knownAt: String?

  @Option(help: .codes(Help.format, LayoutFormat.self), completion: .codes(LayoutFormat.self))
  var format: String?

  @OptionGroup var file: FileOptions

  /// Makes the report of that rhythm and writes it.
  func write(_ rhythm: Period.Rhythm, in context: Context) throws {
    let format: LayoutFormat = try Reading.code(self.format, "--format") ?? .table
    try file.refuseDatabase(context)
    let book = try context.open(.reading)
    let issue = try issue(rhythm, in: book, context)
    let page = try LayoutPage.page(issue, from: book)
    try file.writing(context) { console in
      try page.write(format.output, to: console)
    }
  }
}

/// The forms of a report of several parts.
enum LayoutFormat: String, CaseIterable {
  case table
  case html
  case json

  /// The form of the data.
  var output: OutputFormat {
    switch self {
    case .table: .table
    case .html: .html
    case .json: .json
    }
  }
}

/// An edition with the moment at which it is made.
struct LayoutIssue {
  let edition: Edition
  /// The unit that makes it, for the lists of cases in it.
  let viewer: UnitCode?
  /// The moment at which it is made, to the second.
  let now: Instant
  /// Whether it is about the present, so that lists of cases, which show them as they are now,
  /// belong in it.
  let isCurrent: Bool
}

extension LayoutOptions {
  private func issue(
    _ rhythm: Period.Rhythm, in inquiry: any Inquiry, _ context: Context
  ) throws -> LayoutIssue {
    let now = context.now
    let acting = try context.actingUnit(in: inquiry)
    let unit = try reportingUnit(acting, in: inquiry, context)
    let period = try chosenPeriod(rhythm, now)
    let asked = try Reading.moment(asOf, "--as-of")
    if let asked, asked.start > now { throw UsageFault(Message.futureAsOf) }
    let asOf = min(asked?.end ?? period.ends, now)
    guard asOf >= period.begins else { throw UsageFault(Message.asOfBefore(period)) }
    let known = try KnownArgument.read(knownAt, in: inquiry, now)
    let latest = [Period(rhythm, containing: now.day), .lastComplete(rhythm, at: now)]
    return LayoutIssue(
      edition: try inquiry.edition(of: unit, period, asOf: asOf, knownAt: known),
      viewer: acting?.code,
      now: Instant(milliseconds: now.milliseconds - now.milliseconds % 1_000),
      isCurrent: known == nil && latest.contains(period) && asOf >= min(period.ends, now))
  }

  /// The unit asked for, else the acting unit, else the city.
  private func reportingUnit(
    _ acting: Unit?, in inquiry: any Inquiry, _ context: Context
  ) throws -> Unit {
    if let unit { return try inquiry.find(unit, on: context.now.day) }
    if let acting { return acting }
    let cities = try inquiry.units(UnitFilter(level: .city, standingOn: context.now.day))
    guard let city = cities.first, cities.count == 1 else { throw UsageFault(Message.whichUnit) }
    return city
  }

  private func chosenPeriod(_ rhythm: Period.Rhythm, _ now: Instant) throws -> Period {
    guard let period else { return .lastComplete(rhythm, at: now) }
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
