public import Disputes

extension Disputes.Category {
  /// Parses a typed category: two or four digits, a Chinese name, or `group/kind`.
  ///
  /// - Throws: `ActionFault` if no category has that name, or several have.
  public init(typed text: String) throws(ActionFault) {
    if let category = Disputes.Category(code: text) {
      self = category
      return
    }
    let found = Disputes.Category.named(text)
    guard let category = found.first else { throw .unknownCategory(text) }
    guard found.count == 1 else { throw .ambiguousCategory(text, found) }
    self = category
  }
}
