package import Casework
import Disputes
import Wording

/// A copy of the data of one party, and the recorded accesses to the case.
package struct PartySheet {
  package let page: Page

  package init(_ copy: PartyCopy, accesses: [Access], in directory: any UnitDirectory) throws {
    page = Page(
      title: Title.kept.description,
      subtitle: Title.of(caseNumbered: copy.case.description).description,
      parts: [
        .table(PartySheet.fields(of: copy)),
        .heading(Title.mentions.description),
        .table(try PartySheet.mentions(in: copy)),
        .heading(Title.accesses.description),
        .table(try AccessListing.listing(accesses, in: directory)),
      ])
  }

  private static func fields(of copy: PartyCopy) -> Listing {
    let party = copy.participant
    var listing = Listing([
      .init("field", Title.field), .init("content", Title.content, isFlexible: true),
    ])
    listing.rows = [
      [Cell("party", Label.whichParty), Cell(copy.party)],
      [Cell("role", Label.role), Cell(party.role.rawValue, Label.of(party.role))],
      [Cell("kind", Label.kind), Cell(party.kind.rawValue, Label.of(party.kind))],
    ]
    listing.rows += copy.fields.map { field, text in
      [Cell(field.rawValue, Label.ofParty(field)), Cell(text)]
    }
    listing.rows += copy.references.map {
      [Cell("external_ref", Label.ledgerReference), Cell($0)]
    }
    return listing
  }

  private static func mentions(in copy: PartyCopy) throws -> Listing {
    try Listing(
      copy.mentions,
      [
        .init("number", Label.number) { Cell($0.case.description) },
        .init("sequence", Label.sequence, .right) { Cell($0.place.sequence) },
        .init("field", Title.field) {
          Cell($0.place.field.description, Label.field($0.place.field.description))
        },
        .init("text", Title.content, isFlexible: true) { Cell($0.text ?? "*") },
      ])
  }
}
