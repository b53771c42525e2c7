import Casework
import Disputes
import SQLite

/// Writes the index by which cases are found by their words.
///
/// It names the tables without a schema, so the same code fills the real index and a temporary one.
final class SearchIndex {
  /// How many cases come into the index together; up to one fewer are looked through at a search.
  static let block: Int64 = 256
  /// The last case that the index has, as an expression.
  static let lastCase: SQL =
    "(SELECT coalesce(max(id), 0) / \(raw: "\(block)") * \(raw: "\(block)") FROM log_case)"

  private let db: Connection
  private let selectLast: Kept
  private let selectTexts: Kept
  private let insert: Kept
  private let delete: Kept

  init(_ db: Connection) {
    self.db = db
    selectLast = Kept(db, "SELECT \(SearchIndex.lastCase)")
    selectTexts = Kept(
      db,
      """
      SELECT
        c.registered_at, c.county, c.township, c.village,
        coalesce(\(CaseFilter.currentText("summary")), '') || ';'
          || coalesce(\(CaseFilter.currentText("place")), '') || ';'
          || coalesce((SELECT group_concat(name, ';') FROM private_party WHERE case_id = c.id), '')
      FROM state_case AS c
      WHERE c.id = ?1
      """)
    insert = Kept(db, "INSERT INTO private_search (rowid, terms) VALUES (?1, ?2)")
    delete = Kept(
      db, "INSERT INTO private_search (private_search, rowid, terms) VALUES ('delete', ?1, ?2)")
  }

  /// Runs a body that changes the words of a case, and has them in the index afterwards.
  ///
  /// To take the old words out, the index must be told them, so the body has yet to change them.
  func following(_ caseID: Int64, _ change: () throws -> Void) throws {
    let isIndexed = try selectLast().first { row throws(SQLiteError) in try row[0] } ?? 0 >= caseID
    if isIndexed, let terms = try terms(of: caseID) { try delete().run(caseID, terms) }
    try change()
    if isIndexed, let terms = try terms(of: caseID) { try insert().run(caseID, terms) }
  }

  /// Brings a block of cases into the index, if this new one fills it.
  func add(newest caseID: Int64) throws(SQLiteError) {
    guard caseID > 0, caseID % SearchIndex.block == 0 else { return }
    for id in caseID - SearchIndex.block + 1...caseID { try add(id) }
  }

  /// Empties the index and fills it again, in one piece: merging what is left in several would be
  /// for the next who write.
  func refill() throws(SQLiteError) {
    try db.run("INSERT INTO private_search (private_search) VALUES ('delete-all')")
    let last: Int64 = try db.value("SELECT \(SearchIndex.lastCase)")
    // Those that are there: a damaged file may have numbers that nobody can count up to.
    let ids: [Int64] = try db.all(
      "SELECT id FROM log_case WHERE id BETWEEN 1 AND \(last) ORDER BY id"
    ) {
      row throws(SQLiteError) in try row[0]
    }
    for id in ids { try add(id) }
    try optimize()
  }

  /// Writes the index anew, without what was taken out of it: until then it only says that it was.
  func optimize() throws(SQLiteError) {
    try db.run("INSERT INTO private_search (private_search) VALUES ('optimize')")
  }

  private func add(_ caseID: Int64) throws(SQLiteError) {
    guard let terms = try terms(of: caseID) else { return }
    try insert().run(caseID, terms)
  }

  /// Everything by which a case is found, with spaces between; nothing where there is no such case.
  private func terms(of caseID: Int64) throws(SQLiteError) -> String? {
    try selectTexts().first(caseID) { row throws(SQLiteError) in
      let registeredAt: Instant = try row[0]
      var terms = Array(SearchTerm.month(registeredAt.month).utf8)
      for column in 1...3 {
        guard let code: UnitCode = try row[column] else { continue }
        terms += " \(SearchTerm.area(code))".utf8
      }
      for term in SearchTerm.terms(of: try row[4]) { term.append(to: &terms) }
      return String(decoding: terms, as: UTF8.self)
    }
  }
}
