public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook {
  /// Open cases within a unit in which a party has one of these names or numbers, each with the
  /// match.
  public func openCases(
    within area: Unit, withAnyOf marks: [PersonMark]
  ) throws -> [(number: CaseNumber, mark: PersonMark)] {
    try ask {
      var found: [(number: CaseNumber, mark: PersonMark)] = []
      let levels = try levels(of: area)
      let others = try openCases(within: area, at: levels, amongOthers: marks)
      for mark in marks {
        var numbers =
          switch mark {
          case .document(let value):
            try openCases(within: area, at: levels, having: value, in: "document")
          case .phone(let value):
            try openCases(within: area, at: levels, having: value, in: "phone")
          case .name(let name): try openCases(within: area, at: levels, named: name)
          }
        numbers += others.filter { $0.mark == mark && !numbers.contains($0.number) }.map(\.number)
        found += numbers.sorted { $0.description < $1.description }.map { ($0, mark) }
      }
      return found
    }
  }

  /// Open cases with one of these numbers in a field that holds more than one number.
  private func openCases(
    within area: Unit, at levels: [Level], amongOthers marks: [PersonMark]
  ) throws -> [(number: CaseNumber, mark: PersonMark)] {
    let marks = marks.filter(\.isNumber)
    var found: [(number: CaseNumber, mark: PersonMark)] = []
    if marks.isEmpty { return found }
    try db.each(SQLiteCasebook.withSeveralNumbers(openWithin: area, at: levels)) { row in
      let number = (try row[0] as NumberKey).number
      let (phone, document): (String?, String?) = (try row[1], try row[2])
      for mark in marks {
        let field =
          switch mark {
          case .phone: phone
          case .document: document
          case .name: String?.none
          }
        if let field, mark.stands(in: field) { found.append((number, mark)) }
      }
    }
    return found
  }

  /// Selects phone and document fields in open cases that hold more than a single number.
  static func withSeveralNumbers(openWithin area: Unit, at levels: [Level] = []) -> SQL {
    """
    SELECT c.number_key, p.phone, p.document
    FROM private_party AS p INDEXED BY private_party_several
    CROSS JOIN state_case AS c ON c.id = p.case_id
    WHERE (p.phone GLOB '*[^0-9A-Z]*' OR p.document GLOB '*[^0-9A-Z]*')
      AND c.waiting_for IS NOT NULL AND \(area.isNamed(at: levels))
    ORDER BY c.number_key
    """
  }

  private func openCases(
    within area: Unit, at levels: [Level], having value: String, in column: String
  ) throws(SQLiteError) -> [CaseNumber] {
    try db.all(SQLiteCasebook.open(within: area, at: levels, having: value, in: column)) {
      row throws(SQLiteError) in (try row[0] as NumberKey).number
    }
  }

  /// Open cases in which a party has one of the names in a field, in any spelling.
  private func openCases(
    within area: Unit, at levels: [Level], named name: String
  ) throws(SQLiteError) -> [CaseNumber] {
    let parts = PersonName.parts(of: name)
    var found: [CaseNumber] = []
    for part in parts {
      guard let query = SQLiteCasebook.named(part, openWithin: area, at: levels) else { continue }
      let named = try db.all(query) { row throws(SQLiteError) -> CaseNumber? in
        let others = PersonName.parts(of: try row[1])
        return others.contains(part) ? (try row[0] as NumberKey).number : nil
      }
      for number in named.compactMap(\.self) where !found.contains(number) {
        found.append(number)
      }
    }
    return found.sorted { $0.description < $1.description }
  }

  /// Selects party names in open cases that contain a name: index hits, plus cases not yet indexed.
  static func named(
    _ name: [UInt32], openWithin area: Unit, at levels: [Level] = []
  ) -> SQL? {
    var filter = CaseFilter()
    filter.search = [
      String(String.UnicodeScalarView(name.compactMap { Unicode.Scalar($0) }))
    ]
    filter.area = area
    filter.areaLevels = levels
    guard let terms = SearchTerms(filter) else { return nil }
    return """
      SELECT c.number_key, p.name
      FROM (
        \(terms.cases())
        UNION ALL
        SELECT id FROM state_case WHERE id > \(SearchIndex.lastCase)
      ) AS hit
      CROSS JOIN state_case AS c ON c.id = hit.id
      CROSS JOIN private_party AS p ON p.case_id = c.id
      WHERE c.waiting_for IS NOT NULL AND \(area.isNamed(at: levels))
        AND p.name IS NOT NULL
      ORDER BY c.number_key
      """
  }

  /// Selects the open cases of a person; parties are looked up first, since few cases remain then.
  static func open(
    within area: Unit, at levels: [Level] = [], having value: String, in column: String
  ) -> SQL {
    """
    SELECT DISTINCT c.number_key
    FROM private_party AS p INDEXED BY private_party_\(raw: column)
    CROSS JOIN state_case AS c ON c.id = p.case_id
    WHERE p.\(raw: column) = \(value) AND c.waiting_for IS NOT NULL
      AND \(area.isNamed(at: levels))
    ORDER BY c.number_key
    """
  }

  /// Summaries of the newest open cases within a unit, registered since a time.
  public func openSummaries(
    within area: Unit, since: Instant, limit: Int
  ) throws -> [(number: CaseNumber, summary: String)] {
    var filter = CaseFilter()
    filter.viewer = .everything
    filter.area = area
    filter.states = CaseFilter.openStates
    filter.registeredFrom = since
    return try ask {
      filter.areaLevels = try levels(of: area)
      return try db.all(
        """
        SELECT c.number_key, \(CaseFilter.currentText("summary"))
        FROM \(filter.selection.clause())
        ORDER BY c.registered_at DESC, c.number_key
        LIMIT \(limit)
        """
      ) { row throws(SQLiteError) -> (number: CaseNumber, summary: String) in
        ((try row[0] as NumberKey).number, try row[1] ?? "")
      }
    }
  }

  /// Ended cases that still hold data of a party, ordered by when they ended.
  public func endedCases(until: Instant, seenBy viewer: Viewer) throws -> [EndedCase] {
    try snapshot {
      let hidden = try hidden(from: viewer)
      return try db.all(
        """
        SELECT c.number_key, c.state, c.grade, c.holder, c.ended_at, count(*)
        FROM state_case AS c JOIN private_party AS p ON p.case_id = c.id
        WHERE c.waiting_for IS NULL AND c.ended_at <= \(until)
          AND coalesce(p.name, p.phone, p.document, p.address) IS NOT NULL
        GROUP BY c.id
        ORDER BY c.ended_at, c.number_key
        """
      ) { row throws(SQLiteError) in
        try EndedCase(
          number: (row[0] as NumberKey).number, state: row[1], grade: row[2], holder: row[3],
          endedAt: row[4], parties: row[5])
      }
      .filter { !hidden.contains($0.number) }
    }
  }

  /// Removes the last bytes of erased data from the file and its write-ahead log.
  ///
  /// SQLite's `secure_delete` zeroes deleted content, but not remains of rows that had moved to
  /// another page before: of 2,000 names erased from a file of 20,000, 13 could still be read. So
  /// VACUUM rewrites the file.
  ///
  /// - Returns: false if others are using the file or the disk is full.
  public func scrub() throws -> Bool {
    do {
      return try ask {
        try db.write { try searchIndex.optimize() }
        try db.execute(script: "VACUUM")
        let isBlocked: Bool? = try db.first("PRAGMA wal_checkpoint(TRUNCATE)")
        return isBlocked == false
      }
    } catch StorageError.busy, StorageError.full {
      return false
    }
  }
}
