import CSQLite

/// A connection to one database file.
///
/// Every connection enforces foreign keys, refuses strings in double quotes, and lets the schema
/// call only harmless functions. One that writes waits for the disk at each commit; one that
/// creates the file also turns on the write-ahead log, which the file then keeps.
///
/// A connection is used by one thread at a time, and the compiler sees to it.
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
    /// Reads a file that nobody changes meanwhile, without any file beside it: on a medium or in a
    /// folder that cannot be written. What stands in a write-ahead log is not seen.
    ///
    /// See <https://www.sqlite.org/uri.html#uriimmutable>.
    case immutable
    /// Reads and writes a file that exists.
    case readWrite
    /// Reads and writes a file that exists, and from the first statement on keeps everybody else out
    /// of it until the connection is gone.
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
  /// A waiting connection gives up with `.busy` after the timeout, in milliseconds. What a file
  /// holds is first looked at when it is written or queried.
  ///
  /// - Throws: `SQLiteError` with `.cannotOpen`, `.notADatabase`, `.busy` and others.
  public init(
    path: String, access: Access, busyTimeoutMilliseconds: Int = 10_000
  ) throws(SQLiteError) {
    recoveriesBefore = Recoveries.count
    // One thread at a time is guaranteed by the type, so SQLite needs no lock of its own.
    database = try Database(
      path: access == .immutable ? Connection.immutableURI(of: path) : path,
      flags: access.flags | SQLITE_OPEN_NOMUTEX,
      busyTimeoutMilliseconds: busyTimeoutMilliseconds)
    try database.configure()
    // The first statement reads the schema: where that fails, a journal of another file may stand there,
    // and is not to be moved into this one by closing it.
    try leaveJournal()
    if access == .create { try enableWriteAheadLog() }
    if access == .alone { try execute(script: "PRAGMA locking_mode = EXCLUSIVE") }
    // What is erased leaves no bytes behind, however SQLite was built.
    if access.writes {
      try execute(script: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    try leaveJournal(false)
  }

  /// The address of a file that is not changed; what has a meaning in an address is escaped.
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
  /// Where two do so at once, one of them is told at once that the file is busy, lest they wait
  /// for each other: SQLite does not ask the busy handler then.
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

  /// Prepares a statement, or finds it among the ones used recently; its values come with each use.
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

  /// The number of statements kept for their next use.
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
  /// The number of rows the last INSERT, UPDATE or DELETE changed, without those of its triggers.
  public var changes: Int { Int(unsafe sqlite3_changes64(database.pointer)) }

  /// Tells whether a write-ahead log may have been taken in that was left over beside the file when
  /// nobody had it open.
  public var hasTakenJournal: Bool { !Recoveries.isHeard || Recoveries.count > recoveriesBefore }

  /// Tells whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(database.pointer) == 0 }
}
