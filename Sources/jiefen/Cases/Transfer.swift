import ArgumentParser
import Casework
import Disputes

struct TransferCase: TextDeed {
  static var configuration: CommandConfiguration { Help.transfer.configuration("transfer") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(name: .customLong("to"), help: ArgumentHelp(Help.to, valueName: Help.unit))
  var target: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    target = words.required("--to")
    reason = words.required("--reason")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let code = try directory.find(target, on: context.now.day).code
    return [.offered(Offering(.sideways, to: code, reason: reason))]
  }
}
