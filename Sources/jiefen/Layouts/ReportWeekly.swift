import ArgumentParser
import Casework

struct ReportWeekly: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.weekly.configuration("weekly", below: "report")
  }

  @OptionGroup var layout: LayoutOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws { try layout.write(.weekly, in: context) }
}
