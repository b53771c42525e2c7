public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook {
  /// The end of the log now.
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

  /// The end of the log as it was at that time or position; the end now for nothing.
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

  /// Positions have no gaps and times of receipt never run backwards, so halving finds the place
  /// without an index of its own.
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

  /// The records of a register up to that position, in order.
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

  /// Tells whether a register was changed behind that position.
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

  /// How many events of cases had happened by `asOf` and were received after it, up to `position`.
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

  /// Entries behind that position in order, at most `limit` of them.
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

  /// Who looked at what is private about a case, in order.
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

  /// The hash of the record before stands in that record's own row.
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
