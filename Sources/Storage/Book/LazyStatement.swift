import SQLite

/// A prepared statement for a hot path: prepared at first use and then kept.
final class LazyStatement {
  private let db: Connection
  private let sql: SQL
  private var statement: Statement?

  init(_ db: Connection, _ sql: SQL) {
    self.db = db
    self.sql = sql
  }

  func callAsFunction() throws(SQLiteError) -> Statement {
    if let statement { return statement }
    let prepared = try db.prepare(sql)
    statement = prepared
    return prepared
  }
}
