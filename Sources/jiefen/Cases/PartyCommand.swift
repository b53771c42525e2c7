import ArgumentParser
import Casework
import Disputes

struct PartyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.party.configuration(
      "party",
      subcommands: [PartyAdd.self, PartyCorrect.self, PartyErase.self, PartyExport.self])
  }
}

/// What may be said of a party.
struct PartyOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Help.partyName, valueName: Help.name))
  var name: String?

  @Option(help: ArgumentHelp(Help.partyPhone, valueName: Help.phoneForm))
  var phone: String?

  @Option(help: ArgumentHelp(Help.partyDocument, valueName: Help.documentForm))
  var document: String?

  @Option(help: ArgumentHelp(Help.address, valueName: Help.text))
  var address: String?

  @OptionGroup var texts: PrivateFileOption

  /// The party that is meant.
  func party(role: PartyRole, kind: PartyKind?, _ context: Context) throws -> Party<String> {
    try context.warn(ofDocument: document)
    var party = Party<String>(role: role, kind: kind ?? .person, name: name)
    if kind == nil, let name { party.kind = Party(named: name, role: .other).kind }
    party.take(phone: phone)
    try party.take(document: document, on: context.now.day)
    party.address = address
    return party
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

  @OptionGroup var said: PartyOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let party = try said.party(
      role: Reading.code(role, "--role"), kind: Reading.code(kind, "--kind") ?? .person, context)
    return [.partyAdded(party)]
  }
}
