import CommandLine
import Presentation
import Wording

/// An option of the shell, not of an action: which file, who acts, how to print.
enum ShellOption: String, CaseIterable {
  case database = "db"
  case officer = "as"
  case unit
  case language = "lang"
  case neverAsks = "no-input"
  case yes
  case dryRun = "dry-run"
  case key = "idempotency-key"
  case trustsClock = "trust-clock"
  case format
  case forExcel = "for-excel"
  case output
  case privateFile = "private-file"

  /// Options of every command.
  static let common: [ShellOption] = [.database, .officer, .unit, .language, .neverAsks, .yes]
  /// Options of commands that write to a case.
  static let writing: [ShellOption] = [.dryRun, .key, .trustsClock]
  /// Options of commands that change a register.
  static let changing: [ShellOption] = [.dryRun, .trustsClock]
  /// Options of commands that print a list.
  static let printing: [ShellOption] = [.format, .forExcel]

  /// Its command-line parameter.
  var parameter: Parameter {
    switch self {
    case .neverAsks, .dryRun, .trustsClock, .forExcel: Parameter([rawValue], .flag)
    case .yes: Parameter([rawValue, "y"], .flag)
    case .database: Parameter([rawValue], .option(.file))
    // Repeatable only so that a second one can be refused instead of replacing the first.
    case .privateFile: Parameter([rawValue], .option(.file), isRepeatable: true)
    case .output: Parameter([rawValue, "o"], .option(.file))
    case .officer, .unit, .key: Parameter([rawValue], .option(.text))
    case .language:
      Parameter([rawValue], .option(.choice { Language.allCases.map(\.rawValue) }))
    case .format:
      Parameter([rawValue], .option(.choice { OutputFormat.allCases.map(\.rawValue) }))
    }
  }
}

/// The values given for the shell's own options.
struct ShellAnswers {
  private var values: [(option: ShellOption, text: String)] = []

  /// Adds a value of an option.
  mutating func take(_ option: ShellOption, _ text: String) { values.append((option, text)) }

  /// The value of an option; the last one wins.
  subscript(option: ShellOption) -> String? { values.last { $0.option == option }?.text }

  /// How often an option was given.
  func count(_ option: ShellOption) -> Int { values.count { $0.option == option } }

  /// Whether an option was given.
  func has(_ option: ShellOption) -> Bool { self[option] != nil }

  /// The output format asked for, or the default.
  ///
  /// - Throws: `UsageFault` for an unknown format, or one other than CSV with `--for-excel`.
  func format(usually: OutputFormat = .table) throws -> OutputFormat {
    let asked = try self[.format].map { text in
      guard let format = OutputFormat(rawValue: text) else {
        throw UsageFault(
          Message.badValue(
            text, field: "--format", allowed: OutputFormat.allCases.map(\.rawValue)))
      }
      return format
    }
    guard has(.forExcel) else { return asked ?? usually }
    guard asked == nil || asked == .csv else { throw UsageFault(Message.excelIsCSV) }
    return .csv
  }
}
