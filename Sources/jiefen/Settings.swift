import Casework
import Machine
import Wording

/// The settings file: `jiefen/config` in the user's configuration folder.
///
/// Lines of `name = value` with the names `db`, `unit`, `officer`, each once. A line that begins
/// with `#` is a comment; a value may be quoted, and must be if it contains a `#` after a space.
/// Options and environment variables take precedence.
struct Settings {
  /// The path of the file; empty if there is none.
  var path = ""
  var database: String?
  var unit: String?
  var officer: String?

  /// Reads the file; without one, all settings are nil.
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
      func refuse(_ fault: Fault) throws -> Never {
        throw UsageFault(Message.badSetting(path: path, line: index + 1, line, fault))
      }
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard let name = parts.first, let place = places[name] else { try refuse(.unknown) }
      guard parts.count == 2, !parts[1].isEmpty else { try refuse(.empty) }
      guard settings[keyPath: place] == nil else { try refuse(.twice(name)) }
      guard !hasComment(parts[1]) else { try refuse(.comment(name)) }
      guard let value = unquoted(parts[1]) else { try refuse(.quotes(name)) }
      settings[keyPath: place] = value
    }
    return settings
  }

  /// Why a line is invalid.
  enum Fault {
    case unknown, empty
    case twice(String), comment(String), quotes(String)
  }

  private static var places: [String: WritableKeyPath<Settings, String?>] {
    ["db": \.database, "unit": \.unit, "officer": \.officer]
  }

  /// Whether a value seems to be followed by a comment, which would become part of it.
  private static func hasComment(_ value: String) -> Bool {
    let quotes = value.count { $0 == value.first }
    if value.first == "\"" || value.first == "'", value.last == value.first, quotes == 2 {
      return false
    }
    return value.hasPrefix("#") || value.contains(" #") || value.contains("\t#")
  }

  /// A value without its quotes; nil if it is empty or a quote is missing.
  private static func unquoted(_ value: String) -> String? {
    guard let quote = value.first, quote == "\"" || quote == "'" else { return value }
    guard value.count > 2, value.last == quote else { return nil }
    return String(value.dropFirst().dropLast())
  }

  /// The text of the file; errors name its path, as the user did not.
  private static func text(of path: String) throws -> String {
    do {
      return try TextEncoding.utf8.decode(InputFile.text.read(path))
    } catch let fault as TextError {
      throw UsageFault(Message.badSettings(path: path, Text(for: fault)))
    }
  }
}
