import ArgumentParser
import Casework
import Disputes

struct Reopen: TextDeed {
  static var configuration: CommandConfiguration { Help.reopen.configuration("reopen") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    reason = words.required("--reason")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [.reopened(holder: dispute.successor(of: dispute.holder, in: units), reason: reason)]
  }
}
