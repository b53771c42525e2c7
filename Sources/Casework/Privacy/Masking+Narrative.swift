import Disputes

extension Masking {
  /// Masks a narrative: the marks of the parties, phone and document numbers, mail addresses and
  /// house numbers.
  ///
  /// Car plates, codes of letters and digits, and accounts after 微信, QQ and the like are masked
  /// too.
  ///
  /// A number is masked if it has seven digits in a row, or ten in groups of at least three with
  /// separators, or in any groups if it is a phone or identity number. Dates, sums and the numbers
  /// of cases and documents stay readable. Digits or Chinese numerals before 号, 室 and the like are
  /// a house number, unless they are a day of a month or the number of a document, a line or a
  /// road.
  public static func narrative(_ text: String, _ marks: Marks = Marks()) -> String {
    masked(text, marks, withHouses: true)
  }

  /// Masks a foreign number, such as a court's: names and long numbers, but not `123号`.
  public static func reference(_ text: String, _ marks: Marks = Marks()) -> String {
    masked(text, marks, withHouses: false)
  }

  /// Masks an invalid field of a table for an error message: in a shifted row it may be a name.
  public static func cell(_ text: String) -> String {
    reference(text, Marks(names: PersonName.typedParts(of: text).filter(PersonName.isPerson)))
  }

  private static func masked(_ text: String, _ marks: Marks, withHouses: Bool) -> String {
    // Works on bytes for speed: a list masks every summary it shows.
    var bytes = Array(replacing(marks, in: text).utf8)
    if bytes.contains(UInt8(ascii: "@")) { bytes = maskingMail(in: bytes) }
    if withHouses { bytes = maskingTokens(in: bytes) }
    bytes = maskingNumbers(in: bytes, withHouses: withHouses)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Masks only the marks of the parties in a text.
  static func replacing(_ marks: Marks, in text: String) -> String {
    let places = marks.places(in: text)
    guard !places.isEmpty else { return text }
    var redaction = Redaction(Array(text.utf8))
    for place in places { redaction.replace(place.bytes, with: place.shown.utf8) }
    return String(decoding: redaction.bytes, as: UTF8.self)
  }

  /// Masks mail addresses; the first character and the domain stay.
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

  /// Tells whether a byte is allowed in a mail address.
  private static func isOfMail(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case UInt8(ascii: "%"): true
    default: false
    }
  }
}
