public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook {
  /// The current end of the log.
  func lastHead() throws(SQLiteError) -> LogHead {
    try db.prepare(
      """
      SELECT position, received_at, recorded_at, running_hash
      FROM log_entry
      ORDER BY position DESC
      LIMIT 1
      """
    ).first { row throws(SQLiteError) in try LogHead(row: row) } ?? .empty
  }

  /// The end of the log as it was at a time or position; nil means now.
  public func head(knownAt known: Known?) throws -> LogHead {
    try ask {
      switch known {
      case nil: return try lastHead()
      case .position(let position): return try head(upTo: position)
      case .instant(let instant): return try head(upTo: try lastPosition(receivedBy: instant))
      }
    }
  }

  private func head(upTo position: Int) throws(SQLiteError) -> LogHead {
    try db.first(
      """
      SELECT position, received_at, recorded_at, running_hash
      FROM log_entry
      WHERE position <= \(position)
      ORDER BY position DESC
      LIMIT 1
      """
    ) { row throws(SQLiteError) in try LogHead(row: row) } ?? .empty
  }

  /// Binary search: positions have no gaps and `received_at` never decreases, so no index is
  /// needed.
  private func lastPosition(receivedBy instant: Instant) throws(SQLiteError) -> Int {
    let receivedAt = try db.prepare("SELECT received_at FROM log_entry WHERE position = ?1")
    var low = 0
    var high = try lastHead().position
    while low < high {
      let middle = (low + high + 1) / 2
      let received: Instant? = try receivedAt.first(middle) { row throws(SQLiteError) in try row[0]
      }
      if let received, received <= instant { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The records of a register up to a log position, in order.
  public func records(
    of register: LogSubject.Register, upTo position: Int
  ) throws -> [LogRecord] {
    try ask {
      try db.all(
        """
        SELECT kind, occurred_at, recorded_at, unit, officer, payload, hash
        FROM log_entry
        WHERE register = \(register) AND position <= \(position)
        ORDER BY position
        """
      ) { row throws(SQLiteError) in
        try LogRecord(
          subject: .register(register), sequence: 0, kind: row[0], occurredAt: row[1],
          recordedAt: row[2], unit: row[3], officer: row[4], payload: row[5], previous: nil,
          hash: row[6])
      }
    }
  }

  /// Tells whether a register was changed after a log position.
  public func hasRecords(
    of register: LogSubject.Register, after position: Int
  ) throws -> Bool {
    try ask {
      try db.value(
        """
        SELECT EXISTS (
          SELECT 1 FROM log_entry WHERE register = \(register) AND position > \(position)
        )
        """)
    }
  }

  /// Counts case events that happened by `asOf` but were received later, up to log position
  /// `position`.
  public func lateEntries(asOf: Instant, position: Int) throws -> Int {
    try ask {
      try db.value(
        """
        SELECT count(*)
        FROM log_entry
        WHERE case_id IS NOT NULL AND occurred_at < received_at
          AND occurred_at <= \(asOf) AND received_at > \(asOf) AND position <= \(position)
        """)
    }
  }

  /// Entries after a log position, in order, at most `limit` of them.
  public func entries(after position: Int, limit: Int) throws -> [LogEntry] {
    try ask {
      try db.all(
        """
        SELECT \(LogEntry.columns)
        FROM \(LogEntry.tables)
        WHERE e.position > \(position)
        ORDER BY e.position
        LIMIT \(limit)
        """
      ) { row throws(SQLiteError) in try LogEntry(row: row) }
    }
  }

  /// The accesses (recorded looks at unmasked data) to a case, in order.
  public func accesses(to number: CaseNumber) throws -> [Casework.Access] {
    try ask {
      guard let id = try log.id(of: number) else { return [] }
      return try db.all(
        """
        SELECT unit, officer, reason, at
        FROM log_access
        WHERE case_id = \(id)
        ORDER BY id
        """
      ) { row throws(SQLiteError) in
        try Casework.Access(to: number, by: row[0], officer: row[1], reason: row[2], at: row[3])
      }
    }
  }
}

extension LogHead {
  fileprivate init(row: borrowing Row) throws(SQLiteError) {
    self.init(
      position: try row[0], receivedAt: try row[1], recordedAt: try row[2],
      runningHash: try row[3])
  }
}

extension LogEntry {
  static let columns: SQL = """
    e.position, e.received_at, c.number, e.register, e.seq, e.kind, e.occurred_at, e.recorded_at,
    e.unit, e.officer, e.payload, e.hash, e.running_hash, p.hash
    """

  /// The previous hash is not stored twice; it is read from the preceding row of the same case.
  static let tables: SQL = """
    log_entry AS e
    LEFT JOIN log_case AS c ON c.id = e.case_id
    LEFT JOIN log_entry AS p ON p.case_id = e.case_id AND p.seq = e.seq - 1
    """

  init(row: borrowing Row) throws(SQLiteError) {
    let subject: LogSubject
    if let text: String = try row[2] {
      guard let number = CaseNumber(text) else { throw row.mismatch(at: 2, expected: "a number") }
      subject = .dispute(number)
    } else {
      subject = .register(try row[3])
    }
    self.init(
      position: try row[0], receivedAt: try row[1],
      record: LogRecord(
        subject: subject, sequence: try row[4], kind: try row[5], occurredAt: try row[6],
        recordedAt: try row[7], unit: try row[8], officer: try row[9], payload: try row[10],
        previous: try row[13], hash: try row[11]),
      runningHash: try row[12])
  }
}
