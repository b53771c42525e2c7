public import Casework
public import Disputes
import Machine
import SQLite

/// Puts a copy of a casebook in the place of the present one.
///
/// The copy is checked first and made ready beside its place; the present file is kept under
/// another name, and at each moment a whole file stands under the first. What is thrown before the
/// end leaves everything as it was.
public final class Restoration {
  /// What the copy holds.
  public let copied: CopyReceipt
  /// What stands only in the present file; none where there is no file.
  public let loss: Loss?

  /// Whether the backup has another name, and what stands in a journal beside that one is not in the
  /// copy.
  public let mayMissJournal: Bool

  private let place: Place
  private let backup: String
  private let copy: CasebookCopy
  private let present: PresentFile?
  /// Whether the copy was changed after it was checked.
  private var isChanged = false
  /// Whether the copy has texts that the present file has erased.
  private var hasErasedTexts = false
  /// The rows of ledgers that the present file has forgotten, as they stand there.
  private var forgotten: [Forgotten] = []

  /// What the present file holds beside the copy.
  public struct Loss: Hashable, Sendable {
    /// Whether the present log could be read to its end; otherwise the rest is not known.
    public let isKnown: Bool
    /// How many entries of its log the copy has not.
    public let entries: Int
    /// How many cases were registered with them.
    public let cases: Int
    /// How many entries the copy has that the present log has not.
    public let gain: Int
  }

  /// Checks a copy and compares it with what stands in its place.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.busy`, `.leftover`,
  ///   `.foreignJournal`, `.severalNames` and others; `UnsoundCopy`; `FileError`.
  public init(from backup: String, over path: String) throws {
    let place = try Place(path)
    if place.look == nil { try place.requireFree() }
    // What is damaged is kept aside, but a folder or a device is no file that was damaged.
    guard [nil, .file].contains(place.look?.kind) else {
      throw StorageError.notACasebook(path: path)
    }
    try place.refuse(place.otherNames(place.look))
    try Files.createFolder(Files.folder(of: place.path))
    (self.place, self.backup) = (place, backup)
    (copy, copied, mayMissJournal) = try StorageError.mapping(path: backup) {
      let source = try SQLiteCasebook.openAsItIs(at: backup)
      let copy = try CasebookCopy(of: source.db, beside: place.path)
      let db = try copy.write()
      try Migrator(Migration.all).migrate(db, finishing: Rebuild.refill)
      // Many may use it at once from the beginning.
      try db.keepWriteAheadLog()
      try db.checkpoint()
      return (copy, try copy.requireSound(naming: backup), source.mayMissJournal)
    }
    guard place.look != nil else {
      (present, loss) = (nil, nil)
      return
    }
    let book = try copy.open()
    let copied = self.copied
    (present, loss) = try StorageError.mapping(path: path) {
      let present = try PresentFile(at: path, beside: book)
      let loss = Loss(
        isKnown: present.isSound, entries: present.head.position - present.common,
        cases: present.newerCases, gain: copied.head.position - present.common)
      return (present, loss)
    }
  }

  /// Which numbers must not be given again; nothing where the copy knows of all of them.
  ///
  /// What can still be read of a damaged file counts, though it may not be all.
  public func given(series: Int?) throws -> GivenNumbers? {
    let book = try copy.open()
    return try StorageError.mapping(path: place.asked) {
      let known = Dictionary(
        try book.lastNumbers().map { (Sequence($0), $0.ordinal) }, uniquingKeysWith: max)
      let last = (present?.last ?? []).filter { $0.ordinal > known[Sequence($0)] ?? 0 }
      let wanted = series ?? present?.series
      let both = loss?.isKnown == true ? try copyBesidePresent() : nil
      let given = GivenNumbers(
        last: last, series: try wanted == book.series() ? nil : wanted,
        replaced: loss?.isKnown == true ? present?.head.anchor : nil,
        erased: try both.map(textsErased))
      forgotten = try both.map(referencesForgotten) ?? []
      hasErasedTexts = given.erased?.isEmpty == false || !forgotten.isEmpty
      let isNeeded =
        !last.isEmpty || given.series != nil || hasErasedTexts
        || loss.map { $0.entries > 0 } == true
      return isNeeded ? given : nil
    }
  }

  private struct Sequence: Hashable {
    let unit: UnitCode
    let year: Int
    let series: Int

    init(_ number: CaseNumber) {
      (unit, year, series) = (number.unit, number.year, number.series)
    }
  }

  /// Writes to the copy what it is to know of the file that it replaces.
  public func prepare(_ body: (SQLiteCasebook) throws -> Void) throws {
    try StorageError.mapping(path: place.asked) {
      isChanged = true
      try write(body)
      try write { book in
        try book.write(dryRun: false) { _ in
          for row in forgotten {
            try book.log.changeReference(
              of: row.caseID, "reference = \(row.reference), salt = \(row.salt)")
          }
        }
      }
      guard hasErasedTexts else { return }
      // What is not to come back with the copy is not in its bytes either.
      let db = try copy.write()
      try db.write { try SearchIndex(db).optimize() }
      try db.execute(script: "VACUUM")
      try db.checkpoint()
    }
  }

  private func write(_ body: (SQLiteCasebook) throws -> Void) throws {
    try body(SQLiteCasebook(copy.write(), path: copy.file.path))
  }

  /// Gives the copy the name of the present file, and that one another.
  ///
  /// - Returns: what became of the present file, if there was one.
  /// - Throws: `StorageError` with `.busy` where others have the present file open, or have written
  ///   to it since it was looked at.
  public func finish(now: Instant) throws -> ReplacedFile? {
    try StorageError.mapping(path: place.asked) {
      guard let present else {
        try requireSound()
        try copy.file.giveToOwnerOfFolder()
        try place.requireFree()
        try copy.file.place(as: place.path, replacing: false)
        return nil
      }
      let owner = try owner(of: present)
      return try withExtendedLifetime(owner) { try replace(present, heldBy: owner, now: now) }
    }
  }

  /// Takes the last of the present file into the copy, and lets them change places.
  private func replace(
    _ present: PresentFile, heldBy owner: Connection?, now: Instant
  ) throws -> ReplacedFile {
    var accesses: AccessTransfer?
    if let owner, present.isSound {
      let book = try SQLiteCasebook(owner, path: place.asked)
      guard try book.lastHead() == present.head else { throw StorageError.busy }
      // Looking leaves nothing in the log, so only now can nobody look any more.
      try write { copy in accesses = try copy.takeAccesses(from: book) }
      if accesses?.taken != 0 { isChanged = true }
    }
    try requireSound()
    try copy.file.takeAccess(of: place.path)
    guard Files.identity(of: place.asked) == place.look?.identity else {
      throw StorageError.moved(path: place.asked)
    }
    let aside = try keepAside(stamp: now.stamp)
    // What stands beside the file is no longer that of the one that is held.
    try owner?.leaveJournal()
    // A journal that was left over would be taken for one of the copy.
    for suffix in UnfinishedFile.companions {
      guard let left = Files.look(place.path + suffix, followingLink: false) else { continue }
      if left.size > 0, suffix != "-shm" {
        try Files.keep(place.path + suffix, aside: aside + suffix)
      }
      try Files.remove(place.path + suffix)
    }
    try copy.file.place(as: place.path, replacing: true)
    return ReplacedFile(path: aside, accesses: accesses)
  }

  /// Gives the present file a second name, which nothing had before.
  private func keepAside(stamp: String) throws -> String {
    for count in 1...999 {
      let aside = "\(place.resolved).replaced-\(stamp)" + (count == 1 ? "" : "-\(count)")
      let taken = [""] + UnfinishedFile.companions
      guard !taken.contains(where: { Files.exists(aside + $0) }) else { continue }
      do throws(FileError) {
        try Files.keep(place.path, aside: aside)
        return aside
      } catch {
        guard error.cause == .exists else { throw error }
      }
    }
    throw StorageError.exists(path: "\(place.path).replaced-\(stamp)")
  }

  /// Checks the copy once more where it was changed since.
  private func requireSound() throws {
    if isChanged { _ = try copy.requireSound(naming: backup) }
  }

  /// Keeps others out of the present file; one that is no database any more has no users.
  private func owner(of present: PresentFile) throws(SQLiteError) -> Connection? {
    guard present.isCasebook else { return nil }
    do {
      let db = try Connection(path: place.path, access: .alone, busyTimeoutMilliseconds: 2_000)
      try db.takeAlone()
      return db
    } catch {
      let isNoDatabase = [.notADatabase, .corrupt].contains(error.code.primary)
      guard !present.isSound, isNoDatabase else { throw error }
      return nil
    }
  }

  private func copyBesidePresent() throws -> Connection {
    let db = try copy.write()
    try db.run("ATTACH \(place.path) AS replaced")
    return db
  }

  private struct Forgotten {
    let caseID: Int64
    let reference: String
    let salt: [UInt8]
  }

  /// The rows of ledgers whose reference the present file has forgotten, or whose hash it has made
  /// one that nobody can guess.
  private func referencesForgotten(_ both: Connection) throws -> [Forgotten] {
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
      WHERE (changed.reference = mine.number AND kept.reference <> mine.number)
        OR (changed.content = kept.content AND changed.salt <> kept.salt)
      """
    ) { row throws(SQLiteError) in
      try Forgotten(caseID: row[0], reference: row[1], salt: row[2])
    }
  }

  /// The texts of the copy that the present file has erased.
  private func textsErased(_ both: Connection) throws -> [ErasedText] {
    let texts = Restoration.erasures.joined(by: " UNION ALL ") + " ORDER BY 1, 2, 3"
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
