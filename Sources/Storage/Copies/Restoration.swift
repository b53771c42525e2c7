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

  private let path: String
  private let copy: CasebookCopy
  private let present: PresentFile?

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
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.busy` and others;
  ///   `UnsoundCopy`; `FileError`.
  public init(from backup: String, over path: String) throws {
    let place = Files.exists(path) ? Files.resolved(path) : path
    try Files.createFolder(Files.folder(of: place))
    self.path = place
    (copy, copied) = try StorageError.mapping(path: backup) {
      let copy = try CasebookCopy(of: SQLiteCasebook.openAsItIs(at: backup).db, at: place)
      try Migrator(Migration.all).migrate(
        Connection(path: copy.temporary, access: .readWrite), finishing: Rebuild.refill)
      return (copy, try copy.requireSound(naming: backup))
    }
    guard Files.exists(place) else {
      (present, loss) = (nil, nil)
      return
    }
    let book = try copy.open()
    let copied = self.copied
    (present, loss) = try StorageError.mapping(path: place) {
      let present = try PresentFile(at: place, beside: book)
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
    return try StorageError.mapping(path: path) {
      let known = Dictionary(
        try book.lastNumbers().map { (Sequence($0), $0.ordinal) }, uniquingKeysWith: max)
      let last = (present?.last ?? []).filter { $0.ordinal > known[Sequence($0)] ?? 0 }
      let wanted = series ?? present?.series
      let given = GivenNumbers(
        last: last, series: try wanted == book.series() ? nil : wanted,
        replaced: loss?.isKnown == true ? present?.head.anchor : nil)
      let isNeeded = !last.isEmpty || given.series != nil || loss.map { $0.entries > 0 } == true
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
    try StorageError.mapping(path: path) {
      try body(
        SQLiteCasebook(
          Connection(path: copy.temporary, access: .readWrite), path: copy.temporary))
    }
  }

  /// Gives the copy the name of the present file, and that one another.
  ///
  /// - Returns: what became of the present file, if there was one.
  /// - Throws: `StorageError` with `.busy` where others have the present file open, or have written
  ///   to it since it was looked at.
  public func finish(now: Instant) throws -> ReplacedFile? {
    try StorageError.mapping(path: path) {
      guard let present else {
        try makeReady()
        try copy.place()
        return nil
      }
      if present.isSound { try eraseWhatWasErased() }
      let owner = try owner(of: present)
      do {
        let replaced = try replace(present, heldBy: owner, now: now)
        return withExtendedLifetime(owner) { replaced }
      } catch {
        try? owner?.letOthersIn()
        throw error
      }
    }
  }

  /// Takes the last of the present file into the copy, and lets them change places.
  private func replace(
    _ present: PresentFile, heldBy owner: Connection?, now: Instant
  ) throws -> ReplacedFile {
    var accesses: AccessTransfer?
    if let owner, present.isSound {
      let book = try SQLiteCasebook(owner, path: path)
      guard try book.lastHead() == present.head else { throw StorageError.busy }
      // Looking leaves nothing in the log, so only now can nobody look any more.
      try prepare { copy in accesses = try copy.takeAccesses(from: book) }
    }
    try makeReady()
    let aside = "\(path).replaced-\(now.stamp)"
    guard !Files.exists(aside) else { throw StorageError.exists(path: aside) }
    try Files.keep(path, aside: aside)
    // A journal that was left over would be taken for one of the copy.
    for suffix in ["-wal", "-shm", "-journal"] where Files.exists(path + suffix) {
      try Files.keep(path + suffix, aside: aside + suffix)
      try Files.remove(path + suffix)
    }
    try copy.place(replacing: true)
    return ReplacedFile(path: aside, accesses: accesses)
  }

  /// Lets many use the copy at once from the beginning.
  private func makeReady() throws {
    try Connection(path: copy.temporary, access: .readWrite).keepWriteAheadLog()
  }

  /// Keeps others out of the present file; one that is no database any more has no users.
  private func owner(of present: PresentFile) throws(SQLiteError) -> Connection? {
    do {
      let db = try Connection(path: path, access: .readWrite, busyTimeoutMilliseconds: 2_000)
      try db.takeAlone()
      return db
    } catch {
      let isNoDatabase = [.notADatabase, .corrupt].contains(error.code.primary)
      guard !present.isSound, isNoDatabase else { throw error }
      return nil
    }
  }

  /// Texts that were erased in the present file do not come back with the copy.
  private func eraseWhatWasErased() throws {
    let db = try Connection(path: copy.temporary, access: .readWrite)
    try db.run("ATTACH \(path) AS replaced")
    try db.write { for statement in Restoration.erasures { try db.run(statement) } }
    try db.execute(script: "DETACH replaced")
  }

  /// A row that is empty in the present file, found by the number of its case.
  private static let erasures: [SQL] =
    [
      """
      UPDATE main.private_text SET value = NULL, salt = NULL
      WHERE value IS NOT NULL AND EXISTS (
        SELECT 1
        FROM main.log_case AS here
          JOIN replaced.log_case AS there USING (unit, year, series, ordinal)
          JOIN replaced.private_text AS text ON text.case_id = there.id
        WHERE here.id = main.private_text.case_id AND text.seq = main.private_text.seq
          AND text.field = main.private_text.field AND text.value IS NULL)
      """
    ]
    + ["name", "phone", "document", "address"].map { field in
      """
      UPDATE main.private_party SET \(raw: field) = NULL, \(raw: field)_salt = NULL
      WHERE \(raw: field) IS NOT NULL AND EXISTS (
        SELECT 1
        FROM main.log_case AS here
          JOIN replaced.log_case AS there USING (unit, year, series, ordinal)
          JOIN replaced.private_party AS party ON party.case_id = there.id
        WHERE here.id = main.private_party.case_id
          AND party.party = main.private_party.party AND party.\(raw: field) IS NULL)
      """
    }
}
