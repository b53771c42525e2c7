import ArgumentParser
import Casework
import Disputes

struct Perform: DeedCommand {
  static var configuration: CommandConfiguration { Help.perform.configuration("perform") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.termNumber, valueName: Help.count))
  var term: String

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    term = words.required("--term")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [.performed(term: try Reading.integer(term, "--term") ?? 0)]
  }
}
