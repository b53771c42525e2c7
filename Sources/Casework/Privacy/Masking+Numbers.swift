extension Masking {
  /// A text with long numbers masked, and with those of houses where that is asked.
  static func maskingNumbers(in bytes: [UInt8], withHouses: Bool) -> [UInt8] {
    var redaction = Redaction(bytes)
    var index = 0
    while index < bytes.count {
      if bytes.isInsideCharacter(at: index) {
        index += 1
      } else if digit(in: bytes, at: index) != nil {
        let number = number(in: bytes, from: index)
        if number.isPersonal {
          redaction.replace(index..<number.end, with: masked(number.digits))
        } else if withHouses, isHouse(in: bytes, from: index, to: number.end) {
          redaction.replace(index..<number.end, with: "*".utf8)
        }
        index = number.end
      } else {
        let end = withHouses ? endOfNumerals(in: bytes, from: index) : index
        if end > index, isHouse(in: bytes, from: index, to: end) {
          redaction.replace(index..<end, with: "*".utf8)
        }
        index = max(end, index + 1)
      }
    }
    return redaction.bytes
  }

  private struct Number {
    var digits: [UInt8] = []
    var groups = 1
    var end: Int

    var isPersonal: Bool { digits.count >= (groups == 1 ? 7 : 10) }
  }

  /// What may stand between the groups of one number: a hyphen, a point or a space of each width.
  private static let separators = [" ", "-", ".", "–", "－", "．", "\u{3000}"].map {
    Array($0.utf8)
  }

  /// The digits from that place on, over single separators between groups of three or more.
  private static func number(in bytes: [UInt8], from start: Int) -> Number {
    var number = Number(end: start)
    var group = takeDigits(in: bytes, &number)
    while group >= 3, number.digits.count < 40 {
      guard let separator = separators.first(where: { bytes.holds($0, at: number.end) })
      else { break }
      var longer = number
      longer.end += separator.count
      group = takeDigits(in: bytes, &longer)
      guard group >= 3 else { break }
      number = longer
      number.groups += 1
    }
    // The last place of an identity number may be an X.
    if number.digits.count == 17, number.end < bytes.count, bytes[number.end] | 0x20 == 0x78 {
      number.digits.append(bytes[number.end])
      number.end += 1
    }
    return number
  }

  /// Adds the digits in a row to the number, and tells how many they were.
  private static func takeDigits(in bytes: [UInt8], _ number: inout Number) -> Int {
    let before = number.digits.count
    while let (value, length) = digit(in: bytes, at: number.end) {
      number.digits.append(value)
      number.end += length
    }
    return number.digits.count - before
  }

  /// The digit at a place as ASCII, with its length; full-width ones are digits too.
  private static func digit(in bytes: [UInt8], at index: Int) -> (value: UInt8, length: Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 { return (byte, 1) }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      0x90...0x99 ~= bytes[index + 2]
    else { return nil }
    return (bytes[index + 2] - 0x60, 3)
  }

  /// What stands behind the number of a house, a flat or a staircase.
  private static let houseSigns = ["号", "號", "室", "幢", "栋", "弄", "单元", "#"].map { Array($0.utf8) }
  /// What a number follows only where it is that of a staircase or a flat.
  private static let buildingSigns = ["幢", "栋", "弄", "单元", "号楼", "座"].map { Array($0.utf8) }
  private static let branchSigns = ["-", "－", "—", "之", "附"].map { Array($0.utf8) }
  private static let month = Array("月".utf8)

  private static func isHouse(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    func follows(_ sign: [UInt8]) -> Bool {
      start >= sign.count && bytes.holds(sign, at: start - sign.count)
    }
    let end = endOfBranch(in: bytes, from: end)
    if houseSigns.contains(where: { bytes.holds($0, at: end) }) { return !follows(month) }
    return buildingSigns.contains { follows($0) }
  }

  /// Skips what tells one house of a number from another: the 1 of 88-1号 and of 88之1号.
  private static func endOfBranch(in bytes: [UInt8], from start: Int) -> Int {
    guard let sign = branchSigns.first(where: { bytes.holds($0, at: start) }) else {
      return start
    }
    var end = start + sign.count
    let first = end
    while let (_, length) = digit(in: bytes, at: end) { end += length }
    return end > first ? end : start
  }

  private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零", "〇": true
    default: false
    }
  }

  /// Where the Chinese numerals that begin at a place end.
  private static func endOfNumerals(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, let character = bytes.ideograph(at: end), isNumeral(character) {
      end += 3
    }
    return end
  }

  private static func masked(_ digits: [UInt8]) -> [UInt8] {
    let text = String(decoding: digits, as: UTF8.self)
    return Array((digits.count >= 15 ? document(text) : phone(text)).utf8)
  }
}
