public import Casework
public import Disputes
import Machine
import SQLite

/// Restores a casebook from a copy.
///
/// The copy is checked and prepared beside the target. Then the present file is kept under another
/// name and the copy takes its place; at each moment a whole file has the original name. An error
/// thrown before that leaves everything unchanged.
public final class Restoration {
  /// What the copy holds.
  public let copied: CopyReceipt
  /// What would be lost; nil if there is no present file.
  public let loss: Loss?

  /// Whether the backup has another hard link: a journal beside that name would be missing from the
  /// copy.
  public let mayMissJournal: Bool

  private let place: Place
  private let backup: String
  private let copy: CasebookCopy
  private let present: PresentFile?
  /// Whether the copy was changed after it was checked.
  private var isChanged = false
  /// Erased data that the copy still holds; nil if the present file cannot be read.
  private var erasures: Erasures?

  /// The difference between the present file and the copy.
  public struct Loss: Hashable, Sendable {
    /// Whether the present log could be read to its end; otherwise the rest is not known.
    public let isKnown: Bool
    /// How many log entries the copy lacks.
    public let entries: Int
    /// How many cases were registered with them.
    public let cases: Int
    /// How many log entries only the copy has.
    public let gain: Int
  }

  /// Checks a copy and compares it with the file that it would replace.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.busy`, `.leftover`,
  ///   `.foreignJournal`, `.severalNames` and others; `UnsoundCopy`; `FileError`.
  public init(from backup: String, over path: String) throws {
    let place = try Place(path)
    if place.look == nil { try place.requireFree() }
    // A damaged file is kept aside; a folder or a device is not a damaged file and is refused.
    guard [nil, .file].contains(place.look?.kind) else {
      throw StorageError.notACasebook(path: path)
    }
    try place.refuse(place.otherNames(place.look))
    try Files.createFolder(Files.folder(of: place.path))
    (self.place, self.backup) = (place, backup)
    (copy, copied, mayMissJournal) = try Restoration.copy(backup, beside: place)
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

  /// Copies the backup beside the file that it is to replace, and checks the copy.
  private static func copy(
    _ backup: String, beside place: Place
  ) throws -> (CasebookCopy, CopyReceipt, Bool) {
    let mapped = {
      let source = try SQLiteCasebook.openAsItIs(at: backup)
      let copy = try CasebookCopy(of: source.db, beside: place.path)
      let db = try copy.write()
      try Migrator(Migration.all).migrate(db, finishing: Rebuild.refill)
      // With a write-ahead log, readers and a writer can use it at once from the start.
      try db.keepWriteAheadLog()
      try db.checkpoint()
      return (copy, try copy.requireSound(naming: backup), source.mayMissJournal)
    }
    return try FileFault.using(backup) { try StorageError.mapping(path: backup, mapped) }
  }

  /// The case numbers that must not be reused, and the erasures to repeat; nil if the copy needs
  /// neither.
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

  /// Records in the copy, by `body`, what it must know of the replaced file; then removes erased
  /// data.
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
      // VACUUM removes the bytes of erased data too.
      let db = try copy.write()
      try db.write { try SearchIndex(db).optimize() }
      try db.execute(script: "VACUUM")
      try db.checkpoint()
    }
  }

  private func write(_ body: (SQLiteCasebook) throws -> Void) throws {
    try body(SQLiteCasebook(copy.write(), path: copy.file.path))
  }

  /// Renames the present file and gives its name to the copy.
  ///
  /// - Returns: what became of the present file, if there was one.
  /// - Throws: `StorageError` with `.busy` if others have the present file open, or have written to
  ///   it since it was read.
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

  /// Copies the access records of the present file, then swaps the two.
  private func replace(
    _ present: PresentFile, heldBy owner: Connection?, now: Instant
  ) throws -> ReplacedFile {
    var accesses: AccessTransfer?
    if let owner, present.isSound {
      let book = try SQLiteCasebook(owner, path: place.asked)
      guard try book.lastHead() == present.head else { throw StorageError.busy }
      // Access records are not in the log, so they are complete only now that the file is locked.
      try write { copy in accesses = try copy.takeAccesses(from: book) }
      if accesses?.taken != 0 { isChanged = true }
    }
    try requireSound()
    try copy.file.takeAccess(of: place.path)
    guard Files.identity(of: place.asked) == place.look?.identity else {
      throw StorageError.moved(path: place.asked)
    }
    let aside = try keepAside(stamp: now.stamp)
    // After the swap, the journal files at this path no longer belong to the open connection.
    try owner?.leaveJournal()
    // SQLite would apply a left-over journal to the copy.
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

  /// Gives the present file a second, unused name.
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

  /// Checks the copy again if it was changed since the first check.
  private func requireSound() throws {
    if isChanged { _ = try copy.requireSound(naming: backup) }
  }

  /// Locks the present file exclusively; nil if it is no longer a database and so has no users.
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
