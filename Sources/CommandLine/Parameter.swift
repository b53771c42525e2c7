/// A parameter of a command: a flag, an option with a value, or a positional argument.
public struct Parameter: Sendable {
  /// The kind of parameter.
  public enum Form: Sendable {
    /// A name without a value.
    case flag
    /// A name followed by a value.
    case option(Value)
    /// A value without a name, identified by position.
    case argument(Value)
  }

  /// The kind of value, for completion.
  public enum Value: Sendable {
    /// Anything.
    case text
    /// The name of a file.
    case file
    /// One of a closed list; the list is computed only when it is shown.
    case choice(@Sendable () -> [String])
  }

  /// The names without hyphens, the usual one first; a name of one letter is typed with one hyphen.
  public let names: [String]
  /// The kind of parameter.
  public let form: Form
  /// Whether it is required.
  public let isRequired: Bool
  /// Whether several values count.
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

  /// The usual name as it is typed; that of an argument is in angle brackets.
  public var typed: String {
    let name = names.first ?? ""
    return if case .argument = form { "<\(name)>" } else { Parameter.hyphenated(name) }
  }

  /// Every name as it is typed; none for an argument.
  public var allTyped: [String] {
    if case .argument = form { [] } else { names.map(Parameter.hyphenated) }
  }

  /// The kind of its value; nil for a flag.
  public var value: Value? {
    switch form {
    case .flag: nil
    case .option(let value), .argument(let value): value
    }
  }

  /// Whether it is positional.
  public var isArgument: Bool {
    if case .argument = form { true } else { false }
  }

  /// A name with its hyphens.
  static func hyphenated(_ name: String) -> String {
    name.utf8.count == 1 ? "-\(name)" : "--\(name)"
  }
}
