import CSQLite

/// The current row of a running statement.
///
/// A row is not copyable and only borrowed by the closure that reads it, so it cannot outlive the
/// step it belongs to.
///
/// ```swift
/// let units = try db.all("SELECT code, name FROM unit") { row throws(SQLiteError) in
///   try Unit(code: row[0], name: row[1])
/// }
/// ```
@safe public struct Row: ~Copyable {
  private let pointer: OpaquePointer
  private let statement: CompiledStatement
  /// The number of columns.
  public let columnCount: Int

  @usableFromInline
  init(of statement: CompiledStatement) {
    self.statement = statement
    unsafe pointer = statement.pointer
    columnCount = Int(unsafe sqlite3_column_count(statement.pointer))
  }

  /// The value of the column at an index that counts from 0.
  ///
  /// - Throws: `SQLiteError` with `.mismatch` if the column holds another kind of value,
  ///   `.range` if there is no such column.
  @inlinable
  public subscript<Result: ColumnValue>(column: Int) -> Result {
    get throws(SQLiteError) { try Result(row: self, column: column) }
  }

  /// Tells whether the column at an index holds NULL.
  ///
  /// - Throws: `SQLiteError` with `.range` if there is no such column.
  public func isNull(at column: Int) throws(SQLiteError) -> Bool {
    try storage(at: column) == .null
  }
}

// MARK: - Reading one kind of value

extension Row {
  func storage(at column: Int) throws(SQLiteError) -> StorageClass {
    guard column >= 0, column < columnCount else {
      throw SQLiteError(
        .range, "there is no column \(column) among \(columnCount)", sql: statement.sql)
    }
    return switch unsafe sqlite3_column_type(pointer, Int32(column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    case _: .null
    }
  }

  func integer(at column: Int) throws(SQLiteError) -> Int64 {
    try require(.integer, at: column)
    return unsafe sqlite3_column_int64(pointer, Int32(column))
  }

  func real(at column: Int) throws(SQLiteError) -> Double {
    try require(.real, at: column)
    return unsafe sqlite3_column_double(pointer, Int32(column))
  }

  func text(at column: Int) throws(SQLiteError) -> String {
    try require(.text, at: column)
    // The pointer first, then the length: https://www.sqlite.org/c3ref/column_blob.html
    let start = unsafe sqlite3_column_text(pointer, Int32(column))
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
    guard count > 0 else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    do {
      return String(copying: try UTF8Span(validating: unsafe bytes.span))
    } catch {
      throw mismatch(at: column, expected: "text in UTF-8")
    }
  }

  func blob(at column: Int) throws(SQLiteError) -> [UInt8] {
    try require(.blob, at: column)
    let start = unsafe sqlite3_column_blob(pointer, Int32(column))
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
    guard count > 0 else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func require(_ expected: StorageClass, at column: Int) throws(SQLiteError) {
    guard try storage(at: column) == expected else {
      throw mismatch(at: column, expected: expected.rawValue)
    }
  }

  /// An error for a column with an unexpected value; the value is not quoted.
  public func mismatch(at column: Int, expected: String) -> SQLiteError {
    let name = unsafe sqlite3_column_name(pointer, Int32(column)).map { unsafe String(cString: $0) }
    let found = (try? storage(at: column))?.rawValue ?? "nothing"
    return SQLiteError(
      .mismatch, "column \(column) (\(name ?? "?")) holds \(found), expected \(expected)",
      sql: statement.sql)
  }
}
