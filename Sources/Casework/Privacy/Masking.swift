import Disputes

/// Masks personal data for output.
public enum Masking {
  /// Masks a name: a person's keeps its first character (`张*`), an organisation's two, or only the
  /// surname if it seems to bear its owner's name.
  public static func name(_ name: String, isOrganisation: Bool = false) -> String {
    // Leading spaces and separators do not count as characters.
    let typed = name.unicodeScalars.drop { Spelling.isJoint($0) }
    let whole = String(typed)
    let length = isOrganisation ? PersonName.shownLength(ofOrganisation: whole) : 1
    let kept = whole.prefix(length)
    return kept.isEmpty ? (name.isEmpty ? "" : "*") : "\(kept)*"
  }

  /// Masks a phone number: `138****5678` for one of 11 to 13 digits, `****` for any other.
  ///
  /// Remarks after the number, such as whose it is, become `*`.
  public static func phone(_ phone: String) -> String {
    let typed = FoldedText(phone, withPlaces: false).scalars
    let digits = typed.prefix { 0x30...0x39 ~= $0 }
    let isAll = digits.count == typed.count
    guard 11...13 ~= digits.count else { return "****" }
    let text = String(decoding: digits.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    return "\(text.prefix(3))****\(text.suffix(4))" + (isAll ? "" : "*")
  }

  /// Masks a document number: an identity number, a credit code or a long number of digits keeps
  /// its first six and last four characters; any other keeps nothing, as it may contain a name.
  public static func document(_ document: String) -> String {
    let typed = FoldedText(document, withPlaces: false).text.uppercased()
    let isKnown =
      IdentityNumber.isMeant(by: typed) || CreditCode.isMeant(by: typed)
      || typed.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    guard 15...24 ~= typed.count, isKnown else { return "****" }
    let hidden = String(repeating: "*", count: typed.count - 10)
    return "\(typed.prefix(6))\(hidden)\(typed.suffix(4))"
  }

  /// Masks an address after the last street, village or town in it, at the latest from the first
  /// digit.
  public static func address(_ address: String) -> String {
    let head = address.prefix { !$0.isASCIIDigit }
    guard let end = endOfPlaces(in: head) else { return head.isEmpty ? "*" : "\(head.prefix(1))*" }
    return end == address.endIndex ? address : "\(address[..<end])*"
  }

  /// Masks the place of a dispute: an address that may mention parties.
  public static func place(_ place: String, _ marks: Marks) -> String {
    address(replacing(marks, in: place))
  }

  /// Tells whether a text was meant as a date or time, however malformed: digits and signs of dates
  /// that begin with a year or are no more than those of a day.
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

  /// The endings of names of public places.
  private static let placeEndings: Set<Character> = [
    "省", "市", "县", "区", "镇", "乡", "街", "路", "巷", "弄", "村", "道",
  ]

  /// Returns the end of the last name of a place, which needs more than the ending.
  private static func endOfPlaces(in text: Substring) -> String.Index? {
    let last = text.indices.last { index in
      guard placeEndings.contains(text[index]), index > text.startIndex else { return false }
      // 市场 is no city.
      let next = text.index(after: index)
      return !(next < text.endIndex && text[index] == "市" && text[next] == "场")
    }
    return last.map { text.index(after: $0) }
  }
}

extension Character {
  /// Whether it is an ASCII or full-width digit.
  fileprivate var isASCIIDigit: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return 0x30...0x39 ~= value || 0xFF10...0xFF19 ~= value
  }
}
