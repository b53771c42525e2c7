import ArgumentParser
import Casework
import Storage

struct ReportMovement: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.movement.configuration("movement", below: "report")
  }

  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let report = try asking.report(.movement, from: book, context)
    try printing.write(report, cells, from: book, context)
  }
}
