/// The side on which a party stands.
public enum PartyRole: String, CaseIterable, Sendable {
  case applicant
  case respondent
  case other
}

/// What a party is.
public enum PartyKind: String, CaseIterable, Sendable {
  case person
  case organisation
  /// A respondent not yet known; it counts as a party.
  case unknown
}

/// A party to a dispute (当事人); its private data is `Text`, which is plain text or a commitment.
public struct Party<Text: Hashable & Sendable>: Hashable, Sendable {
  /// Its side.
  public var role: PartyRole
  /// What it is.
  public var kind: PartyKind
  /// Its name; `nil` for an unknown party.
  public var name: Text?
  /// Its phone number.
  public var phone: Text?
  /// The number of its identity document.
  public var document: Text?
  /// Where it lives or sits.
  public var address: Text?

  /// Makes a party.
  public init(
    role: PartyRole, kind: PartyKind = .person, name: Text?, phone: Text? = nil,
    document: Text? = nil, address: Text? = nil
  ) {
    self.role = role
    self.kind = kind
    self.name = name
    self.phone = phone
    self.document = document
    self.address = address
  }
}
