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
      let parties = try ListedParties(self)
      var count = 0
      func read(_ selection: CaseSelection, _ limit: Int? = nil) throws {
        try db.each(SQLiteCasebook.listing(selection, sort: sort, limit: limit)) { row in
          count += 1
          try body(shown(CaseLine(row: row, parties), to: filter.viewer))
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
        "SELECT 1 FROM state_case AS c WHERE \(CaseFilter.isOfMinors("c")) LIMIT 1")
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

/// Reads the parties of listed cases.
struct ListedParties {
  private let book: SQLiteCasebook
  private let select: Statement
  /// Whether cases may have been merged; in most files none has.
  private let hasMergers: Bool

  init(_ book: SQLiteCasebook) throws(SQLiteError) {
    self.book = book
    hasMergers = try book.hasMergers()
    select = try book.db.prepare(
      """
      SELECT kind, name, phone, document, address
      FROM private_party
      WHERE case_id = ?1
      ORDER BY party
      """)
  }

  /// The parties of a case.
  func parties(_ id: Int64) throws(SQLiteError) -> [StoredParty] {
    try select.all(id) { row throws(SQLiteError) in
      try StoredParty(
        kind: row[0], name: row[1], phone: row[2], document: row[3], address: row[4])
    }
  }

  /// The parties of the cases merged with one.
  func parties(mergedWith number: CaseNumber) throws(SQLiteError) -> [StoredParty] {
    var found: [StoredParty] = []
    guard hasMergers else { return found }
    for other in try book.cases(mergedWith: number) {
      if let id = try book.log.id(of: other) { found += try parties(id) }
    }
    return found
  }
}

extension CaseLine {
  init(row: borrowing Row, _ reader: ListedParties) throws(SQLiteError) {
    let number = (try row[1] as NumberKey).number
    self.init(
      number: number, state: try row[2], category: try row[3],
      grade: try row[4], source: try row[5], area: try row[6], areaName: try row[7] ?? "",
      holder: try row[8], holderName: try row[9] ?? "", waitingFor: try row[10],
      waitingForName: try row[11], registeredAt: try row[12], dueOn: try row[13],
      isProvisional: try row[14], parties: try reader.parties(try row[0]),
      merged: try reader.parties(mergedWith: number), summary: try row[16],
      tags: (try row[15] as TagList).tags)
  }
}
