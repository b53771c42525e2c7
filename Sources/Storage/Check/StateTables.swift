import SQLite

/// The projection tables (`state_…`): creates temporary twins and compares the two.
///
/// A temporary table hides the one of the same name, so SQL without a schema name writes into the
/// twin.
struct StateTables {
  fileprivate struct Table {
    let name: String
    let columns: [String]
    let key: [String]
  }

  private let db: Connection
  private let tables: [Table]

  init(_ db: Connection) throws(SQLiteError) {
    self.db = db
    let names: [String] = try db.all(
      """
      SELECT name
      FROM main.sqlite_schema
      WHERE type = 'table' AND name GLOB 'state_*'
      ORDER BY name
      """)
    var tables: [Table] = []
    for name in names {
      let columns = try db.all(
        "SELECT name, pk FROM pragma_table_info(\(name), 'main') ORDER BY cid"
      ) { row throws(SQLiteError) -> (name: String, place: Int) in try (row[0], row[1]) }
      let key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }
      tables.append(Table(name: name, columns: columns.map(\.name), key: key.map(\.name)))
    }
    self.tables = tables
  }

  /// The names of the tables.
  var names: [String] { tables.map(\.name) }

  /// Creates an empty temporary twin of each, with the indexes and triggers that writing needs.
  ///
  /// The statements come from the migrations: triggers that somebody put into the file must not
  /// run.
  func makeTemporary() throws {
    let statements: [String] = try Schema.fresh().all(
      """
      SELECT
        CASE type
          WHEN 'table' THEN replace(sql, 'CREATE TABLE ', 'CREATE TEMP TABLE ')
          WHEN 'trigger' THEN replace(sql, 'CREATE TRIGGER ', 'CREATE TEMP TRIGGER ')
          ELSE replace(sql, 'CREATE INDEX ', 'CREATE INDEX temp.')
        END
      FROM main.sqlite_schema
      WHERE sql IS NOT NULL AND tbl_name GLOB 'state_*'
        AND (type <> 'index' OR tbl_name = 'state_unit')
      ORDER BY type = 'table' DESC, name
      """)
    for statement in statements { try db.execute(script: statement) }
  }

  /// Removes the temporary tables.
  func dropTemporary() throws(SQLiteError) {
    for table in tables { try db.execute(script: "DROP TABLE temp.\(table.name)") }
  }

  /// Compares every table with its temporary one, row by row in the order of the key.
  func compare(_ found: FindingSink) throws {
    for table in tables {
      try compareRows(of: table, found)
      try db.each(table.rows(of: "temp", missingIn: "main")) { row in
        try found(.missingRow(table: table.name, key: row[0]))
      }
    }
  }

  private func compareRows(of table: Table, _ found: FindingSink) throws {
    try db.each(table.rowsThatDiffer) { row in
      let key: String = try row[0]
      if let column: String = try row[1] {
        try found(.changedColumn(table: table.name, key: key, column: column))
      } else {
        try found(.strayRow(table: table.name, key: key))
      }
    }
  }
}

extension StateTables.Table {
  /// Selects each stored row that its twin lacks, or has differently, with the first differing
  /// column.
  var rowsThatDiffer: SQL {
    let others = columns.filter { !key.contains($0) }
    let cases = others.map { "WHEN here.\($0) IS NOT there.\($0) THEN '\($0)'" }
    let differs = others.map { "here.\($0) IS NOT there.\($0)" } + ["there.\(key[0]) IS NULL"]
    return """
      SELECT
        \(raw: keyText),
        CASE WHEN there.\(raw: key[0]) IS NULL THEN NULL \(raw: cases.joined(separator: " ")) END
      FROM main.\(raw: name) AS here LEFT JOIN temp.\(raw: name) AS there ON \(raw: sameKey)
      WHERE \(raw: differs.joined(separator: " OR "))
      ORDER BY \(raw: order)
      """
  }

  /// Selects each row that one schema has and the other lacks.
  func rows(of schema: String, missingIn other: String) -> SQL {
    """
    SELECT \(raw: keyText)
    FROM \(raw: schema).\(raw: name) AS here
      LEFT JOIN \(raw: other).\(raw: name) AS there ON \(raw: sameKey)
    WHERE there.\(raw: key[0]) IS NULL
    ORDER BY \(raw: order)
    """
  }

  private var sameKey: String {
    key.map { "there.\($0) = here.\($0)" }.joined(separator: " AND ")
  }

  private var order: String { key.map { "here.\($0)" }.joined(separator: ", ") }

  /// The key in readable form: a case appears by its number.
  private var keyText: String {
    key.map { column in
      guard column == "case_id" || column == "id" else { return "CAST(here.\(column) AS TEXT)" }
      return """
        coalesce(
          (SELECT number FROM main.log_case WHERE log_case.id = here.\(column)), here.\(column))
        """
    }.joined(separator: " || ' ' || ")
  }
}
