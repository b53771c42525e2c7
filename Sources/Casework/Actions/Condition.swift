/// A condition between fields of an action.
///
/// `Answers.check(_:_:)` enforces it, so the action itself need not; a form can show it.
public enum Condition: Sendable {
  /// Exactly one of these fields has an answer.
  case exactlyOne([FieldKey])
  /// Both fields have an answer, or neither has.
  case together(FieldKey, FieldKey)
  /// The first field may have an answer only if the second has one of these values.
  case needs(FieldKey, FieldKey, of: [String])

  /// Throws `ActionFault` if the answers do not meet the condition.
  func check(_ answers: Answers) throws(ActionFault) {
    switch self {
    case .exactlyOne(let keys):
      guard keys.count(where: answers.has) == 1 else { throw .exactlyOne(keys) }
    case .together(let first, let second):
      guard answers.has(first) == answers.has(second) else { throw .together(first, second) }
    case .needs(let key, let other, let values):
      guard !answers.has(key) || values.contains(where: answers.texts(of: other).contains) else {
        throw .needs(key, other, of: values)
      }
    }
  }
}
