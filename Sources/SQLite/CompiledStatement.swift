import CSQLite

/// `SQLITE_TRANSIENT`: SQLite copies the bytes, which do not outlive the call.
///
/// The C macro is a cast, which Swift does not import.
private let copyingBytes = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// Owns one `sqlite3_stmt` and runs it: `begin`, `bind` each value, step, `end`.
@safe @usableFromInline
final class CompiledStatement {
  let pointer: OpaquePointer
  let sql: String
  private let database: Database
  private let parameterCount: Int32
  private var boundCount: Int32 = 0
  private(set) var isRunning = false

  init(_ sql: String, in database: Database, kept: Bool) throws(SQLiteError) {
    let flags = kept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    var text = sql
    let (status, compiled, isWhole) = text.withUTF8 { text in
      let (status, compiled, consumed) = unsafe database.compile(text, flags: flags)
      return unsafe (status, compiled, text[consumed...].allSatisfy(\.isSpace))
    }
    try database.check(status, sql: sql)
    guard let pointer = unsafe compiled else {
      throw SQLiteError(.misuse, "there is no statement", sql: sql)
    }
    guard isWhole else {
      unsafe sqlite3_finalize(pointer)
      throw SQLiteError(.misuse, "there is more than one statement", sql: sql)
    }
    unsafe self.pointer = pointer
    self.sql = sql
    self.database = database
    parameterCount = unsafe sqlite3_bind_parameter_count(pointer)
  }

  deinit {
    unsafe sqlite3_finalize(pointer)
  }
}

// MARK: - Running

extension CompiledStatement {
  func begin() {
    isRunning = true
    boundCount = 0
  }

  /// Resets the statement for its next use and clears its bindings.
  @usableFromInline
  func end() {
    unsafe sqlite3_reset(pointer)
    if boundCount > 0 { unsafe sqlite3_clear_bindings(pointer) }
    isRunning = false
  }

  /// Steps to the next row and tells whether there is one.
  @usableFromInline
  func step() throws(SQLiteError) -> Bool {
    let status = unsafe sqlite3_step(pointer)
    if status == SQLITE_ROW { return true }
    guard status == SQLITE_DONE else { throw stepError(status) }
    return false
  }

  /// Describes a failed step.
  ///
  /// Functions and virtual tables may quote their arguments in an error message (a JSON path, a
  /// search text); so the message of `SQLITE_ERROR` is dropped if the statement has bound values.
  private func stepError(_ status: Int32) -> SQLiteError {
    let error = database.error(status, sql: sql)
    // These two messages quote no argument.
    guard status == SQLITE_ERROR, boundCount > 0, error.message != ResultCode.overflow,
      !error.message.hasPrefix(ResultCode.unknownIndex)
    else { return error }
    return SQLiteError(.error, "the statement failed on its values", sql: sql)
  }
}

// MARK: - Binding

extension CompiledStatement {
  /// Binds a value to the next placeholder.
  @usableFromInline
  func bind(_ value: Value) throws(SQLiteError) {
    boundCount += 1
    guard boundCount <= parameterCount else { return }  // `requireAllBound` tells the numbers.
    let status =
      switch value {
      case .null: unsafe sqlite3_bind_null(pointer, boundCount)
      case .integer(let number): unsafe sqlite3_bind_int64(pointer, boundCount, number)
      case .real(let number): try bind(number)
      case .text(let text): bind(text)
      case .blob(let bytes): bind(bytes)
      }
    try database.check(status, sql: sql)
  }

  /// Throws unless each placeholder got its value.
  @usableFromInline
  func requireAllBound() throws(SQLiteError) {
    guard boundCount == parameterCount else {
      throw SQLiteError(
        .range, "\(boundCount) values for \(parameterCount) placeholders", sql: sql)
    }
  }

  private func bind(_ number: Double) throws(SQLiteError) -> Int32 {
    guard !number.isNaN else {
      throw SQLiteError(.mismatch, "SQLite cannot hold NaN", sql: sql)
    }
    return unsafe sqlite3_bind_double(pointer, boundCount, number)
  }

  private func bind(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // A null pointer would bind NULL instead of an empty text.
      guard let start = bytes.baseAddress else {
        return unsafe sqlite3_bind_text(pointer, boundCount, "", 0, copyingBytes)
      }
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        unsafe sqlite3_bind_text64(
          pointer, boundCount, start, UInt64(bytes.count), copyingBytes, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8]) -> Int32 {
    guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(pointer, boundCount, 0) }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe sqlite3_bind_blob64(
        pointer, boundCount, bytes.baseAddress, UInt64(bytes.count), copyingBytes)
    }
  }
}

// MARK: - Reading rows

extension CompiledStatement {
  @usableFromInline
  func run() throws(SQLiteError) {
    while try step() {}
  }

  @inlinable
  func all<Element>(
    _ read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> [Element] {
    let row = Row(of: self)
    var elements: [Element] = []
    while try step() { elements.append(try read(row)) }
    return elements
  }

  @inlinable
  func first<Element>(
    _ read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> Element? {
    guard try step() else { return nil }
    return try read(Row(of: self))
  }

  @inlinable
  func each(_ body: (borrowing Row) throws -> Void) throws {
    let row = Row(of: self)
    while try step() { try body(row) }
  }

  func value<Result: ColumnValue>() throws(SQLiteError) -> Result {
    guard try step() else { throw SQLiteError(.mismatch, "there is no row", sql: sql) }
    let row = Row(of: self)
    guard row.columnCount == 1 else {
      throw SQLiteError(.mismatch, "there are \(row.columnCount) columns, expected 1", sql: sql)
    }
    let result: Result = try row[0]
    guard try !step() else {
      throw SQLiteError(.mismatch, "there is more than one row", sql: sql)
    }
    return result
  }
}
