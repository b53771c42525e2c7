import SQLite
import Testing

@Suite struct SQLTests {
  @Test func `a literal stands as it is`() {
    let sql: SQL = "SELECT 1"
    #expect(sql.text == "SELECT 1")
    #expect(sql.values.isEmpty)
  }

  @Test func `an interpolated value becomes a placeholder`() {
    let name: String? = nil
    let sql: SQL = "SELECT \(7), \("x"), \(name), \([1] as [UInt8]), \(true), \(0.5)"
    #expect(sql.text == "SELECT ?, ?, ?, ?, ?, ?")
    #expect(
      sql.values
        == [.integer(7), .text("x"), .null, .blob([1]), .integer(1), .real(0.5)])
  }

  @Test func `a description shows no values`() {
    let sql: SQL = "SELECT \("secret")"
    #expect("\(sql)" == "SELECT ?")
  }

  @Test func `a trusted fragment stands as it is`() {
    let columns = "code, name"
    let sql: SQL = "SELECT \(raw: columns) FROM unit"
    #expect(sql == SQL(raw: "SELECT code, name FROM unit"))
  }

  @Test func `a piece is embedded with its values, in order`() {
    let condition: SQL = "level = \(3) AND name = \("a")"
    let sql: SQL = "SELECT \(1) FROM unit WHERE \(condition) LIMIT \(9)"
    #expect(sql.text == "SELECT ? FROM unit WHERE level = ? AND name = ? LIMIT ?")
    #expect(sql.values == [.integer(1), .integer(3), .text("a"), .integer(9)])
  }

  @Test func `pieces are added and joined with their values`() {
    var sql: SQL = "SELECT a FROM t WHERE " + ["a = \(1)", "b = \(2)"].joined(by: " AND ")
    sql += " LIMIT \(3)"
    #expect(sql.text == "SELECT a FROM t WHERE a = ? AND b = ? LIMIT ?")
    #expect(sql.values == [.integer(1), .integer(2), .integer(3)])
    #expect([SQL]().joined(by: ", ") == "")
    #expect((["a"] as [SQL]).joined(by: ", ") == "a")
  }

  @Test(arguments: ["'; DROP TABLE t; --", "' OR '1' = '1", "?", "?1", "\"a\"", "%\0_"])
  func `text that looks like SQL is bound, not parsed`(text: String) throws {
    let db = try Connection(path: ":memory:", access: .create)
    try db.execute(script: "CREATE TABLE t (a TEXT)")
    try db.run("INSERT INTO t VALUES (\(text))")
    let found: Int = try db.value("SELECT count(*) FROM t WHERE a = \(text)")
    let others: Int = try db.value("SELECT count(*) FROM t WHERE a <> \(text)")
    #expect(found == 1)
    #expect(others == 0)
  }
}
