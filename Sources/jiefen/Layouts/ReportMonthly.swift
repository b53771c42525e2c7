import ArgumentParser
import Casework

struct ReportMonthly: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.monthly.configuration("monthly", below: "report")
  }

  @OptionGroup var layout: LayoutOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws { try layout.write(.monthly, in: context) }
}
