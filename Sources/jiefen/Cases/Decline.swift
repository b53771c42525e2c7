import ArgumentParser
import Casework
import Disputes

struct Decline: TextDeed {
  static var configuration: CommandConfiguration { Help.decline.configuration("decline") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @Option(help: .codes(Help.door, Door.self), completion: .codes(Door.self))
  var door: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    reason = words.required("--reason")
    door = words.required("--door")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [try .declined(reason: reason, door: Reading.code(door, "--door"))]
  }
}
