import Machine

/// How the path of a database, or of what an export writes, is read, wherever it is said: what SQLite
/// or a shell would understand in its own way is refused before a file comes of it that nobody asked for.
struct DatabasePath {
  /// Where a path was said.
  enum Origin {
    case argument, option, variable
    /// What an export writes: a file like others for SQLite.
    case output
    /// The file of settings, which has no folder that one stands in.
    case settings(String)
  }

  /// Why a path is none.
  enum Fault: Equatable {
    case empty, stream, memory, address, otherHome, noHome, quoted, folder, journal, relative
  }

  /// The path as it is to be used.
  let path: String

  /// Reads a path; `~` is the home folder.
  ///
  /// - Throws: `UsageFault`.
  init(_ text: String, _ origin: Origin, _ environment: Environment) throws {
    func refuse(_ fault: Fault) throws -> Never {
      throw UsageFault(Message.badPath(text, fault, origin))
    }
    var path = text
    if let fault = DatabasePath.fault(in: text) {
      let isOfDatabases = fault == .memory || fault == .journal
      if case .output = origin, isOfDatabases {} else { try refuse(fault) }
    }
    if text == "~" || text.hasPrefix("~/") {
      guard let home = environment.homeFolder else { try refuse(.noHome) }
      path = home + text.dropFirst()
    }
    if case .settings = origin, !path.hasPrefix("/") { try refuse(.relative) }
    self.path = path
  }

  private static func fault(in text: String) -> Fault? {
    switch text {
    case "": return .empty
    case "-": return .stream
    case ":memory:": return .memory
    case _ where text.hasPrefix("file:") || text.contains("://"): return .address
    case _ where text.hasPrefix("~") && text != "~" && !text.hasPrefix("~/"): return .otherHome
    case _ where text.first.map("\"'“”‘’「『".contains) == true: return .quoted
    case _ where text.hasSuffix("/"): return .folder
    case _ where UnfinishedFile.companions.contains(where: text.hasSuffix): return .journal
    case _: return nil
    }
  }
}
