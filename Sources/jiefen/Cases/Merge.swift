import ArgumentParser
import Casework
import Disputes

struct Merge: TextDeed {
  static var configuration: CommandConfiguration { Help.merge.configuration("merge") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(name: .customLong("into"), help: ArgumentHelp(Help.into, valueName: Help.caseForm))
  var other: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    other = words.required("--into")
    reason = words.required("--reason")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let unit = try context.requiredUnit(in: directory).code
    return [.merged(into: try directory.number(other, seenBy: unit), reason: reason)]
  }
}
