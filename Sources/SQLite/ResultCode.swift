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

  /// A statement that makes no sense to SQLite, or any error without a code of its own.
  public static let error = ResultCode(rawValue: SQLITE_ERROR)
  /// Another connection held the lock for longer than the busy timeout.
  public static let busy = ResultCode(rawValue: SQLITE_BUSY)
  /// The same connection, or one with a shared cache, holds the lock.
  public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  /// Memory ran out.
  public static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
  /// The database may only be read.
  public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// The operating system reported an error of input or output.
  public static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  /// The disk is full.
  public static let full = ResultCode(rawValue: SQLITE_FULL)
  /// The file cannot be opened.
  public static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  /// A text or blob exceeds the size SQLite can hold.
  public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  /// A value is not of the type asked for.
  public static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
  /// The interface was used in a way it does not allow, as two statements where one is expected.
  public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  /// The number of values, or of a column, does not fit the statement.
  public static let range = ResultCode(rawValue: SQLITE_RANGE)
  /// The file is not a SQLite database.
  public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)

  /// The family of all violated constraints.
  public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  /// A CHECK constraint is violated.
  public static let constraintCheck = constraint.extended(by: 1)
  /// A foreign key refers to nothing.
  public static let constraintForeignKey = constraint.extended(by: 3)
  /// A NOT NULL constraint is violated.
  public static let constraintNotNull = constraint.extended(by: 5)
  /// A primary key exists already.
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

  /// The snapshot being read is too old to be written from.
  public static let busySnapshot = busy.extended(by: 2)

  /// A connection waited in vain for another to end what it does with the write-ahead log.
  public static let lockingProtocol = ResultCode(rawValue: SQLITE_PROTOCOL)
  /// The tables were changed again and again while a statement was prepared for them.
  public static let schemaChanged = ResultCode(rawValue: SQLITE_SCHEMA)
  /// The file is greater than the system can handle.
  public static let noLargeFile = ResultCode(rawValue: SQLITE_NOLFS)
  /// What was read does not have the check sum that was written with it.
  public static let inputOutputData = inputOutput.extended(by: 32)
  /// No memory for what was to be read or written.
  public static let inputOutputNoMemory = inputOutput.extended(by: 12)

  /// The words of SQLite for a sum of integers that has no integer.
  static let overflow = "integer overflow"
  /// The beginning of its words for an index of words that says it is of another version.
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
