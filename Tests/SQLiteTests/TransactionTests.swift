import SQLite
import Testing

@Suite struct TransactionTests {
  let file: TemporaryFile
  let db: Connection
  let other: Connection

  struct Stop: Error {}

  init() throws {
    file = try TemporaryFile()
    db = try Connection(path: file.path, access: .create)
    other = try Connection(path: file.path, access: .readWrite, busyTimeoutMilliseconds: 20)
    try db.execute(script: "CREATE TABLE t (a INTEGER)")
  }

  private func count(_ db: Connection) throws -> Int { try db.value("SELECT count(*) FROM t") }

  @Test func `what is committed is seen by others, and not before`() throws {
    let result = try db.write {
      try db.run("INSERT INTO t VALUES (1)")
      #expect(db.isInTransaction)
      #expect(try count(other) == 0)
      return "result"
    }
    #expect(result == "result")
    #expect(!db.isInTransaction)
    #expect(try count(other) == 1)
  }

  @Test func `a thrown error takes back what was written`() throws {
    #expect(throws: Stop.self) {
      try db.write {
        try db.run("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(!db.isInTransaction)
    #expect(try count(db) == 0)
  }

  @Test func `a violation found at the commit takes everything back`() throws {
    try db.execute(
      script: """
        CREATE TABLE p (id INTEGER PRIMARY KEY);
        CREATE TABLE c (p INTEGER REFERENCES p DEFERRABLE INITIALLY DEFERRED);
        """)
    let error = #expect(throws: SQLiteError.self) {
      try db.write { try db.run("INSERT INTO c VALUES (1)") }
    }
    #expect(error?.code == .constraintForeignKey)
    #expect(!db.isInTransaction)
    let rows: Int = try db.value("SELECT count(*) FROM c")
    #expect(rows == 0)
  }

  @Test func `a full database takes everything back`() throws {
    try db.execute(script: "PRAGMA max_page_count = 4")
    let error = #expect(throws: SQLiteError.self) {
      try db.write {
        try db.run("INSERT INTO t VALUES (\([UInt8](repeating: 1, count: 100_000)))")
      }
    }
    #expect(error?.code == .full)
    #expect(!db.isInTransaction)
    #expect(try count(db) == 0)
  }

  @Test(arguments: [true, false])
  func `a commit into a file that was removed or replaced is refused`(replacing: Bool) throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.write {
        try db.run("INSERT INTO t VALUES (1)")
        try replacing ? file.replace() : file.remove()
      }
    }
    #expect(error?.code == .readOnlyMoved)
    #expect(!db.isInTransaction)
    #expect(try count(db) == 0)
  }

  @Test func `a reader keeps its snapshot while others write`() throws {
    try other.read {
      #expect(try count(other) == 0)
      try db.run("INSERT INTO t VALUES (1)")
      #expect(try count(other) == 0)
    }
    #expect(try count(other) == 1)
  }

  @Test func `a reader that throws ends its transaction`() throws {
    #expect(throws: Stop.self) { try db.read { throw Stop() } }
    #expect(!db.isInTransaction)
  }

  @Test func `a transaction within a transaction is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      let db = try Connection(path: ":memory:", access: .create)
      try db.write { try db.read {} }
    }
  }

  @Test func `a second writer gives up after its timeout`() throws {
    try db.write {
      let clock = ContinuousClock()
      let waited = clock.measure {
        let error = #expect(throws: SQLiteError.self) { try other.write {} }
        #expect(error?.code == .busy)
      }
      #expect(waited >= .milliseconds(20))
    }
    try other.write {}
  }

  @Test func `a waiting writer goes on when the other commits`() async throws {
    let path = file.path
    let writers = 4
    let each = 25
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<writers {
        group.addTask {
          let db = try Connection(path: path, access: .readWrite)
          for _ in 0..<each {
            try db.write {
              let count: Int = try db.value("SELECT count(*) FROM t")
              try db.run("INSERT INTO t VALUES (\(count))")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let distinct: Int = try db.value("SELECT count(DISTINCT a) FROM t")
    #expect(distinct == writers * each)
  }

  @Test(arguments: 1...5)
  func `several processes may create one file at once`(round: Int) async throws {
    let file = try TemporaryFile()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [path = file.path] in
          let db = try Connection(path: path, access: .create)
          try db.write { try db.execute(script: "CREATE TABLE IF NOT EXISTS t (a)") }
        }
      }
      try await group.waitForAll()
    }
    let mode: String = try Connection(path: file.path, access: .readOnly)
      .value("PRAGMA journal_mode")
    #expect(mode == "wal")
  }
}
