extension Masking {
  /// A text with long numbers masked, and with those of houses where that is asked.
  static func maskingNumbers(in bytes: [UInt8], withHouses: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if digit(in: bytes, at: index) != nil {
        let number = number(in: bytes, from: index)
        if number.isPersonal {
          result += masked(number.digits)
        } else if withHouses, isHouse(in: bytes, from: index, to: number.end) {
          result.append(UInt8(ascii: "*"))
        } else {
          result += bytes[index..<number.end]
        }
        index = number.end
        continue
      }
      let end = withHouses ? endOfNumerals(in: bytes, from: index) : index
      if end > index {
        if isHouse(in: bytes, from: index, to: end) {
          result.append(UInt8(ascii: "*"))
        } else {
          result += bytes[index..<end]
        }
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
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
      guard let separator = separators.first(where: { bytes[number.end...].starts(with: $0) })
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
    func follows(_ sign: [UInt8]) -> Bool { bytes[..<start].suffix(sign.count).elementsEqual(sign) }
    let end = endOfBranch(in: bytes, from: end)
    if houseSigns.contains(where: { bytes[end...].starts(with: $0) }) { return !follows(month) }
    return buildingSigns.contains { follows($0) }
  }

  /// Skips what tells one house of a number from another: the 1 of 88-1号 and of 88之1号.
  private static func endOfBranch(in bytes: [UInt8], from start: Int) -> Int {
    guard let sign = branchSigns.first(where: { bytes[start...].starts(with: $0) }) else {
      return start
    }
    var end = start + sign.count
    let first = end
    while let (_, length) = digit(in: bytes, at: end) { end += length }
    return end > first ? end : start
  }

  /// Whether it is one of 一二三四五六七八九十百千零〇.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: true
    case 0x5341, 0x767E, 0x5343, 0x96F6, 0x3007: true
    default: false
    }
  }

  /// Where the Chinese numerals that begin at a place end.
  private static func endOfNumerals(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end + 2 < bytes.count, bytes[end] & 0xF0 == 0xE0 {
      let scalar =
        UInt32(bytes[end] & 0x0F) << 12 | UInt32(bytes[end + 1] & 0x3F) << 6
        | UInt32(bytes[end + 2] & 0x3F)
      guard isNumeral(scalar) else { break }
      end += 3
    }
    return end
  }

  private static func masked(_ digits: [UInt8]) -> [UInt8] {
    let text = String(decoding: digits, as: UTF8.self)
    return Array((digits.count >= 15 ? document(text) : phone(text)).utf8)
  }
}
