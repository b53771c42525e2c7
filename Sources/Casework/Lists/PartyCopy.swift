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
  /// The texts that mention it; `nil` for what was said in a session (在线调解规则 article 18).
  public let mentions: [(place: TextPlace, text: String?)]

  /// The ledger's own reference of the case if it names the party.
  public let reference: String?

  init(of party: Int, in dossier: Dossier, _ reference: String?) throws(Refusal) {
    guard let participant = dossier.dispute.party(party) else {
      throw Refusal.unknownParty(party, count: dossier.dispute.parties.count)
    }
    `case` = dossier.dispute.number
    self.party = party
    self.participant = participant
    fields = TextField.PartyField.allCases.map { ($0, dossier.text($0, ofParty: party)) }
    let others = dossier.marks(besidesParty: party)
    self.reference = reference.flatMap {
      dossier.isNamed(party: party, in: $0) ? Masking.reference($0, others) : nil
    }
    mentions = dossier.mentions(ofParty: party).map { place in
      let isRestricted = dossier.isSession(place.sequence)
      let text = isRestricted ? nil : dossier.text(place.field, of: place.sequence)
      return (place, text.map { Masking.narrative($0, others) })
    }
  }
}
