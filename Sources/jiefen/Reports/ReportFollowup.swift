import ArgumentParser
import Casework
import Storage

struct ReportFollowup: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.followupReport.configuration("followup", below: "report")
  }

  @Option(help: ArgumentHelp(Help.returnedWithin, valueName: Help.count))
  var days: String?

  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let days = try Reading.integer(days, "--days") ?? 30
    guard days >= 0 else { throw UsageFault(Message.negativeDays) }
    let report = try asking.report(returnedWithin: days, from: book, context) { _ in .followup }
    try printing.write(report, cells, from: book, context)
  }
}
