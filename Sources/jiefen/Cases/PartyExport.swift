import ArgumentParser
import Casework
import Disputes
import Storage

/// Gives a person what is kept of it (个人信息保护法 article 45).
struct PartyExport: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.partyExport.configuration("export", below: "party")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Argument(help: ArgumentHelp(Help.partyNumber, valueName: Help.count))
  var party: String

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @OptionGroup var file: FileOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let party = try Reading.party(party)
    let format: OutputFormat = try Reading.code(format, "--format") ?? .table
    guard [.table, .json, .html].contains(format) else {
      throw UsageFault(Message.severalParts(not: format))
    }
    try file.refuseDatabase(context)
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book)
    let dossier = try book.dossier(number, seenBy: unit.code)
    guard let participant = dossier.dispute.party(party) else {
      throw Refusal.unknownParty(party, count: dossier.dispute.parties.count)
    }
    try context.record([dossier.dispute], by: unit.code, .personAsked, in: book)
    let sheet = try PartySheet(
      participant, numbered: party, of: dossier,
      accesses: book.accesses(to: dossier.dispute.number), in: book)
    try file.writing(context) { try sheet.page.write(format, to: $0) }
  }
}

/// All that is kept of one party of a case; what is others' stays masked.
struct PartySheet {
  let page: Page

  init(
    _ party: Case.Participant, numbered number: Int, of dossier: Dossier, accesses: [Access],
    in directory: any UnitDirectory
  ) throws {
    page = Page(
      title: Title.kept.description,
      subtitle: Title.of(caseNumbered: dossier.dispute.number.description).description,
      parts: [
        .table(PartySheet.fields(party, numbered: number, of: dossier)),
        .heading(Title.mentions.description),
        .table(PartySheet.mentions(number, of: dossier)),
        .heading(Title.accesses.description),
        .table(try AccessListing.listing(accesses, in: directory)),
      ])
  }

  private static func fields(
    _ party: Case.Participant, numbered number: Int, of dossier: Dossier
  ) -> Listing {
    var listing = Listing([
      .init("field", Title.field), .init("content", Title.content, isFlexible: true),
    ])
    listing.rows = [
      [Field("party", Text("party", "当事人")), Field(number)],
      [Field("role", Text("role", "地位")), Field(party.role.rawValue, Label.of(party.role))],
      [Field("kind", Text("kind", "类型")), Field(party.kind.rawValue, Label.of(party.kind))],
    ]
    listing.rows += TextField.PartyField.allCases.map { field in
      [
        Field(field.rawValue, Label.ofParty(field)),
        Field(dossier.text(field, ofParty: number)),
      ]
    }
    return listing
  }

  /// The texts that mention the party; the names and numbers of others in them stay masked, and
  /// what was said in a session is not given (在线调解规则 article 18).
  private static func mentions(_ number: Int, of dossier: Dossier) -> Listing {
    var listing = Listing([
      .init("sequence", Text("#", "序"), .right), .init("field", Title.field),
      .init("text", Title.content, isFlexible: true),
    ])
    let others = dossier.marks(besidesParty: number)
    let restricted = Set(
      dossier.events.filter { $0.event.deed.kind == .sessionRecorded }.map(\.record.sequence))
    listing.rows = dossier.mentions(ofParty: number).map { place in
      let isRestricted = restricted.contains(place.sequence)
      let text = isRestricted ? nil : dossier.text(place.field, of: place.sequence)
      return [
        Field(place.sequence),
        Field(place.field.description, Label.field(place.field.description)),
        Field(text.map { Masking.narrative($0, others) } ?? "*"),
      ]
    }
    return listing
  }
}
