import Casework
import Disputes
import SQLite

/// Rebuilds all projections from the log into empty tables, and reports what is wrong with the log
/// on the way.
struct Rebuild {
  private let db: Connection
  private let projector: Projector

  init(_ db: Connection) {
    self.db = db
    projector = Projector(db)
  }

  /// Refills the projections, the full-text index and the seals after a migration, within its
  /// transaction.
  ///
  /// Seals that an older program did not keep are computed from the present rows.
  ///
  /// - Throws: `StorageError.damaged` for the first inconsistency in the log. A missing text does
  ///   not prevent opening the file; `check` reports it.
  static func refill(_ db: Connection) throws {
    try db.execute(script: "PRAGMA defer_foreign_keys = ON")
    for table in try StateTables(db).names { try db.execute(script: "DELETE FROM \(table)") }
    try Rebuild(db).run { finding in
      if case .goneText = finding { return }
      throw StorageError.damaged("\(finding)")
    }
    try SearchIndex(db).refill()
    try SealWriter.fill(db)
  }

  /// Reads the whole log: registers first, then case by case.
  func run(_ found: FindingSink) throws {
    let registers = try registers(found)
    try db.each(
      """
      SELECT id, number, unit, year, series, ordinal
      FROM log_case
      ORDER BY id
      """
    ) { row in
      let text: String = try row[1]
      let number = try UnitCode(row[2]).flatMap {
        try CaseNumber(unit: $0, year: row[3], series: row[4], ordinal: row[5])
      }
      guard let number, number.description == text else { return try found(.number(text)) }
      let reader = CaseReader(db, id: try row[0], number: number, registers.rules)
      try self.case(reader, registers, found)
    }
  }

  private func registers(_ found: FindingSink) throws -> Registers {
    var registers = Registers()
    try db.each(
      """
      SELECT \(LogEntry.columns)
      FROM \(LogEntry.tables)
      WHERE e.register IS NOT NULL
      ORDER BY e.position
      """
    ) { row in
      guard let entry = try? LogEntry(row: row) else {
        return try found(.unreadable(position: row[0]))
      }
      let record = entry.record
      if record.hash != record.expectedHash {
        try found(.record(position: entry.position, subject: record.subject))
      }
      guard let change = try? RegisterChange(record) else {
        return try found(.payload(position: entry.position, subject: record.subject))
      }
      if case .unit(let unit) = change { registers.units.add(unit, at: entry.position) }
      if case .numbers(let given) = change { registers.erasures.add(given, at: entry.position) }
      registers.rules.add(change, at: entry.position)
      do throws(SQLiteError) {
        try projector.project(change)
      } catch  where error.code.primary == .constraint {
        try found(.payload(position: entry.position, subject: record.subject))
      }
    }
    return registers
  }

  private func `case`(_ reader: CaseReader, _ registers: Registers, _ found: FindingSink) throws {
    guard let entries = try reader.entries(found) else { return }
    do {
      try reader.checkPrivate(entries, excusing: registers.erasures, found)
    } catch let error as SQLiteError where error.code == .mismatch {
      // A value of the wrong type; the schema forbids it.
      try found(.damaged(error.message))
    }
    do {
      try project(entries, of: reader.id, registers)
    } catch let error as SQLiteError where error.code.primary == .constraint {
      try found(.impossible(reader.number))
    } catch is StorageError {
      try found(.impossible(reader.number))
    }
  }

  /// Replays a case: events between two changes of calendars or rules in one batch, then each such
  /// change that moved a deadline.
  private func project(
    _ entries: [CaseEntry], of caseID: Int64, _ registers: Registers
  ) throws {
    var rest = entries[...]
    while !rest.isEmpty {
      let next = rest.indices.dropFirst().first { index in
        !registers.rules.changes(
          after: entries[index - 1].entry.position, upTo: entries[index].entry.position
        ).isEmpty
      }
      let together = rest[..<(next ?? rest.endIndex)]
      rest = rest[together.endIndex...]
      guard let last = together.last else { return }
      try project(Array(together), to: last, of: caseID, registers.units)
      var dispute = last.after
      let end = rest.first?.entry.position ?? .max
      for change in registers.rules.changes(after: last.entry.position, upTo: end) {
        let before = dispute.deadlines
        dispute.recount(by: change.book)
        if dispute.deadlines != before {
          try projector.recount(dispute, of: caseID, at: change.position)
        }
      }
    }
  }

  private func project(
    _ entries: [CaseEntry], to last: CaseEntry, of caseID: Int64, _ units: UnitTimeline
  ) throws {
    let holder = units.unit(last.after.holder, at: last.entry.position)
    try projector.project(
      entries, of: caseID, to: last.after,
      waitingFor: last.after.nextActor(in: Units([holder].compactMap(\.self)))
    ) { unit, position in
      guard let known = units.unit(unit, at: position) else {
        throw StorageError.unknownUnit(unit)
      }
      return known.level
    }
  }
}

/// The registers as they were known at each position.
private struct Registers {
  var units = UnitTimeline()
  var rules = RuleHistory()
  var erasures = RestoredErasures()
}

/// Texts that restores left out, because the replaced file had erased them.
struct RestoredErasures {
  private var texts: Set<ErasedText> = []
  /// The last restore by an older program that did not record which texts it left out.
  private var unwritten = 0

  mutating func add(_ given: GivenNumbers, at position: Int) {
    if let erased = given.erased {
      texts.formUnion(erased)
    } else if given.replaced != nil {
      unwritten = position
    }
  }

  /// Tells whether a text may be missing, given the log position of the event that wrote it.
  func erased(_ place: TextPlace, of number: CaseNumber, writtenAt position: Int) -> Bool {
    position < unwritten || texts.contains(ErasedText(number, place))
  }
}
