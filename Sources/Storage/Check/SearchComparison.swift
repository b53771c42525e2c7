import SQLite

/// Rebuilds the full-text index as a temporary table and compares the two term by term.
///
/// Expects the temporary projections to exist; their names hide the tables of the file.
enum SearchComparison {
  /// Tells whether the stored index equals the rebuilt one.
  static func fits(_ db: Connection) throws(SQLiteError) -> Bool {
    let sql: String = try db.value(
      """
      SELECT replace(sql, 'CREATE VIRTUAL TABLE ', 'CREATE VIRTUAL TABLE temp.')
      FROM main.sqlite_schema
      WHERE name = 'private_search'
      """)
    try db.execute(script: sql)
    try SearchIndex(db).refill()
    try db.execute(script: vocabularies)
    let isDifferent: Bool
    do {
      isDifferent = try db.value(difference)
    } catch  where [.corrupt, .error].contains(error.code.primary) {
      // SQLite cannot read the stored index.
      isDifferent = true
    }
    for name in ["here", "here_terms", "there", "there_terms"] {
      try db.execute(script: "DROP TABLE temp.search_\(name)")
    }
    try db.execute(script: "DROP TABLE temp.private_search")
    return !isDifferent
  }

  /// Virtual tables that list the terms of both indexes and the cases of each term.
  private static let vocabularies = """
    CREATE VIRTUAL TABLE temp.search_here USING fts5vocab (main, private_search, instance);
    CREATE VIRTUAL TABLE temp.search_here_terms USING fts5vocab (main, private_search, row);
    CREATE VIRTUAL TABLE temp.search_there USING fts5vocab (temp, private_search, instance);
    CREATE VIRTUAL TABLE temp.search_there_terms USING fts5vocab (temp, private_search, row);
    """

  private static let difference: SQL = """
    SELECT EXISTS (SELECT 1 FROM main.private_search_config WHERE k <> 'version') OR EXISTS (
      SELECT 1
      FROM (SELECT term FROM search_here_terms UNION SELECT term FROM search_there_terms) AS t
      WHERE
        (SELECT group_concat(doc) FROM search_here WHERE term = t.term)
        IS NOT (SELECT group_concat(doc) FROM search_there WHERE term = t.term)
    )
    """
}
