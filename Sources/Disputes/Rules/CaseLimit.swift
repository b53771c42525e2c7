/// How much one case may hold.
///
/// Writing to a case reads all of it while other writers wait; the limits keep that wait short. For
/// the length of a text, see `TextField.limit`.
public enum CaseLimit: String, CaseIterable, Sendable {
  case parties
  case terms
  case entries

  /// The largest number allowed.
  public var most: Int {
    switch self {
    case .parties: 200
    case .terms: 100
    case .entries: 1_000
    }
  }

  /// Extra entries by which a full case can still be ended.
  static let reserve = 200

  /// Throws `Refusal.tooMany` if a count is above the limit.
  public func require(_ count: Int, atMost limit: Int? = nil) throws(Refusal) {
    guard count <= limit ?? most else { throw .tooMany(self, count: count) }
  }
}

extension Case {
  /// Checks that the case has room for one more entry and its content.
  func requireRoom<Text>(for deed: Deed<Text>) throws(Refusal) {
    switch deed {
    case .partyAdded: try CaseLimit.parties.require(parties.count + 1)
    case .agreed(let said): try CaseLimit.terms.require(said.terms.count)
    default: break
    }
    let reserve = deed.kind.rule.leadsToAnEnd ? CaseLimit.reserve : 0
    try CaseLimit.entries.require(sequence + 1, atMost: CaseLimit.entries.most + reserve)
  }
}
