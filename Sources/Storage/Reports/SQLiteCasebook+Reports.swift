public import Casework
import Disputes
import SQLite

extension SQLiteCasebook {
  /// Counts each measure of a question by row and column; empty cells are left out.
  ///
  /// Measures on the same time axis are counted by one statement.
  public func cells(_ question: TableQuestion) throws -> Cells {
    try snapshot {
      let isNow = try isNow(question)
      let levels = try question.within.map(levels(of:))
      var cells: Cells = [:]
      for axis in TimeAxis.allCases {
        let scan = Scan(question, axis, isNow: isNow, levels: levels)
        guard !scan.measures.isEmpty else { continue }
        for statement in scan.statements { try count(statement, of: scan, into: &cells) }
      }
      return cells
    }
  }

  private func count(_ statement: SQL, of scan: Scan, into cells: inout Cells) throws {
    try db.each(statement) { row in
      let rows = try scan.question.rows.keys(row[0])
      let columns = try scan.question.columns.keys(row[1])
      var counts = Counts(capacity: scan.measures.count)
      for (index, measure) in scan.measures.enumerated() {
        counts.add(try row[2 + index], to: measure)
      }
      for key in rows {
        for column in columns { cells.add(counts, at: CellKey(key, column)) }
      }
    }
  }

  /// The cases that a measure counts, ordered by number: those of one cell, or of every cell.
  public func cases(
    behind measure: Measure, at key: CellKey?, in question: TableQuestion, seenBy viewer: Viewer
  ) throws -> [CellCase] {
    var question = question
    question.measures = [measure]
    return try snapshot {
      let scan = Scan(
        question, measure.axis, isNow: try isNow(question),
        levels: try question.within.map(levels(of:)))
      let hidden = try hidden(from: viewer)
      var cases: [CellCase] = []
      try db.each(scan.listing(of: measure, at: key)) { row in
        for rowKey in try question.rows.keys(row[0]) {
          for column in try question.columns.keys(row[1]) {
            let found = CellKey(rowKey, column)
            if let key, key != found { continue }
            cases.append(try CellCase(row: row, at: found))
          }
        }
      }
      return cases.filter { !hidden.contains($0.number) }
    }
  }

  /// Every level that a unit has had.
  ///
  /// The index works because unit payloads begin with the code.
  func levels(of unit: Unit) throws(SQLiteError) -> [Level] {
    let codes: [String] = try db.prepare(
      """
      SELECT payload ->> 'level'
      FROM log_entry INDEXED BY log_entry_unit
      WHERE register = 'unit' AND substr(payload, 10, 12) = ?1
      """
    ).all(unit.code) { row throws(SQLiteError) in try row[0] }
    return Array(Set(codes.compactMap { Level(code: $0) } + [unit.level])).sorted()
  }

  /// Tells whether the question is about the present state: no entry lies after its log position,
  /// and no event happened after its as-of time.
  private func isNow(_ question: TableQuestion) throws -> Bool {
    guard try question.position >= lastHead().position else { return false }
    return try db.value(
      "SELECT NOT EXISTS (SELECT 1 FROM state_cohort WHERE last_occurred_at > \(question.asOf))")
  }
}

extension CellCase {
  fileprivate init(row: borrowing Row, at key: CellKey) throws(SQLiteError) {
    self.init(
      key: key, amount: try row[14], number: (try row[2] as NumberKey).number,
      state: try row[3], category: try row[4], grade: try row[5], registeredAt: try row[6],
      dueOn: try row[7], concludedOn: try row[8], effectAt: try row[9], outcome: try row[10],
      unit: try row[11], area: try row[12], life: try row[13], arrivedAt: try row[15],
      offer: try Offer(row: row, from: 16))
  }
}

extension CellCase.Offer {
  /// Reads an offer; nil if the row has none.
  fileprivate init?(row: borrowing Row, from column: Int) throws(SQLiteError) {
    guard let sender: UnitCode = try row[column] else { return nil }
    let endedAt: Instant? = try row[column + 4]
    self.init(
      sender: sender, target: try row[column + 1], direction: try row[column + 2],
      offeredAt: try row[column + 3],
      end: try endedAt.map { at throws(SQLiteError) in
        End(at: at, ending: try row[column + 5])
      })
  }
}

extension Grouping? {
  /// The cell keys for a column of the result; a case with several tags counts under each.
  fileprivate func keys(_ text: String?) -> [String] {
    guard let self, let text, !text.isEmpty else { return [""] }
    switch self {
    case .tag: return text.split(separator: " ").map(String.init)
    case .month:
      let digits = text.utf8
      return ["\(Substring(digits.prefix(4)))-\(Substring(digits.suffix(2)))"]
    case .category: return [String(text.prefix(2))]
    case .level: return [Int(text).flatMap(Level.init(rawValue:))?.code ?? text]
    case .people: return [Int(text).map { PeopleBand($0).rawValue } ?? ""]
    case .county, .township, .village, .grade, .source, .handler, .team: return [text]
    }
  }
}
