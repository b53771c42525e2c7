public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook: CaseFinder {
  /// The cases that a number or short form may mean, ordered by unit, year, series and ordinal.
  public func candidates(
    _ query: NumberQuery, seenBy unit: UnitCode?, limit: Int
  ) throws -> [CaseNumber] {
    try ask {
      let known = try holdsMinors ? CaseFilter.known(to: unit, on: today) : "1"
      switch query {
      case .whole(let number):
        guard limit > 0, let id = try log.id(of: number) else { return [] }
        let isKnown: Int? = try db.first(
          """
          SELECT 1
          FROM state_case AS c
          WHERE c.id = \(id) AND \(known)
          """)
        return isKnown == nil ? [] : [number]
      case .short(let registrar, let year, let ordinal):
        var conditions: [SQL] = ["log_case.ordinal = \(ordinal)", known]
        if let registrar { conditions.append("log_case.unit = \(registrar)") }
        if let year { conditions.append("log_case.year = \(year)") }
        var mine: SQL = ""
        if let unit {
          mine =
            "WITH RECURSIVE \(UnitFilter.actedFor(by: "SELECT \(unit)", on: today, as: "mine"))"
          conditions.append(
            "(log_case.unit IN mine OR c.holder IN mine OR c.offer_target IN mine)")
        }
        return try db.all(
          """
          \(mine)
          SELECT c.number_key
          FROM log_case JOIN state_case AS c ON c.id = log_case.id
          WHERE \(conditions.joined(by: " AND "))
          ORDER BY c.number_key
          LIMIT \(limit)
          """
        ) { row throws(SQLiteError) in try (row[0] as NumberKey).number }
      }
    }
  }

  /// The records of a case in order; empty where there is no such case.
  public func records(of number: CaseNumber) throws -> [LogRecord] {
    try ask {
      guard let id = try log.id(of: number) else { return [] }
      var previous: Digest?
      return try db.prepare(
        """
        SELECT seq, kind, occurred_at, recorded_at, unit, officer, payload, hash
        FROM log_entry
        WHERE case_id = ?1
        ORDER BY seq
        """
      ).all(id) { row throws(SQLiteError) in
        let record = try LogRecord(
          subject: .dispute(number), sequence: row[0], kind: row[1], occurredAt: row[2],
          recordedAt: row[3], unit: row[4], officer: row[5], payload: row[6], previous: previous,
          hash: row[7])
        previous = record.hash
        return record
      }
    }
  }

  /// The log positions of the records of a case, in order.
  public func positions(of number: CaseNumber) throws -> [Int] {
    try ask {
      guard let id = try log.id(of: number) else { return [] }
      return try db.prepare("SELECT position FROM log_entry WHERE case_id = ?1 ORDER BY seq").all(
        id
      ) { row throws(SQLiteError) in try row[0] }
    }
  }

  /// All calendars and rules, with the log position from which each was known.
  ///
  /// Cached; read again only if the running hash of their last change is another.
  public func ruleHistory() throws -> RuleHistory {
    try ask {
      let last: Digest? = try db.prepare(
        """
        SELECT running_hash
        FROM log_entry
        WHERE register IN ('calendar', 'rule')
        ORDER BY position DESC
        LIMIT 1
        """
      ).first { row throws(SQLiteError) in try row[0] }
      guard let last else { return RuleHistory() }
      if let knownRules, knownRules.last == last { return knownRules.history }
      var history = RuleHistory()
      try db.prepare(
        """
        SELECT position, register, payload
        FROM log_entry
        WHERE register IN ('calendar', 'rule')
        ORDER BY position
        """
      ).each { row in
        history.add(try RegisterChange(of: row[1], payload: row[2]), at: try row[0])
      }
      knownRules = (last, history)
      return history
    }
  }

  /// The texts of a case that have not been erased, in the order of their events.
  public func texts(of number: CaseNumber, from sequence: Int) throws -> [SequencedText] {
    try ask {
      guard let id = try log.id(of: number) else { return [] }
      var texts = try db.prepare(
        """
        SELECT seq, field, value, salt
        FROM private_text
        WHERE case_id = ?1 AND seq >= ?2 AND value IS NOT NULL
        ORDER BY seq, field
        """
      ).all(id, sequence) { row throws(SQLiteError) in
        guard let field = TextField(try row[1]) else {
          throw row.mismatch(at: 1, expected: "a field")
        }
        return SequencedText(
          sequence: try row[0], text: PrivateText(field, try row[2], salt: try row[3]))
      }
      texts += try partyTexts(of: id).filter { $0.sequence >= sequence }
      return texts.enumerated().sorted {
        ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset)
      }.map(\.element)
    }
  }

  private func partyTexts(of id: Int64) throws -> [SequencedText] {
    let rows = try db.prepare(
      """
      SELECT
        party, name, name_salt, coalesce(name_seq, seq), phone, phone_salt,
        coalesce(phone_seq, seq), document, document_salt, coalesce(document_seq, seq), address,
        address_salt, coalesce(address_seq, seq)
      FROM private_party
      WHERE case_id = ?1
      ORDER BY party
      """
    ).all(id) { row throws(SQLiteError) in
      var texts: [SequencedText] = []
      for (index, field) in TextField.PartyField.allCases.enumerated() {
        let column = 1 + 3 * index
        guard let value: String = try row[column] else { continue }
        texts.append(
          SequencedText(
            sequence: try row[column + 2],
            text: PrivateText(.party(try row[0], field), value, salt: try row[column + 1])))
      }
      return texts
    }
    return rows.flatMap(\.self)
  }

  /// The ledger reference under which the case was imported; nil if it was registered here.
  public func reference(of number: CaseNumber) throws -> ImportReference? {
    try ask {
      guard let id = try log.id(of: number) else { return nil }
      return try db.prepare(
        """
        SELECT unit, reference, salt, content
        FROM private_reference
        WHERE case_id = ?1
        """
      ).first(id) { row throws(SQLiteError) in
        try ImportReference(
          unit: row[0], reference: row[1], number: number, salt: row[2], content: row[3])
      }
    }
  }

  /// The cases ever merged with this one, by way of others too.
  public func casesMerged(with number: CaseNumber) throws -> [CaseNumber] {
    try ask { try hasMergers() ? cases(mergedWith: number) : [] }
  }

  /// Whether any case was ever merged.
  func hasMergers() throws(SQLiteError) -> Bool {
    // The range lets the index of mergers answer, which most files have empty.
    let first: Int? = try db.first(
      "SELECT 1 FROM log_entry WHERE kind = 'merged' AND case_id > 0 LIMIT 1")
    return first != nil
  }

  func cases(mergedWith number: CaseNumber) throws(SQLiteError) -> [CaseNumber] {
    let neighbours = try db.prepare(SQLiteCasebook.mergers)
    var found = [number]
    var index = 0
    while index < found.count {
      let here = found[index]
      index += 1
      guard let id = try log.id(of: here) else { continue }
      let others = try neighbours.all(id, here.description) { row throws(SQLiteError) in
        CaseNumber(try row[0] as String)
      }
      for case let other? in others where !found.contains(other) { found.append(other) }
    }
    return Array(found.dropFirst())
  }

  /// Selects the numbers of the cases into which a case was merged, and of those merged into it.
  static let mergers: SQL = """
    SELECT \(merger) AS number
    FROM log_entry
    WHERE case_id = ?1 AND kind = 'merged'
    UNION
    SELECT c.number
    FROM log_entry JOIN log_case AS c ON c.id = case_id
    WHERE kind = 'merged' AND \(merger) = ?2
    ORDER BY number
    """

  /// The number of the case into which an event `merged` put its case, as the index has it.
  private static let merger: SQL = "substr(payload, 10, instr(substr(payload, 10), '\"') - 1)"

  /// The team with a code, ignoring case; the exact spelling is preferred.
  public func team(_ code: TeamCode) throws -> Team? {
    try ask {
      try db.first(
        """
        SELECT code, name, unit
        FROM state_team
        WHERE code = \(code) COLLATE NOCASE
        ORDER BY code <> \(code), code
        LIMIT 1
        """
      ) { row throws(SQLiteError) in try Team(code: row[0], name: row[1], unit: row[2]) }
    }
  }
}
