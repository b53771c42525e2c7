import Casework
import Disputes
import SQLite

/// Writes everything that follows from the log once more, into tables that are empty, and tells on
/// the way what in the log does not fit.
struct Rebuild {
  private let db: Connection
  private let projector: Projector

  init(_ db: Connection) {
    self.db = db
    projector = Projector(db)
  }

  /// Reads the whole log: registers first, then case by case.
  func run(_ found: Report) throws {
    let units = try registers(found)
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
      try self.case(CaseReader(db, id: try row[0], number: number), units, found)
    }
  }

  private func registers(_ found: Report) throws -> UnitHistory {
    var units = UnitHistory()
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
      if case .unit(let unit) = change { units.add(unit, at: entry.position) }
      try projector.project(change)
    }
    return units
  }

  private func `case`(_ reader: CaseReader, _ units: UnitHistory, _ found: Report) throws {
    guard let entries = try reader.entries(found) else { return }
    try reader.checkPrivate(entries, found)
    guard let last = entries.last else { return }
    let dispute = last.after
    let holder = Units([units.unit(dispute.holder, at: last.entry.position)].compactMap(\.self))
    do {
      try projector.project(
        entries, of: reader.id, to: dispute, waitingFor: dispute.nextActor(in: holder)
      ) { unit, position in
        guard let known = units.unit(unit, at: position) else {
          throw StorageError.unknownUnit(unit)
        }
        return known.level
      }
    } catch let error as SQLiteError where error.code.primary == .constraint {
      try found(.impossible(reader.number))
    } catch is StorageError {
      try found(.impossible(reader.number))
    }
  }
}

/// The units as they were known at each position.
struct UnitHistory {
  private var versions: [UnitCode: [(position: Int, unit: UnitRecord)]] = [:]

  mutating func add(_ unit: UnitRecord, at position: Int) {
    versions[unit.code, default: []].append((position, unit))
  }

  /// The unit with no more of its path than its parent.
  func unit(_ code: UnitCode, at position: Int) -> Unit? {
    guard let unit = versions[code]?.last(where: { $0.position <= position })?.unit
    else { return nil }
    return Unit(
      code: unit.code, name: unit.name, level: unit.level,
      above: unit.parent.map { [$0] } ?? [])
  }
}
