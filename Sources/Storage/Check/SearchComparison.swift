import SQLite

/// Compares the full-text index with the terms that the texts yield.
///
/// Expects the temporary projections to exist; their names hide the tables of the file.
enum SearchComparison {
  /// Tells whether the stored index has exactly these terms for each case.
  static func fits(_ db: Connection) throws -> Bool {
    var expected = Entries()
    try SearchIndex(db).eachCase { caseID, terms in
      for term in terms.split(separator: " ") { expected.add(term, of: caseID) }
    }
    let hasOtherSettings: Bool = try db.value(
      "SELECT EXISTS (SELECT 1 FROM main.private_search_config WHERE k <> 'version')")
    guard !hasOtherSettings else { return false }
    try db.execute(
      script: "CREATE VIRTUAL TABLE temp.stored USING fts5vocab (main, private_search, instance)")
    defer { try? db.execute(script: "DROP TABLE temp.stored") }
    var stored = Entries()
    do {
      let seek = try db.prepare("SELECT doc FROM stored WHERE term = ?1 LIMIT 1")
      var last: String?
      try db.each("SELECT term, doc FROM stored") { row in
        let (term, caseID): (String, Int64) = (try row[0], try row[1])
        stored.add(term[...], of: caseID)
        guard term != last else { return }
        last = term
        // A search goes straight to the page of a term, by a table of its own.
        let found: Int64? = try seek.first(term) { row throws(SQLiteError) in try row[0] }
        if found != caseID { stored.add("", of: 0) }
      }
    } catch let error as SQLiteError where [.corrupt, .error].contains(error.code.primary) {
      // SQLite cannot read the stored index.
      return false
    }
    return stored == expected
  }
}

/// A multiset of the entries of an index, as their count and the sum of their hashes.
///
/// The two sides come in different orders, and a large index has too many entries to hold. The
/// hashes have a key of this process, so nobody can choose entries with the same sum.
private struct Entries: Equatable {
  private var count = 0
  private var sum = 0

  mutating func add(_ term: Substring, of caseID: Int64) {
    var hasher = Hasher()
    for scalar in term.unicodeScalars { hasher.combine(scalar.value) }
    hasher.combine(caseID)
    count += 1
    sum &+= hasher.finalize()
  }
}
