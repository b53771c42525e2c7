/// The unified social credit code of an organisation (GB 32100).
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
  /// Its 18 characters, in upper case.
  public let description: String

  /// The allowed characters in the order of their values; I, O, S, V and Z are not used.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// Parses a code and verifies its check character.
  ///
  /// - Throws: `DocumentFault`, which never contains the code itself.
  public init(reading text: String) throws(DocumentFault) {
    let places = TypedNumber.characters(text)
    guard places.count == 18 else { throw .length(places.count, expected: 18) }
    var sum = 0
    var weight = 1
    for place in places.prefix(17) {
      guard let value = CreditCode.alphabet.firstIndex(of: place) else { throw .notADigit }
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard CreditCode.alphabet[(31 - sum % 31) % 31] == places[17] else { throw .checkCharacter }
    description = String(places)
  }

  /// Tells whether a text looks like a credit code: 18 allowed characters, digits at the six places
  /// of the area, and not the form of an identity number.
  public static func isMeant(by text: String) -> Bool {
    let places = TypedNumber.characters(text)
    return places.count == 18 && places.allSatisfy(alphabet.contains)
      && TypedNumber.isDigits(places[2..<8]) && !IdentityNumber.isMeant(by: text)
  }
}
