import SQLite

/// How SQLite finds what a statement asks for.
struct QueryPlan {
  /// The statement in one line.
  let statement: String
  let steps: [String]

  /// Asks for the plan of a statement with its values in it.
  init(of statement: String, in db: Connection) throws {
    self.statement = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    steps = try db.all(SQL(raw: "EXPLAIN QUERY PLAN \(statement)")) { row throws(SQLiteError) in
      try row[3]
    }
  }

  /// The tables that are read from end to end; to look words up in an index is no such reading.
  var scannedTables: [String] {
    steps.filter { $0.hasPrefix("SCAN ") && !$0.contains("VIRTUAL TABLE INDEX") }
      .flatMap { tables(named: String($0.split(separator: " ")[1])) }
  }

  /// Whether rows are sorted, or an index is made for this statement alone; the few codes of a UNION are
  /// only told apart.
  var sorts: Bool { steps.contains { $0.hasPrefix("USE TEMP B-TREE") || $0.contains("AUTOMATIC") } }

  /// The tables that the statement calls so: a plan knows only the other name of a table.
  private func tables(named name: String) -> [String] {
    let words = statement.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    let named = words.indices.dropLast(2)
      .filter { words[$0 + 1] == "AS" && words[$0 + 2] == name }.map { words[$0] }
    return named.isEmpty ? [name] : named
  }
}
