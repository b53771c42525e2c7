import SQLite
import Testing

@Suite struct ErrorTests {
  let db: Connection

  init() throws {
    db = try Connection(path: ":memory:", access: .create)
    try db.execute(
      script: """
        CREATE TABLE unit (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE officer (
          unit  INTEGER NOT NULL REFERENCES unit,
          level INTEGER NOT NULL CHECK (level BETWEEN 2 AND 5)
        ) STRICT;
        CREATE TRIGGER unit_is_kept BEFORE DELETE ON unit
        BEGIN SELECT RAISE(ABORT, 'a unit is never deleted'); END;
        INSERT INTO unit VALUES (1, 'one');
        """)
  }

  struct Violation: Sendable, CustomTestStringConvertible {
    let sql: SQL
    let code: ResultCode
    var testDescription: String { sql.text }
  }

  static let violations = [
    Violation(sql: "INSERT INTO unit VALUES (1, \("secret"))", code: .constraintPrimaryKey),
    Violation(sql: "INSERT INTO unit VALUES (2, \("one"))", code: .constraintUnique),
    Violation(sql: "INSERT INTO unit VALUES (2, \(String?.none))", code: .constraintNotNull),
    Violation(sql: "INSERT INTO unit VALUES (\("secret"), 'x')", code: .mismatch),
    Violation(sql: "INSERT INTO officer VALUES (1, \("secret"))", code: .constraintDataType),
    Violation(sql: "INSERT INTO officer VALUES (1, \(777_777))", code: .constraintCheck),
    Violation(sql: "INSERT INTO officer VALUES (\(777_777), 2)", code: .constraintForeignKey),
    Violation(sql: "DELETE FROM unit WHERE code = \(1)", code: .constraintTrigger),
  ]

  @Test(arguments: violations)
  func `a violated rule has its own code`(violation: Violation) {
    let error = #expect(throws: SQLiteError.self) { try db.run(violation.sql) }
    #expect(error?.code == violation.code)
    #expect(error?.sql == violation.sql.text)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `an extended code belongs to its family`() {
    #expect(ResultCode.constraintUnique.rawValue == 2067)
    #expect(ResultCode.constraintUnique.primary == .constraint)
    #expect(ResultCode.busySnapshot.primary == .busy)
    #expect(ResultCode.busy.primary == .busy)
    #expect(ResultCode.busy.description == "database is locked (5)")
  }

  @Test func `a trigger's own words are kept`() {
    let error = #expect(throws: SQLiteError.self) { try db.run("DELETE FROM unit") }
    #expect(error?.message == "a unit is never deleted")
    #expect(
      error?.description
        == "SQLite: a unit is never deleted (1811) in: DELETE FROM unit")
  }

  static let quotingStatements: [SQL] =
    violations.map(\.sql) + [
      "SELECT json_extract('{}', \("secret path"))",
      "SELECT * FROM search WHERE search MATCH \("secret\" AND ^")",
      "SELECT * FROM search WHERE search MATCH \("secret:x")",
    ]

  @Test(arguments: quotingStatements)
  func `an error never quotes a bound value`(sql: SQL) throws {
    try db.run("CREATE VIRTUAL TABLE search USING fts5(body)")
    let error = #expect(throws: SQLiteError.self) { try db.run(sql) }
    let description = "\(try #require(error))"
    #expect(!description.contains("secret"))
    #expect(!description.contains("777777"))
  }

  @Test func `a misspelt name is told`() {
    let error = #expect(throws: SQLiteError.self) {
      try db.run("SELECT nmae FROM unit WHERE code = \(1)")
    }
    #expect(error?.code == .error)
    #expect(error?.message == "no such column: nmae")
  }
}
