import Machine
import SQLite

/// The location of a casebook, existing or new.
///
/// All code that opens, creates, copies or replaces one goes through here, so that each kind of
/// path is handled once.
///
/// A symbolic link is followed once; journals and copies belong beside its target. SQLite never
/// sees a path that it would treat specially (`:memory:`, `file:`).
struct Place {
  /// The path as it was asked for.
  let asked: String
  /// The path of the file itself.
  let path: String
  /// What was found there.
  let look: Files.Look?

  /// Resolves a path.
  ///
  /// - Throws: `StorageError` with `.danglingLink`; `FileError` if permission is denied.
  init(_ asked: String) throws {
    self.asked = asked
    // So prefixed, `:memory:` and `file:` have no special meaning for SQLite.
    let given = asked.hasPrefix("/") ? asked : "./\(asked)"
    let look = Files.look(given, followingLink: false)
    guard look?.kind == .link else {
      (path, self.look) = (given, look)
      return
    }
    (path, self.look) = (Files.resolved(given), Files.look(given))
    if self.look == nil {
      try Place.requireReachable(asked)
      throw StorageError.danglingLink(path: asked)
    }
  }

  /// The absolute path without links; copies beside the file are named after it.
  var resolved: String { Files.resolved(path) }

  /// Throws the system's error for a file that cannot be reached, unless it simply does not exist.
  private static func requireReachable(_ path: String) throws(FileError) {
    do { _ = try Input(path) } catch { guard error.cause == .notFound else { throw error } }
  }

  // MARK: - Before a file is made

  /// Refuses a path that is taken, or beside which a journal of a vanished file is left: SQLite
  /// would apply it to the new file, and it may be all that is left of the old one.
  ///
  /// - Throws: `StorageError` with `.exists` or `.leftover`; `FileError`.
  func requireFree() throws {
    guard look == nil else { throw StorageError.exists(path: asked) }
    for suffix in UnfinishedFile.companions {
      guard let left = Files.look(path + suffix, followingLink: false) else { continue }
      // A `-shm` file is worthless without its write-ahead log.
      let isEmpty = left.kind == .file && (left.size == 0 || suffix == "-shm")
      guard isEmpty else { throw StorageError.leftover(path: path + suffix) }
      try Files.remove(path + suffix)
    }
  }

  // MARK: - Opening

  /// An open connection, with the version of the file.
  struct Opened {
    let db: Connection
    let version: Int
    /// Whether the file has another hard link: a journal beside that name is not read.
    var mayMissJournal = false
  }

  /// Opens a casebook and reads its version.
  ///
  /// - Throws: `StorageError`, `FileError`, `SQLiteError`.
  func open(_ access: SQLiteCasebook.Access) throws -> Opened {
    switch look?.kind {
    // SQLite would treat an empty file as a new database and delete its journals.
    case .file? where look?.size != 0: break
    // Opening a pipe would block.
    case .file?, .folder?, .special?, .link?: throw StorageError.notACasebook(path: asked)
    case nil:
      try Place.requireReachable(asked)
      throw StorageError.missing(path: asked)
    }
    let hasJournal = try lookBeside(adjusting: access == .writing)
    let others = otherNames(look)
    guard others == .none else {
      if access == .writing { try refuse(others) }
      if case .folder(_, journaled: let name?) = others, !hasJournal {
        throw StorageError.severalNames(path: asked, other: name)
      }
      // A normal connection would create a second journal.
      var opened = try connect(hasJournal ? .readOnly : .immutable)
      opened.mayMissJournal = true
      return opened
    }
    return try connect(access == .reading ? .readOnly : .readWrite)
  }

  /// Examines the journals beside the file, and returns whether there is a write-ahead log.
  ///
  /// Adjusts their permissions to those of the file, as SQLite does on creation: journals left from
  /// a time when the file was read-only would block all writing.
  private func lookBeside(adjusting: Bool) throws -> Bool {
    var hasJournal = false
    for suffix in UnfinishedFile.companions {
      guard let beside = Files.look(path + suffix, followingLink: false) else { continue }
      guard beside.kind == .file else { throw StorageError.foreignJournal(path: path + suffix) }
      if suffix == "-journal", beside.size > 0 { try takeBackUnfinished(path + suffix) }
      if suffix == "-wal" { hasJournal = true }
      guard adjusting, let mode = look?.mode, beside.mode | mode != beside.mode else { continue }
      // If it belongs to another user, the later write fails with a clear error.
      try? Files.setMode(path + suffix, beside.mode | mode)
    }
    return hasJournal
  }

  private func connect(_ access: Connection.Access) throws -> Opened {
    if let opened = try connect(access, trustingJournal: false) { return opened }
    try requireOwnJournal()
    guard let opened = try connect(access, trustingJournal: true) else {
      throw StorageError.foreignJournal(path: path + "-wal")
    }
    return opened
  }

  /// Opens the file and reads its version; nil if SQLite recovered a write-ahead log that has not
  /// been verified yet.
  ///
  /// That log is left unchanged.
  private func connect(
    _ access: Connection.Access, trustingJournal: Bool
  ) throws -> Opened? {
    do {
      let db: Connection
      do throws(SQLiteError) {
        db = try Connection(path: path, access: access)
      } catch {
        if !trustingJournal, error.mayBeOfForeignJournal, Files.exists(path + "-wal") { return nil }
        throw error
      }
      try db.leaveJournal()
      let version: Int
      do throws(SQLiteError) {
        version = try Migrator.currentVersion(of: db)
      } catch {
        if !trustingJournal, db.hasTakenJournal, Files.exists(path + "-wal") { return nil }
        guard access == .readOnly, needsFileBeside(error) else { throw error }
        let db = try Connection(path: path, access: .immutable)
        return try opened(db, Migrator.currentVersion(of: db))
      }
      if !trustingJournal, db.hasTakenJournal, Files.exists(path + "-wal") { return nil }
      try db.leaveJournal(false)
      // A copy put here by hand is not in WAL mode, and readers would block writers.
      if access == .readWrite, !Files.exists(path + "-wal") { try? db.keepWriteAheadLog() }
      return try opened(db, version)
    } catch let error as SQLiteError where error.code.primary == .cannotOpen {
      // Opening it directly gives the system's reason.
      _ = try Input(asked)
      throw error
    }
  }

  private func opened(_ db: Connection, _ version: Int) throws -> Opened {
    guard version > 0 else { throw StorageError.notACasebook(path: asked) }
    return Opened(db: db, version: version)
  }

  /// Tells whether a reader failed only because it may not create a `-shm` file; it can then read
  /// without one, since no write-ahead log exists.
  private func needsFileBeside(_ error: SQLiteError) -> Bool {
    let isBarred = error.code.primary == .cannotOpen || error.code.primary == .readOnly
    return isBarred && !Files.exists(path + "-wal")
  }
}
