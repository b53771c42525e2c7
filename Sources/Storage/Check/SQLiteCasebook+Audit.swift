public import Casework
import Disputes
import SQLite

extension SQLiteCasebook {
  /// Replays every case under the rules known at the time, and reports each event that they forbid.
  ///
  /// Events that cannot be read are skipped, as `check` reports them. An error thrown by `found`
  /// ends the audit.
  public func audit(_ found: (AuditFinding) throws -> Void) throws {
    try ask {
      try db.read {
        let registers = try auditRegisters()
        try auditClock(found)
        try auditNumbers(registers, found)
        try db.each("SELECT id, number FROM log_case ORDER BY id") { row in
          guard let number = CaseNumber(try row[1] as String) else { return }
          try audit(CaseReader(db, id: row[0], number: number, registers.rules), registers, found)
        }
      }
    }
  }

  private func audit(
    _ reader: CaseReader, _ registers: AuditRegisters, _ found: (AuditFinding) throws -> Void
  ) throws {
    guard let entries = try reader.entries({ _ in }) else { return }
    let isImported: Bool =
      try db.prepare(
        "SELECT EXISTS (SELECT 1 FROM private_reference WHERE case_id = ?1)"
      ).first(reader.id) { row throws(SQLiteError) in try row[0] } ?? false
    let audit = CaseAudit(reader.number, registers, isImported: isImported) { number, position in
      guard let id = try self.log.id(of: number) else { return nil }
      let other = CaseReader(self.db, id: id, number: number, registers.rules)
      return try other.entries { _ in }?.last { $0.entry.position < position }?.after
    }
    try audit.run(entries, found)
  }

  /// The registers as known at each log position.
  private func auditRegisters() throws -> AuditRegisters {
    var registers = AuditRegisters()
    try db.each(
      """
      SELECT \(LogEntry.columns)
      FROM \(LogEntry.tables)
      WHERE e.register IS NOT NULL OR e.kind IN ('merged', 'reopened')
      ORDER BY e.position
      """
    ) { row in
      guard let entry = try? LogEntry(row: row) else { return }
      switch entry.record.subject {
      case .register:
        guard let change = try? RegisterChange(entry.record) else { return }
        registers.add(change, at: entry.position)
      case .dispute(let number):
        guard let event = try? entry.record.event() else { return }
        registers.add(event.deed, of: number, at: entry.position)
      }
    }
    return registers
  }

  private func auditNumbers(
    _ registers: AuditRegisters, _ found: (AuditFinding) throws -> Void
  ) throws {
    var numbers = NumberAudit(registers)
    try db.each(
      """
      SELECT c.number, e.position
      FROM log_case AS c JOIN log_entry AS e ON e.case_id = c.id AND e.seq = 1
      ORDER BY c.unit, c.year, c.series, c.ordinal
      """
    ) { row in
      guard let number = CaseNumber(try row[0] as String) else { return }
      for finding in numbers.next(number, at: try row[1]) { try found(finding) }
    }
  }

  /// Reports clocks that jumped more than 31 days ahead, about which the program would have asked.
  ///
  /// Looks at `recorded_at` too: where such a clock was trusted, only that column shows it.
  private func auditClock(_ found: (AuditFinding) throws -> Void) throws {
    var last: Instant?
    try db.each(
      "SELECT position, max(received_at, recorded_at) FROM log_entry ORDER BY position"
    ) { row in
      guard let saidAt = try? row[1] as Instant else { return }
      let days = last.map { (saidAt.milliseconds - $0.milliseconds) / 86_400_000 } ?? 0
      if days > 31 { try found(.clockJump(position: try row[0], days: Int(days))) }
      last = saidAt
    }
  }
}
