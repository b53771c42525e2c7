extension Masking {
  /// A narrative with the names of the parties, phone and document numbers, mail addresses, and
  /// house numbers masked.
  ///
  /// So are car plates, codes of letters and digits, and what stands behind 微信, QQ and the like.
  ///
  /// A number is masked from seven digits in a row on, or from ten in groups of at least three with a
  /// separator between them; dates and smaller sums stay readable. What stands before 号, 室 and
  /// the like is a house, in Chinese numerals too, unless it is a day of a month.
  public static func narrative(_ text: String, names: [String] = []) -> String {
    masked(text, names: names, withHouses: true)
  }

  /// A number from elsewhere, as of a court: names and long numbers masked, `123号` kept.
  public static func reference(_ text: String, names: [String] = []) -> String {
    masked(text, names: names, withHouses: false)
  }

  private static func masked(_ text: String, names: [String], withHouses: Bool) -> String {
    // Bytes are compared, not characters: a list masks every summary it shows.
    var bytes = Array(text.utf8)
    // Longer names first, so that a name within another does not break it.
    for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) where name.count > 1 {
      bytes = replacing(Array(name.utf8), with: Array(Masking.name(name).utf8), in: bytes)
    }
    if bytes.contains(UInt8(ascii: "@")) { bytes = maskingMail(in: bytes) }
    if withHouses { bytes = maskingTokens(in: bytes) }
    bytes = maskingNumbers(in: bytes, withHouses: withHouses)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func replacing(
    _ old: [UInt8], with new: [UInt8], in bytes: [UInt8]
  ) -> [UInt8] {
    guard let first = old.first else { return bytes }
    var redaction = Redaction(bytes)
    var index = 0
    while index < bytes.count {
      if bytes[index] == first, bytes.holds(old, at: index) {
        redaction.replace(index..<index + old.count, with: new)
        index += old.count
      } else {
        index += 1
      }
    }
    return redaction.bytes
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
