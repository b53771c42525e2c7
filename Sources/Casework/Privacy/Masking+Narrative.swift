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

  /// Masks mail addresses, also with `(at)`; the first character and the domain stay.
  private static func maskingMail(in bytes: [UInt8]) -> Redaction {
    var redaction = Redaction(bytes)
    guard bytes.contains(at) || zip(bytes, bytes.dropFirst()).contains(where: isWord) else {
      return redaction
    }
    var (start, index) = (0, 0)
    while index < bytes.count {
      let sign = mailSign(in: bytes, at: index)
      if let sign, start < sign.lowerBound, sign.upperBound < bytes.count,
        isOfMail(bytes[sign.upperBound])
      {
        let name =
          bytes[start..<sign.lowerBound].lastIndex { !isOfMail($0) }.map { $0 + 1 } ?? start
        let host = bytes[sign.upperBound...].prefix(while: isOfMail)
        // In other writing than `@` alone it needs a domain: mail @ home.
        if name < sign.lowerBound, sign.count == 1 || hasDomain(host) {
          redaction.replace(name + 1..<sign.lowerBound, with: "*".utf8)
          start = sign.upperBound
        }
      }
      index = max(sign?.upperBound ?? 0, index + 1)
    }
    return redaction
  }

  private static let at = UInt8(ascii: "@")

  private static func isWord(_ first: UInt8, _ second: UInt8) -> Bool {
    first | 0x20 == 0x61 && second | 0x20 == 0x74
  }

  /// Returns the `@`, `(at)` or ` at ` at an index, with the spaces and brackets around it.
  private static func mailSign(in bytes: [UInt8], at index: Int) -> Range<Int>? {
    let isWord = index + 1 < bytes.count && isWord(bytes[index], bytes[index + 1])
    guard bytes[index] == at || isWord else { return nil }
    var (first, end) = (index, isWord ? index + 2 : index + 1)
    while let edge = mailEdges.first(where: {
      first >= $0.count && bytes.holds($0, at: first - $0.count)
    }) {
      first -= edge.count
    }
    while let edge = mailEdges.first(where: { bytes.holds($0, at: end) }) { end += edge.count }
    return isWord && (first == index || end == index + 2) ? nil : first..<end
  }

  private static let mailEdges = [
    "(", "（", "[", "［", "【", "{", "<", "〔", " ", ")", "）", "]", "］", "】", "}", ">", "〕", "\u{3000}",
  ].map { Array($0.utf8) }

  /// Tells whether a dot and a letter are in the name of a host.
  private static func hasDomain(_ host: ArraySlice<UInt8>) -> Bool {
    zip(host, host.dropFirst()).contains { $0 == UInt8(ascii: ".") && 0x61...0x7A ~= $1 | 0x20 }
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
