import Disputes

/// The table of the life of a case, as the design states it.
enum DeedTable {
  /// What becomes of a deed in a situation.
  enum Verdict: String {
    case possible = "+"
    case wrongState = "."
    /// Refused until the offer is withdrawn.
    case offerOpen = "!"
    /// Refused for want of an offer.
    case noOffer = "?"
    /// Only a matter that cannot be mediated (categories 14 to 16).
    case unmediableOnly = "*"
  }

  /// One row for each deed, one column for each situation.
  private static let text = """
                         without an offer                  with one open
                         reg han sus con clo dec voi       reg han
    registered            .   .   .   .   .   .   .         .   .
    party_added           +   +   +   .   .   .   .         !   !
    accepted              +   .   .   .   .   .   .         !   .
    declined              +   .   .   .   .   .   .         !   .
    assigned              +   +   .   .   .   .   .         !   !
    offered               +   +   .   .   .   .   .         !   !
    received              ?   ?   .   .   .   .   .         +   +
    refused               ?   ?   .   .   .   .   .         +   +
    recalled              ?   ?   .   .   .   .   .         +   +
    designated            +   +   .   .   .   .   .         +   +
    placed                +   +   .   .   .   .   .         !   !
    assist_asked          .   +   .   .   .   .   .         .   !
    assist_answered       .   +   .   .   .   .   .         .   +
    session_recorded      .   +   .   .   .   .   .         .   +
    noted                 +   +   +   +   +   +   .         +   +
    extended              .   +   .   .   .   .   .         .   !
    suspended             .   +   .   .   .   .   .         .   !
    resumed               .   .   +   .   .   .   .         .   .
    urged                 +   +   +   +   .   .   .         +   +
    agreed                .   +   .   .   .   .   .         .   !
    concluded             *   +   .   .   .   .   .         !   !
    verified              .   .   .   +   .   .   .         .   .
    sent_back             .   .   .   +   .   .   .         .   .
    performed             .   +   .   +   +   .   .         .   !
    followed_up           .   .   .   .   +   .   .         .   .
    reopened              .   .   .   .   +   +   +         .   .
    merged                +   +   +   .   .   .   .         !   !
    voided                +   +   .   .   .   .   .         !   !
    corrected             +   +   +   +   +   +   +         +   +
    party_corrected       +   +   +   +   +   +   +         +   +
    party_erased          +   +   +   +   +   +   +         +   +
    """

  static func verdict(on kind: DeedKind, in situation: Situation) -> Verdict? {
    let row = text.split(separator: "\n").map { $0.split(separator: " ") }
      .first { $0.first ?? "" == kind.rawValue }
    return zip(Situation.allCases, row?.dropFirst() ?? []).first { $0.0 == situation }
      .flatMap { Verdict(rawValue: String($0.1)) }
  }

  /// Who may do it.
  static func standings(for kind: DeedKind) -> [Standing] {
    switch kind {
    case .registered: []
    case .accepted, .declined, .assigned, .offered, .recalled, .placed, .assistAsked, .suspended,
      .resumed, .agreed, .concluded, .merged:
      [.holder]
    case .partyAdded, .performed: [.holder, .registrar]
    case .received, .refused: [.target]
    case .designated: [.designator]
    case .assistAnswered: [.helper]
    case .sessionRecorded: [.holder, .helper]
    case .noted: [.holder, .formerHolder, .superior]
    case .extended, .verified, .sentBack: [.holder, .superior]
    case .urged: [.superior]
    case .followedUp: [.registrar, .holder, .superior]
    case .reopened: [.ender, .registrar, .superior]
    case .voided: [.registrar, .superior]
    // The author of a registration is the unit that registered; above it stand its own superiors.
    case .corrected: [.registrar, .registrarSuperior, .superior]
    case .partyCorrected, .partyErased: [.registrar, .holder, .superior]
    }
  }
}

extension Life {
  /// Does a deed of that kind as one who may, with everything it needs.
  func doing(_ kind: DeedKind, by unit: UnitCode? = nil) throws -> Life {
    try then(
      deed(of: kind), by: unit ?? usualUnit(for: kind),
      officer: kind == .verified || kind == .sentBack ? .wang : .li,
      on: kind == .designated ? day + 10 : day + 1, recorded: day + 20,
      other: kind == .merged ? Life.secondClosed() : nil)
  }

  private func usualUnit(for kind: DeedKind) -> UnitCode {
    switch kind {
    case .received, .refused: dispute.openOffer?.target ?? .liandu
    case .designated, .urged, .corrected: .liandu
    case .assistAnswered: .gaoxi
    case .voided: dispute.registrar
    case .registered, .partyAdded, .accepted, .declined, .assigned, .offered, .recalled, .placed,
      .assistAsked, .sessionRecorded, .noted, .extended, .suspended, .resumed, .agreed, .concluded,
      .verified, .sentBack, .performed, .followedUp, .reopened, .merged, .partyCorrected,
      .partyErased:
      dispute.holder
    }
  }

  private func deed(of kind: DeedKind) -> Deed<String> {
    switch kind {
    case .registered: .registered(.usual)
    case .partyAdded: .respondent
    case .accepted: .accepted
    case .declined: .declined(reason: "not ours", door: .court)
    case .assigned: .assigned(.mediator("Zhou"))
    case .offered: .up(to: .liandu)
    case .received: .received
    case .refused: .refused(reason: "no")
    case .recalled: .recalled
    case .designated: .designation(of: dispute.holder == .bihu ? .dagangtou : .bihu)
    case .placed: .placed(at: .dagangtou)
    case .assistAsked: .assistAsked(helper: .wenxi)
    case .assistAnswered: .assistAnswered("seen")
    case .sessionRecorded: .session
    case .noted: .noted("a call")
    case .extended: .extending(5)
    case .suspended: .suspended(.papers, until: .on(day + 10))
    case .resumed: .resumed
    case .urged: .urged(.plain)
    case .agreed: .agreement()
    case .concluded:
      .end(
        dispute.category.isMediable ? .settled : .referred,
        door: dispute.category.isMediable ? nil : .court,
        verify: dispute.grade.needsVerification)
    case .verified: .verified
    case .sentBack: .sentBack(reason: "no papers")
    case .performed: .performed(term: 1)
    case .followedUp: .followedUp(.yes, .yes)
    case .reopened: .reopened(holder: dispute.holder, reason: "again")
    case .merged: .merged(into: .second, reason: "twice")
    case .voided: .voided(reason: "twice")
    case .corrected: .correcting(.source(.hotline))
    case .partyCorrected:
      .partyCorrected(PartyCorrection(party: 1, name: "Zhang Wu"), reason: "asked")
    case .partyErased:
      .partyErased(Erasure(party: 1, reason: .decision, basis: "asked"))
    }
  }
}
