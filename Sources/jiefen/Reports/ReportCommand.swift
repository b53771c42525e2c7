import ArgumentParser
import Casework
import Disputes
import Storage

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.report.configuration("report", subcommands: [ReportClosureRate.self])
  }
}

struct ReportClosureRate: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.closureRate.configuration("closure-rate", below: "report")
  }

  @OptionGroup var asking: RateOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let report = try asking.report(from: book, context)
    try printing.write(RateListing.listing(report), to: context.output)
    try context.output.say(Message.footer(of: report))
  }
}
