import Casework
import Machine

/// The small file of settings: `jiefen/config` in the user's folder for settings.
///
/// Lines of `name = value` with the names `db`, `unit`, `officer`; a line that begins with `#` is a
/// comment, and a value may stand in quotes. Options and variables come before it.
struct Settings {
  /// Where the file is; empty where there is none.
  var path = ""
  var database: String?
  var unit: String?
  var officer: String?

  /// Reads the file; without one every setting is empty.
  ///
  /// - Throws: `UsageFault` for a line that is no setting.
  static func read(_ environment: Environment) throws -> Settings {
    var settings = Settings()
    guard let folder = environment.configFolder else { return settings }
    let path = Files.join(Files.join(folder, "jiefen"), "config")
    guard Files.exists(path) else { return settings }
    settings.path = path
    let text = try text(of: path)
    for (index, line) in text.lines.enumerated() {
      let line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      let value = parts.count == 2 ? unquoted(parts[1]) : nil
      switch (parts.first, value) {
      case ("db", let value?): settings.database = value
      case ("unit", let value?): settings.unit = value
      case ("officer", let value?): settings.officer = value
      default: throw UsageFault(Message.badSetting(path: path, line: index + 1, line))
      }
    }
    return settings
  }

  /// A value without the quotes around it; nothing where nothing is left, or one of them is missing.
  private static func unquoted(_ value: String) -> String? {
    guard let quote = value.first, quote == "\"" || quote == "'" else { return value }
    guard value.count > 2, value.last == quote else { return nil }
    return String(value.dropFirst().dropLast())
  }

  /// The text of the file, which nobody named: so the fault names it.
  private static func text(of path: String) throws -> String {
    do {
      return try TextEncoding.utf8.decode(Files.read(path))
    } catch let fault as TextError {
      throw UsageFault(Message.badSettings(path: path, Text(for: fault)))
    }
  }
}
