import CSQLite

/// An extended result code of SQLite.
///
/// See <https://www.sqlite.org/rescode.html>.
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The number SQLite uses for this code.
  public let rawValue: Int32

  /// Wraps the number SQLite uses for a code.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The family of this code: its lowest byte.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }
}

extension ResultCode {
  static let ok = ResultCode(rawValue: SQLITE_OK)
  static let row = ResultCode(rawValue: SQLITE_ROW)
  static let done = ResultCode(rawValue: SQLITE_DONE)

  /// An invalid statement, or any error without a code of its own.
  public static let error = ResultCode(rawValue: SQLITE_ERROR)
  /// Another connection held the lock for longer than the busy timeout.
  public static let busy = ResultCode(rawValue: SQLITE_BUSY)
  /// The lock is held by the same connection or one with a shared cache.
  public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  /// Memory ran out.
  public static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
  /// The database is read-only.
  public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// The operating system reported an error of input or output.
  public static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  /// The disk is full.
  public static let full = ResultCode(rawValue: SQLITE_FULL)
  /// The file cannot be opened.
  public static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  /// A text or blob exceeds SQLite's limit.
  public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  /// A value is not of the type asked for.
  public static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
  /// The interface was misused, for example two statements where one is expected.
  public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  /// The number of values, or a column index, does not fit the statement.
  public static let range = ResultCode(rawValue: SQLITE_RANGE)
  /// The file is not a SQLite database.
  public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)

  /// The family of all violated constraints.
  public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  /// A CHECK constraint is violated.
  public static let constraintCheck = constraint.extended(by: 1)
  /// A FOREIGN KEY constraint is violated.
  public static let constraintForeignKey = constraint.extended(by: 3)
  /// A NOT NULL constraint is violated.
  public static let constraintNotNull = constraint.extended(by: 5)
  /// A PRIMARY KEY constraint is violated.
  public static let constraintPrimaryKey = constraint.extended(by: 6)
  /// A trigger refused with RAISE.
  public static let constraintTrigger = constraint.extended(by: 7)
  /// A UNIQUE constraint is violated.
  public static let constraintUnique = constraint.extended(by: 8)
  /// A row id exists already.
  public static let constraintRowID = constraint.extended(by: 10)
  /// A value does not fit the column of a STRICT table.
  public static let constraintDataType = constraint.extended(by: 12)

  /// The file was removed or replaced while it was open.
  public static let readOnlyMoved = readOnly.extended(by: 4)

  /// The snapshot being read is outdated, so the transaction cannot write.
  public static let busySnapshot = busy.extended(by: 2)

  /// Locking failed because another connection was busy with the write-ahead log.
  public static let lockingProtocol = ResultCode(rawValue: SQLITE_PROTOCOL)
  /// The schema kept changing while a statement was being prepared.
  public static let schemaChanged = ResultCode(rawValue: SQLITE_SCHEMA)
  /// The file is larger than the system supports.
  public static let noLargeFile = ResultCode(rawValue: SQLITE_NOLFS)
  /// A page does not match its checksum.
  public static let inputOutputData = inputOutput.extended(by: 32)
  /// Memory ran out during input or output.
  public static let inputOutputNoMemory = inputOutput.extended(by: 12)

  /// SQLite's message when `sum()` overflows.
  static let overflow = "integer overflow"
  /// The start of SQLite's message for an FTS5 index of an unknown version.
  static let unknownIndex = "invalid fts5 file format"

  /// Builds the extended code with this number within its family.
  private func extended(by detail: Int32) -> ResultCode {
    ResultCode(rawValue: rawValue | detail << 8)
  }
}

extension ResultCode: CustomStringConvertible {
  /// SQLite's English name of the code, with its number.
  public var description: String {
    unsafe "\(String(cString: sqlite3_errstr(rawValue))) (\(rawValue))"
  }
}
