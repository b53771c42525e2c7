import Machine
import SQLite

/// Where a casebook stands, or is to stand: all that opens, makes, copies or replaces one comes
/// through here, so that each way to name a file is answered once.
///
/// A symbolic link is followed at the beginning, and everything beside the file is looked for and made
/// beside its target. SQLite never sees a path that has a meaning of its own there.
struct Place {
  /// The path as it was asked for.
  let asked: String
  /// The path of the file itself.
  let path: String
  /// What stands there.
  let look: Files.Look?

  /// Looks where a path leads.
  ///
  /// - Throws: `StorageError` with `.danglingLink`; `FileError` where nobody may look.
  init(_ asked: String) throws {
    self.asked = asked
    // Neither `:memory:` nor `file:` begins so.
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

  /// The path from the root on, without any link: so are copies named that are made beside the file.
  var resolved: String { Files.resolved(path) }

  /// Throws what the system says of a file that cannot be reached, unless that there is none.
  private static func requireReachable(_ path: String) throws(FileError) {
    do { _ = try Input(path) } catch { guard error.cause == .notFound else { throw error } }
  }

  // MARK: - Before a file is made

  /// Refuses a place where something stands, or a journal is left whose file is gone: it would be read
  /// as one of the new file, and may be all that is left of the old one.
  ///
  /// - Throws: `StorageError` with `.exists` or `.leftover`; `FileError`.
  func requireFree() throws {
    guard look == nil else { throw StorageError.exists(path: asked) }
    for suffix in UnfinishedFile.companions {
      guard let left = Files.look(path + suffix, followingLink: false) else { continue }
      // The index of a journal says nothing without it.
      let isEmpty = left.kind == .file && (left.size == 0 || suffix == "-shm")
      guard isEmpty else { throw StorageError.leftover(path: path + suffix) }
      try Files.remove(path + suffix)
    }
  }

  // MARK: - Opening

  /// A connection to a file that is there, and what was seen on the way.
  struct Opened {
    let db: Connection
    let version: Int
    /// Whether the file has another name, and what stands in a journal beside that one is not seen.
    var mayMissJournal = false
  }

  /// Opens a casebook and reads its version.
  ///
  /// - Throws: `StorageError`, `FileError`, `SQLiteError`.
  func open(_ access: SQLiteCasebook.Access) throws -> Opened {
    switch look?.kind {
    // SQLite takes an empty file for a new database, and removes what is left beside it.
    case .file? where look?.size != 0: break
    // To open a pipe would wait for somebody at its other end.
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
      // Whoever opened it as usual would begin a second journal.
      var opened = try connect(hasJournal ? .readOnly : .immutable)
      opened.mayMissJournal = true
      return opened
    }
    return try connect(access == .reading ? .readOnly : .readWrite)
  }

  /// Looks at what stands beside the file, and tells whether there is a write-ahead log.
  ///
  /// Allows of it what the mode of the file itself allows, as SQLite does when it makes it: left over
  /// from a time when the file might only be read, it would let nobody write any more.
  private func lookBeside(adjusting: Bool) throws -> Bool {
    var hasJournal = false
    for suffix in UnfinishedFile.companions {
      guard let beside = Files.look(path + suffix, followingLink: false) else { continue }
      guard beside.kind == .file else { throw StorageError.foreignJournal(path: path + suffix) }
      if suffix == "-journal", beside.size > 0 { try takeBackUnfinished(path + suffix) }
      if suffix == "-wal" { hasJournal = true }
      guard adjusting, let mode = look?.mode, beside.mode | mode != beside.mode else { continue }
      // Where it is somebody else's, writing says what stands in the way.
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

  /// Opens the file and reads its version; nothing where a write-ahead log was taken in that nobody
  /// has looked at: it is left as it is.
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
      // A copy that was put in place by hand keeps none: many could not use it at once.
      if access == .readWrite, !Files.exists(path + "-wal") { try? db.keepWriteAheadLog() }
      return try opened(db, version)
    } catch let error as SQLiteError where error.code.primary == .cannotOpen {
      // The system says why a file cannot be opened.
      _ = try Input(asked)
      throw error
    }
  }

  private func opened(_ db: Connection, _ version: Int) throws -> Opened {
    guard version > 0 else { throw StorageError.notACasebook(path: asked) }
    return Opened(db: db, version: version)
  }

  /// Tells whether a reader failed only because it may not make a file beside the database, and
  /// misses nothing without one: nobody writes there, and no write-ahead log is left over.
  private func needsFileBeside(_ error: SQLiteError) -> Bool {
    let isBarred = error.code.primary == .cannotOpen || error.code.primary == .readOnly
    return isBarred && !Files.exists(path + "-wal")
  }
}
