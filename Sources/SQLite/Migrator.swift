/// Applies the migrations that a database lacks.
///
/// The version of a database is the number of migrations applied. It is in `user_version`, so a
/// normal start reads four bytes; names and hashes are in the table `schema_migration`.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// Takes all migrations, oldest first.
  ///
  /// - Precondition: The names are unique.
  public init(_ migrations: [Migration]) {
    precondition(
      Set(migrations.map(\.name)).count == migrations.count, "two migrations have one name")
    self.migrations = migrations
  }

  /// The version a database has when all migrations are applied.
  public var latestVersion: Int { migrations.count }

  /// Reads the version of a database: 0 if it is new.
  ///
  /// - Throws: `SQLiteError`.
  public static func currentVersion(of db: Connection) throws(SQLiteError) -> Int {
    try db.value("PRAGMA user_version")
  }

  /// Applies all missing migrations in one transaction, as a file between two of them may lack data
  /// that only `finish` writes.
  ///
  /// Several processes may try at once; one of them migrates. `finish` does what SQL cannot, in the
  /// same transaction, unless the database is new.
  ///
  /// - Returns: whether this call applied any.
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: `MigrationError` if the database does not fit; `SQLiteError` if a migration fails,
  ///   which then leaves no trace.
  @discardableResult
  public func migrate(
    _ db: Connection, finishing finish: (Connection) throws -> Void = { _ in }
  ) throws -> Bool {
    try verify(db)
    return try db.write {
      let isNew = try Self.currentVersion(of: db) == 0
      var isApplied = false
      while try applyNext(to: db) { isApplied = true }
      if isApplied, !isNew { try finish(db) }
      return isApplied
    }
  }

  /// Compares every recorded name and hash with what the program knows.
  ///
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: `MigrationError` for the first one that differs; `SQLiteError`.
  public func verify(_ db: Connection) throws {
    try db.read {
      let version = try knownVersion(of: db)
      guard version > 0 else { return }
      let applied = try db.all(
        "SELECT position, name, sha256 FROM schema_migration ORDER BY position"
      ) { row throws(SQLiteError) -> (position: Int, name: String, sha256: String) in
        try (row[0], row[1], row[2])
      }
      for (index, migration) in migrations.prefix(version).enumerated() {
        guard index < applied.count,
          applied[index] == (index + 1, migration.name, migration.sha256)
        else {
          throw MigrationError.changed(name: migration.name)
        }
      }
      if applied.count > version { throw MigrationError.changed(name: applied[version].name) }
    }
  }

  /// Applies the next migration, if there is one, and tells whether there was.
  private func applyNext(to db: Connection) throws -> Bool {
    // Read again under the lock: another process may have been faster.
    let version = try knownVersion(of: db)
    guard version < latestVersion else { return false }
    let migration = migrations[version]
    if version == 0 { try db.execute(script: Self.table) }
    try db.execute(script: migration.sql)
    precondition(db.isInTransaction, "the migration \(migration.name) ends its transaction")
    try db.run(
      """
      INSERT INTO schema_migration (position, name, sha256)
      VALUES (\(version + 1), \(migration.name), \(migration.sha256))
      """)
    try db.execute(script: "PRAGMA user_version = \(version + 1)")
    return true
  }

  private func knownVersion(of db: Connection) throws -> Int {
    let version = try Self.currentVersion(of: db)
    guard version <= latestVersion else {
      throw MigrationError.newer(found: version, known: latestVersion)
    }
    return version
  }

  private static let table = """
    CREATE TABLE schema_migration (
      position INTEGER PRIMARY KEY,
      name     TEXT NOT NULL UNIQUE,
      sha256   TEXT NOT NULL
    ) STRICT
    """
}
