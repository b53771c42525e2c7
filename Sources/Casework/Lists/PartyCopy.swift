public import Disputes

/// All data of one party of a case, for that person (个人信息保护法 article 45); that of others is
/// masked.
public struct PartyCopy: Sendable {
  /// The number of the case.
  public let `case`: CaseNumber
  /// The number of the party, from 1.
  public let party: Int
  /// What it is and on which side.
  public let participant: Case.Participant
  /// Its data; `nil` where there is none, or none any more.
  public let fields: [(field: TextField.PartyField, text: String?)]
  /// The texts that mention it, of the case and of those merged with it; `nil` for what was said in a
  /// session (在线调解规则 article 18).
  public let mentions: [(case: CaseNumber, place: TextPlace, text: String?)]
  /// The ledgers' own references of these cases that name the party.
  public let references: [String]

  /// Makes the copy of a party of the first of these cases.
  init(of party: Int, in dossiers: [(Dossier, reference: String?)]) throws {
    guard let dossier = dossiers.first?.0 else { throw AccessFault.withheld }
    guard let participant = dossier.dispute.party(party) else {
      throw Refusal.unknownParty(party, count: dossier.dispute.parties.count)
    }
    `case` = dossier.dispute.number
    self.party = party
    self.participant = participant
    fields = TextField.PartyField.allCases.map { ($0, dossier.text($0, ofParty: party)) }
    let own = dossier.kept.marks(ofParty: party)
    let others = dossier.marks(besidesParty: party)
    references = dossiers.compactMap(\.reference).filter { own.areMentioned(in: $0) }
      .map { Masking.reference($0, others) }
    mentions = dossiers.flatMap { other, _ in
      other.kept.mentions(of: own).map { place in
        let isRestricted = other.isSession(place.sequence)
        let text = isRestricted ? nil : other.text(place.field, of: place.sequence)
        return (other.dispute.number, place, text.map { Masking.narrative($0, others) })
      }
    }
  }
}
