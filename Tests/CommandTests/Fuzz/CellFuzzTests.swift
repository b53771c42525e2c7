import Foundation
import SQLite
import Support
import Testing

/// Any file is answered with words: each column of each table holds what nobody would expect there.
@Suite struct CellFuzzTests {
  /// What a cell is set to, as SQL.
  private static let values: [SQL] = [
    "-9223372036854775808", "9223372036854775807", "-1", "0", "9007199254740992", "1099511627776",
    "NULL", "'x'", "x''", "CAST(x'fffe' AS TEXT)",
    "'\(raw: String(repeating: "长", count: 30_000))'",
    "'9223372036854775807'", "1.5",
  ]

  private struct Column {
    let table: String
    let name: String
  }

  /// The columns of the file's own tables and of those in which its search index lies.
  private static func columns(_ db: Connection) throws -> [Column] {
    try db.all(
      """
      SELECT t.name, c.name
      FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT GLOB 'sqlite_*'
      ORDER BY t.name, c.cid
      """
    ) { row throws(SQLiteError) in try Column(table: row[0], name: row[1]) }
  }

  /// Sets the column in the table's last row, whatever type and rule the column has.
  private static func set(_ column: Column, to value: SQL, _ town: AlteredTown) throws {
    try town.alter { db in
      let sql: String = try db.value(
        "SELECT sql FROM sqlite_schema WHERE name = \(column.table) AND type = 'table'")
      let lax = sql.replacing("STRICT, ", with: "").replacing(" STRICT", with: "")
        .replacing("IS NOT NULL", with: "NOTNULL").replacing("NOT NULL", with: "")
      let key = sql.contains("WITHOUT ROWID") ? column.name : "rowid"
      try replace(sql, with: lax, town)
      try? Connection(path: town.path, access: .readWrite).execute(
        script: """
          PRAGMA foreign_keys = OFF;
          PRAGMA ignore_check_constraints = ON;
          UPDATE OR IGNORE \(column.table)
          SET \(column.name) = \(value.text)
          WHERE \(key) IS (SELECT max(\(key)) FROM \(column.table))
          """)
      try replace(lax, with: sql, town)
    }
  }

  private static func replace(_ sql: String, with other: String, _ town: AlteredTown) throws {
    let db = try Connection(path: town.path, access: .readWrite)
    try db.execute(script: "PRAGMA writable_schema = ON")
    try db.run("UPDATE sqlite_schema SET sql = \(other) WHERE sql = \(sql)")
  }

  @Test(arguments: Fuzz.parts)
  func `whatever a column holds, every question ends with a code of ours and with words`(
    part: Int
  ) throws {
    let town = try AlteredTown()
    try town.restore()
    let columns = try Self.columns(Connection(path: town.path, access: .readOnly))
    let (all, values) = (try AlteredTown.questions(), Self.values)
    #expect(columns.count > 150)
    let isSoak = ProcessInfo.processInfo.environment["JIEFEN_SOAK"] != nil
    let tally = try Fuzz.run(
      "cells", part, of: columns.count * 3, soak: columns.count * values.count
    ) { seed in
      let number = Int(seed)
      let column = columns[number % columns.count]
      let turn = number / columns.count
      // In short, each column has the least, the greatest and another; two questions are put to each.
      let value = values[isSoak || turn < 2 ? turn : 2 + number % (values.count - 2)]
      try town.restore()
      try Self.set(column, to: value, town)
      // One of the questions, as some are answered whatever the file says.
      var hasAnswer = false
      for question in isSoak ? all : [all[number % all.count], all[(number * 7 + 3) % all.count]] {
        let (code, said) = try town.ask(question)
        let place: Comment =
          "seed \(seed): \(column.table).\(column.name) = \(value.text.prefix(40))"
        #expect(
          [0, 1, 3, 4, 5, 6, 7, 64].contains(code),
          "\(place), \(question): \(code) \(said.suffix(300))")
        #expect(code == 0 || !said.isEmpty, place)
        if code == 0, question == all[number % all.count] { hasAnswer = true }
      }
      return hasAnswer
    }
    #expect(tally.isTelling)
  }
}
