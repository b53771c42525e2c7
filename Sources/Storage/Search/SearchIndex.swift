import Casework
import Disputes
import SQLite

/// Maintains the full-text index of cases.
///
/// SQL without schema names, so the same code fills the real index and the temporary one of
/// `check`.
final class SearchIndex {
  /// Cases are indexed in blocks of this many; a search scans the texts of the newest, incomplete
  /// block.
  static let block: Int64 = 256
  /// An SQL expression for the last indexed case.
  static let longest = 1_024
  static let lastCase: SQL =
    "(SELECT coalesce(max(id), 0) / \(raw: "\(block)") * \(raw: "\(block)") FROM log_case)"

  /// What a case, `state_case AS c`, is found by, in one text.
  ///
  /// The sign between its parts stands in no term and in no number, so none reaches from one part
  /// into another.
  static let words: SQL = """
    (
      coalesce(\(CaseFilter.currentText("summary")), '') || '$'
        || coalesce(\(CaseFilter.currentText("place")), '') || '$'
        || coalesce((SELECT group_concat(name, '$') FROM private_party WHERE case_id = c.id), '')
    )
    """

  private let db: Connection
  private let selectWords: LazyStatement
  private let insert: LazyStatement
  private let delete: LazyStatement

  init(_ db: Connection) {
    self.db = db
    selectWords = LazyStatement(
      db,
      """
      SELECT
        c.registered_at, c.county, c.township, c.village, \(SearchIndex.words),
        c.id <= \(SearchIndex.lastCase)
      FROM state_case AS c
      WHERE c.id = ?1
      """)
    insert = LazyStatement(db, "INSERT INTO private_search (rowid, terms) VALUES (?1, ?2)")
    delete = LazyStatement(
      db, "INSERT INTO private_search (private_search, rowid, terms) VALUES ('delete', ?1, ?2)")
  }

  /// Whether a case with these words waits for no block.
  static func isLong(_ words: String) -> Bool { words.utf8.count > longest }

  /// Runs a body that changes the words of a case, and has them in the index afterwards.
  ///
  /// Deleting from the index needs the old terms, so they are read before the body runs.
  func following(_ caseID: Int64, _ change: () throws -> Void) throws {
    if let terms = try terms(of: caseID) { try delete().run(caseID, terms) }
    try change()
    try add(caseID)
  }

  /// Brings a new case into the index if it is long, and the block of cases if it fills one: the long
  /// ones of it are there already.
  ///
  /// The bytes are how long its words are at most: what is usual is not read for that.
  func add(newest caseID: Int64, of bytes: Int) throws(SQLiteError) {
    guard caseID > 0 else { return }
    let isLast = caseID % SearchIndex.block == 0
    if isLast {
      for id in caseID - SearchIndex.block + 1..<caseID { try add(id, passingOverLong: true) }
    }
    if isLast || bytes > SearchIndex.longest { try add(caseID) }
  }

  /// Rebuilds the index as one segment; otherwise later writers would pay for merging the segments.
  func refill() throws(SQLiteError) {
    try db.run("INSERT INTO private_search (private_search) VALUES ('delete-all')")
    try eachCase { caseID, terms throws(SQLiteError) in try insert().run(caseID, terms) }
    try optimize()
  }

  /// Calls the body with each case that belongs into the index, and its terms with spaces between.
  func eachCase(_ body: (Int64, String) throws(SQLiteError) -> Void) throws(SQLiteError) {
    // Reads the ids instead of counting up to the last: in a damaged file it may be huge.
    let ids: [Int64] = try db.all("SELECT id FROM log_case WHERE id > 0 ORDER BY id")
    for id in ids {
      if let terms = try terms(of: id) { try body(id, terms) }
    }
  }

  /// Merges the index into one segment; only this physically removes deleted terms.
  func optimize() throws(SQLiteError) {
    try db.run("INSERT INTO private_search (private_search) VALUES ('optimize')")
  }

  private func add(_ caseID: Int64, passingOverLong: Bool = false) throws(SQLiteError) {
    guard let terms = try terms(of: caseID, passingOverLong: passingOverLong) else { return }
    try insert().run(caseID, terms)
  }

  /// Everything by which a case is found, with spaces between; nothing where it is not for the index,
  /// or is no such case.
  private func terms(
    of caseID: Int64, passingOverLong: Bool = false
  ) throws(SQLiteError) -> String? {
    try selectWords().first(caseID) { row throws(SQLiteError) -> String? in
      let (words, isOfBlock): (String, Bool) = (try row[4], try row[5])
      let isLong = SearchIndex.isLong(words)
      guard isLong ? !passingOverLong : isOfBlock else { return nil }
      let registeredAt: Instant = try row[0]
      var terms = Array(SearchTerm.month(registeredAt.month).utf8)
      for column in 1...3 {
        guard let code: UnitCode = try row[column] else { continue }
        terms += " \(SearchTerm.area(code))".utf8
      }
      for term in SearchTerm.terms(of: words) { term.append(to: &terms) }
      return String(decoding: terms, as: UTF8.self)
    } ?? nil
  }
}
