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
  /// The calendars and rules as they were read last, with the anchor of the last change of them.
  var knownRules: (last: Digest, history: RuleHistory)?
  private let path: String

  private init(_ db: Connection, path: String) throws(SQLiteError) {
    // Room for the pages that a large import or report comes back to; taken only as it is needed.
    try db.execute(script: "PRAGMA cache_size = -65536")
    self.db = db
    self.path = path
    log = LogWriter(db)
    projector = Projector(db)
  }

  /// Makes a new casebook, private to the user, in a folder that is made where it is missing.
  ///
  /// - Throws: `StorageError`, with `.exists` where there is a file already; `FileError`.
  public static func create(at path: String, series: Int, now: Instant) throws -> SQLiteCasebook {
    guard !Files.exists(path) else { throw StorageError.exists(path: path) }
    try Files.createFolder(Files.folder(of: path))
    do {
      try Files.write([], to: path, replacing: false)
    } catch {
      guard error.cause == .exists else { throw error }
      throw StorageError.exists(path: path)
    }
    do {
      return try StorageError.mapping(path: path) {
        let db = try Connection(path: path, access: .create)
        try Migrator(Migration.all).migrate(db)
        try begin(db, series: series, now: now)
        return try SQLiteCasebook(db, path: path)
      }
    } catch {
      try? remove(at: path)
      throw error
    }
  }

  /// Removes a casebook that was made a moment ago and could not be filled; nobody may have it open.
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

  /// Opens a casebook; one of an older program is brought up to date.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer` and others.
  public static func open(at path: String, access: Access) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
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
      if version != Migration.all.count {
        let writing = access == .writing ? db : try connection(to: path, .readWrite)
        try Migrator(Migration.all).migrate(writing, finishing: Rebuild.refill)
      }
      return try SQLiteCasebook(db, path: path)
    }
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
    do {
      return try Connection(path: path, access: access)
    } catch {
      guard error.code.primary == .cannotOpen, !Files.exists(path) else { throw error }
      throw StorageError.missing(path: path)
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

  /// Ends a transaction that is not to be kept.
  private struct DryRun: Error {}
}
