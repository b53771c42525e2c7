import SQLite
import Testing

@testable import Storage

/// The conditions of the schema are asked for also where SQLite does not know them.
@Suite struct CheckConstraintTests {
  static let statements: [(sql: String, conditions: [String])] = [
    ("CREATE TABLE t (a TEXT)", []),
    ("CREATE TABLE t (a TEXT CHECK (a = 'x'), b TEXT)", ["a = 'x'"]),
    ("CREATE TABLE t (a TEXT CHECK(length(a) IN (2, 4)))", ["length(a) IN (2, 4)"]),
    ("CREATE TABLE t (a TEXT CHECK\n  (a = ')' OR a = 'it''s ('))", ["a = ')' OR a = 'it''s ('"]),
    (
      "CREATE TABLE t (\n  -- a CHECK (in words)\n  a TEXT, CHECK (a > 1), CHECK ((a) < (2)))",
      ["a > 1", "(a) < (2)"]
    ),
    (
      "CREATE TABLE t (a TEXT CHECK (\n  a = 'x' -- or not)\n  OR a = 'y'))",
      ["\n  a = 'x' \n  OR a = 'y'"]
    ),
    ("CREATE TABLE t (checked TEXT, a TEXT DEFAULT 'CHECK (')", []),
  ]

  @Test(arguments: statements)
  func `what stands after each CHECK is taken whole`(
    statement: (sql: String, conditions: [String])
  ) {
    #expect(CheckConstraints.conditions(in: statement.sql) == statement.conditions)
  }

  @Test func `every condition of the schema is among them and can be asked`() throws {
    let db = try Schema.fresh()
    let tables: [String] = try db.all(
      "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
    ) { row throws(SQLiteError) -> String in try row[0] }
    let words = tables.joined().split(separator: "CHECK").count - 1
    let conditions = tables.flatMap { CheckConstraints.conditions(in: $0) }
    #expect(conditions.count == words && words > 50)
    try CheckConstraints.check(db) { Issue.record("\($0)") }
  }
}
