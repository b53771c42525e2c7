import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
  let file: TemporaryFile

  init() throws {
    file = try TemporaryFile()
  }

  @Test func `a file that does not exist is not opened without leave to create it`() throws {
    for access in [Connection.Access.readOnly, .readWrite] {
      let error = #expect(throws: SQLiteError.self) {
        try Connection(path: file.path, access: access)
      }
      #expect(error?.code == .cannotOpen)
    }
  }

  @Test func `a path with a NUL is refused`() {
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: file.path + "\0.db", access: .create)
    }
    #expect(error?.code == .cannotOpen)
  }

  @Test(arguments: ["", " ?#%25", "解纷"])
  func `a file that nobody changes is read without a file beside it`(suffix: String) throws {
    let path = file.path + suffix
    do {
      let db = try Connection(path: path, access: .create)
      try db.execute(script: "CREATE TABLE t (a); INSERT INTO t VALUES (7)")
      try db.checkpoint()
    }
    let db = try Connection(path: path, access: .immutable)
    #expect(try db.value("SELECT a FROM t") == 7)
    let error = #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (8)") }
    #expect(error?.code.primary == .readOnly)
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
  }

  @Test func `a created file keeps the write-ahead log`() throws {
    _ = try Connection(path: file.path, access: .create)
    let db = try Connection(path: file.path, access: .readOnly)
    let mode: String = try db.value("PRAGMA journal_mode")
    #expect(mode == "wal")
  }

  @Test(arguments: [Connection.Access.readWrite, .create])
  func `a connection that writes waits for the disk`(access: Connection.Access) throws {
    _ = try Connection(path: file.path, access: .create)
    let db = try Connection(path: file.path, access: access)
    let synchronous: Int = try db.value("PRAGMA synchronous")
    #expect(synchronous == 2)
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite, .create])
  func `every connection is strict`(access: Connection.Access) throws {
    _ = try Connection(path: file.path, access: .create)
    let db = try Connection(path: file.path, access: access)
    let foreignKeys: Bool = try db.value("PRAGMA foreign_keys")
    let trustedSchema: Bool = try db.value("PRAGMA trusted_schema")
    #expect(foreignKeys)
    #expect(!trustedSchema)
    #expect(throws: SQLiteError.self) { try db.run(#"SELECT "text""#) }
  }

  @Test func `a string in double quotes is refused in the schema`() throws {
    let db = try Connection(path: ":memory:", access: .create)
    #expect(throws: SQLiteError.self) {
      try db.execute(script: #"CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a || "x")"#)
    }
  }

  @Test func `a read-only connection cannot write`() throws {
    try Connection(path: file.path, access: .create).execute(script: "CREATE TABLE t (a)")
    let db = try Connection(path: file.path, access: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (1)") }
    #expect(error?.code.primary == .readOnly)
  }

  @Test func `a file that is no database is named as such`() throws {
    try file.write(Array(repeating: UInt8(ascii: "x"), count: 4096))
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: file.path, access: .readWrite)
    }
    #expect(error?.code == .notADatabase)
    let reader = try Connection(path: file.path, access: .readOnly)
    let readError = #expect(throws: SQLiteError.self) {
      let _: Int = try reader.value("PRAGMA user_version")
    }
    #expect(readError?.code == .notADatabase)
  }

  @Test func `how many rows changed is told`() throws {
    let db = try Connection(path: ":memory:", access: .create)
    try db.execute(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
    try db.run("INSERT INTO t VALUES (\(Int64.max), 'x'), (7, 'y')")
    #expect(db.changes == 2)
    try db.run("UPDATE t SET a = 'z' WHERE id = 7")
    #expect(db.changes == 1)
  }

  @Test func `a statement keeps its database open`() throws {
    func prepared() throws -> Statement {
      try Connection(path: ":memory:", access: .create).prepare("SELECT 1")
    }
    let one: Int? = try prepared().first { row throws(SQLiteError) in try row[0] }
    #expect(one == 1)
  }
}
