import Disputes

/// A term of an agreement as it is typed: `TEXT` or `TEXT@DUE`.
struct TermArgument {
  let term: Agreement<String>.Term

  /// Reads the text and the day behind its last @.
  ///
  /// - Throws: `UsageFault` where what stands there looks like a date and is none.
  init(_ argument: String) throws {
    guard let at = argument.lastIndex(of: "@") else {
      term = .init(argument)
      return
    }
    let text = String(argument[argument.index(after: at)...])
    if let due = Moment(text) {
      term = .init(String(argument[..<at]), due: due.day)
    } else if TermArgument.looksLikeDate(text) {
      throw UsageFault(Message.badDue(text))
    } else {
      // An @ without a date behind it is a part of the text, as in an address.
      term = .init(argument)
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
