import Casework
import Disputes
import SQLite

/// A search by the full-text index.
struct IndexedSearch {
  /// Numbers of hits at which the query plan changes.
  struct Limits {
    /// Up to this many, each hit is read.
    var few = 1_000
    /// Up to this many, reading each hit of earlier years is not slower than reading those years in
    /// order.
    var some = 20_000
    /// Up to this many, the list of hits is built in some milliseconds; beyond, the word is so
    /// common that scanning soon fills a page.
    var many = 60_000
  }

  private let filter: CaseFilter
  private let db: Connection
  private let limits: Limits
  private let terms: SearchTerms
  private let newest: String
  private let isFew: Bool

  /// Queries the index; nil if the filter has no word that the index covers.
  init?(
    _ filter: CaseFilter, in db: Connection, limits: Limits
  ) throws(SQLiteError) {
    guard let terms = SearchTerms(filter) else { return nil }
    self.filter = filter
    self.db = db
    self.limits = limits
    self.terms = terms
    let newest = try IndexedSearch.newest(filter, in: db)
    self.newest = "[\(newest.map(String.init).joined(separator: ","))]"
    isFew = try terms.hits(upTo: limits.few + 1, in: db) <= limits.few
  }

  /// Finds the words in the texts of cases that are not indexed yet.
  private static func newest(
    _ filter: CaseFilter, in db: Connection
  ) throws(SQLiteError) -> [Int] {
    let found = try db.all(newest) { row throws(SQLiteError) -> Int? in
      let words: String = try row[1]
      guard !SearchIndex.isLong(words) else { return nil }
      return filter.search.allSatisfy { Spelling.contains(words, $0) } ? try row[0] : nil
    }
    return found.compactMap(\.self)
  }

  /// Selects the texts of the newest cases, of which only long ones are indexed yet.
  static let newest: SQL = """
    SELECT c.id, \(SearchIndex.words)
    FROM state_case AS c
    WHERE c.id > \(SearchIndex.lastCase)
    """

  /// Whether a page of the newest cases is best read span by span, newest first.
  ///
  /// Not for open cases: they are few and mostly new.
  var isWide: Bool { !isFew && !filter.isOpen }

  /// All matching cases.
  var selection: CaseSelection {
    get throws(SQLiteError) {
      guard !isFew, filter.isOpen else { return hitsLead() }
      guard !isNarrow, try has(atMost: limits.many) else { return filter.selection }
      return stateLeads()
    }
  }

  /// The matching cases of a span.
  func selection(in span: SearchSpan) throws(SQLiteError) -> CaseSelection {
    guard span.months.isEmpty else { return stateLeads(span) }
    return try has(atMost: limits.some) ? hitsLead(span) : stateLeads(span)
  }

  private func has(atMost limit: Int) throws(SQLiteError) -> Bool {
    try terms.hits(upTo: limit + 1, in: db) <= limit
  }

  /// A plan that reads the case of each hit.
  private func hitsLead(_ span: SearchSpan? = nil) -> CaseSelection {
    CaseSelection(
      "(\n\(hits(span))\n) AS hit\nCROSS JOIN state_case AS c ON c.id = hit.id",
      where: conditions + (span?.conditions ?? []))
  }

  /// A plan that reads cases in index order and skips those that are no hit.
  private func stateLeads(_ span: SearchSpan? = nil) -> CaseSelection {
    // The unary plus keeps SQLite from looking up cases by hit.
    CaseSelection(
      span == nil ? openTable : filter.table,
      where: ["+c.id IN (\n\(hits(span))\n)"] + (span?.conditions ?? []) + conditions)
  }

  /// Whether the filter names a unit that has few open cases.
  private var isNarrow: Bool {
    (filter.area?.level ?? .city) > .county || !filter.holders.isEmpty
      || !filter.waitingFor.isEmpty
  }

  /// The table with the index of open cases named, where the planner would scan all cases.
  private var openTable: SQL {
    filter.overdueOn == nil && filter.dueWithin == nil
      ? "state_case AS c INDEXED BY state_case_waiting" : filter.table
  }

  /// The remaining conditions, including words that only the texts can decide.
  private var conditions: [SQL] { filter.conditions(reading: terms.unsure) }

  private func hits(_ span: SearchSpan?) -> SQL {
    "\(terms.cases(in: span?.months ?? []))\nUNION ALL\nSELECT value FROM json_each(\(newest))"
  }
}
