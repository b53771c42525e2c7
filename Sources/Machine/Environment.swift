internal import Glibc

/// The environment of the process: variables, arguments, user and standard folders.
///
/// The live environment calls getenv at each look-up; a test builds its own from a dictionary. An
/// empty variable counts as unset, as POSIX and XDG have it.
public struct Environment: Sendable {
  private enum Source: Sendable {
    case process
    case fixed(variables: [String: String], arguments: [String])
  }

  private let source: Source

  /// The environment of this process.
  public static let live = Environment(source: .process)

  private init(source: Source) {
    self.source = source
  }

  /// Creates an environment with exactly these variables and arguments.
  ///
  /// The arguments do not include the name of the program.
  public init(variables: [String: String], arguments: [String] = []) {
    self.source = .fixed(variables: variables, arguments: arguments)
  }

  /// Returns the value of a variable, or nil where it is unset or empty.
  public subscript(_ name: String) -> String? {
    switch source {
    case .process:
      guard let value = unsafe getenv(name) else { return nil }
      // Invalid UTF-8 is repaired here; `firstMalformed` rejects it beforehand where it matters.
      let text = unsafe String(cString: value)
      return text.isEmpty ? nil : text
    case .fixed(let variables, _):
      guard let text = variables[name], !text.isEmpty else { return nil }
      return text
    }
  }

  /// Finds the first of these variables that is not UTF-8, with the offset of the byte.
  public func firstMalformed(of names: [String]) -> (name: String, offset: Int)? {
    guard case .process = source else { return nil }
    for name in names {
      guard let value = unsafe getenv(name) else { continue }
      if let offset = unsafe Arguments.firstMalformedByte(of: value) { return (name, offset) }
    }
    return nil
  }

  /// The arguments without the name of the program.
  public var arguments: [String] {
    switch source {
    case .process: Array(CommandLine.arguments.dropFirst())
    case .fixed(_, let arguments): arguments
    }
  }

  /// The name of the user by `USER`, else by `LOGNAME`.
  ///
  /// The user database (getpwnam) is not used: in a static executable it would load shared objects.
  public var userName: String? {
    self["USER"] ?? self["LOGNAME"]
  }

  /// The home folder by `HOME`.
  public var homeFolder: String? {
    self["HOME"]
  }

  /// The folder for the user's data: `XDG_DATA_HOME`, else `~/.local/share`.
  public var dataFolder: String? {
    folder("XDG_DATA_HOME", orInHome: ".local/share")
  }

  /// The folder for the user's settings: `XDG_CONFIG_HOME`, else `~/.config`.
  public var configFolder: String? {
    folder("XDG_CONFIG_HOME", orInHome: ".config")
  }

  /// The folder for temporary files: `TMPDIR`, else `/tmp`.
  public var temporaryFolder: String {
    self["TMPDIR"] ?? "/tmp"
  }

  /// The XDG specification says to ignore a relative path.
  private func folder(_ variable: String, orInHome relative: String) -> String? {
    if let path = self[variable], path.utf8.first == UInt8(ascii: "/") { return path }
    return homeFolder.map { "\($0)/\(relative)" }
  }
}
