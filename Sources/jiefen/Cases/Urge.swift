import ArgumentParser
import Casework
import Disputes

struct Urge: DeedCommand {
  static var configuration: CommandConfiguration { Help.urge.configuration("urge") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.urgency, Urgency.self), completion: .codes(Urgency.self))
  var level: String

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    level = words.required("--level")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [try .urged(Reading.code(level, "--level"))]
  }
}
