package import Casework
import Disputes
import Wording

/// A certificate: what was erased, when, by whom, and the log position.
package struct ErasureCertificate {
  package let page: Page

  package init?(
    of party: Int, in dossier: Dossier, positions: [Int], directory: any UnitDirectory
  ) throws {
    let found = zip(dossier.events, positions).reversed().first { event, _ in
      if case .partyErased(let said) = event.event.deed { said.party == party } else { false }
    }
    guard let ((record, event), position) = found,
      case .partyErased(let said) = event.deed
    else { return nil }
    var listing = Listing([
      .init("field", Title.field), .init("content", Title.content, isFlexible: true),
    ])
    let unit =
      try directory.unit(record.unit).map { try directory.fullName(of: $0) }
      ?? record.unit.description
    let lines: [(Text, String)] = [
      (Label.whichCase, dossier.dispute.number.description),
      (Label.whichParty, Label.party(party).description),
      (Label.erased, Message.erasedFields.description),
      (
        Label.textsErased,
        said.texts.map { "\($0.sequence) \(Label.field($0.field.description))" }
          .joined(separator: "\n")
      ),
      (Label.why, Label.of(said.reason).description),
      (Label.erasedAt, record.occurredAt.description),
      (Label.unit, "\(unit) (\(record.unit))"),
      (Label.officer, record.officer.description),
      (Label.positionInTheLog, "\(position)"),
      (Label.hashOfTheEntry, record.hash.description),
    ]
    listing.rows = lines.filter { !$0.1.isEmpty }.map { [Cell($0.0.description), Cell($0.1)] }
    page = Page(title: Title.certificate.description, parts: [.table(listing)])
  }
}
