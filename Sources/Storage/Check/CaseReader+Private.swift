import Casework
import Disputes
import SQLite

extension CaseReader {
  /// Compares each text and each party field with the commitments in the events: all of them must
  /// be there unless an event erased them, and nothing else may be there.
  ///
  /// Texts that a restore erased are not reported; `restores` knows them.
  func checkPrivate(
    _ entries: [CaseEntry], excusing restores: RestoredErasures, _ found: FindingSink
  ) throws {
    var said = Said()
    for entry in entries { said.add(entry) }
    func gone(_ place: TextPlace) throws {
      let position = entries[place.sequence - 1].entry.position
      guard !restores.erased(place, of: number, writtenAt: position) else { return }
      try found(.goneText(number, sequence: place.sequence, field: place.field))
    }
    try checkTexts(said, gone, found)
    try checkParties(entries.last?.after.parties ?? [], said, gone, found)
  }

  private func checkTexts(
    _ said: Said, _ gone: (TextPlace) throws -> Void, _ found: FindingSink
  ) throws {
    var missing = said.texts
    for text in try texts() {
      guard let field = TextField(text.field),
        let commitment = missing.removeValue(
          forKey: TextPlace(sequence: text.sequence, field: field))
      else {
        try found(.strayText(number, sequence: text.sequence, field: text.field))
        continue
      }
      switch (text.value, commitment) {
      case (nil, nil): break
      case (nil, _?): try gone(TextPlace(sequence: text.sequence, field: field))
      case (let value?, let commitment?):
        guard !value.fits(commitment, of: field) else { break }
        try found(.text(number, sequence: text.sequence, field: field))
      case (_?, nil):
        try found(.strayText(number, sequence: text.sequence, field: text.field))
      }
    }
    for place in missing.keys.sorted(by: TextPlace.inOrder) {
      try found(
        .missingRow(table: "private_text", key: "\(number) \(place.sequence) \(place.field)"))
    }
  }

  private func checkParties(
    _ parties: [Case.Participant], _ said: Said, _ gone: (TextPlace) throws -> Void,
    _ found: FindingSink
  ) throws {
    let kept = try self.parties()
    let rows = Dictionary(kept.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, party) in parties.enumerated() {
      guard let row = rows[index + 1], row.role == party.role, row.kind == party.kind,
        row.sequence == said.named[index]
      else {
        try found(.party(number, index + 1))
        continue
      }
      for (part, kept) in zip(TextField.PartyField.allCases, row.parts) {
        let field = TextField.party(row.number, part)
        try check(kept, field, of: row.sequence, said.parts[field], gone, found)
      }
    }
    for row in kept where row.number > parties.count { try found(.party(number, row.number)) }
  }

  /// Compares one party field with the event that set it last, if any.
  private func check(
    _ kept: Part, _ field: TextField, of naming: Int, _ said: Said.Part?,
    _ gone: (TextPlace) throws -> Void, _ found: FindingSink
  ) throws {
    let expected = said.flatMap { $0.sequence == naming ? nil : $0.sequence }
    guard kept.sequence == expected, said != nil || kept.value == nil else {
      return try found(
        .strayText(number, sequence: kept.sequence ?? naming, field: field.description))
    }
    guard let said else { return }
    guard let value = kept.value else {
      return try gone(TextPlace(sequence: said.sequence, field: field))
    }
    if !value.fits(said.commitment, of: field) {
      try found(.text(number, sequence: said.sequence, field: field))
    }
  }
}

// MARK: - What the events say

/// The commitments that are in force after all events: corrected and erased values are no longer
/// among them.
private struct Said {
  struct Part {
    let sequence: Int
    let commitment: Commitment
  }

  /// The commitment of each text; nil if it was erased.
  private(set) var texts: [TextPlace: Commitment?] = [:]
  /// The commitment of each party field, with the event that set it last.
  private(set) var parts: [TextField: Part] = [:]
  /// The sequence of the event that added each party.
  private(set) var named: [Int] = []

  mutating func add(_ entry: CaseEntry) {
    let sequence = entry.entry.record.sequence
    var said: [(TextField, Commitment)] = []
    _ = entry.event.deed.mapTexts(firstParty: named.count + 1) { field, commitment in
      said.append((field, commitment))
      return commitment
    }
    for (field, commitment) in said {
      if field.isOfParty {
        parts[field] = Part(sequence: sequence, commitment: commitment)
      } else if case .instead(let place) = field {
        // Reworded text is stored in the row of the text that it replaces.
        texts[place] = .some(commitment)
      } else {
        texts[TextPlace(sequence: sequence, field: field)] = .some(commitment)
      }
    }
    if case .partyErased(let erasure) = entry.event.deed { forget(erasure) }
    while named.count < entry.after.parties.count { named.append(sequence) }
  }

  private mutating func forget(_ erasure: Erasure<Commitment>) {
    for field in TextField.PartyField.allCases {
      parts[.party(erasure.party, field)] = nil
    }
    for place in erasure.texts where texts[place] != nil {
      texts.updateValue(nil, forKey: place)
    }
  }
}

extension TextPlace {
  fileprivate static func inOrder(_ one: TextPlace, _ other: TextPlace) -> Bool {
    (one.sequence, one.field.description) < (other.sequence, other.field.description)
  }
}

// MARK: - What is kept

/// A text with its salt.
private struct SaltedText {
  let value: String
  let salt: [UInt8]

  func fits(_ commitment: Commitment, of field: TextField) -> Bool {
    Commitment(to: value, of: field, salt: salt) == commitment
  }
}

extension CaseReader {
  private struct Text {
    let sequence: Int
    let field: String
    let value: SaltedText?
  }

  /// A party field; `sequence` is set only if a later event than the one that added the party set
  /// it.
  private struct Part {
    let value: SaltedText?
    let sequence: Int?
  }

  private struct PartyRow {
    let number: Int
    let sequence: Int
    let role: PartyRole
    let kind: PartyKind
    let parts: [Part]
  }

  private func texts() throws(SQLiteError) -> [Text] {
    try db.prepare(
      "SELECT seq, field, value, salt FROM private_text WHERE case_id = ?1 ORDER BY seq, field"
    ).all(id) { row throws(SQLiteError) in
      try Text(sequence: row[0], field: row[1], value: SaltedText(row, at: 2))
    }
  }

  private func parties() throws(SQLiteError) -> [PartyRow] {
    let columns = TextField.PartyField.allCases.map { "\($0.rawValue), \($0)_salt, \($0)_seq" }
    return try db.prepare(
      """
      SELECT party, seq, role, kind, \(raw: columns.joined(separator: ", "))
      FROM private_party
      WHERE case_id = ?1
      ORDER BY party
      """
    ).all(id) { row throws(SQLiteError) in
      var parts: [Part] = []
      for index in TextField.PartyField.allCases.indices {
        let column = 4 + 3 * index
        parts.append(try Part(value: SaltedText(row, at: column), sequence: row[column + 2]))
      }
      return try PartyRow(
        number: row[0], sequence: row[1], role: row[2], kind: row[3], parts: parts)
    }
  }
}

extension SaltedText {
  /// Reads a text and its salt from adjacent columns; nil if either is NULL.
  fileprivate init?(_ row: borrowing Row, at column: Int) throws(SQLiteError) {
    guard let value: String = try row[column], let salt: [UInt8] = try row[column + 1] else {
      return nil
    }
    self.init(value: value, salt: salt)
  }
}
