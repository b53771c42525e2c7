import ArgumentParser
import Casework
import Disputes

struct Suspend: DeedCommand {
  static var configuration: CommandConfiguration { Help.suspend.configuration("suspend") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(
    help: .codes(Help.suspensionReason, SuspensionReason.self),
    completion: .codes(SuspensionReason.self))
  var reason: String

  @Option(help: ArgumentHelp(Help.until, valueName: Help.day))
  var until: String

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    reason = words.required("--reason")
    until = words.required("--until")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [
      try .suspended(
        Reading.code(reason, "--reason"), until: Reading.moment(until, "--until").day)
    ]
  }
}
