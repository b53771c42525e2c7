import Casework
import CommandLine

/// A command: a form, the shell options beside it, and what it does.
protocol Command: Form {
  /// The shell options that it takes besides the common ones.
  static var options: [ShellOption] { get }

  /// Runs the command.
  static func run(in context: Context) throws
}

extension Command {
  static var options: [ShellOption] { [] }
}

/// What a parameter of the command line stands for.
enum Place {
  case field(FieldForm)
  /// A file that contains the text of a field.
  case textFile(FieldForm)
  case option(ShellOption)
}

extension Command {
  /// All parameters, in the order of the help, with what they stand for.
  static var places: [(place: Place, parameter: Parameter)] {
    var places: [(place: Place, parameter: Parameter)] = subject.map {
      (.field($0), $0.parameter(isArgument: true))
    }
    for form in fields {
      places.append((.field(form), form.parameter(isArgument: false)))
      if case .longText = form.kind { places.append((.textFile(form), form.fileParameter)) }
    }
    let own = hasRestrictedFields ? [.privateFile] + options : options
    return places + (own + ShellOption.common).map { (.option($0), $0.parameter) }
  }

  /// Whether it does more than print.
  static var writes: Bool { options.contains(.dryRun) || !options.contains(.format) }

  /// Whether it has fields that should not be given in a command line.
  static var hasRestrictedFields: Bool { (subject + fields).contains(where: \.isRestricted) }
}

extension FieldForm {
  /// The command-line parameter for a field.
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
    // A text may come from a file instead, so the option itself is not required.
    let isRequired = if case .longText = kind { false } else { isRequired }
    return Parameter(
      key == .at ? ["at", "date"] : [key.name], isArgument ? .argument(value) : .option(value),
      isRequired: isRequired, isRepeatable: isRepeatable)
  }

  /// The option for a file that contains the text of the field.
  var fileParameter: Parameter { Parameter(["\(key.name)-file"], .option(.file)) }
}
