import Casework
import Disputes
import SQLite

/// Reads and writes within one transaction.
final class SQLiteTransaction {
  let book: SQLiteCasebook
  private var db: Connection { book.db }
  private var lastPosition: Int?
  private var levels = UnitMap<Level>()

  init(_ book: SQLiteCasebook) { self.book = book }

  /// The present level of a unit, cached.
  private func level(of unit: UnitCode) throws -> Level {
    if let level = levels[unit] { return level }
    let found: Level? = try db.first("SELECT level FROM state_unit WHERE code = \(unit)")
    guard let found else { throw StorageError.unknownUnit(unit) }
    levels[unit] = found
    return found
  }

  /// Appends an entry, which must have the next position.
  private func add(_ entry: LogEntry, caseID: Int64?) throws {
    let expected = try (lastPosition ?? head().position) + 1
    guard entry.position == expected else {
      throw StorageError.position(found: entry.position, expected: expected)
    }
    try book.log.add(entry, caseID: caseID)
    lastPosition = expected
  }

  private func requireID(of number: CaseNumber) throws -> Int64 {
    guard let id = try book.log.id(of: number) else { throw StorageError.unknownCase(number) }
    return id
  }
}

extension SQLiteTransaction: CasebookTransaction {
  func head() throws -> LogHead { try book.lastHead() }

  func began() throws -> Instant? {
    try db.first("SELECT received_at FROM log_entry WHERE position = 1")
  }

  func series() throws -> Int { try book.series() }

  func lastOrdinal(unit: UnitCode, year: Int, series: Int) throws -> Int {
    try db.prepare(
      """
      SELECT
        max(
          coalesce(
            (
              SELECT ordinal
              FROM log_case
              WHERE unit = ?1 AND year = ?2 AND series = ?3
              ORDER BY ordinal DESC
              LIMIT 1
            ), 0),
          coalesce(
            (SELECT ordinal FROM state_number WHERE unit = ?1 AND year = ?2 AND series = ?3), 0))
      """
    ).first(unit, year, series) { row throws(SQLiteError) in try row[0] } ?? 0
  }

  func hasMerged(into number: CaseNumber) throws -> Bool {
    let id: Int64? = try db.first(SQLiteTransaction.merged(into: number))
    return id != nil
  }

  /// Selects one case that was merged into another.
  static func merged(into number: CaseNumber) -> SQL {
    "SELECT id FROM state_case WHERE merged_into = \(NumberKey(number)) LIMIT 1"
  }

  func append(_ events: [CaseEntry], to dispute: Case, waitingFor: UnitCode?) throws {
    guard let first = events.first else { return }
    let number = dispute.number
    let sequence = first.entry.record.sequence
    let known = try book.log.id(of: number)
    guard (known == nil) == (sequence == 1) else {
      throw known == nil
        ? StorageError.unknownCase(number) : StorageError.sequence(number, sequence)
    }
    guard let known else {
      let id = try book.log.add(number)
      try write(events, of: id, to: dispute, waitingFor)
      // At most: with the signs between them, and with what is no word.
      let bytes = events.lazy.flatMap(\.texts).reduce(2) { $0 + $1.value.utf8.count + 1 }
      return try book.searchIndex.add(newest: id, of: bytes)
    }
    guard events.contains(where: \.event.deed.kind.rule.changesWords) else {
      return try write(events, of: known, to: dispute, waitingFor)
    }
    try book.searchIndex.following(known) {
      try write(events, of: known, to: dispute, waitingFor)
    }
  }

  private func write(
    _ events: [CaseEntry], of caseID: Int64, to dispute: Case, _ waitingFor: UnitCode?
  ) throws {
    try book.projector.project(events, of: caseID, to: dispute, waitingFor: waitingFor) { unit, _ in
      try level(of: unit)
    }
    for event in events {
      try add(event.entry, caseID: caseID)
      try book.log.addPrivate(of: event, caseID: caseID)
    }
  }

  func append(_ entry: LogEntry, _ change: RegisterChange) throws {
    try add(entry, caseID: nil)
    try book.projector.project(change)
    if case .numbers(let given) = change { try erase(given.erased ?? []) }
    levels = UnitMap()
  }

  /// Erases texts that a restore must not bring back, also from the full-text index.
  private func erase(_ texts: [ErasedText]) throws {
    for (number, texts) in Dictionary(grouping: texts, by: \.number) {
      let id = try requireID(of: number)
      try book.searchIndex.following(id) {
        for text in texts { try book.log.erase(text.place, caseID: id) }
      }
    }
  }

  func openCases() throws -> [CaseNumber] {
    var filter = CaseFilter()
    filter.viewer = .everything
    filter.states = CaseFilter.openStates
    return try book.numbers(filter)
  }

  func recount(_ dispute: Case, at position: Int) throws {
    try book.projector.recount(dispute, of: requireID(of: dispute.number), at: position)
  }

  func openCases(of unit: UnitCode, seenBy viewer: Viewer) throws -> Int {
    var filter = CaseFilter()
    filter.viewer = viewer
    filter.viewedOn = today
    filter.states = CaseFilter.openStates
    let concerns: SQL = """
      (c.holder = \(unit) OR c.waiting_for = \(unit) OR c.offer_target = \(unit))
      """
    let conditions = filter.conditions(reading: []) + [concerns]
    return try db.value(
      "SELECT count(*) FROM state_case AS c WHERE \(conditions.joined(by: " AND "))")
  }

  func signer(ofLastChangeOf unit: UnitCode) throws -> UnitCode? {
    try db.first(SQLiteTransaction.lastChange(of: unit))
  }

  /// Selects the unit that signed the last change of a unit.
  static func lastChange(of unit: UnitCode) -> SQL {
    """
    SELECT unit
    FROM log_entry
    WHERE register = 'unit' AND substr(payload, 10, 12) = \(unit)
    ORDER BY position DESC
    LIMIT 1
    """
  }

  func knows(officer: OfficerCode, of unit: UnitCode) throws -> Bool {
    // Ignores case: files of earlier versions may have one officer in two spellings. A unit has
    // few.
    try db.prepare(
      "SELECT 1 FROM state_officer WHERE unit = ?1 AND code = ?2 COLLATE NOCASE"
    ).first(unit, officer) { row throws(SQLiteError) in try row[0] as Int } != nil
  }

  func request(key: Digest) throws -> RequestRecord? {
    try db.first(
      """
      SELECT request, number_key, first_position, last_position
      FROM log_request JOIN state_case ON state_case.id = case_id
      WHERE key = \(key)
      """
    ) { row throws(SQLiteError) in
      try RequestRecord(
        key: key, request: row[0], number: (row[1] as NumberKey).number,
        positions: RequestRecord.positions(row[2], row[3]))
    }
  }

  func remember(_ request: RequestRecord) throws {
    let id = try requireID(of: request.number)
    try insert(
      """
      INSERT INTO log_request (key, request, case_id, first_position, last_position)
      VALUES (
        \(request.key), \(request.request), \(id), \(request.positions?.lowerBound),
        \(request.positions?.upperBound)
      )
      """, into: .request)
  }

  func reference(_ reference: String, of unit: UnitCode) throws -> ImportReference? {
    let sum = try book.log.sum(of: reference, in: unit)
    return try db.prepare(
      """
      SELECT reference, number_key, salt, content
      FROM private_reference JOIN state_case ON state_case.id = case_id
      WHERE unit = ?1 AND reference IN (?2, ?3)
      """
    ).first(unit, reference, sum) { row throws(SQLiteError) in
      try ImportReference(
        unit: unit, reference: row[0], number: (row[1] as NumberKey).number, salt: row[2],
        content: row[3])
    }
  }

  func remember(_ reference: ImportReference) throws {
    let before: [String] = try db.all(
      """
      SELECT \(SealedTable.reference.rowText)
      FROM private_reference
      WHERE unit = \(reference.unit) AND reference = \(reference.reference)
      """)
    book.seals.remove(before, from: .reference)
    try insert(
      """
      INSERT INTO private_reference (unit, reference, case_id, salt, content)
      VALUES (
        \(reference.unit), \(reference.reference), \(try requireID(of: reference.number)),
        \(reference.salt), \(reference.content)
      )
      ON CONFLICT (unit, reference) DO UPDATE SET
        case_id = excluded.case_id, salt = excluded.salt, content = excluded.content
      """, into: .reference)
  }

  func forgetReference(of number: CaseNumber) throws {
    guard let kept = try reference(of: number), !kept.isForgotten,
      let sum = try book.log.sum(of: kept.reference, in: kept.unit)
    else { return }
    try book.log.changeReference(of: requireID(of: number), "reference = \(sum)")
  }

  func remember(_ access: Access) throws {
    let id = try requireID(of: access.number)
    try insert(
      """
      INSERT INTO log_access (case_id, unit, officer, reason, at)
      VALUES (\(id), \(access.unit), \(access.officer), \(access.reason), \(access.at))
      """, into: .access)
  }

  /// Inserts a row into a sealed table and updates its seal.
  private func insert(_ sql: SQL, into table: SealedTable) throws(SQLiteError) {
    let row: String? = try db.first(sql + " RETURNING \(table.rowText)")
    if let row { book.seals.add(row, to: table) }
  }
}

extension RequestRecord {
  fileprivate static func positions(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
