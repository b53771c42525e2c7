import Casework
public import Disputes

/// Random attempts on cases, about half of which the rules allow.
///
/// The deed may be any, its details nonsense, the unit unrelated, the time before registration or
/// in the future.
public struct Whims: Speaker {
  var dice: Dice
  let units: [UnitRecord] = Places.records
  /// What the clock says.
  public private(set) var now = RandomLives.start

  /// Starts at a fixed time; the same seed gives the same attempts.
  public init(seed: UInt64) { dice = Dice(seed: seed) }

  /// Picks one element of a non-empty array.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { dice.pick(elements) }

  /// Lets some hours pass, and now and then some days or weeks.
  public mutating func wait() {
    let days = dice.hits(oneIn: 6) ? Int.random(in: 1...20, using: &dice) : 0
    let minutes = days * 24 * 60 + Int.random(in: 0...240, using: &dice)
    now = Instant(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
  }

  /// An attempt to register a case; one in three violates some rule.
  public mutating func registering(in known: Units) -> Attempt {
    let unit = dice.pick(units).code
    var said = registration(area: known[dice.pick(units).code]?.path ?? [])
    var occurredAt = between(now.later(days: -5), now)
    switch Int.random(in: 0..<24, using: &dice) {
    case 0: said.parties = []
    case 1: said.parties = [Party(role: .other, name: "旁人")]
    case 2: said.parties.append(Party(role: .applicant, name: nil))
    case 3: said.area.removeFirst()
    case 4: said.area = [Places.nowhere]
    case 5: said.people = 0
    case 6: said.amount = -1
    case 7: occurredAt = now.later(days: 1)
    default: break
    }
    return attempt([.registered(said)], by: unit, at: occurredAt)
  }

  /// An attempt to do something to a case, perhaps together with another one.
  public mutating func acting(on dispute: Case, in known: Units, other: CaseNumber) -> Attempt {
    let code = dice.hits(oneIn: 16) ? Places.nowhere : likelyActor(on: dispute)
    let unit = known[code]
    let possible = dispute.possibleDeeds(for: unit, in: known)
    let isFitting = !possible.isEmpty && !dice.hits(oneIn: 3)
    let kind = isFitting ? interesting(possible) : dice.pick(DeedKind.allCases)
    let isSensible = unit != nil && !dice.hits(oneIn: 4)
    var said: [Deed<String>] = []
    if isSensible, let unit {
      said = deeds(kind, on: dispute, by: unit, other: other).map { $0.verified(as: dispute.grade) }
    }
    if said.isEmpty { said = [nonsense(kind, on: dispute, other: other)] }
    return attempt(said, by: code, at: moment(for: dispute))
  }

  private mutating func attempt(
    _ deeds: [Deed<String>], by unit: UnitCode, at occurredAt: Instant
  ) -> Attempt {
    Attempt(
      deeds: deeds, unit: unit, officer: Places.officer(dice.pick(["li", "wang", "zhao"])),
      occurredAt: occurredAt, now: now)
  }

  /// Mostly now or since the last turn; sometimes long ago, rarely in the future.
  private mutating func moment(for dispute: Case) -> Instant {
    switch Int.random(in: 0..<20, using: &dice) {
    case 0: now.later(days: 1)
    case 1: between(dispute.registeredAt.later(days: -9), now)
    case 2...6: between(dispute.lastTurnAt, now)
    default: now
    }
  }
}

extension Instant {
  fileprivate func later(days: Int64) -> Instant {
    Instant(milliseconds: milliseconds + days * 86_400_000)
  }
}

extension Deed<String> {
  /// The deed completed as a desk does: whether a conclusion needs verification, by grade.
  fileprivate func verified(as grade: Grade) -> Deed {
    guard case .concluded(var said) = self else { return self }
    said.needsVerification = grade.needsVerification
    return .concluded(said)
  }
}
