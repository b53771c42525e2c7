import ArgumentParser
import Casework
import Disputes

struct FollowUp: DeedCommand {
  static var configuration: CommandConfiguration { Help.followUp.configuration("followup") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.satisfied, Satisfaction.self), completion: .codes(Satisfaction.self))
  var satisfied: String

  @Option(help: .codes(Help.performed, Performance.self), completion: .codes(Performance.self))
  var performed: String?

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    satisfied = words.required("--satisfied")
    performed = words.value("--performed")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [
      try .followedUp(
        Reading.code(satisfied, "--satisfied"), Reading.code(performed, "--performed"))
    ]
  }
}
