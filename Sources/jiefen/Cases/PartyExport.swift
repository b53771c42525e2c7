import Casework
import Disputes
import Storage

/// Exports the data of a person for that person (个人信息保护法 article 45).
enum PartyExport: Command {
  static var arguments: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
  static var options: [ShellOption] { [.format, .output] }

  static func run(in context: Context) throws {
    let party = try context.answers[CaseFields.party]
    let format = try context.format()
    guard [.table, .json, .html].contains(format) else {
      throw UsageFault(Message.severalParts(not: format))
    }
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book)
    let dossier = try book.dossier(context.answers[CaseFields.number], seenBy: unit.code)
    guard let participant = dossier.dispute.party(party) else {
      throw Refusal.unknownParty(party, count: dossier.dispute.parties.count)
    }
    try context.record([dossier.dispute], by: unit.code, .personAsked, in: book)
    let sheet = try PartySheet(
      participant, numbered: party, of: dossier,
      accesses: book.accesses(to: dossier.dispute.number), in: book)
    try context.writingOutput { try sheet.page.write(format, to: $0) }
  }
}

/// All data of one party of a case; that of others stays masked.
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
      [Cell("party", Text("party", "当事人")), Cell(number)],
      [Cell("role", Text("role", "地位")), Cell(party.role.rawValue, Label.of(party.role))],
      [Cell("kind", Text("kind", "类型")), Cell(party.kind.rawValue, Label.of(party.kind))],
    ]
    listing.rows += TextField.PartyField.allCases.map { field in
      [
        Cell(field.rawValue, Label.ofParty(field)),
        Cell(dossier.text(field, ofParty: number)),
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
        Cell(place.sequence),
        Cell(place.field.description, Label.field(place.field.description)),
        Cell(text.map { Masking.narrative($0, others) } ?? "*"),
      ]
    }
    return listing
  }
}
