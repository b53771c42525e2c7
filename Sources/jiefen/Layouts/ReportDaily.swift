import ArgumentParser
import Casework

struct ReportDaily: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.daily.configuration("daily", below: "report")
  }

  @OptionGroup var layout: LayoutOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws { try layout.write(.daily, in: context) }
}
