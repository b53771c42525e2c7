import Casework
import SQLite

/// The tables, indexes and triggers of a file beside those that the migrations make.
struct Schema {
  fileprivate struct Piece: Equatable {
    let type: String
    let table: String
    let sql: String
  }

  private let db: Connection

  init(_ db: Connection) { self.db = db }

  /// Tells what is missing, changed or foreign, and whether the tables can be read nevertheless.
  ///
  /// What SQLite keeps for itself is its own affair, as are tables of other names: only a trigger
  /// of theirs could change what we write.
  func check(_ found: Report) throws -> Bool {
    let fresh = try Connection(path: ":memory:", access: .create)
    try Migrator(Migration.all).migrate(fresh)
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
    guard isReadable else { return false }
    if try Schema.kinds(of: fresh) != Schema.kinds(of: db) { try found(.schema(name: "log_kind")) }
    return true
  }

  private static func pieces(of db: Connection) throws(SQLiteError) -> [String: Piece] {
    let pieces = try db.all(
      """
      SELECT name, type, tbl_name, coalesce(sql, '')
      FROM main.sqlite_schema
      WHERE name NOT GLOB 'sqlite_*'
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

  /// The rows of `log_kind`, which are the migrations' too.
  private static func kinds(of db: Connection) throws(SQLiteError) -> [String] {
    try db.all(
      "SELECT quote(kind) || ' ' || quote(register) FROM main.log_kind ORDER BY kind"
    ) { row throws(SQLiteError) in try row[0] }
  }
}

extension Schema.Piece {
  /// Whether it is a table or a view.
  fileprivate var holdsRows: Bool { type == "table" || type == "view" }
}
