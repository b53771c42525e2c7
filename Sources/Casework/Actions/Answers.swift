/// The values typed for the fields of an action, in the order in which they were typed.
///
/// A front fills it from options, prompts, a form or JSON. Reading a field with a subscript parses
/// its values:
///
///     let door = try answers[door]  // `door` is a `Field<Door>`
public struct Answers: Hashable, Sendable {
  /// One typed value of a field.
  public struct Answer: Hashable, Sendable {
    /// The field.
    public let key: FieldKey
    /// The text as it was typed; empty for a flag.
    public let text: String

    /// Makes an answer to a field.
    public init(_ key: FieldKey, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  /// All answers in their order.
  public var all: [Answer]

  /// Makes a list of answers.
  public init(_ all: [Answer] = []) { self.all = all }

  /// The parsed value of a field.
  ///
  /// - Throws: `ActionFault` if a required answer is missing or one cannot be parsed.
  public subscript<Value>(field: Field<Value>) -> Value {
    get throws { try field.read(texts(of: field.form.key)) }
  }

  /// Tells whether a field has an answer.
  public func has(_ key: FieldKey) -> Bool { all.contains { $0.key == key } }

  /// The texts typed for a field, in their order.
  func texts(of key: FieldKey) -> [String] { all.filter { $0.key == key }.map(\.text) }

  /// Checks all fields and conditions, without a look-up in the database.
  ///
  /// - Throws: `ActionFault` for the first field or condition that is not met.
  public func check(_ fields: [FieldForm], _ conditions: [Condition]) throws {
    for form in fields { try form.check(texts(of: form.key)) }
    for condition in conditions { try condition.check(self) }
  }
}
