import Casework
import Disputes
import SQLite

/// Reads one case from the log and reports whatever is wrong with it instead of failing.
struct CaseReader {
  let id: Int64
  let number: CaseNumber
  let db: Connection
  private let history: RuleHistory

  init(_ db: Connection, id: Int64, number: CaseNumber, _ history: RuleHistory) {
    self.db = db
    self.history = history
    self.id = id
    self.number = number
  }

  /// The events, each with the state of the case after it; nil if not all of them could be read.
  func entries(_ found: FindingSink) throws -> [CaseEntry]? {
    let logged: [LogEntry]
    var isWhole: Bool
    (logged, isWhole) = try self.logged(found)
    guard !logged.isEmpty || !isWhole else {
      try found(.empty(number))
      return nil
    }
    var entries: [CaseEntry] = []
    for entry in logged {
      let record = entry.record
      if record.hash != record.expectedHash {
        try found(.record(position: entry.position, subject: record.subject))
      }
      guard isWhole else { continue }
      guard record.sequence == entries.count + 1 else {
        try found(.sequence(number, entries.count + 1))
        isWhole = false
        continue
      }
      if let next = next(entry, after: entries.last) {
        entries.append(next)
      } else {
        try found(.payload(position: entry.position, subject: record.subject))
        isWhole = false
      }
    }
    return isWhole ? entries : nil
  }

  private func next(_ entry: LogEntry, after last: CaseEntry?) -> CaseEntry? {
    guard let event = try? entry.record.event() else { return nil }
    let position = entry.position
    let after: Case?
    if let last {
      after = last.after.applying(
        event, at: position, after: last.entry.position, in: history)
    } else {
      after = Case(number, from: event, rules: history.book(at: position))
    }
    return after.map { CaseEntry(entry: entry, event: event, after: $0, texts: []) }
  }

  /// The entries, each with the hash stored in the preceding row, and whether all could be read.
  private func logged(_ found: FindingSink) throws -> ([LogEntry], isWhole: Bool) {
    var entries: [LogEntry] = []
    var isWhole = true
    var previous: Digest?
    try db.prepare(
      """
      SELECT
        position, received_at, seq, kind, occurred_at, recorded_at, unit, officer, payload, hash,
        running_hash
      FROM log_entry
      WHERE case_id = ?1
      ORDER BY seq
      """
    ).each(id) { row in
      do {
        let record = try LogRecord(
          subject: .dispute(number), sequence: row[2], kind: row[3], occurredAt: row[4],
          recordedAt: row[5], unit: row[6], officer: row[7], payload: row[8], previous: previous,
          hash: row[9])
        previous = record.hash
        entries.append(
          try LogEntry(
            position: row[0], receivedAt: row[1], record: record, runningHash: row[10]))
      } catch let error as SQLiteError where error.code == .mismatch {
        isWhole = false
        try found(.unreadable(position: row[0]))
      }
    }
    return (entries, isWhole)
  }
}
