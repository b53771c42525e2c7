import ArgumentParser
import Casework

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.report.configuration(
      "report",
      subcommands: [
        ReportClosureRate.self, ReportLevels.self, ReportMovement.self, ReportFollowup.self,
        ReportWorkload.self, ReportOverdue.self, ReportDaily.self, ReportWeekly.self,
        ReportMonthly.self, ReportQuarterly.self, ReportVerify.self,
      ])
  }
}

/// The kind of rate that a command is about.
struct RateOptions: ParsableArguments {
  @Option(
    help: .codes(Help.definition, RateDefinition.self), completion: .codes(RateDefinition.self))
  var definition: String?

  /// The definition that was asked for, or the usual one.
  func chosen() throws -> ReportDefinition {
    .closureRate(try Reading.code(definition, "--definition") ?? .cohort)
  }
}

extension OutputOptions {
  /// Writes a report, and below it what it is.
  func write(_ report: Report, _ context: Context) throws {
    try write(report, usually: .table, to: context.output)
    try context.output.say(Message.footer(of: report))
  }

  /// Writes a report: as a table of rows and columns for people, as one record a cell for programs.
  func write(_ report: Report, usually: OutputFormat, to console: Console) throws {
    let isCrossed = try report.question.columns != nil && chosen(usually: usually) == .table
    let listing = isCrossed ? CrossTable.listing(report) : ReportListing.listing(report)
    // A page says itself what its figures are, since talk does not stay with it.
    try write(
      listing, titled: Title.of(report.definition.name),
      footer: TerminalText.lines(Message.footer(of: report).description), usually: usually,
      to: console)
  }
}
