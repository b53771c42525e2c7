/// What was kept wrongly of a party, with its right values; the wrong ones are erased.
public struct PartyCorrection<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The party, by its number from 1.
  public var party: Int
  /// What the party is, where a name has made a party known.
  public var kind: PartyKind?
  /// Its right name.
  public var name: Text?
  /// Its right phone number.
  public var phone: Text?
  /// The right number of its document.
  public var document: Text?
  /// Its right address.
  public var address: Text?
  /// The texts of the case that named what was wrong, as they are worded now.
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

  /// What is corrected.
  public var fields: [TextField.PartyField] {
    let said: [(TextField.PartyField, Text?)] = [
      (.name, name), (.phone, phone), (.document, document), (.address, address),
    ]
    return said.compactMap { $0.1 == nil ? nil : $0.0 }
  }
}

/// A text of a case with its new words; the old ones are erased.
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

/// The erasing of everything that is kept of a party.
public struct Erasure<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The party, by its number from 1.
  public var party: Int
  /// Why.
  public var reason: ErasureReason
  /// The decision or the rule on which it rests.
  public var basis: Text?
  /// The texts of the case that were erased whole because they mention the party.
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
  /// The file need not be kept any longer.
  case retention
  /// Somebody decided so: a court, an authority, the unit at the person's request.
  case decision
}

/// A text of a case, by the event to which it belongs.
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
