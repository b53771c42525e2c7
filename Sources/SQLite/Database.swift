import CSQLite

/// Owns the `sqlite3` handle; it is closed when its connection and statements are gone.
@safe final class Database {
  let pointer: OpaquePointer
  /// Kept alive for as long as SQLite may call it.
  let busyHandler: BusyHandler

  init(path: String, flags: Int32, busyTimeoutMilliseconds: Int) throws(SQLiteError) {
    guard !path.utf8.contains(0) else {
      throw SQLiteError(.cannotOpen, "the path contains a NUL")
    }
    var opened: OpaquePointer?
    let status = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard let pointer = unsafe opened else {
      throw SQLiteError(.outOfMemory, "no memory to open a database")
    }
    guard status == SQLITE_OK else {
      let error = unsafe Self.error(status, of: pointer)
      unsafe sqlite3_close_v2(pointer)
      throw error
    }
    unsafe self.pointer = pointer
    busyHandler = BusyHandler(timeoutMilliseconds: busyTimeoutMilliseconds)
    unsafe busyHandler.install(on: pointer)
  }

  deinit {
    unsafe sqlite3_close_v2(pointer)
  }

  /// Throws unless a call on this database returned success.
  func check(_ status: Int32, sql: String? = nil) throws(SQLiteError) {
    guard status == SQLITE_OK else { throw error(status, sql: sql) }
  }

  /// The error of the last failed call; must be read before any other call on this database.
  func error(_ status: Int32, sql: String? = nil) -> SQLiteError {
    unsafe Self.error(status, of: pointer, sql: sql)
  }

  /// The error of the last failed call, if that call returned no code.
  func lastError() -> SQLiteError {
    error(unsafe sqlite3_extended_errcode(pointer))
  }

  /// Sets what all connections have in common, by C calls, without running SQL.
  func configure() throws(SQLiteError) {
    try check(unsafe jiefen_forbid_double_quoted_strings(pointer))
    try check(unsafe jiefen_enforce_foreign_keys(pointer))
    try check(unsafe jiefen_distrust_schema(pointer))
  }

  /// The code of a failed call; `SQLITE_FULL` also where a file may not grow.
  func code(_ status: Int32) -> ResultCode { unsafe Self.code(status, of: pointer) }

  private static func code(_ status: Int32, of pointer: OpaquePointer) -> ResultCode {
    let code = ResultCode(rawValue: status)
    guard code.primary == .inputOutput, unsafe jiefen_is_out_of_room(pointer) != 0 else {
      return code
    }
    return .full
  }

  private static func error(
    _ status: Int32, of pointer: OpaquePointer, sql: String? = nil
  ) -> SQLiteError {
    let message = unsafe String(cString: sqlite3_errmsg(pointer))
    return unsafe SQLiteError(code(status, of: pointer), message, sql: sql)
  }
}

// MARK: - Compiling

extension Database {
  /// Compiles the first statement in a text and returns how many bytes it consumed.
  ///
  /// The statement is nil if these bytes are only white space and comments.
  func compile(
    _ text: UnsafeBufferPointer<UInt8>, flags: UInt32 = 0
  ) -> (status: Int32, statement: OpaquePointer?, consumed: Int) {
    guard let start = text.baseAddress else { return (SQLITE_OK, nil, 0) }
    return unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
      var statement: OpaquePointer?
      var end: UnsafePointer<CChar>?
      let status = unsafe sqlite3_prepare_v3(
        pointer, start, Int32(clamping: text.count), flags, &statement, &end)
      return unsafe (status, statement, end.map { unsafe $0 - start } ?? 0)
    }
  }
}

extension UInt8 {
  /// Whether SQL treats this byte as white space.
  var isSpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}
