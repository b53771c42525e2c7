public import Casework
public import Disputes
import Machine
import SQLite

/// A casebook in one SQLite file.
///
/// It is used by one thread at a time, as its connection is. Several processes may use one file:
/// readers never wait, writers wait for each other.
public final class SQLiteCasebook {
  /// What is to be done with a file.
  public enum Access: Sendable {
    case reading
    case writing
  }

  let db: Connection
  let log: LogWriter
  let projector: Projector
  let searchIndex: SearchIndex
  var searchLimits = IndexedSearch.Limits()
  /// The calendars and rules as they were read last, with the anchor of the last change of them.
  var knownRules: (last: Digest, history: RuleHistory)?
  let path: String
  /// Which file it is; none in memory.
  private let identity: Files.Identity?

  /// What was done to the file when it was opened, where an older program had written it.
  public let upgrade: Upgrade?

  init(
    _ db: Connection, path: String, identity: Files.Identity? = nil, upgrade: Upgrade? = nil
  ) throws(SQLiteError) {
    // Room for the pages that a large import or report comes back to; taken only as it is needed.
    try db.execute(script: "PRAGMA cache_size = -65536")
    self.db = db
    self.path = path
    self.identity = identity
    self.upgrade = upgrade
    log = LogWriter(db)
    projector = Projector(db)
    searchIndex = SearchIndex(db)
  }

  /// Makes a new casebook, private to the user, in a folder that is made where it is missing.
  ///
  /// It is made under another name, and gets its own when `fill` has put in what it begins with and
  /// all of that has reached the disk: whatever happens meanwhile, it is there whole or not at all.
  ///
  /// - Throws: `StorageError`, with `.exists` where there is a file already; `FileError`; what
  ///   `fill` throws.
  public static func create(
    at path: String, series: Int, now: Instant,
    filling fill: (SQLiteCasebook) throws -> Void = { _ in }
  ) throws -> SQLiteCasebook {
    guard !Files.exists(path) else { throw StorageError.exists(path: path) }
    try Files.createFolder(Files.folder(of: path))
    let temporary = try Files.temporaryPath(beside: path)
    do {
      try make(at: temporary, series: series, now: now, fill)
      try Files.place(temporary, as: path, replacing: false)
    } catch {
      try? remove(at: temporary)
      guard (error as? FileError)?.cause == .exists else { throw error }
      throw StorageError.exists(path: path)
    }
    return try open(at: path, access: .writing)
  }

  /// Makes the file of a casebook, with nothing left beside it.
  private static func make(
    at path: String, series: Int, now: Instant, _ fill: (SQLiteCasebook) throws -> Void
  ) throws {
    // SQLite gives the files beside it the same mode.
    try Files.write([], to: path, replacing: false)
    try StorageError.mapping(path: path) {
      let db = try Connection(path: path, access: .create)
      try Migrator(Migration.all).migrate(db)
      try begin(db, series: series, now: now)
      try fill(SQLiteCasebook(db, path: path))
      try db.checkpoint()
    }
  }

  /// Removes a casebook and what stands beside it; nobody may have it open.
  ///
  /// - Throws: `FileError`.
  public static func remove(at path: String) throws {
    for suffix in ["-wal", "-shm", ""] { try Files.remove(path + suffix) }
  }

  /// Makes a casebook in memory, which is gone with it.
  ///
  /// - Throws: `StorageError`.
  public static func inMemory(series: Int, now: Instant) throws -> SQLiteCasebook {
    try StorageError.mapping {
      let db = try Connection(path: ":memory:", access: .create)
      try Migrator(Migration.all).migrate(db)
      try begin(db, series: series, now: now)
      return try SQLiteCasebook(db, path: ":memory:")
    }
  }

  /// Opens a casebook; one of an older program is brought up to date, after a copy was made beside
  /// it, named after the time: now, where nothing else is said.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.noCopy` and others.
  public static func open(
    at path: String, access: Access, now: Instant? = nil
  ) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
      // Before the file is opened: should it be replaced meanwhile, the two are told apart.
      let identity = Files.identity(of: path)
      if access == .writing { adjustModes(beside: path) }
      let (db, version) = try connection(to: path, access)
      var upgrade: Upgrade?
      if version != Migration.all.count {
        upgrade = try Upgrade.run(path, open: db, now: now ?? .ofMachine)
      }
      return try SQLiteCasebook(
        db, path: path, identity: access == .writing ? identity : nil, upgrade: upgrade)
    }
  }

  /// Allows of the files beside a database what its own mode allows, as SQLite does when it makes
  /// them: left over from a time when it might only be read, they would let nobody write any more.
  private static func adjustModes(beside path: String) {
    guard let mode = try? Files.mode(path) else { return }
    for suffix in ["-wal", "-shm"] {
      guard let found = try? Files.mode(path + suffix), found | mode != found else { continue }
      // Where they are somebody else's, writing says what stands in the way.
      try? Files.setMode(path + suffix, found | mode)
    }
  }

  /// Opens a casebook for reading without bringing it up to date: only its log is then sure to have
  /// the tables that this program knows.
  ///
  /// - Throws: as `open` does.
  public static func openAsItIs(at path: String) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
      let (db, version) = try connection(to: path, Access.reading)
      guard version <= Migration.all.count else {
        throw StorageError.newer(found: version, known: Migration.all.count)
      }
      return try SQLiteCasebook(db, path: path)
    }
  }

  /// Opens a file and reads its version.
  private static func connection(
    to path: String, _ access: Access
  ) throws -> (db: Connection, version: Int) {
    var db = try connection(to: path, access == .reading ? .readOnly : .readWrite)
    let version: Int
    do throws(SQLiteError) {
      version = try Migrator.currentVersion(of: db)
    } catch {
      guard access == .reading, needsFileBeside(path, error) else { throw error }
      db = try Connection(path: path, access: .immutable)
      version = try Migrator.currentVersion(of: db)
    }
    guard version > 0 else { throw StorageError.notACasebook(path: path) }
    return (db, version)
  }

  /// Runs a body whose questions are all answered from one state of the file.
  public func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    try StorageError.mapping(path: path) {
      try db.isInTransaction ? body() : db.read(body)
    }
  }

  /// Asks one question and says in the words of this layer what went wrong.
  func ask<Value>(_ body: () throws -> Value) throws -> Value {
    try StorageError.mapping(path: path, body)
  }

  /// Tells whether a reader failed only because it may not make a file beside the database, and
  /// misses nothing without one: nobody writes there, and no write-ahead log is left over.
  private static func needsFileBeside(_ path: String, _ error: SQLiteError) -> Bool {
    let isBarred = error.code.primary == .cannotOpen || error.code.primary == .readOnly
    return isBarred && !Files.exists(path + "-wal")
  }

  private static func connection(
    to path: String, _ access: Connection.Access
  ) throws -> Connection {
    switch Files.kind(path) {
    case .file?: break
    // To open a pipe would wait for somebody at its other end.
    case .folder?, .special?: throw StorageError.notACasebook(path: path)
    case nil:
      do { _ = try Input(path) } catch { guard error.cause == .notFound else { throw error } }
      throw StorageError.missing(path: path)
    }
    do {
      return try Connection(path: path, access: access)
    } catch {
      // The system says why a file cannot be opened.
      if error.code.primary == .cannotOpen { _ = try Input(path) }
      throw error
    }
  }

  private static func begin(_ db: Connection, series: Int, now: Instant) throws {
    try db.run(
      """
      INSERT INTO log_file (id, series, created_at)
      VALUES (1, \(series), \(now))
      """)
  }
}

@available(*, unavailable, message: "A casebook is used by one thread at a time.")
extension SQLiteCasebook: Sendable {}

// MARK: - Writing

extension SQLiteCasebook: Casebook {
  /// Runs a body in one transaction that takes the lock for writing at its beginning.
  ///
  /// - Throws: what the body throws, or `StorageError`; nothing of it is then kept.
  public func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    try ask {
      var result: Value?
      do {
        return try db.write {
          try requireSameFile()
          let value = try body(SQLiteTransaction(self))
          result = value
          if dryRun { throw DryRun() }
          return value
        }
      } catch is DryRun {
        guard let result else { throw DryRun() }
        return result
      }
    }
  }

  /// A file that was removed or replaced since it was opened takes no entry: it would be lost.
  func requireSameFile() throws {
    if let identity, Files.identity(of: path) != identity { throw StorageError.moved(path: path) }
  }

  /// Ends a transaction that is not to be kept.
  private struct DryRun: Error {}
}

extension Instant {
  /// What the clock of the machine says.
  fileprivate static var ofMachine: Instant {
    Instant(milliseconds: Clock.millisecondsSince1970())
  }
}
