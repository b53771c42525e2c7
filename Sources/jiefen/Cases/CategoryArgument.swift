import Disputes

/// A category as it is typed: two or four digits, a Chinese name, or `group/kind`.
enum CategoryArgument {
  /// Finds the one category meant.
  ///
  /// - Throws: `UsageFault` where there is none, `Verdict` where the name repeats.
  static func category(_ text: String) throws -> Disputes.Category {
    if let category = Disputes.Category(code: text) { return category }
    let found = Disputes.Category.named(text)
    guard let category = found.first else { throw UsageFault(Message.unknownCategory(text)) }
    guard found.count == 1 else {
      throw Verdict(.ambiguous, Message.ambiguousCategory(text, found))
    }
    return category
  }
}
