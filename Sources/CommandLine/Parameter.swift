/// What may be said behind a command: a flag, an option with a value, or an argument without a name.
public struct Parameter: Sendable {
  /// How it is said.
  public enum Form: Sendable {
    /// A name alone.
    case flag
    /// A name with a value behind it.
    case option(Value)
    /// A value alone, found by its place.
    case argument(Value)
  }

  /// What a value is, as far as the shell can help to type it.
  public enum Value: Sendable {
    /// Anything.
    case text
    /// The name of a file.
    case file
    /// One of a closed list, asked for only where the list is shown.
    case choice(@Sendable () -> [String])
  }

  /// The names without hyphens, the usual one first; one of a single letter is said with one hyphen.
  public let names: [String]
  /// How it is said.
  public let form: Form
  /// Whether the command cannot do without it.
  public let isRequired: Bool
  /// Whether each value counts, and not the last one alone.
  public let isRepeatable: Bool

  /// Makes a parameter.
  public init(
    _ names: [String], _ form: Form, isRequired: Bool = false, isRepeatable: Bool = false
  ) {
    self.names = names
    self.form = form
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }

  /// The usual name as it is typed, for an argument in angle brackets.
  public var typed: String {
    let name = names.first ?? ""
    return if case .argument = form { "<\(name)>" } else { Parameter.hyphenated(name) }
  }

  /// Every name as it is typed; none for an argument.
  public var allTyped: [String] {
    if case .argument = form { [] } else { names.map(Parameter.hyphenated) }
  }

  /// What its value is; nothing for a flag.
  public var value: Value? {
    switch form {
    case .flag: nil
    case .option(let value), .argument(let value): value
    }
  }

  /// Whether it is found by its place.
  public var isArgument: Bool {
    if case .argument = form { true } else { false }
  }

  /// A name with its hyphens.
  static func hyphenated(_ name: String) -> String {
    name.utf8.count == 1 ? "-\(name)" : "--\(name)"
  }
}
