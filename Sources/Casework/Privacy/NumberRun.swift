import Disputes

/// A run of digit groups with separators, as people type their numbers.
struct NumberRun {
  /// A group of adjacent digits.
  struct Group {
    var digits: [UInt8]
    var bytes: Range<Int>
    /// Whether the separator before it is usual between groups of one number.
    var isClose = true
  }

  /// The meaning of the groups that begin at one of them.
  enum Meaning {
    /// A personal number, up to a group and an index.
    case personal(last: Int, digits: [UInt8], end: Int)
    /// A date, years, a sum or a case number: nothing personal.
    case harmless(last: Int)
    /// The first group is too short to tell.
    case short
  }

  let start: Int
  private(set) var groups: [Group] = []

  /// Reads the groups that begin at an index.
  init(in bytes: [UInt8], from start: Int) {
    self.start = start
    var place = start
    var count = 0
    var isClose = true
    while count < 60 {
      var group = NumberRun.group(in: bytes, from: place)
      guard !group.digits.isEmpty else { break }
      group.isClose = isClose
      groups.append(group)
      count += group.digits.count
      (place, isClose) = NumberRun.separators(in: bytes, from: group.bytes.upperBound)
      guard place > group.bytes.upperBound || NumberRun.digit(in: bytes, at: place) != nil
      else { break }
    }
  }

  /// Returns the personal numbers in a text as digits, with a lower-case x for identity numbers.
  static func personal(in text: String) -> [[UInt32]] {
    let bytes = Array(text.utf8)
    var found: [[UInt32]] = []
    var index = 0
    while index < bytes.count {
      guard !bytes.isInsideCharacter(at: index), digit(in: bytes, at: index) != nil else {
        index += 1
        continue
      }
      let run = NumberRun(in: bytes, from: index)
      var first = 0
      while first < run.groups.count {
        index = run.groups[first].bytes.upperBound
        switch run.number(from: first, in: bytes) {
        case .personal(let last, let digits, let end):
          found.append(digits.map { UInt32($0 < 0x40 ? $0 : $0 | 0x20) })
          (first, index) = (last + 1, end)
        case .harmless(let last): (first, index) = (last + 1, run.groups[last].bytes.upperBound)
        case .short: first += 1
        }
      }
    }
    return found
  }

  private static func group(in bytes: [UInt8], from start: Int) -> Group {
    var digits: [UInt8] = []
    var end = start
    var isPlain = false
    while let digit = digit(in: bytes, at: end) {
      // 13800005678一直打不通: a long number does not continue in another script, and a capital numeral
      // after a plain digit is a surname or a word.
      if isPlain, digit.script != .plain, digits.count > 6 || digit.script == .capital { break }
      isPlain = digit.script == .plain
      digits.append(digit.value)
      end += digit.length
    }
    return Group(digits: digits, bytes: start..<end)
  }

  /// A digit in one of its scripts.
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

  /// Returns the digit at an index as ASCII; full-width digits and Chinese numerals count too.
  static func digit(in bytes: [UInt8], at index: Int) -> Digit? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 { return Digit(value: byte, length: 1, script: .plain) }
    guard byte > 0x7F, let (character, length) = bytes.scalar(at: index) else { return nil }
    if let other = Spelling.otherDigit(character) {
      return Digit(value: UInt8(truncatingIfNeeded: other), length: length, script: .ideograph)
    }
    switch character {
    case "０"..."９":
      return Digit(value: UInt8(character.value & 0xF) + 0x30, length: 3, script: .plain)
    case "零": return Digit(value: 0x30, length: 3, script: .ideograph)
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

  /// Returns the end of the separators at an index, and whether they are usual within one number.
  private static func separators(
    in bytes: [UInt8], from start: Int
  ) -> (end: Int, areUsual: Bool) {
    var (end, count, areUsual) = (start, 0, true)
    while count < 8, let (scalar, length) = bytes.scalar(at: end),
      let kind = Spelling.between(scalar)
    {
      end += length
      count += 1
      areUsual = areUsual && kind == .usual
    }
    return (end, areUsual && count <= 3)
  }
}

extension NumberRun {
  /// Returns the meaning of the groups from one on.
  func number(from first: Int, in bytes: [UInt8]) -> Meaning {
    let group = groups[first]
    let harmless =
      endOfDate(from: first, in: bytes) ?? endOfTime(from: first, in: bytes)
      ?? endOfNamed(from: first, in: bytes)
      ?? endOfCaseNumber(from: first, in: bytes) ?? endOfSums(from: first, in: bytes)
    if let harmless { return .harmless(last: harmless) }
    if let known = knownForm(from: first, in: bytes) { return known }
    guard group.digits.count >= 3 else { return .short }
    var (last, digits) = (first, group.digits)
    while last + 1 < groups.count, groups[last + 1].isClose, groups[last + 1].digits.count >= 3,
      digits.count < 15
    {
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

  /// Finds the longest phone, identity or bank card number from a group on, in any grouping.
  private func knownForm(from first: Int, in bytes: [UInt8]) -> Meaning? {
    var digits: [UInt8] = []
    var found: Meaning?
    var isClose = true
    for last in first..<groups.count {
      digits += groups[last].digits
      if digits.count > 19 { break }
      isClose = isClose && (last == first || groups[last].isClose)
      var end = groups[last].bytes.upperBound
      var number = digits
      // The last character of an identity number may be an X.
      if digits.count == 17, end < bytes.count, bytes[end] | 0x20 == 0x78 {
        number.append(bytes[end])
        end += 1
      }
      // 62… is a bank card in any grouping; other numbers of that length only if the run ends with
      // them.
      let isWhole = last == groups.count - 1 && isClose
      let isCard = NumberRun.isCard(number) && (isWhole || number.starts(with: [0x36, 0x32]))
      if isCard || !isCounting(first...last) && NumberRun.isKnown(number) {
        found = .personal(last: last, digits: number, end: end)
      }
    }
    return found
  }

  /// Tells whether small numbers count up or down: 01 02 03.
  private func isCounting(_ part: ClosedRange<Int>) -> Bool {
    guard part.count > 2, groups[part.lowerBound].digits.count < 3 else { return false }
    let values = groups[part].map { NumberRun.value($0.digits) }
    let pairs = zip(values, values.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  static func isKnown(_ digits: [UInt8]) -> Bool {
    let hasPrefix = digits.count == 13 && digits.starts(with: [0x38, 0x36])
    let number = hasPrefix ? Array(digits.dropFirst(2)) : digits
    switch number.count {
    case 11 where number[0] == 0x31 && number[1] > 0x32: return true
    case 10...12 where number[0] == 0x30: return isLandline(number)
    // The old form of 15 digits.
    case 15 where number[0] > 0x30: return isMonthAndDay(number[8..<12])
    case 18:
      return isMonthAndDay(number[10..<14]) && (number[6] == 0x31 || number[6] == 0x32)
    default: return false
    }
  }

  private static func isLandline(_ digits: [UInt8]) -> Bool {
    if case .landline = PhoneNumber(reading: String(decoding: digits, as: UTF8.self)) {
      true
    } else {
      false
    }
  }

  private static func isCard(_ digits: [UInt8]) -> Bool {
    16...19 ~= digits.count && 0x33...0x36 ~= digits[0]
  }

  static func isMonthAndDay(_ digits: ArraySlice<UInt8>) -> Bool {
    let (month, day) = (value(digits.prefix(2)), value(digits.suffix(2)))
    return 1...12 ~= month && 1...31 ~= day
  }

  static func value(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  static func isYear(_ digits: [UInt8]) -> Bool {
    digits.count == 4 && 1900...2099 ~= value(digits)
  }
}
