/// The number of a house, a flat or a staircase in a text.
enum HouseNumber {
  /// What stands behind one.
  private static let signs = words("号 號 室 幢 栋 弄 单元 #")
  /// What a number follows only where it is that of a staircase or a flat.
  private static let buildings = words("幢 栋 弄 单元 号楼 座")
  private static let branches = words("- － — 之 附")
  /// Before these a number is no house: a day of a month, a line, a road.
  private static let before = words("月 地铁 轻轨 国道 省道 〕 ] 】 ］ 字 发 函 令 初 终 执 申 再 监 调 仲")
  private static let roads = words("街 路 巷 弄 道 村")
  private static let ordinal = Array("第".utf8)
  /// Behind 号 these say that a letter, a line or a case is meant.
  private static let behind = words(
    "线 令 文 公告 通知 决定 批复 意见 案 判决 裁定 裁决 调解书 民事 提案 议案 台风 公路 国道 省道")
  private static let number = words("号 號")
  private static let brackets = words(") ）")
  private static let room = Array("室".utf8)

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  /// Whether the number in that part of a text is that of a house.
  static func stands(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    func follows(_ sign: [UInt8]) -> Bool {
      start >= sign.count && bytes.holds(sign, at: start - sign.count)
    }
    let end = endOfBranch(in: bytes, from: end)
    guard let sign = signs.first(where: { bytes.holds($0, at: end) }) else {
      return buildings.contains { follows($0) }
    }
    if before.contains(where: follows) || followsYear(in: bytes, start) { return false }
    if follows(ordinal) {
      let place = start - ordinal.count
      return roads.contains { place >= $0.count && bytes.holds($0, at: place - $0.count) }
    }
    let next = end + sign.count
    if number.contains(sign) { return !behind.contains { bytes.holds($0, at: next) } }
    // 三室一厅 is a flat of somebody else's choice.
    if sign == room { return !isHall(in: bytes, at: next) }
    return true
  }

  /// Whether a year in brackets stands before: （2026）5号.
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

  /// Skips what tells one house of a number from another: the 1 of 88-1号 and of 88之1号.
  private static func endOfBranch(in bytes: [UInt8], from start: Int) -> Int {
    guard let sign = branches.first(where: { bytes.holds($0, at: start) }) else {
      return start
    }
    var end = start + sign.count
    let first = end
    while let digit = NumberRun.digit(in: bytes, at: end) { end += digit.length }
    return end > first ? end : start
  }

  private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零", "〇", "两": true
    default: false
    }
  }

  /// Where the Chinese numerals that begin at a place end.
  static func endOfNumerals(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, let character = bytes.ideograph(at: end), isNumeral(character) {
      end += 3
    }
    return end
  }
}
