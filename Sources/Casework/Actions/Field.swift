public import Disputes

/// What is asked for by a field.
public enum FieldKind: Sendable {
  /// Yes, where it is said at all.
  case flag
  /// A line of free words.
  case text
  /// Free words of several lines, which may come from a file.
  case longText
  /// What somebody or something is called.
  case name
  /// A word of a stated form, which says nothing about a person.
  case word
  /// A code of a closed list, whose codes in order these are.
  case code(@Sendable () -> [String])
  /// A category of disputes: its code or its name.
  case category
  /// A unit: its code, its name, a beginning of it, or `above/name`.
  case unit
  /// A case: its number or a short form.
  case `case`
  /// A day or an instant.
  case moment
  /// A whole number.
  case count
  /// Whole yuan.
  case amount
  /// A term of an agreement: `TEXT` or `TEXT@DUE`.
  case term
  /// The path of a file.
  case file
}

/// A field without the type of its value: what a front needs to show it and to check what was said.
public struct FieldForm: Sendable {
  /// What it is about.
  public let key: FieldKey
  /// What is asked for.
  public let kind: FieldKind
  /// Whether something has to be said.
  public internal(set) var isRequired = true
  /// Whether several values may be said.
  public internal(set) var isRepeatable = false
  /// Whether it belongs to the person named before it, so that each person may have one.
  public internal(set) var isOfPerson = false
  /// Reads what was said only to see whether it can be meant.
  let check: @Sendable ([String]) throws -> Void

  /// Whether what is said may name people, so that it must not stand where others can read it.
  public var isRestricted: Bool {
    switch kind {
    case .text, .longText, .name, .term: true
    case .flag, .word, .code, .category, .unit, .case, .moment, .count, .amount, .file: false
    }
  }
}

/// A field of an action: what is asked for, and how its value is read.
public struct Field<Value>: Sendable {
  /// What a front shows of it.
  public let form: FieldForm
  /// Reads the values that were said, in their order.
  let read: @Sendable ([String]) throws -> Value

  private init(_ form: FieldForm, read: @escaping @Sendable ([String]) throws -> Value) {
    self.form = form
    self.read = read
  }

  /// Describes a field that has to be said once.
  ///
  /// `read` reads what was said, and throws `ActionFault` where it cannot be meant.
  public init(
    _ key: FieldKey, _ kind: FieldKind, _ read: @escaping @Sendable (String) throws -> Value
  ) {
    let all: @Sendable ([String]) throws -> Value = { said in
      guard let last = said.last else { throw ActionFault.missing(key) }
      return try read(last)
    }
    self.init(FieldForm(key: key, kind: kind, check: { _ = try all($0) }), read: all)
  }

  /// Reads one value.
  ///
  /// - Throws: `ActionFault` where it cannot be meant.
  public func value(of text: String) throws -> Value { try read([text]) }

  /// The same field, which need not be said.
  public var optional: Field<Value?> {
    let read = read
    let all: @Sendable ([String]) throws -> Value? = { $0.isEmpty ? nil : try read($0) }
    var form = FieldForm(key: form.key, kind: form.kind, check: { _ = try all($0) })
    form.isRequired = false
    return Field<Value?>(form, read: all)
  }

  /// The same field, of which as many values may be said as there are, also none.
  public var repeated: Field<[Value]> { repeated(isRequired: false) }

  /// The same field, of which at least one value has to be said.
  public var repeatedOnce: Field<[Value]> { repeated(isRequired: true) }

  /// The same field, which need not be said, and belongs to the person named before it.
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
  /// Yes, where it is said at all.
  public static func flag(_ key: FieldKey) -> Field {
    var form = FieldForm(key: key, kind: .flag, check: { _ in })
    form.isRequired = false
    return Field(form) { !$0.isEmpty }
  }
}

extension Field<String> {
  /// A line of free words.
  public static func text(_ key: FieldKey) -> Field { Field(key, .text) { $0 } }

  /// Free words of several lines.
  public static func longText(_ key: FieldKey) -> Field { Field(key, .longText) { $0 } }

  /// What somebody or something is called.
  public static func name(_ key: FieldKey) -> Field { Field(key, .name) { $0 } }

  /// A unit, which the transaction finds.
  public static func unit(_ key: FieldKey) -> Field { Field(key, .unit) { $0 } }

  /// A word of a stated form.
  public static func word(_ key: FieldKey) -> Field { Field(key, .word) { $0 } }

  /// The path of a file.
  public static func file(_ key: FieldKey) -> Field { Field(key, .file) { $0 } }

  /// A case, which the transaction finds.
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
  /// A whole number.
  public static func count(_ key: FieldKey) -> Field { integer(key, .count) }

  /// Whole yuan.
  public static func amount(_ key: FieldKey) -> Field { integer(key, .amount) }

  private static func integer(_ key: FieldKey, _ kind: FieldKind) -> Field {
    Field(key, kind) { text in
      guard let number = Int(text) else {
        throw ActionFault.badValue(text, key, allowed: ["0, 1, 2 …"])
      }
      return number
    }
  }
}

extension Field<Moment> {
  /// The forms in which a time may be given.
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
