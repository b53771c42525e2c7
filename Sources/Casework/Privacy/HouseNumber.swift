/// Recognises the number of a house, a flat or a staircase in a text.
enum HouseNumber {
  /// Words after such a number.
  private static let signs = words("号 號 室 幢 栋 弄 单元 #")
  /// Words before a number that make it one of a staircase or a flat.
  private static let buildings = words("幢 栋 弄 单元 号楼 座")
  private static let branches = words("- － — 之 附")
  /// Words before a number that make it no house: a date, a line, a road, a document.
  private static let before = words("月 地铁 轻轨 国道 省道 〕 ] 】 ］ 字 发 函 令 初 终 执 申 再 监 调 仲")
  private static let roads = words("街 路 巷 弄 道 村")
  private static let ordinal = Array("第".utf8)
  /// Words after 号 that mean a document, a line, a case or a gate.
  private static let behind = words(
    "线 令 文 公告 通知 决定 批复 意见 案 判决 裁定 裁决 调解书 民事 提案 议案 台风 公路 国道 省道 门")
  /// Words after 号 that make it the day of a month.
  private static let behindDay = words(
    "晚上 晚间 当晚 下午 上午 早上 早晨 清晨 中午 凌晨 傍晚 夜里 夜间 半夜 白天 当天 当日 那天 之前 以前 之后 以后 前 后")
  /// Words that make 门, 前 or 后 a part of a house: 12号门口, 12号后院.
  private static let ofHouse = words(
    "口 面 前 牌 店 市 外 内 旁 锁 窗 边 院 排 门 栋 幢 楼 屋 座 侧 墙 街 巷 室 房 进")
  private static let sides = words("门 前 后")
  private static let number = words("号 號")
  private static let numero = words("no. nº №")
  private static let letters = words("甲 乙 丙 丁 戊 己")
  private static let counted = words("一 两")
  private static let whole = words("栋 幢")
  private static let brackets = words(") ） 〕 ] 】 ］")
  private static let room = Array("室".utf8)

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  /// Tells whether the number in a range of a text is that of a house.
  static func stands(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    let first = startOfBlanks(in: bytes, before: start)
    func follows(_ sign: [UInt8]) -> Bool {
      first >= sign.count && bytes.holds(sign, at: first - sign.count)
    }
    let place = endOfBranch(in: bytes, from: end)
    guard let sign = signs.first(where: { bytes.holds($0, at: place) }) else {
      return (buildings.contains(where: follows) || followsNumero(in: bytes, first))
        && !isMeasure(in: bytes, at: end)
    }
    if before.contains(where: follows) || followsYear(in: bytes, start) { return false }
    // After a street it is a house, whatever follows.
    if roads.contains(where: follows) { return true }
    if follows(ordinal) {
      let place = first - ordinal.count
      return !number.contains(sign)
        || roads.contains { place >= $0.count && bytes.holds($0, at: place - $0.count) }
    }
    let next = place + sign.count
    if number.contains(sign) { return !isOther(in: bytes, start..<end, at: next) }
    if whole.contains(sign), counted.contains(where: { bytes[start..<end].elementsEqual($0) }) {
      // 一栋楼 counts, 一栋301 is a flat.
      let digits = max(
        endOfNumerals(in: bytes, from: next), endOfDigits(in: bytes, from: next))
      return digits > next && !isMeasure(in: bytes, at: digits)
    }
    // 三室一厅 describes a flat and is no address.
    if sign == room { return !isHall(in: bytes, at: next) }
    return true
  }

  /// Tells whether the word after 号 rules out a house: a document, a gate, a day of a month.
  private static func isOther(in bytes: [UInt8], _ digits: Range<Int>, at next: Int) -> Bool {
    let isDay =
      digits.count < 3 && (bytes[digits.lowerBound] < 0x34 || digits.count == 1)
      || digits.count < 10 && bytes[digits.lowerBound] > 0x39
    let words = behind + (isDay ? behindDay : [])
    guard let word = words.first(where: { bytes.holds($0, at: next) }) else { return false }
    let end = next + word.count
    return !(sides.contains(word) && ofHouse.contains { bytes.holds($0, at: end) })
  }

  /// Tells whether these digits number a document: 〔2024〕第0012345号, 第12345678号通知.
  static func isOfDocument(in bytes: [UInt8], _ digits: Range<Int>) -> Bool {
    guard let sign = number.first(where: { bytes.holds($0, at: digits.upperBound) }) else {
      return false
    }
    guard bytes.follows([ordinal], at: digits.lowerBound) else {
      return followsYear(in: bytes, digits.lowerBound)
    }
    let start = startOfBlanks(in: bytes, before: digits.lowerBound) - ordinal.count
    return followsYear(in: bytes, start)
      || behind.contains { bytes.holds($0, at: digits.upperBound + sign.count) }
  }

  private static func isMeasure(in bytes: [UInt8], at place: Int) -> Bool {
    let place = endOfBlanks(in: bytes, from: place)
    return NumberRun.units.contains { bytes.holds($0, at: place) }
  }

  /// Tells whether a sign such as `No.` or `№` precedes the number and is not the end of a word.
  private static func followsNumero(in bytes: [UInt8], _ start: Int) -> Bool {
    numero.contains { sign in
      let place = start - sign.count
      guard place >= 0, zip(bytes[place...], sign).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      else { return false }
      return place == 0 || !isLetter(bytes[place - 1])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 && byte < 0x80 }

  private static let blanks = words("\u{3000} \u{A0}") + [[0x20]]

  private static func endOfBlanks(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while let blank = blanks.first(where: { bytes.holds($0, at: end) }) { end += blank.count }
    return end
  }

  private static func startOfBlanks(in bytes: [UInt8], before end: Int) -> Int {
    var start = end
    while let blank = blanks.first(where: {
      start >= $0.count && bytes.holds($0, at: start - $0.count)
    }) { start -= blank.count }
    return start
  }

  /// Tells whether a year in brackets precedes the number: （2026）5号.
  private static func followsYear(in bytes: [UInt8], _ start: Int) -> Bool {
    for bracket in brackets where start > bracket.count {
      let place = start - bracket.count
      if bytes.holds(bracket, at: place), 0x30...0x39 ~= bytes[place - 1] { return true }
    }
    return false
  }

  private static func isHall(in bytes: [UInt8], at place: Int) -> Bool {
    let end = endOfNumerals(in: bytes, from: place)
    let last = end > place ? end : NumberRun.digit(in: bytes, at: place).map { place + $0.length }
    return last.map { bytes.holds(Array("厅".utf8), at: $0) } ?? false
  }

  /// Skips suffixes of a house number and blanks: the 1 of 88-1号 and of 88之1号, the A of 88A号.
  private static func endOfBranch(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    if let sign = branches.first(where: { bytes.holds($0, at: start) }) {
      let first = start + sign.count
      let last = endOfDigits(in: bytes, from: first)
      if last > first { end = last }
    }
    if let letter = letters.first(where: { bytes.holds($0, at: end) }) {
      end += letter.count
    } else if end < bytes.count, isLetter(bytes[end]) {
      end += 1
    }
    return endOfBlanks(in: bytes, from: end)
  }

  private static func endOfDigits(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while let digit = NumberRun.digit(in: bytes, at: end) { end += digit.length }
    return end
  }

  private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零", "〇", "两": true
    default: false
    }
  }

  /// Returns the end of the Chinese numerals that begin at an index.
  static func endOfNumerals(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, let character = bytes.ideograph(at: end), isNumeral(character) {
      end += 3
    }
    return end
  }
}
