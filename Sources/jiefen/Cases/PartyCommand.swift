import ArgumentParser
import Casework
import Disputes

struct PartyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.party.configuration("party", subcommands: [PartyAdd.self])
  }
}

struct PartyAdd: DeedCommand {
  static var configuration: CommandConfiguration {
    Help.partyAdd.configuration("add", below: "party")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.role, PartyRole.self), completion: .codes(PartyRole.self))
  var role: String

  @Option(help: .codes(Help.partyKind, PartyKind.self), completion: .codes(PartyKind.self))
  var kind: String?

  @Option(help: ArgumentHelp(Help.partyName, valueName: Help.name))
  var name: String?

  @Option(help: ArgumentHelp(Help.partyPhone, valueName: Help.phoneForm))
  var phone: String?

  @Option(help: ArgumentHelp(Help.address, valueName: Help.text))
  var address: String?

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [
      try .partyAdded(
        Party(
          role: Reading.code(role, "--role"), kind: Reading.code(kind, "--kind") ?? .person,
          name: name, phone: phone, address: address))
    ]
  }
}
