/// What was said for the fields of an action, in the order in which it was said.
public struct Answers: Hashable, Sendable {
  /// A value of a field, as it was typed.
  public struct Answer: Hashable, Sendable {
    /// The field.
    public let key: FieldKey
    /// What was said; nothing for a flag.
    public let text: String

    /// Answers a field.
    public init(_ key: FieldKey, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  /// Every answer in its order.
  public var all: [Answer]

  /// Takes answers.
  public init(_ all: [Answer] = []) { self.all = all }

  /// The value of a field.
  ///
  /// - Throws: `ActionFault` where nothing was said that has to be, or what was said cannot be meant.
  public subscript<Value>(field: Field<Value>) -> Value {
    get throws { try field.read(texts(of: field.form.key)) }
  }

  /// Whether something was said for a field.
  public func has(_ key: FieldKey) -> Bool { all.contains { $0.key == key } }

  /// What was said for a field, in its order.
  func texts(of key: FieldKey) -> [String] { all.filter { $0.key == key }.map(\.text) }

  /// Sees whether everything can be meant, before anything is looked up.
  ///
  /// - Throws: `ActionFault` for the first field or condition that is not met.
  public func check(_ fields: [FieldForm], _ conditions: [Condition]) throws {
    for form in fields { try form.check(texts(of: form.key)) }
    for condition in conditions { try condition.check(self) }
  }
}
