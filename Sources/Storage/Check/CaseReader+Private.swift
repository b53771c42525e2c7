import Casework
import Disputes
import SQLite

extension CaseReader {
  /// Compares each text that has not been erased with what the events are committed to.
  func checkPrivate(_ entries: [CaseEntry], _ found: Report) throws {
    var said = Said()
    for entry in entries { said.add(entry) }
    try checkParties(entries.last?.after.parties ?? [], found)
    for text in try texts() {
      guard let field = TextField(text.field),
        let commitment = said.commitments[text.sequence]?[text.field]
      else {
        try found(.strayText(number, sequence: text.sequence, field: text.field))
        continue
      }
      if Commitment(to: text.value, of: field, salt: text.salt) != commitment {
        try found(.text(number, sequence: text.sequence, field: field))
      }
    }
  }

  /// What the events are committed to and what may still be kept of it: neither what was corrected
  /// nor what was erased may come back.
  private struct Said {
    private(set) var commitments: [Int: [String: Commitment]] = [:]
    private var parties = 0
    /// The event that set each part of a party last.
    private var standing: [TextField: Int] = [:]

    mutating func add(_ entry: CaseEntry) {
      let sequence = entry.entry.record.sequence
      var said: [TextField: Commitment] = [:]
      _ = entry.event.deed.mapTexts(firstParty: parties + 1) { field, commitment in
        said[field] = commitment
        return commitment
      }
      for (field, commitment) in said {
        if case .instead(let place) = field {
          // It stands where the text stood whose words it has taken.
          commitments[place.sequence]?[place.field.description] = commitment
          continue
        }
        if field.isOfParty, let before = standing.updateValue(sequence, forKey: field) {
          commitments[before]?[field.description] = nil
        }
        commitments[sequence, default: [:]][field.description] = commitment
      }
      if case .partyErased(let erasure) = entry.event.deed { forget(erasure) }
      parties = entry.after.parties.count
    }

    private mutating func forget(_ erasure: Erasure<Commitment>) {
      for field in TextField.PartyField.allCases.map({ TextField.party(erasure.party, $0) }) {
        guard let before = standing.removeValue(forKey: field) else { continue }
        commitments[before]?[field.description] = nil
      }
      for place in erasure.texts {
        commitments[place.sequence]?[place.field.description] = nil
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
      SELECT coalesce(name_seq, seq), 'party.' || party || '.name', name, name_salt
      FROM private_party WHERE case_id = ?1 AND name IS NOT NULL
      UNION ALL
      SELECT coalesce(phone_seq, seq), 'party.' || party || '.phone', phone, phone_salt
      FROM private_party WHERE case_id = ?1 AND phone IS NOT NULL
      UNION ALL
      SELECT coalesce(document_seq, seq), 'party.' || party || '.document', document, document_salt
      FROM private_party WHERE case_id = ?1 AND document IS NOT NULL
      UNION ALL
      SELECT coalesce(address_seq, seq), 'party.' || party || '.address', address, address_salt
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
    let rows = Dictionary(kept.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, party) in parties.enumerated() {
      let row = rows[index + 1]
      guard let row, row.role == party.role, row.kind == party.kind else {
        try found(.party(number, index + 1))
        continue
      }
    }
    for row in kept where row.number > parties.count { try found(.party(number, row.number)) }
  }
}
