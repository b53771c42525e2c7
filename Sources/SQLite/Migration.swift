/// One migration of the schema; never edited once shipped.
public struct Migration: Sendable {
  /// The name, unique within the history.
  public let name: String
  /// Its statements; they must not begin or end transactions.
  public var sql: String { text() }
  /// The SHA-256 of the statements as text, in the caller's notation.
  public var sha256: String { hash() }

  private let text: @Sendable () -> String
  private let hash: @Sendable () -> String

  /// Describes a migration; statements and hash are computed only when needed.
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
  /// The database recorded a migration of this name with another hash or place.
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
