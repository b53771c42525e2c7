import ArgumentParser
import Casework
import Storage

struct ReportClosureRate: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.closureRate.configuration("closure-rate", below: "report")
  }

  @OptionGroup var rate: RateOptions
  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let report = try asking.report(try rate.chosen(), from: book, context)
    try printing.write(report, cells, from: book, context)
  }
}
