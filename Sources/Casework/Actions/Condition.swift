/// What fields of an action demand of each other; a form shows it, an action need not look.
public enum Condition: Sendable {
  /// Exactly one of them is said.
  case exactlyOne([FieldKey])
  /// Not more than one of them is said.
  case atMostOne([FieldKey])
  /// Both are said, or neither.
  case together(FieldKey, FieldKey)
  /// The first is said only where the second has one of these values.
  case needs(FieldKey, FieldKey, of: [String])

  /// Sees whether what was said meets the condition.
  func check(_ answers: Answers) throws(ActionFault) {
    switch self {
    case .exactlyOne(let keys):
      guard keys.count(where: answers.has) == 1 else { throw .exactlyOne(keys) }
    case .atMostOne(let keys):
      guard keys.count(where: answers.has) <= 1 else { throw .atMostOne(keys) }
    case .together(let first, let second):
      guard answers.has(first) == answers.has(second) else { throw .together(first, second) }
    case .needs(let key, let other, let values):
      guard !answers.has(key) || values.contains(where: answers.texts(of: other).contains) else {
        throw .needs(key, other, of: values)
      }
    }
  }
}
