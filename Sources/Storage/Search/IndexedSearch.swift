import Casework
import Disputes
import SQLite

/// A search for words that the index knows.
struct IndexedSearch {
  /// How many hits decide how the cases that fit are read.
  struct Limits {
    /// Up to so many are few: each is read.
    var few = 1_000
    /// Up to so many, reading each hit of the years before is not yet slower than reading those years.
    var some = 20_000
    /// Up to so many, it takes some milliseconds to remember which they are; beyond, a word stands in
    /// so many texts that a thousand are soon found.
    var many = 60_000
  }

  private let filter: CaseFilter
  private let db: Connection
  private let limits: Limits
  private let terms: SearchTerms
  private let newest: String
  private let isFew: Bool

  /// Asks the index; nothing where the filter has no word that it knows.
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

  /// Looks which of the cases that the index does not have yet may have the words in their texts.
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

  /// Asks for the words of the cases of which the index has only those that are long.
  static let newest: SQL = """
    SELECT c.id, \(SearchIndex.words)
    FROM state_case AS c
    WHERE c.id > \(SearchIndex.lastCase)
    """

  /// Whether a page of the newest cases is best read span by span.
  ///
  /// Open cases are few, and mostly the newest.
  var isWide: Bool { !isFew && !filter.isOpen }

  /// All cases that fit.
  var selection: CaseSelection {
    get throws(SQLiteError) {
      guard !isFew, filter.isOpen else { return hitsLead() }
      guard !isNarrow, try has(atMost: limits.many) else { return filter.selection }
      return stateLeads()
    }
  }

  /// The cases of a span that fit.
  func selection(in span: SearchSpan) throws(SQLiteError) -> CaseSelection {
    guard span.months.isEmpty else { return stateLeads(span) }
    return try has(atMost: limits.some) ? hitsLead(span) : stateLeads(span)
  }

  private func has(atMost limit: Int) throws(SQLiteError) -> Bool {
    try terms.hits(upTo: limit + 1, in: db) <= limit
  }

  /// Reads the case of each hit.
  private func hitsLead(_ span: SearchSpan? = nil) -> CaseSelection {
    CaseSelection(
      "(\n\(hits(span))\n) AS hit\nCROSS JOIN state_case AS c ON c.id = hit.id",
      where: conditions + (span?.conditions ?? []))
  }

  /// Reads the cases in the order of an index and passes over those that are no hit.
  private func stateLeads(_ span: SearchSpan? = nil) -> CaseSelection {
    // The plus keeps the hits from leading.
    CaseSelection(
      span == nil ? openTable : filter.table,
      where: ["+c.id IN (\n\(hits(span))\n)"] + (span?.conditions ?? []) + conditions)
  }

  /// Whether only the cases of some unit fit that has few open ones.
  private var isNarrow: Bool {
    (filter.area?.level ?? .city) > .county || !filter.holders.isEmpty
      || !filter.waitingFor.isEmpty
  }

  /// The table with the index of the open cases, where the planner would rather read all in order.
  private var openTable: SQL {
    filter.overdueOn == nil && filter.dueWithin == nil
      ? "state_case AS c INDEXED BY state_case_waiting" : filter.table
  }

  /// What cases must still fit: every condition, and the words that only the texts tell.
  private var conditions: [SQL] { filter.conditions(reading: terms.unsure) }

  private func hits(_ span: SearchSpan?) -> SQL {
    "\(terms.cases(in: span?.months ?? []))\nUNION ALL\nSELECT value FROM json_each(\(newest))"
  }
}
