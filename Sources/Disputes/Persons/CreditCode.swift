/// The unified social credit code of an organisation (GB 32100).
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
  /// Its 18 characters, in upper case.
  public let description: String

  /// The characters that it may have, in the order of their values; I, O, S, V and Z are not used.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// Reads a code.
  ///
  /// - Throws: `DocumentFault` for what is wrong; it never holds the code itself.
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

  /// Tells whether a text is meant as such a code: 18 letters and digits, with a letter before the
  /// last, or the kind of registrar that none but a credit code begins with.
  public static func isMeant(by text: String) -> Bool {
    let places = TypedNumber.characters(text)
    return places.count == 18 && places.allSatisfy(alphabet.contains)
      && TypedNumber.isDigits(places[2..<8]) && !IdentityNumber.isMeant(by: text)
  }
}
