import CSQLite

/// A connection to one database file.
///
/// Every connection enforces foreign keys, refuses strings in double quotes, and lets the schema
/// call only harmless functions. One that writes waits for the disk at each commit; one that
/// creates the file also turns on the write-ahead log, which the file then keeps.
///
/// A connection belongs to one thread at a time; it is not `Sendable`.
///
/// ```swift
/// let db = try Connection(path: path, access: .readOnly)
/// let open: Int = try db.value("SELECT count(*) FROM unit WHERE level = \(level)")
/// ```
public final class Connection {
  /// What a connection may do with its file.
  public enum Access: Sendable {
    /// Reads a file that exists.
    case readOnly
    /// Reads a file that nobody changes meanwhile, without creating files beside it: on a read-only
    /// medium or in a read-only folder. A write-ahead log is ignored.
    ///
    /// See <https://www.sqlite.org/uri.html#uriimmutable>.
    case immutable
    /// Reads and writes a file that exists.
    case readWrite
    /// Reads and writes a file that exists, under an exclusive lock from the first statement until
    /// the connection closes.
    ///
    /// See <https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory>.
    case alone
    /// Reads and writes a file, and creates it if there is none.
    case create
  }

  let database: Database
  private let recoveriesBefore: Int
  private var cache = StatementCache(capacity: 64)

  /// Opens a database file, or a new database in memory if the path is `:memory:`.
  ///
  /// A lock is waited for until the timeout, then `.busy` is thrown. That a file is no database may
  /// only show at the first query.
  ///
  /// - Throws: `SQLiteError` with `.cannotOpen`, `.notADatabase`, `.busy` and others.
  public init(
    path: String, access: Access, busyTimeoutMilliseconds: Int = 10_000
  ) throws(SQLiteError) {
    recoveriesBefore = Recoveries.count
    // The type guarantees one thread at a time, so SQLite needs no mutex.
    database = try Database(
      path: access == .immutable ? Connection.immutableURI(of: path) : path,
      flags: access.flags | SQLITE_OPEN_NOMUTEX,
      busyTimeoutMilliseconds: busyTimeoutMilliseconds)
    try database.configure()
    // The first statement reads the schema. If that fails, the write-ahead log may be another
    // file's; closing must not checkpoint it into this one.
    try leaveJournal()
    if access == .create { try enableWriteAheadLog() }
    if access == .alone { try execute(script: "PRAGMA locking_mode = EXCLUSIVE") }
    // `secure_delete`: deleted content is overwritten, however SQLite was built.
    if access.writes {
      try execute(script: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    try leaveJournal(false)
  }

  /// The `file:` URI of an immutable file, percent-encoded.
  private static func immutableURI(of path: String) -> String {
    let escaped = path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Turns on the write-ahead log, which the file then keeps.
  ///
  /// If two connections do so at once, one gets `SQLITE_BUSY` without its busy handler being asked,
  /// to avoid a deadlock; so it is retried here.
  private func enableWriteAheadLog() throws(SQLiteError) {
    let start = ContinuousClock.now
    while true {
      do {
        return try execute(script: "PRAGMA journal_mode = WAL")
      } catch {
        let isWorthwhile = error.code.primary == .busy && database.busyHandler.pause(since: start)
        guard isWorthwhile else { throw error }
      }
    }
  }

  /// Prepares a statement or takes it from the cache; values are bound at each use.
  ///
  /// - Precondition: The text has numbered or named placeholders, no interpolated values.
  /// - Throws: `SQLiteError` if the text is not one statement that fits the schema.
  public func prepare(_ sql: SQL) throws(SQLiteError) -> Statement {
    precondition(sql.values.isEmpty, "a prepared statement gets its values when it is used")
    return try cache.statement(sql.text, in: database)
  }

  @usableFromInline
  func begin(_ sql: SQL) throws(SQLiteError) -> CompiledStatement {
    try cache.statement(sql.text, in: database).begin(binding: sql.values)
  }

  /// The number of cached statements.
  var cachedStatementCount: Int { cache.count }
}

@available(*, unavailable, message: "A connection is used by one thread at a time.")
extension Connection: Sendable {}

extension Connection.Access {
  fileprivate var writes: Bool {
    switch self {
    case .readOnly, .immutable: false
    case .readWrite, .alone, .create: true
    }
  }

  fileprivate var flags: Int32 {
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY
    case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .readWrite, .alone: SQLITE_OPEN_READWRITE
    case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}

// MARK: - State

extension Connection {
  /// The number of rows that the last INSERT, UPDATE or DELETE changed, not counting its triggers.
  public var changes: Int { Int(unsafe sqlite3_changes64(database.pointer)) }

  /// Tells whether SQLite may have recovered a write-ahead log that was left beside the file.
  public var hasTakenJournal: Bool { !Recoveries.isHeard || Recoveries.count > recoveriesBefore }

  /// Tells whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(database.pointer) == 0 }
}
