import Casework
import CommandLine

/// A command of the shell: what may be said behind its verb, and what then happens.
protocol Command {
  /// What is found by its place, in order.
  static var arguments: [FieldForm] { get }
  /// What is found by its name, in the order of the help.
  static var fields: [FieldForm] { get }
  /// What the fields demand of each other.
  static var conditions: [Condition] { get }
  /// The options of the shell that it understands beside the common ones.
  static var options: [ShellOption] { get }

  /// Does what the words say.
  static func run(in context: Context) throws
}

extension Command {
  static var arguments: [FieldForm] { [] }
  static var fields: [FieldForm] { [] }
  static var conditions: [Condition] { [] }
  static var options: [ShellOption] { [] }
}

/// What stands for what in the words of a command.
enum Place {
  case field(FieldForm)
  /// The file that has the text of a field.
  case textFile(FieldForm)
  case option(ShellOption)
}

extension Command {
  /// Everything that may be said, in the order of the help, with what it stands for.
  static var places: [(place: Place, parameter: Parameter)] {
    var places: [(place: Place, parameter: Parameter)] = arguments.map {
      (.field($0), $0.parameter(isArgument: true))
    }
    for form in fields {
      places.append((.field(form), form.parameter(isArgument: false)))
      if case .longText = form.kind { places.append((.textFile(form), form.fileParameter)) }
    }
    let own = hasRestrictedFields ? [.privateFile] + options : options
    return places + (own + ShellOption.common).map { (.option($0), $0.parameter) }
  }

  /// Whether something may be said that should not stand in a command line.
  static var hasRestrictedFields: Bool { (arguments + fields).contains(where: \.isRestricted) }
}

extension FieldForm {
  /// How a field is said in a command line.
  func parameter(isArgument: Bool) -> Parameter {
    if case .flag = kind { return Parameter([key.name], .flag) }
    let value: Parameter.Value =
      switch kind {
      case .code(let codes): .choice(codes)
      case .file: .file
      case .flag, .text, .longText, .name, .word, .category, .unit, .case, .moment, .count,
        .amount, .term:
        .text
      }
    // A text may come from a file: only the field itself can tell whether it is missing.
    let isRequired = if case .longText = kind { false } else { isRequired }
    return Parameter(
      key == .at ? ["at", "date"] : [key.name], isArgument ? .argument(value) : .option(value),
      isRequired: isRequired, isRepeatable: isRepeatable)
  }

  /// The option that names a file with the text of the field.
  var fileParameter: Parameter { Parameter(["\(key.name)-file"], .option(.file)) }
}
