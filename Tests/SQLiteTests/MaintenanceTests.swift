import Foundation
import SQLite
import Testing

@Suite struct MaintenanceTests {
  let file: TemporaryFile
  let db: Connection

  init() throws {
    file = try TemporaryFile()
    db = try Connection(path: file.path, access: .create)
    try db.execute(
      script: """
        CREATE TABLE t (a BLOB);
        INSERT INTO t
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        SELECT randomblob(1000) FROM n;
        """)
  }

  private func contents(_ db: Connection) throws -> [[UInt8]] {
    try db.all("SELECT a FROM t ORDER BY rowid") { row throws(SQLiteError) in try row[0] }
  }

  @Test(arguments: [1, 7, .max])
  func `a backup holds everything`(pagesPerStep: Int) throws {
    let target = try TemporaryFile()
    let copy = try Connection(path: target.path, access: .create)
    try db.backup(to: copy, pagesPerStep: pagesPerStep)
    #expect(try contents(copy) == contents(db))
    let integrity: String = try copy.value("PRAGMA integrity_check")
    #expect(integrity == "ok")
  }

  @Test func `a backup replaces what the target held`() throws {
    let copy = try Connection(path: ":memory:", access: .create)
    try copy.execute(script: "CREATE TABLE old (a)")
    try db.backup(to: copy)
    let tables: [String] = try copy.all("SELECT name FROM sqlite_schema") {
      row throws(SQLiteError) in try row[0]
    }
    #expect(tables == ["t"])
    #expect(try contents(copy) == contents(db))
  }

  @Test func `a backup may be taken by one who only reads`() throws {
    let reader = try Connection(path: file.path, access: .readOnly)
    let copy = try Connection(path: ":memory:", access: .create)
    try reader.backup(to: copy)
    #expect(try contents(copy) == contents(db))
  }

  @Test func `a backup onto a locked file fails and leaves it as it was`() throws {
    let target = try TemporaryFile()
    let copy = try Connection(path: target.path, access: .create, busyTimeoutMilliseconds: 20)
    try copy.execute(script: "CREATE TABLE old (a)")
    let other = try Connection(path: target.path, access: .readWrite)
    try other.write {
      let error = #expect(throws: SQLiteError.self) { try db.backup(to: copy) }
      #expect(error?.code.primary == .busy)
    }
    let tables: Int = try copy.value("SELECT count(*) FROM sqlite_schema WHERE name = 'old'")
    #expect(tables == 1)
  }

  @Test func `a backup onto itself is refused`() throws {
    #expect(throws: SQLiteError.self) { try db.backup(to: db) }
  }

  @Test func `a checkpoint empties the write-ahead log`() throws {
    let log = file.path + "-wal"
    let size = { try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int }
    #expect(try size() != 0)
    try db.checkpoint()
    #expect(try size() == 0)
    #expect(try contents(db).count == 100)
  }

  @Test func `a checkpoint gives up when another reads for too long`() throws {
    let impatient = try Connection(
      path: file.path, access: .readWrite, busyTimeoutMilliseconds: 20)
    try db.read {
      _ = try contents(db)
      let error = #expect(throws: SQLiteError.self) { try impatient.checkpoint() }
      #expect(error?.code.primary == .busy)
    }
  }
}
