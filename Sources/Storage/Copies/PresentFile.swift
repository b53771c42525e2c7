import Casework
import Disputes
import SQLite

/// What can be read of the file that a copy is to replace.
struct PresentFile {
  /// Whether it is a database at all.
  var isCasebook = true
  /// Whether its log could be read to the end and its hashes are right.
  var isSound = true
  var head = LogHead.empty
  /// The last position at which its log and that of the copy are the same.
  var common = 0
  /// How many cases were registered after `common`.
  var newerCases = 0
  /// The last case number given out for each unit, year and series, as far as the file knows.
  var last: [CaseNumber] = []
  var series: Int?

  /// Reads the file; parts of a damaged one that cannot be read are skipped.
  ///
  /// - Throws: `SQLiteError` with `.busy` where others keep it locked; `StorageError` where a journal
  ///   of another file is in the way.
  init(at path: String, beside copy: SQLiteCasebook) throws {
    do {
      let book = try SQLiteCasebook.openAsItIs(at: path)
      try book.db.read {
        try read(book)
        if isSound { try compare(book, with: copy) }
      }
    } catch let error as SQLiteError where error.code.primary != .busy {
      isSound = false
    } catch StorageError.notACasebook {
      (isCasebook, isSound) = (false, false)
    } catch let error as StorageError {
      switch error {
      case .busy, .foreignJournal, .severalNames, .mounted, .danglingLink: throw error
      case _: isSound = false
      }
    }
  }

  private mutating func read(_ book: SQLiteCasebook) throws {
    try book.checkLog { _ in isSound = false }
    head = try book.lastHead()
    last = try book.lastNumbers()
    series = try book.knownSeries()
  }

  private mutating func compare(_ book: SQLiteCasebook, with copy: SQLiteCasebook) throws {
    var high = min(head.position, try copy.lastHead().position)
    // Binary search for the divergence: each running hash covers all entries before it.
    while common < high {
      let middle = (common + high + 1) / 2
      let isSame = try book.runningHash(at: middle) == copy.runningHash(at: middle)
      if isSame { common = middle } else { high = middle - 1 }
    }
    newerCases = try book.db.value(
      """
      SELECT count(*)
      FROM log_entry
      WHERE position > \(common) AND case_id IS NOT NULL AND seq = 1
      """)
  }
}

extension SQLiteCasebook {
  /// The running hash at a position.
  func runningHash(at position: Int) throws(SQLiteError) -> Digest? {
    try db.prepare("SELECT running_hash FROM log_entry WHERE position = ?1").first(position) {
      row throws(SQLiteError) in try row[0]
    }
  }

  /// The last case number known to be given out for each unit, year and series.
  func lastNumbers() throws -> [CaseNumber] {
    var sequences = "SELECT unit, year, series, ordinal FROM log_case"
    if try has(table: "state_number") {
      sequences += " UNION ALL SELECT unit, year, series, ordinal FROM state_number"
    }
    return try db.all(
      """
      SELECT unit, year, series, max(ordinal)
      FROM (\(raw: sequences))
      GROUP BY unit, year, series
      ORDER BY unit, year, series
      """
    ) { row throws(SQLiteError) -> CaseNumber? in
      try CaseNumber(unit: row[0], year: row[1], series: row[2], ordinal: row[3])
    }.compactMap(\.self)
  }

  /// The series digit of new case numbers, also in a file of an older version.
  fileprivate func knownSeries() throws -> Int {
    try has(table: "state_series") ? series() : db.value("SELECT series FROM log_file")
  }

  private func has(table: String) throws(SQLiteError) -> Bool {
    try db.value(
      "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = \(table))")
  }
}
