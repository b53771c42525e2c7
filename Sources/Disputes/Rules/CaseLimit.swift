/// How much one case may hold.
///
/// Whoever writes to a case reads all of it while others wait: what one case may hold is bounded so
/// that they hardly notice. How long a text may be says `TextField.limit`.
public enum CaseLimit: String, CaseIterable, Sendable {
  case parties
  case terms
  case entries

  /// The greatest number.
  public var most: Int {
    switch self {
    case .parties: 200
    case .terms: 100
    case .entries: 1_000
    }
  }

  /// What is left beyond the entries, so that a case that is full can still be brought to its end.
  static let reserve = 200

  /// Refuses more than there may be.
  func require(_ count: Int, atMost limit: Int? = nil) throws(Refusal) {
    guard count <= limit ?? most else { throw .tooMany(self, count: count) }
  }
}

extension Case {
  /// Checks that the case has room for one entry more, and for what that entry brings.
  func requireRoom<Text>(for deed: Deed<Text>) throws(Refusal) {
    switch deed {
    case .partyAdded: try CaseLimit.parties.require(parties.count + 1)
    case .agreed(let said): try CaseLimit.terms.require(said.terms.count)
    default: break
    }
    let reserve = deed.kind.leadsToAnEnd ? CaseLimit.reserve : 0
    try CaseLimit.entries.require(sequence + 1, atMost: CaseLimit.entries.most + reserve)
  }
}

extension DeedKind {
  /// Tells what a full case still takes: what brings it to its end, and what a person may demand.
  fileprivate var leadsToAnEnd: Bool {
    switch self {
    case .accepted, .declined, .received, .refused, .recalled, .resumed, .concluded, .verified,
      .merged, .voided, .partyCorrected, .partyErased:
      true
    case .registered, .partyAdded, .assigned, .offered, .designated, .placed, .assistAsked,
      .assistAnswered, .sessionRecorded, .noted, .extended, .suspended, .urged, .agreed,
      .sentBack, .performed, .followedUp, .reopened, .corrected:
      false
    }
  }
}
