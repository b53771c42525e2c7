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
    let day = try writing.moment()?.start.day ?? context.now.day
    return [.reopened(holder: dispute.acting(on: day, in: units), reason: reason)]
  }
}
