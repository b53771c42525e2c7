import Disputes

/// How personal data looks where it has not been revealed.
public enum Masking {
  /// A person's name by its first character: `张*`; an organisation's by its first two, or by the
  /// surname where it bears that of its owner.
  public static func name(_ name: String, isOrganisation: Bool = false) -> String {
    // A space that was typed before a name tells nothing.
    let typed = name.unicodeScalars.drop { Spelling.isJoint($0) }
    let whole = String(typed)
    let length = isOrganisation ? PersonName.shownLength(ofOrganisation: whole) : 1
    let kept = whole.prefix(length)
    return kept.isEmpty ? (name.isEmpty ? "" : "*") : "\(kept)*"
  }

  /// A phone number by its first three and last four digits: `138****5678`; a short one by none.
  ///
  /// Of what else was typed there, such as whose it is, nothing is shown.
  public static func phone(_ phone: String) -> String {
    let typed = FoldedText(phone, withPlaces: false).scalars
    let digits = typed.prefix { 0x30...0x39 ~= $0 }
    let isAll = digits.count == typed.count
    guard 11...13 ~= digits.count else { return "****" }
    let text = String(decoding: digits.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    return "\(text.prefix(3))****\(text.suffix(4))" + (isAll ? "" : "*")
  }

  /// The number of an identity card, a credit code, or a long number of digits only by its first
  /// six and last four characters; any other document by nothing: a name may stand in it.
  public static func document(_ document: String) -> String {
    let typed = FoldedText(document, withPlaces: false).text.uppercased()
    let isKnown =
      IdentityNumber.isMeant(by: typed) || CreditCode.isMeant(by: typed)
      || typed.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    guard 15...24 ~= typed.count, isKnown else { return "****" }
    let hidden = String(repeating: "*", count: typed.count - 10)
    return "\(typed.prefix(6))\(hidden)\(typed.suffix(4))"
  }

  /// An address up to the street, the village or the town in it, before the first digit.
  public static func address(_ address: String) -> String {
    let head = address.prefix { !$0.isASCIIDigit }
    guard let end = endOfPlaces(in: head) else { return head.isEmpty ? "*" : "\(head.prefix(1))*" }
    return end == address.endIndex ? address : "\(address[..<end])*"
  }

  /// The place of a dispute: an address in which parties may be named.
  public static func place(_ place: String, _ marks: Marks) -> String {
    address(replacing(marks, in: place))
  }

  /// Whether a text is meant as a day or a time, however wrong: digits with the signs of dates, which
  /// begin with a year or are no more than those of a day.
  public static func isLikeMoment(_ text: String) -> Bool {
    let groups = text.unicodeScalars.split { !(0x30...0x39 ~= $0.value) }
    let signs = text.unicodeScalars.filter { !(0x30...0x39 ~= $0.value) }
    guard let first = groups.first, groups.allSatisfy({ $0.count <= 8 }),
      signs.allSatisfy("年月日号时分秒上下午 -/.:TZ+，,".unicodeScalars.contains)
    else { return false }
    let digits = groups.reduce(0) { $0 + $1.count }
    let year = String(String.UnicodeScalarView(first.prefix(2)))
    let hasYear = ["19", "20"].contains(year) && (first.count == 4 || first.count == 8)
    return hasYear ? digits <= 18 : groups.count > 1 && digits <= 8
  }

  /// What the name of a place that everybody knows ends with.
  private static let placeEndings: Set<Character> = [
    "省", "市", "县", "区", "镇", "乡", "街", "路", "巷", "弄", "村", "道",
  ]

  /// Where the last name of such a place ends, which is more than its ending alone.
  private static func endOfPlaces(in text: Substring) -> String.Index? {
    let last = text.indices.last { index in
      guard placeEndings.contains(text[index]), index > text.startIndex else { return false }
      // 市场 and 道路 are words of their own.
      let next = text.index(after: index)
      return !(next < text.endIndex && text[index] == "市" && text[next] == "场")
    }
    return last.map { text.index(after: $0) }
  }
}

extension Character {
  /// Whether it is a digit, full-width ones among them.
  fileprivate var isASCIIDigit: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return 0x30...0x39 ~= value || 0xFF10...0xFF19 ~= value
  }
}
