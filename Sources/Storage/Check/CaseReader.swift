import Casework
import Disputes
import SQLite

/// Reads one case from the log with mistrust.
struct CaseReader {
  let id: Int64
  let number: CaseNumber
  private let db: Connection
  private let history: RuleHistory

  init(_ db: Connection, id: Int64, number: CaseNumber, _ history: RuleHistory) {
    self.db = db
    self.history = history
    self.id = id
    self.number = number
  }

  /// The events with the case after each; nothing where they cannot be read to the end.
  func entries(_ found: Report) throws -> [CaseEntry]? {
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

  /// The entries, each with the hash that stands in the row of the one before it, and whether all
  /// of them could be read.
  private func logged(_ found: Report) throws -> ([LogEntry], isWhole: Bool) {
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

// MARK: - What is private

extension CaseReader {
  /// Compares each text that has not been erased with what the events are committed to.
  func checkPrivate(_ entries: [CaseEntry], _ found: Report) throws {
    var commitments: [Int: [String: Commitment]] = [:]
    var parties: [Case.Participant] = []
    for entry in entries {
      var said: [String: Commitment] = [:]
      _ = entry.event.deed.mapTexts(firstParty: parties.count + 1) { field, commitment in
        said[field.description] = commitment
        return commitment
      }
      commitments[entry.entry.record.sequence] = said
      parties = entry.after.parties
    }
    try checkParties(parties, found)
    for text in try texts() {
      guard let field = TextField(name: text.field),
        let commitment = commitments[text.sequence]?[text.field]
      else {
        try found(.strayText(number, sequence: text.sequence, field: text.field))
        continue
      }
      if Commitment(to: text.value, of: field, salt: text.salt) != commitment {
        try found(.text(number, sequence: text.sequence, field: field))
      }
    }
  }

  private struct Text {
    let sequence: Int
    let field: String
    let value: String
    let salt: [UInt8]
  }

  private func texts() throws(SQLiteError) -> [Text] {
    try db.prepare(
      """
      SELECT seq, field, value, salt FROM private_text WHERE case_id = ?1 AND value IS NOT NULL
      UNION ALL
      SELECT seq, 'party.' || party || '.name', name, name_salt
      FROM private_party WHERE case_id = ?1 AND name IS NOT NULL
      UNION ALL
      SELECT seq, 'party.' || party || '.phone', phone, phone_salt
      FROM private_party WHERE case_id = ?1 AND phone IS NOT NULL
      UNION ALL
      SELECT seq, 'party.' || party || '.document', document, document_salt
      FROM private_party WHERE case_id = ?1 AND document IS NOT NULL
      UNION ALL
      SELECT seq, 'party.' || party || '.address', address, address_salt
      FROM private_party WHERE case_id = ?1 AND address IS NOT NULL
      """
    ).all(id) { row throws(SQLiteError) in
      try Text(sequence: row[0], field: row[1], value: row[2], salt: row[3])
    }
  }

  private func checkParties(_ parties: [Case.Participant], _ found: Report) throws {
    let kept = try db.prepare(
      "SELECT party, role, kind FROM private_party WHERE case_id = ?1 ORDER BY party"
    ).all(id) { row throws(SQLiteError) -> (number: Int, role: PartyRole, kind: PartyKind) in
      try (row[0], row[1], row[2])
    }
    for (index, party) in parties.enumerated() {
      let row = kept.first { $0.number == index + 1 }
      guard let row, row.role == party.role, row.kind == party.kind else {
        try found(.party(number, index + 1))
        continue
      }
    }
    for row in kept where row.number > parties.count { try found(.party(number, row.number)) }
  }
}
