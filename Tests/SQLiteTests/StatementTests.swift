import Testing

@testable import SQLite

@Suite struct StatementTests {
  let db: Connection

  init() throws {
    db = try Connection(path: ":memory:", access: .create)
    try db.execute(
      script: """
        CREATE TABLE t (a INTEGER, b TEXT); -- the only table
        INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three');
        SELECT * FROM t; ;
        """)
  }

  @Test func `rows are read in order`() throws {
    let names: [String] = try db.all("SELECT b FROM t ORDER BY a") {
      row throws(SQLiteError) in try row[0]
    }
    #expect(names == ["one", "two", "three"])
  }

  @Test func `the first row is read, or nil`() throws {
    let name: String? = try db.first("SELECT b FROM t WHERE a = \(2)") {
      row throws(SQLiteError) in try row[0]
    }
    let none: String? = try db.first("SELECT b FROM t WHERE a = \(9)") {
      row throws(SQLiteError) in try row[0]
    }
    #expect(name == "two")
    #expect(none == nil)
  }

  @Test(arguments: ["SELECT a FROM t", "SELECT a FROM t WHERE a = 9", "SELECT 1, 2"] as [SQL])
  func `a value is one column of one row`(sql: SQL) {
    let error = #expect(throws: SQLiteError.self) { let _: Int = try db.value(sql) }
    #expect(error?.code == .mismatch)
  }

  @Test func `a prepared statement is used again with other values`() throws {
    let insert = try db.prepare("INSERT INTO t VALUES (?1, ?2)")
    let find = try db.prepare("SELECT b FROM t WHERE a BETWEEN ?1 AND ?2 ORDER BY a")
    try insert.run(4, "four")
    try insert.run(5, String?.none)
    let names = try find.all(3, 5) { row throws(SQLiteError) -> String? in try row[0] }
    #expect(names == ["three", "four", nil])
    let name = try find.first(2, 2) { row throws(SQLiteError) -> String in try row[0] }
    #expect(name == "two")
    var seen: [String] = []
    try find.each(1, 2) { row in seen.append(try row[0]) }
    #expect(seen == ["one", "two"])
  }

  @Test func `each placeholder needs its value`() throws {
    let statement = try db.prepare("SELECT ?1, ?2")
    for use in [{ try statement.run(1) }, { try statement.run(1, 2, 3) }, { try statement.run() }] {
      let error = #expect(throws: SQLiteError.self) { try use() }
      #expect(error?.code == .range)
    }
    try statement.run(1, 2)
  }

  @Test func `a statement is free again after an error`() throws {
    let statement = try db.prepare("SELECT a FROM t WHERE a > ?1")
    struct Stop: Error {}
    #expect(throws: Stop.self) { try statement.each(0) { _ in throw Stop() } }
    let all = try statement.all(1) { row throws(SQLiteError) -> Int in try row[0] }
    #expect(all == [2, 3])
    try db.run("DROP TABLE t")
  }

  @Test func `a statement is used while one of its uses still reads`() throws {
    let statement = try db.prepare("SELECT a FROM t WHERE a <= ?1 ORDER BY a")
    let nested = try statement.all(3) { row throws(SQLiteError) -> [Int] in
      try statement.all(try row[0] as Int) { inner throws(SQLiteError) in try inner[0] }
    }
    #expect(nested == [[1], [1, 2], [1, 2, 3]])
  }

  @Test func `the same query is asked while its first answer is read`() throws {
    let nested = try db.all("SELECT a FROM t") { row throws(SQLiteError) -> [Int] in
      try db.all("SELECT a FROM t") { inner throws(SQLiteError) in try inner[0] }
    }
    #expect(nested == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
  }

  @Test func `the same text is prepared once`() throws {
    let first = try db.prepare("SELECT a FROM t")
    let second = try db.prepare("SELECT a FROM t")
    #expect(first === second)
  }

  @Test func `the cache is bounded and keeps what was used last`() throws {
    let kept = try db.prepare("SELECT 'kept'")
    for number in 0..<200 {
      try db.run("SELECT \(raw: String(number))")
      #expect(try db.prepare("SELECT 'kept'") === kept)
    }
    #expect(db.cachedStatementCount == 64)
  }

  @Test func `a statement sees a column added after it was prepared`() throws {
    let statement = try db.prepare("SELECT * FROM t LIMIT 1")
    try statement.run()
    try db.run("ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 7")
    let added = try statement.first { row throws(SQLiteError) -> Int in try row[2] }
    #expect(added == 7)
  }

  @Test(arguments: ["SELECT 1; SELECT 2", "", " ", "-- nothing", "SELECT 1;\0 DROP TABLE t"])
  func `what is not one statement is refused`(text: String) {
    let error = #expect(throws: SQLiteError.self) { try db.prepare(SQL(raw: text)) }
    #expect(error?.code == .misuse)
  }

  @Test(arguments: ["SELECT 1;", " SELECT 1 ; \n", "SELECT 1 -- one"])
  func `one statement may end as it likes`(text: String) throws {
    _ = try db.prepare(SQL(raw: text))
  }

  @Test(arguments: ["", ";", " \n", "-- nothing", "/* nothing */;"])
  func `a script may be empty`(script: String) throws {
    try db.execute(script: script)
  }

  @Test func `a script stops at the statement at fault and names it`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.execute(script: "DELETE FROM t; DELETE FROM u; DROP TABLE t")
    }
    #expect(error?.sql == "DELETE FROM u;")
    let count: Int = try db.value("SELECT count(*) FROM t")
    #expect(count == 0)
  }

  @Test func `a script with a NUL is refused`() {
    let error = #expect(throws: SQLiteError.self) {
      try db.execute(script: "DELETE FROM t;\0 DROP TABLE t")
    }
    #expect(error?.code == .misuse)
  }
}
