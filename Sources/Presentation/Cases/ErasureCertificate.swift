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
      (Text("case", "案件"), dossier.dispute.number.description),
      (Text("party", "当事人"), Label.party(party).description),
      (Text("erased", "已删除"), Message.erasedFields.description),
      (
        Text("texts erased", "已删除的文字"),
        said.texts.map { "\($0.sequence) \(Label.field($0.field.description))" }
          .joined(separator: "\n")
      ),
      (Text("why", "原因"), Label.of(said.reason).description),
      (Text("erased at", "删除时间"), record.occurredAt.description),
      (Text("unit", "单位"), "\(unit) (\(record.unit))"),
      (Text("officer", "经办人"), record.officer.description),
      (Text("position in the log", "日志位置"), "\(position)"),
      (Text("hash of the entry", "记录哈希"), record.hash.description),
    ]
    listing.rows = lines.filter { !$0.1.isEmpty }.map { [Cell($0.0.description), Cell($0.1)] }
    page = Page(title: Title.certificate.description, parts: [.table(listing)])
  }
}
