import Disputes

extension Masking {
  /// A narrative with everything known of the parties, phone and document numbers, mail addresses,
  /// and house numbers masked.
  ///
  /// So are car plates, codes of letters and digits, and what stands behind 微信, QQ and the like.
  ///
  /// A number is masked from seven digits in a row on, or from ten in groups of at least three with
  /// separators between them, and in whichever groups where it is a phone or identity number; dates,
  /// sums and the numbers of cases and documents stay readable. What stands before 号, 室 and the
  /// like is a house, in Chinese numerals too, unless it is a day of a month, or the number of a
  /// letter, a line or a road.
  public static func narrative(_ text: String, _ marks: Marks = Marks()) -> String {
    masked(text, marks, withHouses: true)
  }

  /// A number from elsewhere, as of a court: names and long numbers masked, `123号` kept.
  public static func reference(_ text: String, _ marks: Marks = Marks()) -> String {
    masked(text, marks, withHouses: false)
  }

  /// What stands in a field of a table where it is not allowed, as an error repeats it: a row may be
  /// shifted, so that it is a person's name.
  public static func cell(_ text: String) -> String {
    reference(text, Marks(names: PersonName.typedParts(of: text).filter(PersonName.isPerson)))
  }

  private static func masked(_ text: String, _ marks: Marks, withHouses: Bool) -> String {
    // Bytes are compared, not characters: a list masks every summary it shows.
    var bytes = Array(replacing(marks, in: text).utf8)
    if bytes.contains(UInt8(ascii: "@")) { bytes = maskingMail(in: bytes) }
    if withHouses { bytes = maskingTokens(in: bytes) }
    bytes = maskingNumbers(in: bytes, withHouses: withHouses)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in which only what is known of the parties is masked.
  static func replacing(_ marks: Marks, in text: String) -> String {
    let places = marks.places(in: text)
    guard !places.isEmpty else { return text }
    var redaction = Redaction(Array(text.utf8))
    for place in places { redaction.replace(place.bytes, with: place.shown.utf8) }
    return String(decoding: redaction.bytes, as: UTF8.self)
  }

  /// Keeps the first character before each @ with a domain behind it.
  private static func maskingMail(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "@"), index + 1 < bytes.count, isOfMail(bytes[index + 1]) {
        let local = result.reversed().prefix { isOfMail($0) }.count
        if local > 0 {
          result.removeLast(local - 1)
          result.append(UInt8(ascii: "*"))
        }
      }
      result.append(byte)
    }
    return result
  }

  /// Whether the byte may stand in a mail address.
  private static func isOfMail(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case UInt8(ascii: "%"): true
    default: false
    }
  }
}
