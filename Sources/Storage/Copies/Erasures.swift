import Casework
import Disputes
import SQLite

/// Private data that the present file erased or corrected and that an older copy still holds; a
/// restore of the copy must not bring it back.
struct Erasures {
  /// The texts.
  let texts: [ErasedText]
  /// Ledger references that the present file has erased, in their replaced form.
  let references: [Reference]

  /// The ledger reference of a case of the copy.
  struct Reference {
    let caseID: Int64
    let reference: String
    let salt: [UInt8]
  }

  /// Compares a copy (`main`) with the present file, attached as `replaced`.
  init(_ both: Connection, of copy: SQLiteCasebook) throws {
    let taken = try Erasures.texts(both)
    let naming = try Erasures.texts(naming: taken, both, copy).filter { !taken.contains($0) }
    texts = taken + naming
    references = try Erasures.references(both)
  }

  /// Whether the copy holds no erased data.
  var isEmpty: Bool { texts.isEmpty && references.isEmpty }

  /// References that the present file replaced by a hash, or whose salt it renewed so that the hash
  /// cannot be guessed.
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

  /// Texts that mention erased data and were written after the point where the two logs diverge.
  ///
  /// Earlier texts need no search: the present file has already erased or reworded them.
  private static func texts(
    naming taken: [ErasedText], _ both: Connection, _ copy: SQLiteCasebook
  ) throws -> [ErasedText] {
    let parts = Dictionary(grouping: taken.filter(\.place.field.isOfParty), by: \.number)
    return try parts.sorted { $0.key.description < $1.key.description }.flatMap { number, parts in
      guard let dossier = try copy.dossier(of: number) else { return [ErasedText]() }
      let known: [Digest] = try both.all(
        """
        SELECT e.hash
        FROM replaced.log_entry AS e JOIN replaced.log_case AS c ON c.id = e.case_id
        WHERE c.number = \(number.description)
        """
      ) { row throws(SQLiteError) in try row[0] }
      return dossier.mentions(of: parts.map(\.place.field))
        .filter { !known.contains(dossier.events[$0.sequence - 1].record.hash) }
        .map { ErasedText(number, $0) }
    }
  }

  /// The texts of the copy that the present file has erased or corrected, in order.
  private static func texts(_ both: Connection) throws -> [ErasedText] {
    let parts = TextField.PartyField.allCases.map { taken(part: $0.rawValue) }
    let texts = ([takenTexts] + parts).joined(by: " UNION ALL ") + " ORDER BY 1, 2, 3"
    return try both.all(texts) { row throws(SQLiteError) -> ErasedText? in
      guard let number = CaseNumber(try row[0]), let field = TextField(try row[2]) else {
        return nil
      }
      return ErasedText(number, TextPlace(sequence: try row[1], field: field))
    }.compactMap(\.self)
  }

  /// Selects texts (case, event, field) that the present file has erased, or reworded by a
  /// correction that the copy lacks; only texts written by the same event in both files.
  ///
  /// Events are matched by hash: after two logs diverge, they may use one number for two cases.
  private static let takenTexts: SQL = """
    SELECT c.number, main.private_text.seq, main.private_text.field
    FROM main.private_text JOIN main.log_case AS c ON c.id = main.private_text.case_id
    WHERE main.private_text.value IS NOT NULL AND EXISTS (
      SELECT 1
      FROM \(raw: twins("main.private_text", "main.private_text.seq"))
        JOIN replaced.private_text AS text ON text.case_id = there.case_id
      WHERE text.seq = main.private_text.seq AND text.field = main.private_text.field
        AND (text.value IS NULL OR text.value <> main.private_text.value AND EXISTS (
          SELECT 1
          FROM replaced.log_entry AS deed, json_each(deed.payload, '$.texts') AS said
          WHERE \(raw: isNew(kind: "party_corrected"))
            AND json_extract(said.value, '$.sequence') = main.private_text.seq
            AND json_extract(said.value, '$.field') = main.private_text.field)))
    """

  /// The same for fields of parties, plus all fields of a party that only the present file has
  /// erased.
  private static func taken(part: String) -> SQL {
    let origin = "coalesce(main.private_party.\(part)_seq, main.private_party.seq)"
    return """
      SELECT c.number, \(raw: origin), 'party.' || main.private_party.party || '.\(raw: part)'
      FROM main.private_party JOIN main.log_case AS c ON c.id = main.private_party.case_id
      WHERE main.private_party.\(raw: part) IS NOT NULL AND (
        EXISTS (
          SELECT 1
          FROM \(raw: twins("main.private_party", origin))
            JOIN replaced.private_party AS party ON party.case_id = there.case_id
          WHERE party.party = main.private_party.party AND (party.\(raw: part) IS NULL OR
            party.\(raw: part) <> main.private_party.\(raw: part) AND EXISTS (
              SELECT 1
              FROM replaced.log_entry AS deed
              WHERE \(raw: isNew(kind: "party_corrected"))
                AND json_extract(deed.payload, '$.party') = main.private_party.party
                AND json_extract(deed.payload, '$.\(raw: part)') IS NOT NULL)))
        OR EXISTS (
          SELECT 1
          FROM \(raw: twins("main.private_party", "main.private_party.seq"))
            JOIN replaced.log_entry AS deed ON \(raw: isNew(kind: "party_erased"))
          WHERE json_extract(deed.payload, '$.party') = main.private_party.party))
      """
  }

  /// Joins an event of a row's case that both files have, matched by hash.
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

  /// The condition that `deed` is an event of that kind, in the same case, that only the present
  /// file has.
  private static func isNew(kind: String) -> String {
    """
    deed.case_id = there.case_id AND deed.kind = '\(kind)' AND NOT EXISTS (
      SELECT 1
      FROM main.log_entry AS known
      WHERE known.case_id = mine.id AND known.seq = deed.seq AND known.hash = deed.hash)
    """
  }
}
