import Casework
import Disputes

// Who does what, and when.

extension Speaker {
  /// Picks a deed by weight, so that lives are not mostly notes and corrections, nor cut short.
  mutating func interesting(_ possible: [DeedKind]) -> DeedKind {
    dice.pick(possible.flatMap { [DeedKind](repeating: $0, count: Self.weight(of: $0)) })
  }

  private static func weight(of kind: DeedKind) -> Int {
    switch kind {
    case .accepted, .concluded, .performed: 6
    case .offered, .received, .refused, .designated, .followedUp: 5
    case .verified, .resumed, .agreed, .assistAnswered: 3
    case .assigned, .reopened, .extended, .suspended, .sentBack, .sessionRecorded: 2
    case .registered, .declined, .recalled, .placed, .assistAsked, .noted, .urged, .merged,
      .voided, .corrected, .partyAdded, .partyCorrected, .partyErased:
      1
    }
  }

  mutating func likelyActor(on dispute: Case) -> UnitCode {
    let units = Places.records.map(\.code)
    let concerned: [UnitCode?] = [
      dispute.holder, dispute.openOffer?.target, dispute.registrar, dispute.ending?.unit,
      dispute.helpers.last, Places.records.first { $0.code == dispute.holder }?.parent,
    ]
    return dice.hits(oneIn: 8) ? dice.pick(units) : dice.pick(concerned.compactMap(\.self))
  }

  mutating func between(_ first: Instant, _ last: Instant) -> Instant {
    guard first < last else { return last }
    return Instant(
      milliseconds: Int64.random(in: first.milliseconds...last.milliseconds, using: &dice))
  }
}
