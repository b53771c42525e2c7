import SQLite
import Testing

@Suite struct MigratorTests {
  let db: Connection

  static let first = Migration(name: "0001_unit", sql: "CREATE TABLE unit (a);", sha256: "aa")
  static let second = Migration(
    name: "0002_case", sql: "CREATE TABLE dispute (a); CREATE INDEX i ON dispute (a)", sha256: "bb")

  init() throws {
    db = try Connection(path: ":memory:", access: .create)
  }

  private func tables() throws -> [String] {
    try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      row throws(SQLiteError) in try row[0]
    }
  }

  private func records() throws -> [String] {
    try db.all("SELECT position, name, sha256 FROM schema_migration ORDER BY position") {
      row throws(SQLiteError) in
      "\(try row[0] as Int) \(try row[1] as String) \(try row[2] as String)"
    }
  }

  @Test func `a new database gets everything, recorded by name and hash`() throws {
    #expect(try Migrator.currentVersion(of: db) == 0)
    try Migrator([Self.first, Self.second]).migrate(db)
    #expect(try Migrator.currentVersion(of: db) == 2)
    #expect(try tables() == ["dispute", "schema_migration", "unit"])
    #expect(try records() == ["1 0001_unit aa", "2 0002_case bb"])
  }

  @Test func `no migrations leave an empty database`() throws {
    try Migrator([]).migrate(db)
    #expect(try tables().isEmpty)
  }

  @Test func `migrating again changes nothing`() throws {
    let migrator = Migrator([Self.first, Self.second])
    try migrator.migrate(db)
    let version: Int = try db.value("PRAGMA schema_version")
    try migrator.migrate(db)
    #expect(try db.value("PRAGMA schema_version") == version)
    #expect(try records().count == 2)
  }

  @Test func `an older database gets what is missing`() throws {
    try Migrator([Self.first]).migrate(db)
    try Migrator([Self.first, Self.second]).migrate(db)
    #expect(try records() == ["1 0001_unit aa", "2 0002_case bb"])
  }

  @Test func `neither text nor hash is made where nothing is to be done`() throws {
    try Migrator([Self.first]).migrate(db)
    @Sendable func unexpected(_ what: String) -> String {
      Issue.record("the \(what) was made")
      return what
    }
    let unread = Migration(
      name: "0001_unit", sql: unexpected("text"), sha256: unexpected("hash"))
    let migrator = Migrator([unread])
    #expect(try Migrator.currentVersion(of: db) == migrator.latestVersion)
  }

  @Test func `a known migration that changed is refused`() throws {
    try Migrator([Self.first]).migrate(db)
    let edited = Migration(name: "0001_unit", sql: "CREATE TABLE other (a)", sha256: "cc")
    let renamed = Migration(name: "0001_other", sql: "CREATE TABLE unit (a);", sha256: "aa")
    for changed in [edited, renamed] {
      let migrator = Migrator([changed, Self.second])
      #expect(throws: MigrationError.changed(name: changed.name)) { try migrator.migrate(db) }
      #expect(throws: MigrationError.changed(name: changed.name)) { try migrator.verify(db) }
    }
    #expect(try records() == ["1 0001_unit aa"])
  }

  @Test(
    arguments: [
      ("DELETE FROM schema_migration WHERE position = 2", "0002_case"),
      ("INSERT INTO schema_migration VALUES (3, '0003_x', 'x')", "0003_x"),
      ("UPDATE schema_migration SET sha256 = 'x' WHERE position = 1", "0001_unit"),
    ])
  func `a record that does not fit is refused`(tampering: String, name: String) throws {
    let migrator = Migrator([Self.first, Self.second])
    try migrator.migrate(db)
    try migrator.verify(db)
    try db.execute(script: tampering)
    #expect(throws: MigrationError.changed(name: name)) { try migrator.verify(db) }
  }

  @Test func `a database newer than the program is refused`() throws {
    try Migrator([Self.first, Self.second]).migrate(db)
    let older = Migrator([Self.first])
    #expect(throws: MigrationError.newer(found: 2, known: 1)) { try older.migrate(db) }
    #expect(throws: MigrationError.newer(found: 2, known: 1)) { try older.verify(db) }
  }

  @Test func `a failing migration leaves no trace, nor do those before it`() throws {
    let failing = Migration(
      name: "0002_bad", sql: "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)", sha256: "dd")
    let error = #expect(throws: SQLiteError.self) {
      try Migrator([Self.first, failing]).migrate(db)
    }
    #expect(error?.message == "no such table: nowhere")
    #expect(try tables().isEmpty)
    #expect(try Migrator.currentVersion(of: db) == 0)
    try Migrator([Self.first]).migrate(db)
    #expect(throws: SQLiteError.self) { try Migrator([Self.first, failing]).migrate(db) }
    #expect(try tables() == ["schema_migration", "unit"])
    #expect(try Migrator.currentVersion(of: db) == 1)
    try Migrator([Self.first, Self.second]).migrate(db)
    #expect(try Migrator.currentVersion(of: db) == 2)
  }

  @Test func `a database in use gets everything that is missing, or nothing`() throws {
    try Migrator([Self.first]).migrate(db)
    let third = Migration(name: "0003_bad", sql: "INSERT INTO nowhere VALUES (1)", sha256: "dd")
    #expect(throws: SQLiteError.self) {
      try Migrator([Self.first, Self.second, third]).migrate(db)
    }
    #expect(try tables() == ["schema_migration", "unit"])
    struct Unfinished: Error {}
    #expect(throws: Unfinished.self) {
      try Migrator([Self.first, Self.second]).migrate(db) { _ in throw Unfinished() }
    }
    #expect(try Migrator.currentVersion(of: db) == 1)
  }

  @Test func `a first migration that fails leaves an empty database`() throws {
    let failing = Migration(name: "0001_bad", sql: "CREATE TABLE half (a); oops", sha256: "dd")
    #expect(throws: SQLiteError.self) { try Migrator([failing]).migrate(db) }
    #expect(try tables().isEmpty)
    #expect(try Migrator.currentVersion(of: db) == 0)
  }

  @Test func `several processes may migrate one file at once`() async throws {
    let file = try TemporaryFile()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [path = file.path] in
          let db = try Connection(path: path, access: .create)
          try Migrator([Self.first, Self.second]).migrate(db)
        }
      }
      try await group.waitForAll()
    }
    let db = try Connection(path: file.path, access: .readOnly)
    try Migrator([Self.first, Self.second]).verify(db)
    #expect(try Migrator.currentVersion(of: db) == 2)
  }

  @Test func `a migration that ends its transaction is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      let db = try Connection(path: ":memory:", access: .create)
      try Migrator([Migration(name: "0001", sql: "COMMIT", sha256: "")]).migrate(db)
    }
  }

  @Test func `an error says its reason in one sentence`() {
    #expect(
      MigrationError.newer(found: 3, known: 2).description
        == "The database is of version 3, the program knows 2.")
    #expect(
      MigrationError.changed(name: "0001_x").description
        == "The migration 0001_x is not the one this database was made with.")
  }
}
