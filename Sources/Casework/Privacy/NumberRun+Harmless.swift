import Disputes

// Numbers that are nobody's: dates, times, case numbers, sums and measures.
extension NumberRun {
  /// Finds a date: a year, a month and a day.
  ///
  /// A date in one group, as 20261101, counts unless it follows a word for a phone or may be part of
  /// a longer number; 202611 counts only in a range of two.
  func endOfDate(from first: Int, in bytes: [UInt8]) -> Int? {
    if groups[first].digits.count == 8, NumberRun.isDayInOne(groups[first].digits),
      !bytes.follows(NumberRun.phoneSigns, at: groups[first].bytes.lowerBound),
      first + 1 == groups.count || !groups[first + 1].isClose
        || groups[first + 1].digits.count < 3 || NumberRun.isKnown(groups[first + 1].digits)
    {
      return first
    }
    guard first + 1 < groups.count else { return nil }
    if groups[first...(first + 1)].allSatisfy({ NumberRun.isDayInOne($0.digits) }) {
      return first + 1
    }
    guard first + 2 < groups.count, NumberRun.isYear(groups[first].digits) else { return nil }
    let (month, day) = (groups[first + 1].digits, groups[first + 2].digits)
    guard month.count < 3, day.count < 3, 1...12 ~= NumberRun.value(month),
      1...31 ~= NumberRun.value(day)
    else { return nil }
    return first + 2
  }

  private static let phoneSigns = ["电话", "电话：", "电话:", "座机", "座机：", "座机:", "号码", "联系"]
    .map { Array($0.utf8) }

  private static func isDayInOne(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 6, isYear(Array(digits[..<4])) else { return false }
    return isMonthAndDay(digits.count == 8 ? digits[4...] : digits[4...] + [0x30, 0x31])
  }

  /// Finds a time: an hour and minutes, perhaps seconds, separated by colons.
  func endOfTime(from first: Int, in bytes: [UInt8]) -> Int? {
    func followsColon(_ index: Int) -> Bool {
      guard index < groups.count else { return false }
      let between = bytes[groups[index - 1].bytes.upperBound..<groups[index].bytes.lowerBound]
      return between.elementsEqual(":".utf8) || between.elementsEqual("：".utf8)
    }
    func isOfHour(_ index: Int) -> Bool {
      followsColon(index) && groups[index].digits.count == 2
        && NumberRun.value(groups[index].digits) < 60
    }
    guard groups[first].digits.count < 3, NumberRun.value(groups[first].digits) < 25,
      isOfHour(first + 1)
    else { return nil }
    let last = isOfHour(first + 2) ? first + 2 : first + 1
    return followsColon(last + 1) ? nil : last
  }

  /// Finds a case number of this program, which is not personal.
  func endOfCaseNumber(from first: Int, in bytes: [UInt8]) -> Int? {
    guard first + 3 < groups.count, groups[first].digits.count == 12 else { return nil }
    let place = groups[first].bytes.lowerBound..<groups[first + 3].bytes.upperBound
    let text = String(decoding: bytes[place], as: UTF8.self)
    return CaseNumber(text) == nil ? nil : first + 3
  }

  /// Units after a sum or a measure that never begin a name.
  static let measures = [
    "元", "万元", "亿", "块", "圆", "平方", "㎡", "m²", "亩", "公斤", "千克", "斤", "吨", "公里", "千米", "立方", "%",
    "％",
    "人民币", "RMB", "km", "kg",
  ].map { Array($0.utf8) }
  /// All units after a sum or a measure.
  static let units = measures + ["万", "米"].map { Array($0.utf8) }

  /// Finds sums or measures with a unit after the last of them (12000-15000元), or one with grouped
  /// thousands (1,234,567.00).
  ///
  /// Digits that could be a phone number are taken as one, except large sums with a unit that
  /// cannot begin a name.
  func endOfSums(from first: Int, in bytes: [UInt8]) -> Int? {
    let last = endOfThousands(from: first, in: bytes) ?? groups.count - 1
    guard last > first, last - first < 12 else { return nil }
    let (part, end) = (groups[first...last], groups[last].bytes.upperBound)
    let joined = part.flatMap(\.digits)
    let isLikePhone = NumberRun.isKnown(joined)
    let isLarge = part.allSatisfy { $0.digits.count > 3 }
    let units = isLikePhone ? NumberRun.measures : NumberRun.units
    let hasUnit = units.contains { bytes.holds($0, at: end) }
    if endOfThousands(from: first, in: bytes) != nil { return hasUnit || !isLikePhone ? last : nil }
    guard hasUnit, !isLikePhone || isLarge, part.allSatisfy(NumberRun.maybeSum) else { return nil }
    return last
  }

  /// Tells whether digits may be a sum by themselves; with seven or more they must be round, or
  /// they may be a phone number.
  private static func maybeSum(_ group: Group) -> Bool {
    let digits = group.digits
    return (digits.count == 1 || digits[0] != 0x30)
      && (digits.count < 7 || digits.count < 11 && digits.suffix(3).allSatisfy { $0 == 0x30 })
  }

  /// Finds the end of a number with grouped thousands and its decimals.
  private func endOfThousands(from first: Int, in bytes: [UInt8]) -> Int? {
    func follows(_ sign: String, _ index: Int) -> Bool {
      guard index < groups.count else { return false }
      return bytes[groups[index - 1].bytes.upperBound..<groups[index].bytes.lowerBound]
        .elementsEqual(sign.utf8)
    }
    func followsComma(_ index: Int) -> Bool { follows(",", index) || follows("，", index) }
    guard groups[first].digits.count < 4, groups[first].digits[0] != 0x30 else { return nil }
    var last = first
    while followsComma(last + 1), groups[last + 1].digits.count == 3 { last += 1 }
    guard last > first, !followsComma(last + 1) else { return nil }
    return follows(".", last + 1) ? last + 1 : last
  }

  /// Finds a sum or a measure of at most ten digits: with a unit, a sign of money or decimals.
  func endOfSum(from first: Int, in bytes: [UInt8]) -> Int? {
    guard groups[first].digits.count <= 10 else { return nil }
    let isDecimal =
      first + 1 < groups.count && groups[first + 1].digits.count < 3
      && bytes[groups[first].bytes.upperBound] == UInt8(ascii: ".")
    let last = isDecimal ? first + 1 : first
    let end = groups[last].bytes.upperBound
    if NumberRun.units.contains(where: { bytes.holds($0, at: end) }) { return last }
    guard groups[first].digits[0] != 0x30 else { return nil }
    return isDecimal || isOfMoney(first, in: bytes) ? last : nil
  }

  private func isOfMoney(_ first: Int, in bytes: [UInt8]) -> Bool {
    bytes.follows(NumberRun.moneySigns, at: groups[first].bytes.lowerBound)
  }

  private static let moneySigns = ["￥", "¥", "＄", "$", "€", "人民币", "RMB", "rmb"]
    .map { Array($0.utf8) }

  /// Finds the number of a document of seven to ten digits: 〔2024〕第0012345号, 第12345678号通知; or a sum
  /// after a sign of money, which nothing continues.
  func endOfNamed(from first: Int, in bytes: [UInt8]) -> Int? {
    guard 7...10 ~= groups[first].digits.count else { return nil }
    if HouseNumber.isOfDocument(in: bytes, groups[first].bytes) { return first }
    return isOfMoney(first, in: bytes) ? endOfSum(from: first, in: bytes) : nil
  }

  /// Tells whether a group is the other ending of the number before it: 5679 in 13812345678/5679.
  func isOtherEnding(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index < groups.count, groups[index].digits.count < 5,
      bytes.follows(NumberRun.slashes, at: groups[index].bytes.lowerBound),
      case .short = number(from: index, in: bytes)
    else { return false }
    let end = groups[index].bytes.upperBound
    return !(NumberRun.units + [Array("年".utf8)]).contains { bytes.holds($0, at: end) }
  }

  private static let slashes = ["/", "／", "\\", "|", "｜"].map { Array($0.utf8) }
}
