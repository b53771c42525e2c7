import ArgumentParser
import Casework
import Storage

struct ExportClosureRates: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.exportRates.configuration("closure-rates", below: "export")
  }

  @OptionGroup var rate: RateOptions
  @OptionGroup var asking: ReportOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try file.refuseDatabase(context)
    let book = try context.open(.reading)
    let report = try asking.report(try rate.chosen(), from: book, context)
    try file.writing(context) { console in
      try printing.write(report, usually: .csv, to: console)
    }
    try context.output.say(Message.footer(of: report))
  }
}
