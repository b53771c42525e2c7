public import Casework
public import Disputes
import Machine
import SQLite

/// A casebook in one SQLite file.
///
/// One thread at a time. Several processes may use one file: readers never wait, writers wait for
/// each other.
public final class SQLiteCasebook {
  /// How a file is to be opened.
  public enum Access: Sendable {
    case reading
    case writing
  }

  let db: Connection
  let log: LogWriter
  let seals: SealWriter
  let projector: Projector
  let searchIndex: SearchIndex
  var searchLimits = IndexedSearch.Limits()
  /// The cached calendars and rules, with the running hash of their last change.
  var knownRules: (last: Digest, history: RuleHistory)?
  /// The location; nil in memory and when opened for reading.
  private let place: Place?
  /// The day for which questions are asked; without one, every recorded closing of a unit counts as
  /// past.
  public private(set) var today = Day(number: .max)
  /// The path of the file as it was asked for.
  public let path: String
  /// Whether the file has another hard link: a journal beside that name is not read.
  public let mayMissJournal: Bool

  /// The migration done when the file was opened, if any.
  public let upgrade: Upgrade?

  init(
    _ db: Connection, path: String, writingAt place: Place? = nil, upgrade: Upgrade? = nil,
    mayMissJournal: Bool = false
  ) throws(SQLiteError) {
    // 64 MB, allocated as needed, for pages that large imports and reports revisit.
    try db.execute(script: "PRAGMA cache_size = -65536")
    try db.define("spells", Spelling.contains)
    self.db = db
    self.path = path
    self.place = place
    self.mayMissJournal = mayMissJournal
    self.upgrade = upgrade
    seals = SealWriter(db)
    log = LogWriter(db, seals)
    projector = Projector(db)
    searchIndex = SearchIndex(db)
  }

  /// Creates a casebook with mode 0600, and its folder if missing.
  ///
  /// It is built under a temporary name and renamed once `fill` has written its first entries and
  /// all of it is on disk: it appears whole or not at all.
  ///
  /// - Throws: `StorageError`, with `.exists` where there is a file already, `.leftover` where
  ///   a journal is; `FileError`; what `fill` throws.
  public static func create(
    at path: String, series: Int, now: Instant,
    filling fill: (SQLiteCasebook) throws -> Void = { _ in }
  ) throws -> SQLiteCasebook {
    let place = try Place(path)
    try place.requireFree()
    try Files.createFolder(Files.folder(of: place.path))
    do {
      // SQLite gives its journals the same mode.
      let file = try UnfinishedFile(beside: place.path)
      try make(at: file.path, series: series, now: now, fill)
      try file.place(as: place.path, replacing: false)
    } catch let error as FileError where error.cause == .exists {
      throw StorageError.exists(path: path)
    }
    return try open(at: path, access: .writing)
  }

  /// Builds the file of a casebook, with an empty write-ahead log.
  private static func make(
    at path: String, series: Int, now: Instant, _ fill: (SQLiteCasebook) throws -> Void
  ) throws {
    try StorageError.mapping(path: path) {
      let db = try Connection(path: path, access: .create)
      try Migrator(Migration.all).migrate(db)
      try begin(db, series: series, now: now)
      try fill(SQLiteCasebook(db, path: path))
      try db.checkpoint()
    }
  }

  /// Removes a casebook and its journals; nobody may have it open.
  ///
  /// - Throws: `FileError`.
  public static func remove(at path: String) throws {
    for suffix in ["-wal", "-shm", ""] { try Files.remove(path + suffix) }
  }

  /// Creates a casebook in memory.
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

  /// Opens a casebook.
  ///
  /// A file of an older version is migrated, after a copy named after `now` was put beside it;
  /// without `now`, the system clock is used.
  ///
  /// `now` is also the day of its questions.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.noCopy` and others.
  public static func open(
    at path: String, access: Access, now: Instant? = nil
  ) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
      // Resolved before opening, so that a file replaced meanwhile is noticed.
      let place = try Place(path)
      let opened = try place.open(access)
      var upgrade: Upgrade?
      if opened.version != Migration.all.count {
        upgrade = try Upgrade.run(place, open: opened.db, now: now ?? .ofMachine)
      }
      let book = try SQLiteCasebook(
        opened.db, path: path, writingAt: access == .writing ? place : nil, upgrade: upgrade,
        mayMissJournal: opened.mayMissJournal)
      if let now { book.today = now.day }
      return book
    }
  }

  /// Opens a casebook for reading without migrating it: only the log tables are then sure to be as
  /// this program expects.
  ///
  /// - Throws: as `open` does.
  public static func openAsItIs(at path: String) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
      let opened = try Place(path).open(.reading)
      guard opened.version <= Migration.all.count else {
        throw StorageError.newer(found: opened.version, known: Migration.all.count)
      }
      return try SQLiteCasebook(opened.db, path: path, mayMissJournal: opened.mayMissJournal)
    }
  }

  /// Runs a body in one read transaction.
  public func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    try ask { try db.isInTransaction ? body() : db.read(body) }
  }

  /// Runs a body and maps lower-level errors to `StorageError`.
  ///
  /// SQLite has one code for a wrong statement and for a schema that a damaged file has altered.
  func ask<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try StorageError.mapping(path: path, body)
    } catch StorageError.failed(let words) where Schema(db).isAltered {
      throw StorageError.damaged(words)
    }
  }

  private static func begin(_ db: Connection, series: Int, now: Instant) throws {
    try db.run(
      """
      INSERT INTO log_file (id, series, created_at)
      VALUES (1, \(series), \(now))
      """)
    try SealWriter.fill(db)
  }
}

@available(*, unavailable, message: "A casebook is used by one thread at a time.")
extension SQLiteCasebook: Sendable {}

// MARK: - Writing

extension SQLiteCasebook: Casebook {
  /// Runs a body in one transaction that takes the write lock at its start; a dry run is rolled
  /// back.
  ///
  /// - Throws: what the body throws, or `StorageError`; the transaction is then rolled back.
  public func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    try ask {
      var result: Value?
      do {
        return try db.write {
          try requireSameFile()
          seals.forget()
          let value = try body(SQLiteTransaction(self))
          try seals.write()
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

  /// Refuses to write to a file that was removed or replaced since it was opened, as the entry
  /// would be lost, or that has got another name.
  func requireSameFile() throws { try place?.requireSame() }

  /// Rolls back a dry run.
  private struct DryRun: Error {}
}

extension Instant {
  /// The time of the system clock.
  fileprivate static var ofMachine: Instant {
    Instant(milliseconds: Clock.millisecondsSince1970())
  }
}
