import Disputes

extension Masking {
  /// Masks car plates, messenger accounts, and codes of letters and digits in a text.
  ///
  /// All of these contain an ASCII letter, except accounts of digits only.
  static func maskingTokens(in bytes: [UInt8]) -> Redaction {
    var redaction = Redaction(bytes)
    var index = 0
    while index < bytes.count {
      if bytes.isInsideCharacter(at: index) {
        index += 1
      } else if let start = accountStart(in: bytes, from: index) {
        let end = endOfToken(in: bytes, from: start)
        redaction.replace(start..<end, with: masked(token: bytes[start..<end]))
        index = end
      } else if let end = plateEnd(in: bytes, from: index) {
        // The province and the city's letter stay: they say where a car is from, not whose it is.
        redaction.replace(letterOfPlate(in: bytes, from: index) + 1..<end, with: "***".utf8)
        index = end
      } else if isAlphanumeric(bytes[index]) {
        var end = endOfToken(in: bytes, from: index)
        if let (code, end) = creditCode(in: bytes, index..<end) {
          redaction.replace(index..<end, with: document(code).utf8)
          index = end
          continue
        }
        // A plate without its province: K·12345.
        if end == index + 1, let dot = plateDots.first(where: { bytes.holds($0, at: end) }) {
          let last = endOfToken(in: bytes, from: end + dot.count)
          if isPlate(bytes[index..<last]) { end = last }
        }
        let token = bytes[index..<end]
        if isCode(token) || isPlate(token), !isMeasure(in: bytes, index..<end) {
          redaction.replace(index..<end, with: masked(token: token))
        }
        index = end
      } else {
        index += 1
      }
    }
    return redaction
  }

  /// Returns the text with full-width letters, digits, `．` and `＠` as ASCII, if it has such a
  /// letter or `＠`; without `always` only if it has `＠`.
  static func withPlainLetters(_ bytes: [UInt8], always: Bool = true) -> [UInt8] {
    func plain(at index: Int) -> UInt8? {
      guard bytes[index] == 0xEF, index + 2 < bytes.count else { return nil }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBC, 0xA0...0xBA), (0xBC, 0x90...0x99), (0xBC, 0x8D...0x8E), (0xBC, 0xBF):
        return bytes[index + 2] - 0x60
      case (0xBD, 0x81...0x9A): return bytes[index + 2] - 0x20
      default: return nil
      }
    }
    let calling: ClosedRange<UInt8> = always ? 0x40...0x7A : 0x40...0x40
    guard bytes.indices.contains(where: { plain(at: $0).map(calling.contains) ?? false }) else {
      return bytes
    }
    var redaction = Redaction(bytes)
    for index in bytes.indices {
      if let letter = plain(at: index) { redaction.replace(index..<index + 3, with: [letter]) }
    }
    return redaction.bytes
  }

  private static func masked(token: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: token, as: UTF8.self)
    if token.count >= 15 { return Array(document(text).utf8) }
    return Array(token.prefix(1)) + Array("***".utf8)
  }

  /// Tells whether a token is a code: at least eight letters and digits, six of them digits, such
  /// as a passport, a credit code, a permit or an account.
  private static func isCode(_ token: ArraySlice<UInt8>) -> Bool {
    let digits = token.count { 0x30...0x39 ~= $0 }
    guard token.count >= 8, digits >= 6, digits < token.count else { return false }
    // An identity number ending in X is left to the masking of numbers.
    return !(token.count == 18 && digits == 17 && token.last.map { $0 | 0x20 } == 0x78)
  }

  /// Reads a credit code with separators anywhere that begins with a token and that nothing
  /// continues: 9133 0000 MA27 XYA1 2Y.
  private static func creditCode(
    in bytes: [UInt8], _ token: Range<Int>
  ) -> (String, end: Int)? {
    // Nearly all begin so; most numbers end with their token.
    let (start, first) = (token.lowerBound, bytes[token.lowerBound])
    guard first == 0x31 || first == 0x35 || first == 0x39,
      token.count > 17 || endOfJoints(in: bytes, from: token.upperBound) > token.upperBound
    else { return nil }
    var (code, end) = (bytes[start..<start + 1], start + 1)
    while code.count < 18 {
      let place = endOfJoints(in: bytes, from: end)
      guard place < bytes.count, isAlphanumeric(bytes[place]) else { return nil }
      code.append(bytes[place])
      end = place + 1
    }
    let text = String(decoding: code, as: UTF8.self)
    guard end == bytes.count || !isAlphanumeric(bytes[end]),
      CreditCode.isMeant(by: text) || (try? CreditCode(reading: text)) != nil
    else { return nil }
    return (text, end)
  }

  // Accounts

  /// Words before an account, longer ones first.
  private static let accountSigns = [
    "微信号码", "微信号", "微信", "QQ号码", "QQ号", "QQ", "qq", "WeChat", "wechat", "VX", "vx", "wx",
    "支付宝账号", "支付宝", "抖音号", "快手号", "账号", "帐号", "车牌号", "车牌",
  ].map { Array($0.utf8) }

  /// Tells quickly whether one of these words may begin at an index.
  private static func mayBeSign(in bytes: [UInt8], at index: Int) -> Bool {
    switch bytes.ideograph(at: index) ?? Unicode.Scalar(bytes[index]) {
    case "微", "支", "抖", "快", "账", "帐", "车": true
    case "Q", "q", "W", "w", "V", "v": true
    default: false
    }
  }

  /// What may come between such a word and the account.
  private static let accountLinks = ["：", ":", "是", "为", " ", "\u{3000}", "（", "("].map {
    Array($0.utf8)
  }

  /// Returns the start of the account whose introducing word is at an index.
  private static func accountStart(in bytes: [UInt8], from index: Int) -> Int? {
    guard mayBeSign(in: bytes, at: index) else { return nil }
    if bytes[index] < 0x80, index > 0, isAlphanumeric(bytes[index - 1]) { return nil }
    guard let sign = accountSigns.first(where: { bytes.holds($0, at: index) }) else { return nil }
    var start = index + sign.count
    var links = 0
    while links < 3, start < bytes.count,
      let link = accountLinks.first(where: { bytes.holds($0, at: start) })
    {
      start += link.count
      links += 1
    }
    let token = bytes[start..<endOfToken(in: bytes, from: start)]
    // A token shorter than five characters is no account, nor is a sum.
    return token.count >= 5 && !isMeasure(in: bytes, start..<token.endIndex) ? start : nil
  }

  /// Tells whether a token is a number with a unit, in it or after it: 120000km, 10000元, RMB1234567.
  private static func isMeasure(in bytes: [UInt8], _ token: Range<Int>) -> Bool {
    let letters = bytes[token].prefix { $0 > 0x40 }
    if !letters.isEmpty {
      let isSum = bytes[letters.endIndex..<token.upperBound].allSatisfy { 0x30...0x39 ~= $0 }
      return isSum && token.count - letters.count < 11
        && currencies.contains(String(decoding: letters, as: UTF8.self).lowercased())
    }
    let digits = bytes[token].prefix { 0x30...0x39 ~= $0 }
    guard 1...10 ~= digits.count else { return false }
    let unit = String(decoding: bytes[digits.endIndex..<token.upperBound], as: UTF8.self)
    if !unit.isEmpty { return measures.contains(unit.lowercased()) }
    return NumberRun.measures.contains { bytes.holds($0, at: token.upperBound) }
  }

  private static let currencies: Set<String> = ["rmb", "cny", "usd"]
  /// Units written in Latin letters.
  private static let measures: Set<String> = [
    "km", "m", "m2", "cm", "mm", "kg", "g", "t", "l", "ml", "kw", "kwh", "mw", "v", "rmb", "cny",
    "yuan",
    "mu", "h",
  ]

  private static func endOfToken(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, isAlphanumeric(bytes[end]) || isJoint(in: bytes, at: end) { end += 1 }
    return end
  }

  /// Tells whether a hyphen or underscore joins letters or digits of an account.
  private static func isJoint(in bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == 0x2D || bytes[index] == 0x5F else { return false }
    guard index > 0, index + 1 < bytes.count else { return false }
    // Digits with hyphens between them are a number or a date.
    let isOfDigits = 0x30...0x39 ~= bytes[index - 1] && 0x30...0x39 ~= bytes[index + 1]
    return isAlphanumeric(bytes[index - 1]) && isAlphanumeric(bytes[index + 1]) && !isOfDigits
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  // Plates

  /// Tells whether a character is that of a province, which begins a plate.
  private static func isProvince(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙", "赣": true
    case "鄂", "桂", "甘", "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼", "使": true
    default: false
    }
  }

  private static let plateDots = ["·", "•", "・", "‧"].map { Array($0.utf8) }
  private static let openings = ["(", "（", "[", "［", "【", "「"].map { Array($0.utf8) }
  private static let closings = [")", "）", "]", "］", "】", "」"].map { Array($0.utf8) }
  private static let joints =
    plateDots + [".", "-", "_", " ", "\u{3000}", "\u{A0}"].map { Array($0.utf8) }
  /// Separators after the province and the city's letter.
  private static let plateJoints = joints + openings + closings

  /// Tells whether a token is a plate without its province: K12345, KD12345.
  private static func isPlate(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first, first > 0x40, 6...11 ~= token.count else { return false }
    let places = token.filter(isAlphanumeric)
    guard 6...7 ~= places.count else { return false }
    let letters = places.dropFirst().filter { $0 > 0x40 }
    if places.count == 6 { return letters.count < 2 }
    // Cars without an engine have one place more, a D or F at either end.
    let isAtEnd = [places[1], places[6]].contains { $0 > 0x40 }
    return letters.count == 1 && isAtEnd && [0x64, 0x66].contains(letters[0] | 0x20)
  }
  private static let plateEndings = ["学", "警", "港", "澳", "挂", "领"].map { Array($0.utf8) }

  /// Returns the index of the city's letter after the province.
  private static func letterOfPlate(in bytes: [UInt8], from index: Int) -> Int {
    endOfJoints(in: bytes, from: index + 3, plateJoints)
  }

  private static func endOfJoints(
    in bytes: [UInt8], from start: Int, _ joints: [[UInt8]] = joints
  ) -> Int {
    var end = start
    while let joint = joints.first(where: { bytes.holds($0, at: end) }) { end += joint.count }
    return end
  }

  /// Returns the end of the plate that begins at an index: 浙K12345, 浙K·D12 345, 浙K(12345), 粤Z1234港.
  private static func plateEnd(in bytes: [UInt8], from index: Int) -> Int? {
    guard let character = bytes.ideograph(at: index), isProvince(character) else { return nil }
    let letter = letterOfPlate(in: bytes, from: index)
    guard letter + 1 < bytes.count, 0x41...0x5A ~= bytes[letter] & 0xDF else { return nil }
    let start = endOfJoints(in: bytes, from: letter + 1, plateJoints)
    let isOpened = openings.contains { start >= $0.count && bytes.holds($0, at: start - $0.count) }
    var (end, count, digits) = (start, 0, 0)
    while count < 6 {
      // After five places a space ends the plate.
      let place = count > 0 && count < 5 ? endOfJoints(in: bytes, from: end) : end
      guard place < bytes.count, isAlphanumeric(bytes[place]) else { break }
      digits += 0x30...0x39 ~= bytes[place] ? 1 : 0
      end = place + 1
      count += 1
    }
    guard digits >= 2 else { return nil }
    if isOpened, let closing = closings.first(where: { bytes.holds($0, at: end) }), count >= 5 {
      return end + closing.count
    }
    if count == 4, let last = plateEndings.first(where: { bytes.holds($0, at: end) }) {
      return end + last.count
    }
    return count >= 5 ? end : nil
  }
}
