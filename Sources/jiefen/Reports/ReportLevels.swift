import ArgumentParser
import Casework
import Storage

struct ReportLevels: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.levels.configuration("levels", below: "report")
  }

  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let report = try asking.report(.levels, from: book, context)
    try printing.write(report, cells, from: book, context)
  }
}
