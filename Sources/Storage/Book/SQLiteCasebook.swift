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
  let seals: SealWriter
  let projector: Projector
  let searchIndex: SearchIndex
  var searchLimits = IndexedSearch.Limits()
  /// The calendars and rules as they were read last, with the anchor of the last change of them.
  var knownRules: (last: Digest, history: RuleHistory)?
  /// Where it stands; none in memory, and of one that is only read.
  private let place: Place?
  /// The day of the question; all closings of units that are known have passed where none was said.
  public private(set) var today = Day(number: .max)
  /// The path of the file as it was asked for.
  let path: String
  /// Whether the file has another name: what stands in a journal beside that one is not seen.
  public let mayMissJournal: Bool

  /// What was done to the file when it was opened, where an older program had written it.
  public let upgrade: Upgrade?

  init(
    _ db: Connection, path: String, writingAt place: Place? = nil, upgrade: Upgrade? = nil,
    mayMissJournal: Bool = false
  ) throws(SQLiteError) {
    // Room for the pages that a large import or report comes back to; taken only as it is needed.
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

  /// Makes a new casebook, private to the user, in a folder that is made where it is missing.
  ///
  /// It is made under another name, and gets its own when `fill` has put in what it begins with and
  /// all of that has reached the disk: whatever happens meanwhile, it is there whole or not at all.
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
      // SQLite gives the files beside it the same mode.
      let file = try UnfinishedFile(beside: place.path)
      try make(at: file.path, series: series, now: now, fill)
      try file.place(as: place.path, replacing: false)
    } catch let error as FileError where error.cause == .exists {
      throw StorageError.exists(path: path)
    }
    return try open(at: path, access: .writing)
  }

  /// Fills the file of a casebook, with nothing left beside it.
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
  /// The time that is said is also that of its questions.
  ///
  /// - Throws: `StorageError`, with `.missing`, `.notACasebook`, `.newer`, `.noCopy` and others.
  public static func open(
    at path: String, access: Access, now: Instant? = nil
  ) throws -> SQLiteCasebook {
    try StorageError.mapping(path: path) {
      // The place is looked at before: should the file be replaced meanwhile, the two are told apart.
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

  /// Opens a casebook for reading without bringing it up to date: only its log is then sure to have
  /// the tables that this program knows.
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

  /// A file that was removed or replaced since it was opened takes no entry, as it would be lost; nor
  /// does one that has got another name.
  func requireSameFile() throws { try place?.requireSame() }

  /// Ends a transaction that is not to be kept.
  private struct DryRun: Error {}
}

extension Instant {
  /// What the clock of the machine says.
  fileprivate static var ofMachine: Instant {
    Instant(milliseconds: Clock.millisecondsSince1970())
  }
}
