/// One step in the history of a schema; once shipped, never edited.
public struct Migration: Sendable {
  /// The name, unique within the history.
  public let name: String
  /// Its statements, which leave transactions alone.
  public var sql: String { text() }
  /// The SHA-256 of the statements, as the caller writes hashes.
  public var sha256: String { hash() }

  private let text: @Sendable () -> String
  private let hash: @Sendable () -> String

  /// Describes a step; its statements and their hash are made only when they are needed.
  public init(
    name: String,
    sql: @escaping @autoclosure @Sendable () -> String,
    sha256: @escaping @autoclosure @Sendable () -> String
  ) {
    self.name = name
    text = sql
    hash = sha256
  }
}

/// Tells why a database does not fit the migrations this program knows.
public enum MigrationError: Error, Equatable, Sendable {
  /// What the database recorded for a migration is not what the program knows by this name.
  case changed(name: String)
  /// The database has had more migrations than the program knows.
  case newer(found: Int, known: Int)
}

extension MigrationError: CustomStringConvertible {
  /// One English sentence.
  public var description: String {
    switch self {
    case .changed(let name):
      "The migration \(name) is not the one this database was made with."
    case .newer(let found, let known):
      "The database is of version \(found), the program knows \(known)."
    }
  }
}
