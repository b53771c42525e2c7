public import Disputes

extension Agreement<String>.Term {
  /// Reads a term as it is typed, `TEXT` or `TEXT@DUE`: the text, and the day behind its last @.
  ///
  /// - Throws: `ActionFault` where what stands there looks like a date and is none.
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
      // An @ without a date behind it is a part of the text, as in an address.
      self.init(text)
    }
  }

  /// Whether somebody meant a date: digits and hyphens, also before a time, or 年, 月, 日 with digits.
  private static func looksLikeDate(_ text: String) -> Bool {
    let day = text.prefix { $0 != "T" }
    guard day.contains(where: \.isWholeNumber) else { return false }
    return day.allSatisfy { ("0"..."9").contains($0) || $0 == "-" }
      || day.contains { "年月日".contains($0) }
  }
}
