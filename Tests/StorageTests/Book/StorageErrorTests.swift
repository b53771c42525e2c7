import Testing

@testable import SQLite
@testable import Storage

/// What each code of SQLite means to a user: only damage is called damage.
@Suite struct StorageErrorTests {
  private static let path = "/a/cases.db"

  /// The codes 1 to 28 by their names, and what each is taken for; `nil` for what cannot be told
  /// better than in SQLite's own words.
  private static let codes: [(name: String, meant: StorageError?)] = [
    ("ERROR", nil),
    ("INTERNAL", nil),
    ("PERM", nil),
    ("ABORT", nil),
    ("BUSY", .busy),
    ("LOCKED", .busy),
    ("NOMEM", .outOfMemory),
    ("READONLY", .readOnly),
    ("INTERRUPT", nil),
    ("IOERR", .unreachable("words")),
    ("CORRUPT", .damaged("words")),
    ("NOTFOUND", nil),
    ("FULL", .full),
    ("CANTOPEN", .unreachable("words")),
    ("PROTOCOL", .busy),
    ("EMPTY", nil),
    ("SCHEMA", .busy),
    ("TOOBIG", .tooLarge),
    ("CONSTRAINT", .constraint("words")),
    ("MISMATCH", .damaged("words")),
    ("MISUSE", nil),
    ("NOLFS", .full),
    ("AUTH", nil),
    ("FORMAT", nil),
    ("RANGE", nil),
    ("NOTADB", .notACasebook(path: path)),
    ("NOTICE", nil),
    ("WARNING", nil),
  ]

  /// The extended codes that say something else than their family.
  private static let others: [(Int32, StorageError)] = [
    // READONLY_DBMOVED, IOERR_NOMEM, IOERR_DATA
    (8 | 4 << 8, .moved(path: path)), (10 | 12 << 8, .outOfMemory),
    (10 | 32 << 8, .damaged("words")),
  ]

  @Test(arguments: 1...28)
  func `a code and all that extend it are told alike, but for those that are listed`(code: Int) {
    let (name, meant) = Self.codes[code - 1]
    for detail in Int32(0)...40 {
      let extended = Int32(code) | detail << 8
      let error = SQLiteError(ResultCode(rawValue: extended), "words", sql: "SELECT 1")
      let expected = Self.others.first { $0.0 == extended }?.1 ?? meant ?? .failed("\(error)")
      #expect(StorageError(error, path: Self.path) == expected, "\(name) \(detail)")
    }
  }

  /// What SQLite says with the code of a wrong statement, and whether the file is at fault.
  private static let words: [(String, isDamage: Bool)] = [
    ("no such table: state_case", true), ("no such column: c.due_on", true),
    ("no such index: state_case_waiting", true), ("no query solution", true),
    ("table state_turn has no column named level", true), ("integer overflow", true),
    ("malformed JSON", true), ("unsupported file format", true),
    ("invalid fts5 file format (found 9, expected 4 or 5) - run 'rebuild'", true),
    ("vtable constructor failed: search_word", true), ("the statement failed on its values", false),
    ("Expression tree is too large (maximum depth 1000)", false),
    ("LIKE or GLOB pattern too complex", false), ("too many SQL variables", false),
    ("too many terms in compound SELECT", false), ("parser stack overflow", false),
    ("near \"SELCT\": syntax error", false), ("no such function: nosuch", false),
  ]

  @Test(arguments: words)
  func `a statement that SQLite does not take is damage only where the file lacks what it names`(
    words: String, isDamage: Bool
  ) {
    let error = SQLiteError(.error, words)
    #expect(StorageError(error) == (isDamage ? .damaged(words) : .failed("\(error)")))
  }

  @Test func `a sum that overflows is told without the values bound to it`() throws {
    let db = try Connection(path: ":memory:", access: .create)
    try db.execute(
      script: "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (9223372036854775807), (1)")
    let error = #expect(throws: SQLiteError.self) {
      try db.all("SELECT sum(n + \(0)) FROM t") { row throws(SQLiteError) -> Int64 in try row[0] }
    }
    #expect(error?.isDamage == true)
  }
}
