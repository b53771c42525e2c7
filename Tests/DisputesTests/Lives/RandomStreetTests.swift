import Disputes
import Support
import Testing

/// Lives that chance decides, most of it nonsense, told by the domain alone.
///
/// One life is one case from its registration through some forty things that are tried on it.
@Suite struct RandomStreetTests {
  /// 1,936 lives, or 96,000.
  private static let streets = (usual: 484, soak: 24_000)

  @Test(arguments: Trials.parts)
  func `whatever is tried, one unit is responsible, one acts next, and no clock is negative`(
    part: Int
  ) {
    var tally = Tally()
    for seed in Trials.seeds(part, of: Self.streets.usual, soak: Self.streets.soak) {
      var street = RandomStreet(seed: seed)
      for _ in 0..<RandomStreet.attempts {
        for outcome in street.step() {
          let broken = Self.broken(by: outcome)
          #expect(broken.isEmpty, "\(seed): \(broken) after \(outcome)")
          tally.count(outcome)
        }
      }
      #expect(street.retold() == street.disputes.map(Optional.some), "\(seed)")
    }
    #expect(tally.tameness.isEmpty, "too tame")
  }

  private static func broken(by outcome: RandomStreet.Outcome) -> [String] {
    switch outcome {
    case .admitted(let event, let before, let after):
      let invariants = CaseInvariants(after: after, units: RandomStreet.units)
      return before.map { invariants.broken(by: event, after: $0) } ?? invariants.broken
    case .refused(let event, let dispute, let refusal):
      return brokenHint(of: refusal, to: event.deed.kind, on: dispute)
    }
  }

  /// What is refused for the state of a case is not named among what is possible instead.
  private static func brokenHint(
    of refusal: Refusal, to kind: DeedKind, on dispute: Case?
  ) -> [String] {
    guard case .wrongState(_, _, let possible) = refusal, dispute != nil else { return [] }
    return possible.contains(kind) ? ["\(kind) is refused and offered"] : []
  }
}

/// What was admitted and refused, so that a tame test is found out.
private struct Tally {
  private var admitted: [DeedKind: Int] = [:]
  private var refused: [DeedKind: Int] = [:]
  private var rules: [Substring: Int] = [:]

  mutating func count(_ outcome: RandomStreet.Outcome) {
    switch outcome {
    case .admitted(let event, _, _): admitted[event.deed.kind, default: 0] += 1
    case .refused(let event, _, let refusal):
      refused[event.deed.kind, default: 0] += 1
      rules["\(refusal)".prefix { $0 != "(" }, default: 0] += 1
    }
  }

  /// In what way chance was too tame: what it did not reach, or hardly ever.
  var tameness: [String] {
    let all = Set(DeedKind.allCases)
    let never = all.subtracting(admitted.keys).map { "never admitted: \($0)" }
    let always = all.subtracting(refused.keys).map { "never refused: \($0)" }
    let (done, forbidden) = (admitted.values.reduce(0, +), refused.values.reduce(0, +))
    let share = [(done, "admitted"), (forbidden, "refused")].filter { 3 * $0.0 < done + forbidden }
    let rules = self.rules.count < 45 ? ["only \(self.rules.count) rules refused anything"] : []
    return never + always + share.map { "hardly ever \($0.1)" } + rules
  }
}
