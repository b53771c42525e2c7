public import Disputes

extension Disputes.Category {
  /// Reads a category as it is typed: two or four digits, a Chinese name, or `group/kind`.
  ///
  /// - Throws: `ActionFault` where there is none of that name, or several.
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
