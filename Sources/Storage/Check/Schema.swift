import Casework
import SQLite

/// Compares the schema of a file with the schema that the migrations produce.
struct Schema {
  fileprivate struct Piece: Equatable {
    let type: String
    let table: String
    let sql: String
  }

  private let db: Connection

  init(_ db: Connection) { self.db = db }

  /// A new in-memory database with the schema of the migrations.
  static func fresh() throws -> Connection {
    let fresh = try Connection(path: ":memory:", access: .create)
    try Migrator(Migration.all).migrate(fresh)
    return fresh
  }

  /// Reports what is missing, changed or foreign; returns whether the tables can be read
  /// nevertheless.
  ///
  /// SQLite's own tables, the shadow tables of the full-text index, and tables of other names are
  /// not compared; of foreign tables only triggers matter, as they could change what we write.
  func check(_ found: FindingSink) throws -> Bool {
    let fresh = try Schema.fresh()
    let expected = try Schema.pieces(of: fresh)
    let present = try Schema.pieces(of: db)
    var isReadable = true
    for name in Set(expected.keys).union(present.keys).sorted()
    where expected[name] != present[name] {
      try found(.schema(name: name))
      if [expected[name], present[name]].contains(where: { $0.map { $0.holdsRows } ?? false }) {
        isReadable = false
      }
    }
    let tables = try [Schema.tablesOfIndex(fresh), Schema.tablesOfIndex(db)].map { Set($0) }
    for name in tables[0].symmetricDifference(tables[1]).sorted() {
      try found(.schema(name: name))
    }
    let mark: Int = try db.value("PRAGMA application_id")
    if mark != 0 { try found(.schema(name: "application_id")) }
    guard isReadable else { return false }
    if try Schema.kinds(of: fresh) != Schema.kinds(of: db) { try found(.schema(name: "log_kind")) }
    return true
  }

  /// Whether the schema is not that of the migrations, or cannot be read.
  var isAltered: Bool {
    var isAltered = false
    do {
      return try !check { _ in isAltered = true } || isAltered
    } catch {
      return true
    }
  }

  /// Recreates the projection tables empty, and restores the other objects of the schema.
  ///
  /// Foreign indexes and triggers on our tables are dropped.
  ///
  /// - Throws: what `refuse` throws for a table that cannot be rebuilt from the log or is not ours.
  func renew(_ refuse: FindingSink) throws {
    let fresh = try Schema.fresh()
    let expected = try Schema.pieces(of: fresh)
    let present = try Schema.pieces(of: db)
    let names = Set(expected.keys).union(present.keys).sorted()
    for name in names where expected[name] != present[name] {
      let pieces = [expected[name], present[name]].compactMap(\.self)
      let isOurs = expected[name] != nil && pieces.allSatisfy(\.followsFromLog)
      if pieces.contains(where: \.holdsRows), !isOurs { try refuse(.schema(name: name)) }
    }
    for (name, piece) in present where !piece.holdsRows {
      if piece.followsFromLog || expected[name] != piece {
        try db.execute(script: "DROP \(piece.type) \(Schema.quoted(name))")
      }
    }
    for (name, piece) in present where piece.isTable && piece.followsFromLog {
      try drop(name, piece)
    }
    for name in try Schema.tablesOfIndex(db) {
      try db.execute(script: "DROP TABLE \(Schema.quoted(name))")
    }
    let left = try Schema.pieces(of: db)
    // Tables first, then their indexes and triggers.
    for isTable in [true, false] {
      for (name, piece) in expected where left[name] == nil && piece.isTable == isTable {
        try db.execute(script: piece.sql)
      }
    }
    if try Schema.kinds(of: fresh) != Schema.kinds(of: db) {
      try refuse(.schema(name: "log_kind"))
    }
  }

  private func drop(_ name: String, _ piece: Piece) throws(SQLiteError) {
    guard piece.isVirtual else {
      return try db.execute(script: "DROP TABLE \(Schema.quoted(name))")
    }
    // DROP TABLE fails on a virtual table whose shadow tables are damaged.
    try db.execute(script: "PRAGMA writable_schema = ON")
    try db.run("DELETE FROM main.sqlite_schema WHERE type = 'table' AND name = \(name)")
    try db.execute(script: "PRAGMA writable_schema = RESET")
  }

  /// The shadow tables of the full-text index.
  private static func tablesOfIndex(_ db: Connection) throws(SQLiteError) -> [String] {
    try db.all(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name GLOB 'private_search_*'")
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private static func pieces(of db: Connection) throws(SQLiteError) -> [String: Piece] {
    let pieces = try db.all(
      """
      SELECT name, type, tbl_name, coalesce(sql, '')
      FROM main.sqlite_schema
      WHERE name NOT GLOB 'sqlite_*' AND NOT (type = 'table' AND name GLOB 'private_search_*')
        AND (
          type = 'trigger' OR tbl_name GLOB 'log_*' OR tbl_name GLOB 'private_*'
          OR tbl_name GLOB 'state_*' OR tbl_name = 'schema_migration'
        )
      """
    ) { row throws(SQLiteError) -> (name: String, piece: Piece) in
      (try row[0], Piece(type: try row[1], table: try row[2], sql: try row[3]))
    }
    return Dictionary(pieces.map { ($0.name, $0.piece) }) { first, _ in first }
  }

  /// The rows of `log_kind`, which the migrations insert.
  private static func kinds(of db: Connection) throws(SQLiteError) -> [String] {
    try db.all(
      "SELECT quote(kind) || ' ' || quote(register) FROM main.log_kind ORDER BY kind")
  }
}

extension Schema.Piece {
  /// Whether it is a table or a view.
  fileprivate var holdsRows: Bool { isTable || type == "view" }

  fileprivate var isTable: Bool { type == "table" }

  fileprivate var isVirtual: Bool { sql.hasPrefix("CREATE VIRTUAL TABLE ") }

  /// Whether it is, or belongs to, a table that can be rebuilt from the log and the texts.
  fileprivate var followsFromLog: Bool { table.hasPrefix("state_") || table == "private_search" }
}
