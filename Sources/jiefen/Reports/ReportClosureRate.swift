import ArgumentParser
import Casework
import Storage

struct ReportClosureRate: JiefenCommand, PlainReading {
  static var configuration: CommandConfiguration {
    Help.closureRate.configuration("closure-rate", below: "report")
  }

  @OptionGroup var rate: RateOptions
  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  mutating func read(_ words: inout PlainWords) {
    rate = RateOptions(reading: &words)
    asking = ReportOptions(reading: &words)
    cells = CellOptions(reading: &words)
    printing = OutputOptions(reading: &words)
    common = CommonOptions(reading: &words)
  }

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let report = try asking.report(try rate.chosen(), from: book, context)
    try printing.write(report, cells, from: book, context)
  }
}
