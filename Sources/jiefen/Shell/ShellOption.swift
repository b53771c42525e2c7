import CommandLine

/// An option that belongs to the shell and not to what is done: which file, who acts, how it is printed.
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

  /// What every command understands.
  static let common: [ShellOption] = [.database, .officer, .unit, .language, .neverAsks, .yes]
  /// What a command understands that does something to a case.
  static let writing: [ShellOption] = [.dryRun, .key, .trustsClock]
  /// What a command understands that changes a register.
  static let changing: [ShellOption] = [.dryRun, .trustsClock]
  /// What a command understands that prints a list.
  static let printing: [ShellOption] = [.format, .forExcel]

  /// How it is said.
  var parameter: Parameter {
    switch self {
    case .neverAsks, .dryRun, .trustsClock, .forExcel: Parameter([rawValue], .flag)
    case .yes: Parameter([rawValue, "y"], .flag)
    case .database: Parameter([rawValue], .option(.file))
    // A second one is refused: what the first one says would be lost.
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

/// What was said for the options of the shell.
struct ShellAnswers {
  private var values: [(option: ShellOption, text: String)] = []

  /// Takes what was said for an option.
  mutating func take(_ option: ShellOption, _ text: String) { values.append((option, text)) }

  /// What was said for an option; of several values the last one counts.
  subscript(option: ShellOption) -> String? { values.last { $0.option == option }?.text }

  /// How often an option was said.
  func count(_ option: ShellOption) -> Int { values.count { $0.option == option } }

  /// Whether an option was said.
  func has(_ option: ShellOption) -> Bool { self[option] != nil }

  /// The format of the data that was asked for, or the usual one.
  ///
  /// - Throws: `UsageFault` for one that there is not, or that Excel does not open.
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
