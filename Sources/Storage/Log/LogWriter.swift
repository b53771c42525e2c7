import Casework
import Disputes
import SQLite

/// Writes the tables of the log and those of what is private.
final class LogWriter {
  private let insertCase: Kept
  private let insertEntry: Kept
  private let insertText: Kept
  private let insertParty: Kept
  private let selectCase: Kept

  init(_ db: Connection) {
    insertCase = Kept(
      db,
      """
      INSERT INTO log_case (number, unit, year, series, ordinal)
      VALUES (?1, ?2, ?3, ?4, ?5)
      RETURNING id
      """)
    insertEntry = Kept(
      db,
      """
      INSERT INTO log_entry (
        position, received_at, case_id, register, seq, kind, occurred_at, recorded_at, unit,
        officer, payload, hash, running_hash
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """)
    insertText = Kept(
      db,
      """
      INSERT INTO private_text (case_id, seq, field, value, salt)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    insertParty = Kept(
      db,
      """
      INSERT INTO private_party (
        case_id, party, seq, role, kind, name, name_salt, phone, phone_salt, document,
        document_salt, address, address_salt
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """)
    selectCase = Kept(
      db,
      """
      SELECT id
      FROM log_case
      WHERE unit = ?1 AND year = ?2 AND series = ?3 AND ordinal = ?4
      """)
  }

  /// Finds the row of a case.
  func id(of number: CaseNumber) throws(SQLiteError) -> Int64? {
    try selectCase().first(number.unit, number.year, number.series, number.ordinal) {
      row throws(SQLiteError) in try row[0]
    }
  }

  /// Makes the row of a new case.
  func add(_ number: CaseNumber) throws(SQLiteError) -> Int64 {
    let id: Int64? = try insertCase().first(
      number.description, number.unit, number.year, number.series, number.ordinal
    ) { row throws(SQLiteError) in try row[0] }
    guard let id else { throw SQLiteError(.error, "no row was made") }
    return id
  }

  func add(_ entry: LogEntry, caseID: Int64?) throws(SQLiteError) {
    let record = entry.record
    var register: LogSubject.Register?
    if case .register(let changed) = record.subject { register = changed }
    try insertEntry().run(
      entry.position, entry.receivedAt, caseID, register, record.sequence, record.kind,
      record.occurredAt, record.recordedAt, record.unit, record.officer, record.payload,
      record.hash, entry.runningHash)
  }

  /// Keeps what an event says that is private.
  func addPrivate(of entry: CaseEntry, caseID: Int64) throws(SQLiteError) {
    let sequence = entry.entry.record.sequence
    for text in entry.texts {
      if case .party = text.field { continue }
      try insertText().run(caseID, sequence, text.field.description, text.value, text.salt)
    }
    switch entry.event.deed {
    case .registered(let said):
      for (index, party) in said.parties.enumerated() {
        try add(party, number: index + 1, of: entry, caseID: caseID)
      }
    case .partyAdded(let party):
      try add(party, number: entry.after.parties.count, of: entry, caseID: caseID)
    case _:
      break
    }
  }

  private func add(
    _ party: Party<Commitment>, number: Int, of entry: CaseEntry, caseID: Int64
  ) throws(SQLiteError) {
    var own: [TextField.PartyField: PrivateText] = [:]
    for text in entry.texts {
      if case .party(number, let field) = text.field { own[field] = text }
    }
    try insertParty().run(
      caseID, number, entry.entry.record.sequence, party.role, party.kind, own[.name]?.value,
      own[.name]?.salt, own[.phone]?.value, own[.phone]?.salt, own[.document]?.value,
      own[.document]?.salt, own[.address]?.value, own[.address]?.salt)
  }
}
