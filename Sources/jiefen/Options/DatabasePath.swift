import Machine
import Wording

/// Validates the path of a database or an output file.
///
/// Paths with a special meaning for SQLite or a shell are refused, before a file of that name is
/// created by mistake.
struct DatabasePath {
  /// Where a path was given.
  enum Origin {
    case argument, option, variable
    /// An output file, which SQLite never opens.
    case output
    /// The settings file (its path), where relative paths have no meaning.
    case settings(String)
  }

  /// Why a path is refused.
  enum Fault: Equatable {
    case empty, stream, memory, address, otherHome, noHome, quoted, folder, journal, relative
  }

  /// The path to use.
  let path: String

  /// Validates a path; `~` is the home folder.
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
