import Casework
import Disputes
import SQLite

/// What the present file has erased that a copy of it still has, and that must not come back with it.
struct Erasures {
  /// The texts.
  let texts: [ErasedText]
  /// The rows of ledgers that the present file has forgotten, as they stand there.
  let references: [Reference]

  /// The row of a ledger from which a case of the copy came.
  struct Reference {
    let caseID: Int64
    let reference: String
    let salt: [UInt8]
  }

  /// Compares a copy with the present file, which is attached to it as `replaced`.
  init(_ both: Connection) throws {
    texts = try Erasures.texts(both)
    references = try Erasures.references(both)
  }

  /// Whether the copy has nothing that was erased.
  var isEmpty: Bool { texts.isEmpty && references.isEmpty }

  /// The rows of ledgers whose reference the present file has forgotten, or whose hash it has made
  /// one that nobody can guess.
  private static func references(_ both: Connection) throws -> [Reference] {
    try both.all(
      """
      SELECT kept.case_id, changed.reference, changed.salt
      FROM main.private_reference AS kept
        JOIN main.log_case AS mine ON mine.id = kept.case_id
        JOIN replaced.log_case AS theirs ON theirs.number = mine.number
        JOIN main.log_entry AS here ON here.case_id = mine.id AND here.seq = 1
        JOIN replaced.log_entry AS there
          ON there.case_id = theirs.id AND there.seq = 1 AND there.hash = here.hash
        JOIN replaced.private_reference AS changed
          ON changed.case_id = theirs.id AND changed.unit = kept.unit
      WHERE (changed.reference <> kept.reference AND (
          changed.reference GLOB 'sha256:*' OR changed.reference = mine.number))
        OR (changed.content = kept.content AND changed.salt <> kept.salt)
      """
    ) { row throws(SQLiteError) in
      try Reference(caseID: row[0], reference: row[1], salt: row[2])
    }
  }

  /// The texts of the copy that the present file has erased, in order.
  private static func texts(_ both: Connection) throws -> [ErasedText] {
    let texts = erasures.joined(by: " UNION ALL ") + " ORDER BY 1, 2, 3"
    return try both.all(texts) { row throws(SQLiteError) -> ErasedText? in
      guard let number = CaseNumber(try row[0]), let field = TextField(try row[2]) else {
        return nil
      }
      return ErasedText(number, TextPlace(sequence: try row[1], field: field))
    }.compactMap(\.self)
  }

  /// What is empty in the present file and was written there by the same event: the case, the event
  /// and its field.
  ///
  /// Behind the point at which two logs part they may have given one number to two cases; an event is
  /// known by its hash.
  private static let erasures: [SQL] =
    [
      """
      SELECT c.number, main.private_text.seq, main.private_text.field
      FROM main.private_text JOIN main.log_case AS c ON c.id = main.private_text.case_id
      WHERE main.private_text.value IS NOT NULL AND EXISTS (
        SELECT 1
        FROM \(raw: twins("main.private_text", "main.private_text.seq"))
          JOIN replaced.private_text AS text ON text.case_id = there.case_id
        WHERE text.seq = main.private_text.seq AND text.field = main.private_text.field
          AND text.value IS NULL)
      """
    ] + TextField.PartyField.allCases.map { erasures(of: $0.rawValue) }

  private static func erasures(of part: String) -> SQL {
    let origin = "coalesce(main.private_party.\(part)_seq, main.private_party.seq)"
    return """
      SELECT c.number, \(raw: origin), 'party.' || main.private_party.party || '.\(raw: part)'
      FROM main.private_party JOIN main.log_case AS c ON c.id = main.private_party.case_id
      WHERE main.private_party.\(raw: part) IS NOT NULL AND (
        EXISTS (
          SELECT 1
          FROM \(raw: twins("main.private_party", origin))
            JOIN replaced.private_party AS party ON party.case_id = there.case_id
          WHERE party.party = main.private_party.party AND party.\(raw: part) IS NULL)
        OR EXISTS (
          SELECT 1
          FROM \(raw: twins("main.private_party", "main.private_party.seq"))
            JOIN replaced.log_entry AS erasing ON erasing.case_id = there.case_id
          WHERE erasing.kind = 'party_erased'
            AND json_extract(erasing.payload, '$.party') = main.private_party.party))
      """
  }

  /// One event of a row's case as both files have it.
  private static func twins(_ table: String, _ sequence: String) -> String {
    """
    main.log_case AS mine
      JOIN replaced.log_case AS theirs USING (unit, year, series, ordinal)
      JOIN main.log_entry AS here
        ON mine.id = \(table).case_id AND here.case_id = mine.id AND here.seq = \(sequence)
      JOIN replaced.log_entry AS there
        ON there.case_id = theirs.id AND there.seq = here.seq AND there.hash = here.hash
    """
  }
}
