import Casework
import Disputes

// Deeds with random details, most of them nonsense.

extension Whims {
  /// A deed of a kind with entirely random details.
  mutating func nonsense(
    _ kind: DeedKind, on dispute: Case, other: CaseNumber
  ) -> Deed<String> {
    let unit = anyUnit(), text = "无"
    switch kind {
    case .registered:
      return .registered(registration(area: dispute.area))
    case .partyAdded:
      return .partyAdded(Party(role: dice.pick(PartyRole.allCases), kind: partyKind(), name: nil))
    case .accepted: return .accepted
    case .declined: return .declined(reason: text, door: dice.pick(Door.allCases))
    case .assigned: return .assigned(.mediator(text))
    case .offered: return .offered(offering(to: unit))
    case .received: return .received
    case .refused: return .refused(reason: text)
    case .recalled: return .recalled
    case .designated: return .designated(target: unit, reason: text)
    case .placed: return .placed(at: unit)
    case .assistAsked: return .assistAsked(helper: unit)
    case .assistAnswered: return .assistAnswered(text)
    case .sessionRecorded: return .sessionRecorded(Session())
    case .noted: return .noted(text)
    case .extended:
      return .extended(Extending(days: days(), reason: text, partiesAgree: dice.hits(oneIn: 2)))
    case .suspended: return .suspended(.other, until: now.day + days())
    case .resumed: return .resumed
    case .urged: return .urged(dice.pick(Urgency.allCases))
    case .agreed: return .agreed(agreement())
    case .concluded: return .concluded(conclusion())
    case .verified: return .verified
    case .sentBack: return .sentBack(reason: text)
    case .performed: return .performed(term: number())
    case .followedUp: return .followedUp(dice.pick(Satisfaction.allCases), nil)
    case .reopened: return .reopened(holder: unit, reason: text)
    case .merged:
      return .merged(into: dice.pick([dispute.number, other]), reason: text)
    case .voided: return .voided(reason: text)
    case .corrected: return .corrected(correction(of: dispute), reason: text)
    case .partyCorrected:
      return .partyCorrected(PartyCorrection(party: number(), kind: partyKind()), reason: text)
    case .partyErased:
      return .partyErased(Erasure(party: number(), reason: dice.pick(ErasureReason.allCases)))
    }
  }

  private mutating func anyUnit() -> UnitCode {
    dice.hits(oneIn: 4) ? Places.nowhere : dice.pick(units).code
  }

  private mutating func days() -> Int { Int.random(in: -3...99, using: &dice) }

  private mutating func number() -> Int { Int.random(in: -1...4, using: &dice) }

  private mutating func partyKind() -> PartyKind { dice.pick(PartyKind.allCases) }

  private mutating func offering(to unit: UnitCode) -> Offering<String> {
    Offering(
      dice.pick(Direction.allCases), to: unit, reason: "无", tried: nil,
      emergency: dice.hits(oneIn: 2) ? dice.pick(Emergency.allCases) : nil)
  }

  private mutating func agreement() -> Agreement<String> {
    let dues = (0..<Int.random(in: 0...2, using: &dice)).map { _ in now.day + days() }
    return Agreement(
      dice.pick(AgreementForm.allCases), terms: dues.map { .init("无", due: $0) })
  }

  private mutating func conclusion() -> Conclusion<String> {
    Conclusion(
      dice.pick(Outcome.allCases), failure: dice.pick(Failure.allCases.map(Optional.some) + [nil]),
      door: dice.pick(Door.allCases.map(Optional.some) + [nil]),
      foreignNumber: dice.hits(oneIn: 2) ? "无" : nil, needsVerification: dice.hits(oneIn: 2))
  }

  private mutating func correction(of dispute: Case) -> Correction<String> {
    switch dice.pick(CorrectionField.allCases) {
    case .category: .category(dice.pick([dispute.category, Places.category("15")]))
    case .grade: .grade(dice.pick(Grade.allCases))
    case .source: .source(dispute.source)
    case .people: .people(number())
    case .amount: .amount(number())
    case .tags: .tags(dispute.tags)
    case .summary: .summary("无")
    case .place: .place("无")
    case .foreignNumber: .foreignNumber("无")
    }
  }
}
