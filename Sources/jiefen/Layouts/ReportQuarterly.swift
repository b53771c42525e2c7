import ArgumentParser
import Casework

struct ReportQuarterly: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.quarterly.configuration("quarterly", below: "report")
  }

  @OptionGroup var layout: LayoutOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws { try layout.write(.quarterly, in: context) }
}
