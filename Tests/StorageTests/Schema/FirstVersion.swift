import SQLite

@testable import Storage

/// Files as the first program made them.
enum FirstVersion {
  /// Makes a file with the log and the private texts of another, as that program would have had them;
  /// what follows from the log is left for the migration.
  static func make(at path: String, from newer: String) throws {
    let db = try Connection(path: path, access: .create)
    try Migrator(Array(Migration.all.prefix(1))).migrate(db)
    try db.run("ATTACH \(newer) AS newer")
    try db.execute(script: "PRAGMA foreign_keys = OFF")
    let tables = [
      "log_file", "log_case", "log_entry", "log_request", "log_access", "private_text",
      "private_party", "private_reference",
    ]
    for table in tables {
      let columns = try columns(of: table, in: db).joined(separator: ", ")
      try db.execute(
        script: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM newer.\(table)")
    }
    try db.execute(script: "DETACH newer")
  }

  /// The columns that a table of the first version had.
  private static func columns(
    of table: String, in db: Connection
  ) throws(SQLiteError) -> [String] {
    try db.all("SELECT name FROM pragma_table_info(\(table), 'main')") {
      row throws(SQLiteError) in try row[0]
    }
  }
}
