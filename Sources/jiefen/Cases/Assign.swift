import ArgumentParser
import Casework
import Disputes

struct Assign: TextDeed {
  static var configuration: CommandConfiguration { Help.assign.configuration("assign") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.mediator, valueName: Help.name))
  var mediator: String?

  @Option(help: ArgumentHelp(Help.team, valueName: Help.code))
  var team: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    mediator = words.value("--mediator")
    team = words.value("--team")
  }

  func validate() throws {
    guard (mediator == nil) != (team == nil) else {
      throw ValidationError(Message.oneOf("--mediator", "--team").description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    if let mediator { return [.assigned(.mediator(mediator))] }
    guard let team, let code = TeamCode(typed: team) else {
      throw UsageFault(Message.badCode(team ?? ""))
    }
    return [.assigned(.team(code))]
  }
}
