/// The corrected data of a party; the wrong values are erased.
public struct PartyCorrection<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The number of the party, from 1.
  public var party: Int
  /// The kind of an unknown party that becomes known by its name; otherwise `nil`.
  public var kind: PartyKind?
  /// Its right name.
  public var name: Text?
  /// Its right phone number.
  public var phone: Text?
  /// The right number of its document.
  public var document: Text?
  /// Its right address.
  public var address: Text?
  /// The texts of the case that contained a wrong value, in their new wording.
  public var texts: [Rewording<Text>]

  /// Makes a correction.
  public init(
    party: Int, kind: PartyKind? = nil, name: Text? = nil, phone: Text? = nil,
    document: Text? = nil, address: Text? = nil, texts: [Rewording<Text>] = []
  ) {
    self.texts = texts
    self.party = party
    self.kind = kind
    self.name = name
    self.phone = phone
    self.document = document
    self.address = address
  }

  /// The fields that are corrected.
  public var fields: [TextField.PartyField] {
    let said: [(TextField.PartyField, Text?)] = [
      (.name, name), (.phone, phone), (.document, document), (.address, address),
    ]
    return said.compactMap { $0.1 == nil ? nil : $0.0 }
  }
}

/// A text of a case in its new wording; the old wording is erased.
public struct Rewording<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The text.
  public var place: TextPlace
  /// What it says now.
  public var text: Text

  /// Makes a rewording.
  public init(of place: TextPlace, _ text: Text) {
    self.place = place
    self.text = text
  }
}

/// The erasure of all data of a party.
public struct Erasure<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The number of the party, from 1.
  public var party: Int
  /// The kind of reason.
  public var reason: ErasureReason
  /// The decision or rule it is based on; required for `ErasureReason.decision`.
  public var basis: Text?
  /// The texts of the case that are erased entirely because they mention the party.
  public var texts: [TextPlace]

  /// Makes an erasure.
  public init(party: Int, reason: ErasureReason, basis: Text? = nil, texts: [TextPlace] = []) {
    self.party = party
    self.reason = reason
    self.basis = basis
    self.texts = texts
  }
}

/// Why personal data is erased.
public enum ErasureReason: String, CaseIterable, Sendable {
  /// The retention time of the file is over.
  case retention
  /// A court or an authority decided it, or the unit at the person's request.
  case decision
}

/// The place of a text in a case: the event and the field.
public struct TextPlace: Hashable, Sendable {
  /// The sequence of the event.
  public var sequence: Int
  /// The field of the event.
  public var field: TextField

  /// Makes a place.
  public init(sequence: Int, field: TextField) {
    self.sequence = sequence
    self.field = field
  }
}
