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

  private static func masked(_ text: String, _ marks: Marks, withHouses: Bool) -> String {
    // Works on bytes for speed: a list masks every summary it shows.
    var bytes = withPlainLetters(Array(replacing(marks, in: text).utf8), always: withHouses)
    bytes = maskingMail(in: bytes).bytes
    if withHouses { bytes = maskingTokens(in: bytes).bytes }
    bytes = maskingNumbers(in: bytes, withHouses: withHouses).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Finds what is masked in a text whoever it belongs to, except house numbers; the text has plain
  /// letters.
  static func hidden(in bytes: [UInt8]) -> [Range<Int>] {
    maskingMail(in: bytes).parts + maskingTokens(in: bytes).parts
      + maskingNumbers(in: bytes, withHouses: false).parts
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
  private static func maskingMail(in bytes: [UInt8]) -> Redaction {
    var redaction = Redaction(bytes)
    guard bytes.contains(at) else { return redaction }
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == at, start < index, index + 1 < bytes.count, isOfMail(bytes[index + 1]) {
        redaction.replace(start + 1..<index, with: "*".utf8)
      }
      if !isOfMail(byte) { start = index + 1 }
    }
    return redaction
  }

  private static let at = UInt8(ascii: "@")

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
