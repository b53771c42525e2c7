import Casework
import Machine

/// The small file of settings: `jiefen/config` in the user's folder for settings.
///
/// Lines of `name = value` with the names `db`, `unit`, `officer`; a line that begins with `#` is a
/// comment. Options and variables come before it.
struct Settings {
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
    let text = try text(of: path)
    for (index, line) in text.lines.enumerated() {
      let line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      switch (parts.first, parts.count) {
      case ("db", 2): settings.database = parts[1]
      case ("unit", 2): settings.unit = parts[1]
      case ("officer", 2): settings.officer = parts[1]
      default: throw UsageFault(Message.badSetting(path: path, line: index + 1, line))
      }
    }
    return settings
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
