import ArgumentParser
import Casework
import Disputes

struct Receive: DeedCommand {
  static var configuration: CommandConfiguration { Help.receive.configuration("receive") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [.received]
  }
}
