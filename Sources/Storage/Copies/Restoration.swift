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
  /// What the present file has taken away that the copy still has; none where it cannot be known.
  private var erasures: Erasures?

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
      erasures = loss?.isKnown == true ? try Erasures(copyBesidePresent(), of: book) : nil
      let given = GivenNumbers(
        last: last, series: try wanted == book.series() ? nil : wanted,
        replaced: loss?.isKnown == true ? present?.head.anchor : nil,
        erased: erasures?.texts)
      let isNeeded =
        !last.isEmpty || given.series != nil || erasures?.isEmpty == false
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
      guard let erasures, !erasures.isEmpty else { return }
      try write { book in
        try book.write(dryRun: false) { _ in
          for row in erasures.references {
            try book.log.changeReference(
              of: row.caseID, "reference = \(row.reference), salt = \(row.salt)")
          }
        }
      }
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
}
