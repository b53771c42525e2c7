public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook: Inquiry {
  /// Passes the matching cases to a body in a sort order, at most `limit` of them.
  public func each(
    _ filter: CaseFilter, sort: CaseSort, limit: Int?, _ body: (CaseLine) throws -> Void
  ) throws {
    try snapshot {
      let filter = try prepared(filter)
      let parties = try parties()
      var count = 0
      func read(_ selection: CaseSelection, _ limit: Int? = nil) throws {
        try db.each(SQLiteCasebook.listing(selection, sort: sort, limit: limit)) { row in
          let id: Int64 = try row[0]
          let line = try CaseLine(
            row: row, parties: parties.all(id, read: StoredParty.init(row:)))
          count += 1
          try body(shown(line, to: filter.viewer))
        }
      }
      guard let search = try search(filter) else {
        return try read(filter.selection(sortedBy: sort), limit)
      }
      guard let limit else { return try read(search.selection) }
      guard search.isWide, sort == .newestFirst,
        let newest: Instant = try db.value("SELECT max(registered_at) FROM state_case")
      else { return try read(search.selection.page(sort, limit: limit)) }
      for span in SearchSpan.spans(upTo: newest) where count < limit {
        try read(search.selection(in: span).page(sort, limit: limit - count))
      }
    }
  }

  /// Completes a filter with the day of the question and every level the area's unit has had.
  private func prepared(_ filter: CaseFilter) throws(SQLiteError) -> CaseFilter {
    var filter = filter
    filter.viewedOn = today
    // The condition takes SQLite longer to prepare than all the others.
    if try !holdsMinors { filter.viewer = .everything }
    if let area = filter.area { filter.areaLevels = try levels(of: area) }
    return filter
  }

  /// Whether there is any dispute of minors; without one, everybody may know of every case.
  var holdsMinors: Bool {
    get throws(SQLiteError) {
      let found: Int? = try db.first(
        "SELECT 1 FROM state_case AS c WHERE \(CaseFilter.isOfMinors("c")) LIMIT 1"
      ) { row throws(SQLiteError) in try row[0] }
      return found != nil
    }
  }

  private func search(_ filter: CaseFilter) throws(SQLiteError) -> IndexedSearch? {
    try IndexedSearch(filter, in: db, limits: searchLimits)
  }

  /// The matching cases, found by the full-text index where the filter has words that it covers.
  private func selection(_ filter: CaseFilter) throws(SQLiteError) -> CaseSelection {
    let filter = try prepared(filter)
    return try search(filter)?.selection ?? filter.selection
  }

  /// A prepared statement for the parties of one case.
  func parties() throws(SQLiteError) -> Statement {
    try db.prepare(
      """
      SELECT kind, name, phone, document, address
      FROM private_party
      WHERE case_id = ?1
      ORDER BY party
      """)
  }

  /// Counts the matching cases up to a limit.
  public func count(_ filter: CaseFilter, upTo limit: Int?) throws -> Int {
    try snapshot { try db.value(SQLiteCasebook.count(selection(filter), upTo: limit)) }
  }

  static func count(_ selection: CaseSelection, upTo limit: Int?) -> SQL {
    guard let limit else { return "SELECT count(*) FROM \(selection.clause())" }
    return "SELECT count(*) FROM (SELECT 1 FROM \(selection.clause()) LIMIT \(max(0, limit)))"
  }

  /// The numbers of the matching cases, in the order in which they were registered in the file.
  public func numbers(_ filter: CaseFilter) throws -> [CaseNumber] {
    try snapshot {
      try db.all("SELECT c.number_key FROM \(selection(filter).clause()) ORDER BY c.id") {
        row throws(SQLiteError) in try (row[0] as NumberKey).number
      }
    }
  }

  static func listing(_ selection: CaseSelection, sort: CaseSort, limit: Int?) -> SQL {
    let units: SQL = """
      LEFT JOIN state_unit AS area ON area.code = c.area
      LEFT JOIN state_unit AS holder ON holder.code = c.holder
      LEFT JOIN state_unit AS waiting ON waiting.code = c.waiting_for
      """
    var query: SQL = """
      SELECT
        c.id, c.number_key, c.state, c.category, c.grade, c.source, c.area, area.name, c.holder,
        holder.name, c.waiting_for, waiting.name, c.registered_at, c.due_on, c.provisional, c.tags,
        \(CaseFilter.currentText("summary"))
      FROM \(selection.clause(joining: units))
      \(sort.clause)
      """
    if let limit { query += " LIMIT \(max(0, limit))" }
    return query
  }
}

extension StoredParty {
  init(row: borrowing Row) throws(SQLiteError) {
    self.init(
      kind: try row[0], name: try row[1], phone: try row[2], document: try row[3],
      address: try row[4])
  }
}

extension CaseLine {
  init(row: borrowing Row, parties: [StoredParty]) throws(SQLiteError) {
    self.init(
      number: (try row[1] as NumberKey).number, state: try row[2], category: try row[3],
      grade: try row[4], source: try row[5], area: try row[6], areaName: try row[7] ?? "",
      holder: try row[8], holderName: try row[9] ?? "", waitingFor: try row[10],
      waitingForName: try row[11], registeredAt: try row[12], dueOn: try row[13],
      isProvisional: try row[14], parties: parties, summary: try row[16],
      tags: (try row[15] as TagList).tags)
  }
}
