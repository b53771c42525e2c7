import Disputes

/// Groups of digits with signs between them, as numbers of people are typed.
struct NumberRun {
  /// Digits in a row.
  struct Group {
    var digits: [UInt8]
    var bytes: Range<Int>
  }

  /// What the groups from one of them on are.
  enum Meaning {
    /// A number of somebody, up to that group and that place.
    case personal(last: Int, digits: [UInt8], end: Int)
    /// A date, years, a sum, the number of a case: no person.
    case harmless(last: Int)
    /// The first group alone says too little.
    case short
  }

  let start: Int
  private(set) var groups: [Group] = []

  /// Reads the groups that begin at a place.
  init(in bytes: [UInt8], from start: Int) {
    self.start = start
    var place = start
    var count = 0
    while count < 60 {
      let group = NumberRun.group(in: bytes, from: place)
      guard !group.digits.isEmpty else { break }
      groups.append(group)
      count += group.digits.count
      place = NumberRun.endOfSeparators(in: bytes, from: group.bytes.upperBound)
      guard place > group.bytes.upperBound || NumberRun.digit(in: bytes, at: place) != nil
      else { break }
    }
  }

  private static func group(in bytes: [UInt8], from start: Int) -> Group {
    var digits: [UInt8] = []
    var end = start
    var isPlain = false
    while let digit = digit(in: bytes, at: end) {
      // 13800005678一直打不通: a whole number does not go on in another script; a capital numeral
      // behind a plain digit is a surname or a word.
      if isPlain, digit.script != .plain, digits.count > 6 || digit.script == .capital { break }
      isPlain = digit.script == .plain
      digits.append(digit.value)
      end += digit.length
    }
    return Group(digits: digits, bytes: start..<end)
  }

  /// A digit in one of the ways of writing it.
  struct Digit {
    enum Script {
      case plain
      case ideograph
      case capital
    }

    let value: UInt8
    let length: Int
    let script: Script
  }

  /// The digit at a place as ASCII: full-width ones and the numerals by which it is read out are digits
  /// too.
  static func digit(in bytes: [UInt8], at index: Int) -> Digit? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 { return Digit(value: byte, length: 1, script: .plain) }
    guard byte & 0xF0 == 0xE0, let character = bytes.ideograph(at: index) else { return nil }
    switch character {
    case "０"..."９":
      return Digit(value: UInt8(character.value & 0xF) + 0x30, length: 3, script: .plain)
    case "〇", "零": return Digit(value: 0x30, length: 3, script: .ideograph)
    case "一", "幺": return Digit(value: 0x31, length: 3, script: .ideograph)
    case "二": return Digit(value: 0x32, length: 3, script: .ideograph)
    case "三": return Digit(value: 0x33, length: 3, script: .ideograph)
    case "四": return Digit(value: 0x34, length: 3, script: .ideograph)
    case "五": return Digit(value: 0x35, length: 3, script: .ideograph)
    case "六": return Digit(value: 0x36, length: 3, script: .ideograph)
    case "七": return Digit(value: 0x37, length: 3, script: .ideograph)
    case "八": return Digit(value: 0x38, length: 3, script: .ideograph)
    case "九": return Digit(value: 0x39, length: 3, script: .ideograph)
    default: return capital(character)
    }
  }

  private static func capital(_ character: Unicode.Scalar) -> Digit? {
    let value: UInt8
    switch character {
    case "壹": value = 0x31
    case "贰", "貳": value = 0x32
    case "叁", "參": value = 0x33
    case "肆": value = 0x34
    case "伍": value = 0x35
    case "陆", "陸": value = 0x36
    case "柒": value = 0x37
    case "捌": value = 0x38
    case "玖": value = 0x39
    default: return nil
    }
    return Digit(value: value, length: 3, script: .capital)
  }

  /// What may stand between the groups of one number.
  private static let separators = [
    " ", "-", ".", "–", "—", "－", "．", "\u{3000}", "\u{A0}", "/", "／", "_", "＿", "(", ")", "（", "）",
    "+", "＋", "·", "\t", "\n", "\u{200B}", "\u{FEFF}", "\u{2009}",
  ].map { Array($0.utf8) }

  private static func endOfSeparators(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    for _ in 0..<3 {
      guard end < bytes.count, !(0x30...0x39 ~= bytes[end]),
        let separator = separators.first(where: { bytes.holds($0, at: end) })
      else { break }
      end += separator.count
    }
    return end
  }
}

extension NumberRun {
  /// Says what begins with a group.
  func number(from first: Int, in bytes: [UInt8]) -> Meaning {
    let group = groups[first]
    if let last = endOfDate(from: first) ?? endOfCaseNumber(from: first, in: bytes) {
      return .harmless(last: last)
    }
    if let known = knownForm(from: first, in: bytes) { return known }
    guard group.digits.count >= 3 else { return .short }
    var (last, digits) = (first, group.digits)
    while last + 1 < groups.count, groups[last + 1].digits.count >= 3, digits.count < 15 {
      last += 1
      digits += groups[last].digits
    }
    if last > first, groups[first...last].allSatisfy({ NumberRun.isYear($0.digits) }) {
      return .harmless(last: last)
    }
    guard digits.count < 10 || last == first else {
      return .personal(last: last, digits: digits, end: groups[last].bytes.upperBound)
    }
    guard group.digits.count > 6 else { return .short }
    if let last = endOfSum(from: first, in: bytes) { return .harmless(last: last) }
    return .personal(last: first, digits: group.digits, end: group.bytes.upperBound)
  }

  /// A phone or identity number, or the number of a card, however its digits are grouped: the longest.
  private func knownForm(from first: Int, in bytes: [UInt8]) -> Meaning? {
    var digits: [UInt8] = []
    var found: Meaning?
    for last in first..<groups.count {
      digits += groups[last].digits
      if digits.count > 19 { break }
      var end = groups[last].bytes.upperBound
      var number = digits
      // The last place of an identity number may be an X.
      if digits.count == 17, end < bytes.count, bytes[end] | 0x20 == 0x78 {
        number.append(bytes[end])
        end += 1
      }
      let isWhole = last == groups.count - 1
      // 01 02 03 04 05 counts something.
      let isCounted =
        number[0] == 0x30 && groups[first].digits.count < 3
        && !groups[first...last].allSatisfy { $0.digits.count == 1 }
      if !isCounted && NumberRun.isKnown(number) || isWhole && NumberRun.isCard(number) {
        found = .personal(last: last, digits: number, end: end)
      }
    }
    return found
  }

  private static func isKnown(_ digits: [UInt8]) -> Bool {
    let hasPrefix = digits.count == 13 && digits.starts(with: [0x38, 0x36])
    let number = hasPrefix ? Array(digits.dropFirst(2)) : digits
    switch number.count {
    case 11 where number[0] == 0x31 && number[1] > 0x32: return true
    case 10...12 where number[0] == 0x30 && number[1] > 0x30: return true
    case 18:
      return isMonthAndDay(number[10..<14]) && (number[6] == 0x31 || number[6] == 0x32)
    default: return false
    }
  }

  private static func isCard(_ digits: [UInt8]) -> Bool {
    16...19 ~= digits.count && 0x33...0x36 ~= digits[0]
  }

  private static func isMonthAndDay(_ digits: ArraySlice<UInt8>) -> Bool {
    let (month, day) = (value(digits.prefix(2)), value(digits.suffix(2)))
    return 1...12 ~= month && 1...31 ~= day
  }

  private static func value(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func isYear(_ digits: [UInt8]) -> Bool {
    digits.count == 4 && 1900...2099 ~= value(digits)
  }

  /// A year, a month and a day.
  private func endOfDate(from first: Int) -> Int? {
    guard first + 2 < groups.count, NumberRun.isYear(groups[first].digits) else { return nil }
    let (month, day) = (groups[first + 1].digits, groups[first + 2].digits)
    guard month.count < 3, day.count < 3, 1...12 ~= NumberRun.value(month),
      1...31 ~= NumberRun.value(day)
    else { return nil }
    return first + 2
  }

  /// The number of a case of ours: it tells nothing of a person.
  private func endOfCaseNumber(from first: Int, in bytes: [UInt8]) -> Int? {
    guard first + 3 < groups.count, groups[first].digits.count == 12 else { return nil }
    let place = groups[first].bytes.lowerBound..<groups[first + 3].bytes.upperBound
    let text = String(decoding: bytes[place], as: UTF8.self)
    return CaseNumber(text) == nil ? nil : first + 3
  }

  /// What stands behind a sum or a measure.
  static let units = [
    "元", "万", "亿", "块", "圆", "平方", "㎡", "亩", "公斤", "吨", "米", "%", "％", "人民币", "RMB",
  ].map { Array($0.utf8) }

  /// A sum or a measure, which is no longer than ten digits.
  private func endOfSum(from first: Int, in bytes: [UInt8]) -> Int? {
    guard groups[first].digits.count <= 10 else { return nil }
    let isDecimal =
      first + 1 < groups.count && groups[first + 1].digits.count < 3
      && bytes[groups[first].bytes.upperBound] == UInt8(ascii: ".")
    let last = isDecimal ? first + 1 : first
    let end = groups[last].bytes.upperBound
    return NumberRun.units.contains { bytes.holds($0, at: end) } ? last : nil
  }
}
