import ArgumentParser
import Casework
import Storage

struct ReportWorkload: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.workload.configuration("workload", below: "report")
  }

  @OptionGroup var asking: ReportOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try cells.validate(with: asking)
    let book = try context.open(.reading)
    let report = try asking.report(usuallyBy: .handler, from: book, context) { rows in
      .workload(by: rows ?? .handler)
    }
    try printing.write(report, cells, from: book, context)
  }
}
