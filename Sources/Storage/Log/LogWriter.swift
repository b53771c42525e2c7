import Casework
import Disputes
import SQLite

/// Writes the log tables and the private tables (texts, parties, references).
final class LogWriter {
  private let db: Connection
  private let seals: SealWriter
  private let insertCase: LazyStatement
  private let insertEntry: LazyStatement
  private let insertText: LazyStatement
  private let insertParty: LazyStatement
  private let selectCase: LazyStatement
  private var referenceKey: Digest?

  init(_ db: Connection, _ seals: SealWriter) {
    self.db = db
    self.seals = seals
    insertCase = LazyStatement(
      db,
      """
      INSERT INTO log_case (number, unit, year, series, ordinal)
      VALUES (?1, ?2, ?3, ?4, ?5)
      RETURNING id
      """)
    insertEntry = LazyStatement(
      db,
      """
      INSERT INTO log_entry (
        position, received_at, case_id, register, seq, kind, occurred_at, recorded_at, unit,
        officer, payload, hash, running_hash
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """)
    insertText = LazyStatement(
      db,
      """
      INSERT INTO private_text (case_id, seq, field, value, salt)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    insertParty = LazyStatement(
      db,
      """
      INSERT INTO private_party (
        case_id, party, seq, role, kind, name, name_salt, phone, phone_salt, document,
        document_salt, address, address_salt
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """)
    selectCase = LazyStatement(
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

  /// Stores the private texts of an event, or applies the correction or erasure that it states.
  func addPrivate(of entry: CaseEntry, caseID: Int64) throws(SQLiteError) {
    let sequence = entry.entry.record.sequence
    for text in entry.texts where !text.field.isOfParty {
      if case .instead(let place) = text.field {
        try put(text, insteadOf: place, caseID: caseID)
      } else {
        try insertText().run(caseID, sequence, text.field.description, text.value, text.salt)
      }
    }
    switch entry.event.deed {
    case .registered(let said):
      let texts = entry.textsByField
      for (index, party) in said.parties.enumerated() {
        try add(party, number: index + 1, of: entry, texts, caseID: caseID)
      }
    case .partyAdded(let party):
      try add(
        party, number: entry.after.parties.count, of: entry, entry.textsByField, caseID: caseID)
    case .partyCorrected(let said, _):
      try correct(said, of: entry, caseID: caseID)
    case .partyErased(let said):
      try erase(said, caseID: caseID)
    case _:
      break
    }
  }

  private func add(
    _ party: Party<Commitment>, number: Int, of entry: CaseEntry,
    _ texts: [TextField: PrivateText], caseID: Int64
  ) throws(SQLiteError) {
    func own(_ field: TextField.PartyField) -> PrivateText? { texts[.party(number, field)] }
    try insertParty().run(
      caseID, number, entry.entry.record.sequence, party.role, party.kind, own(.name)?.value,
      own(.name)?.salt, own(.phone)?.value, own(.phone)?.salt, own(.document)?.value,
      own(.document)?.salt, own(.address)?.value, own(.address)?.salt)
  }
}

// MARK: - The rights of a party

extension LogWriter {
  /// Overwrites wrong values of a party with the right ones; the old values are not kept.
  private func correct(
    _ said: PartyCorrection<Commitment>, of entry: CaseEntry, caseID: Int64
  ) throws(SQLiteError) {
    let sequence = entry.entry.record.sequence
    for text in entry.texts {
      guard case .party(said.party, let field) = text.field else { continue }
      let column = field.rawValue
      try db.run(
        """
        UPDATE private_party
        SET
          \(raw: column) = \(text.value), \(raw: column)_salt = \(text.salt),
          \(raw: column)_seq = \(sequence)
        WHERE case_id = \(caseID) AND party = \(said.party)
        """)
    }
    if let kind = said.kind {
      try db.run(
        """
        UPDATE private_party
        SET kind = \(kind)
        WHERE case_id = \(caseID) AND party = \(said.party)
        """)
    }
  }

  /// Overwrites a text with new wording; the old wording is not kept.
  private func put(
    _ text: PrivateText, insteadOf place: TextPlace, caseID: Int64
  ) throws(SQLiteError) {
    try db.run(
      """
      UPDATE private_text
      SET value = \(text.value), salt = \(text.salt)
      WHERE case_id = \(caseID) AND seq = \(place.sequence)
        AND field = \(place.field.description)
      """)
  }

  /// The keyed hash that replaces an erased ledger reference; the key is the hash of the first log
  /// entry.
  func sum(of reference: String, in unit: UnitCode) throws(SQLiteError) -> String? {
    if referenceKey == nil {
      referenceKey = try db.first("SELECT hash FROM log_entry WHERE position = 1")
    }
    return referenceKey.map { ImportReference.sum(of: reference, in: unit, key: $0) }
  }

  /// Updates the row that says which ledger row a case came from, and the table's seal with it.
  func changeReference(of caseID: Int64, _ change: SQL) throws(SQLiteError) {
    let text = SealedTable.reference.rowText
    seals.remove(
      try db.all("SELECT \(text) FROM private_reference WHERE case_id = \(caseID)"),
      from: .reference)
    let rows: [String] = try db.all(
      """
      UPDATE private_reference
      SET \(change)
      WHERE case_id = \(caseID)
      RETURNING \(text)
      """)
    for row in rows { seals.add(row, to: .reference) }
  }

  /// Erases a party's data and the listed texts, and replaces the salt of the ledger reference, so
  /// that nobody can guess the ledger row from its hash.
  private func erase(
    _ said: Erasure<Commitment>, caseID: Int64
  ) throws(SQLiteError) {
    let columns = TextField.PartyField.allCases.map(\.rawValue)
      .flatMap { ["\($0) = NULL", "\($0)_salt = NULL", "\($0)_seq = NULL"] }
    try db.run(
      """
      UPDATE private_party
      SET \(raw: columns.joined(separator: ", "))
      WHERE case_id = \(caseID) AND party = \(said.party)
      """)
    for place in said.texts { try erase(place, caseID: caseID) }
    try changeReference(of: caseID, "salt = randomblob(32)")
  }

  /// Erases one text, or one field of a party.
  func erase(_ place: TextPlace, caseID: Int64) throws(SQLiteError) {
    guard case .party(let party, let part) = place.field else {
      return try db.run(
        """
        UPDATE private_text
        SET value = NULL, salt = NULL
        WHERE case_id = \(caseID) AND seq = \(place.sequence)
          AND field = \(place.field.description)
        """)
    }
    try db.run(
      """
      UPDATE private_party
      SET \(raw: part.rawValue) = NULL, \(raw: part.rawValue)_salt = NULL
      WHERE case_id = \(caseID) AND party = \(party)
      """)
  }
}

extension CaseEntry {
  /// The texts by field: a case may have many parties, and each looks up its own texts.
  fileprivate var textsByField: [TextField: PrivateText] {
    Dictionary(texts.map { ($0.field, $0) }, uniquingKeysWith: { $1 })
  }
}

extension TextField {
  /// Whether the text is stored in the party's row.
  var isOfParty: Bool {
    if case .party = self { true } else { false }
  }
}
