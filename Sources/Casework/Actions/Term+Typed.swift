public import Disputes

extension Agreement<String>.Term {
  /// Parses a typed term, `TEXT` or `TEXT@DUE`; the due day comes after the last @.
  ///
  /// - Throws: `ActionFault` if the text after the @ looks like a date but is none.
  public init(typed text: String) throws(ActionFault) {
    guard let at = text.lastIndex(of: "@") else {
      self.init(text)
      return
    }
    let behind = String(text[text.index(after: at)...])
    if let due = Moment(behind) {
      self.init(String(text[..<at]), due: due.day)
    } else if Self.looksLikeDate(behind) {
      throw .badDue(behind)
    } else {
      // An @ not followed by a date is part of the text, as in an address.
      self.init(text)
    }
  }

  /// Tells whether a text was meant as a date: digits and hyphens, also before a time, or 年, 月, 日
  /// with digits.
  private static func looksLikeDate(_ text: String) -> Bool {
    let day = text.prefix { $0 != "T" }
    guard day.contains(where: \.isWholeNumber) else { return false }
    return day.allSatisfy { ("0"..."9").contains($0) || $0 == "-" }
      || day.contains { "年月日".contains($0) }
  }
}
