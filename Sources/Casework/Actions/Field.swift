public import Disputes

/// The kind of value that a field takes.
public enum FieldKind: Sendable {
  /// A switch, true if it is given at all.
  case flag
  /// One line of free text.
  case text
  /// Free text of several lines, which may come from a file.
  case longText
  /// The name of somebody or something.
  case name
  /// A word of a fixed form, such as a code, that contains nothing personal.
  case word
  /// A code of a closed list; the closure returns all codes in order.
  case code(@Sendable () -> [String])
  /// A category of disputes: its code or its name.
  case category
  /// A unit: its code, its name, a prefix of the name, or `above/name`.
  case unit
  /// A case: its number or a short form.
  case `case`
  /// A day or an instant.
  case moment
  /// A whole number.
  case count
  /// A sum in whole yuan.
  case amount
  /// A term of an agreement: `TEXT` or `TEXT@DUE`.
  case term
  /// The path of a file.
  case file
}

/// A field without the type of its value: what a front needs to show it and to check its answers.
public struct FieldForm: Sendable {
  /// The key, by which answers name the field.
  public let key: FieldKey
  /// The kind of value.
  public let kind: FieldKind
  /// Whether an answer is required.
  public internal(set) var isRequired = true
  /// Whether it may have several answers.
  public internal(set) var isRepeatable = false
  /// Whether it belongs to the person named before it, so that it may have one answer per person.
  public internal(set) var isOfPerson = false
  /// Parses the texts and drops the value; throws as `Field` does.
  let check: @Sendable ([String]) throws -> Void

  /// Whether an answer may contain personal data, so that it should not be typed where others can
  /// read it, as in a command line.
  public var isRestricted: Bool {
    switch kind {
    case .text, .longText, .name, .term: true
    case .flag, .word, .code, .category, .unit, .case, .moment, .count, .amount, .file: false
    }
  }
}

/// A field of an action: its description, and how typed text becomes a `Value`.
///
/// Make a field with a factory, refine it with `optional`, `repeated`, `repeatedOnce` or
/// `ofPerson`, and read it from `Answers`:
///
///     private static let reason = Field.text(.reason)             // Field<String>
///     private static let door = Field<Door>.code(.door).optional  // Field<Door?>
///
///     let door = try answers[door]                                // Door?
public struct Field<Value>: Sendable {
  /// The description of the field for a front.
  public let form: FieldForm
  /// Parses the typed texts, in their order.
  let read: @Sendable ([String]) throws -> Value

  private init(_ form: FieldForm, read: @escaping @Sendable ([String]) throws -> Value) {
    self.form = form
    self.read = read
  }

  /// Makes a required field with one value; the last answer counts if there are several.
  ///
  /// `read` parses an answer and throws `ActionFault` for text that is no value.
  public init(
    _ key: FieldKey, _ kind: FieldKind, _ read: @escaping @Sendable (String) throws -> Value
  ) {
    let all: @Sendable ([String]) throws -> Value = { said in
      guard let last = said.last else { throw ActionFault.missing(key) }
      return try read(last)
    }
    self.init(FieldForm(key: key, kind: kind, check: { _ = try all($0) }), read: all)
  }

  /// Parses one text as a value of the field.
  ///
  /// - Throws: `ActionFault` if the text is no value.
  public func value(of text: String) throws -> Value { try read([text]) }

  /// The same field, optional: without an answer its value is `nil`.
  public var optional: Field<Value?> {
    let read = read
    let all: @Sendable ([String]) throws -> Value? = { $0.isEmpty ? nil : try read($0) }
    var form = FieldForm(key: form.key, kind: form.kind, check: { _ = try all($0) })
    form.isRequired = false
    return Field<Value?>(form, read: all)
  }

  /// The same field with any number of values, including none.
  public var repeated: Field<[Value]> { repeated(isRequired: false) }

  /// The same field with one or more values.
  public var repeatedOnce: Field<[Value]> { repeated(isRequired: true) }

  /// The same field, optional, as part of the person named before it.
  public var ofPerson: Field<Value?> {
    let field = optional
    var form = field.form
    form.isOfPerson = true
    return Field<Value?>(form, read: field.read)
  }

  private func repeated(isRequired: Bool) -> Field<[Value]> {
    let (read, key) = (read, form.key)
    let all: @Sendable ([String]) throws -> [Value] = { said in
      guard !said.isEmpty || !isRequired else { throw ActionFault.missing(key) }
      return try said.map { try read([$0]) }
    }
    var form = FieldForm(key: key, kind: form.kind, check: { _ = try all($0) })
    form.isRequired = isRequired
    form.isRepeatable = true
    return Field<[Value]>(form, read: all)
  }
}

extension Field<Bool> {
  /// A switch, true if it is given at all.
  public static func flag(_ key: FieldKey) -> Field {
    var form = FieldForm(key: key, kind: .flag, check: { _ in })
    form.isRequired = false
    return Field(form) { !$0.isEmpty }
  }
}

extension Field<String> {
  /// One line of free text.
  public static func text(_ key: FieldKey) -> Field { Field(key, .text) { $0 } }

  /// Free text of several lines.
  public static func longText(_ key: FieldKey) -> Field { Field(key, .longText) { $0 } }

  /// The name of somebody or something, without outer spaces; a blank one is left to the rules.
  public static func name(_ key: FieldKey) -> Field {
    Field(key, .name) { $0.trimmed.isEmpty ? $0 : $0.trimmed }
  }

  /// A unit as typed; the action looks it up.
  public static func unit(_ key: FieldKey) -> Field { Field(key, .unit) { $0 } }

  /// A word of a fixed form, such as a code.
  public static func word(_ key: FieldKey) -> Field { Field(key, .word) { $0 } }

  /// The path of a file.
  public static func file(_ key: FieldKey) -> Field { Field(key, .file) { $0 } }

  /// A case number as typed; the action looks it up.
  public static func `case`(_ key: FieldKey) -> Field { Field(key, .case) { $0 } }
}

extension Field where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// A code of a closed list.
  public static func code(_ key: FieldKey) -> Field {
    Field(key, .code { Value.allCases.map(\.rawValue) }) { text in
      guard let code = Value(rawValue: text) else {
        throw ActionFault.badValue(text, key, allowed: Value.allCases.map(\.rawValue))
      }
      return code
    }
  }
}

extension Field<Int> {
  /// A whole number in a range.
  public static func count(_ key: FieldKey, in range: ClosedRange<Int>) -> Field {
    Field(key, .count) { text in
      guard let number = Int(text), range.contains(number) else {
        throw ActionFault.outOfRange(key, range)
      }
      return number
    }
  }

  /// A whole number from 1 on, of which the case decides how large it may be.
  public static func count(_ key: FieldKey) -> Field { integer(key, .count, from: 1) }

  /// A sum in whole yuan.
  public static func amount(_ key: FieldKey) -> Field { integer(key, .amount, from: 0) }

  private static func integer(_ key: FieldKey, _ kind: FieldKind, from first: Int) -> Field {
    Field(key, kind) { text in
      if let number = Int(text) { return number }
      // Too many digits for a number of this program are a number all the same, and too large.
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw ActionFault.badValue(text, key, allowed: ["\(first), \(first + 1), \(first + 2) …"])
      }
      return .max
    }
  }
}

extension Field<Moment> {
  /// Examples of how a time may be typed.
  public static let forms = ["2026-03-31", "2026-03-31T09:30", "2026年3月31日"]

  /// A day or an instant.
  public static func moment(_ key: FieldKey) -> Field {
    Field(key, .moment) { text in
      guard let moment = Moment(text) else {
        throw ActionFault.badValue(text, key, allowed: forms)
      }
      return moment
    }
  }
}

extension Field<Disputes.Category> {
  /// A category by its code, its Chinese name, or `group/kind`.
  public static func category(_ key: FieldKey) -> Field {
    Field(key, .category) { try Category(typed: $0) }
  }
}

extension Field<Agreement<String>.Term> {
  /// A term of an agreement.
  public static func term(_ key: FieldKey) -> Field {
    Field(key, .term) { try Agreement<String>.Term(typed: $0) }
  }
}

extension Field<TeamCode> {
  /// The code of a team.
  public static func team(_ key: FieldKey) -> Field {
    Field(key, .word) { text in
      guard let code = TeamCode(typed: text) else { throw ActionFault.badCode(text) }
      return code
    }
  }
}
