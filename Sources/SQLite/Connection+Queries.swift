import CSQLite

extension Connection {
  /// Runs one statement to its end, ignoring rows.
  ///
  /// - Throws: `SQLiteError`.
  public func run(_ sql: SQL) throws(SQLiteError) {
    let use = try begin(sql)
    defer { use.end() }
    try use.run()
  }

  /// Reads every row into an array.
  ///
  /// - Throws: `SQLiteError`.
  @inlinable
  public func all<Element>(
    _ sql: SQL, read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> [Element] {
    let use = try begin(sql)
    defer { use.end() }
    return try use.all(read)
  }

  /// Reads the first row, if there is one.
  ///
  /// - Throws: `SQLiteError`.
  @inlinable
  public func first<Element>(
    _ sql: SQL, read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> Element? {
    let use = try begin(sql)
    defer { use.end() }
    return try use.first(read)
  }

  /// Reads the first column of every row into an array.
  ///
  /// - Throws: `SQLiteError`.
  public func all<Element: ColumnValue>(_ sql: SQL) throws(SQLiteError) -> [Element] {
    try all(sql) { row throws(SQLiteError) in try row[0] }
  }

  /// Reads the first column of the first row, if there is one.
  ///
  /// - Throws: `SQLiteError`.
  public func first<Element: ColumnValue>(_ sql: SQL) throws(SQLiteError) -> Element? {
    try first(sql) { row throws(SQLiteError) in try row[0] }
  }

  /// Calls the body with each row in turn; only one is held in memory.
  ///
  /// - Throws: `SQLiteError`, or what the body throws, which ends the reading.
  @inlinable
  public func each(_ sql: SQL, body: (borrowing Row) throws -> Void) throws {
    let use = try begin(sql)
    defer { use.end() }
    try use.each(body)
  }

  /// Reads the only column of the only row.
  ///
  /// - Throws: `SQLiteError`; with `.mismatch` if there are more or fewer.
  public func value<Result: ColumnValue>(_ sql: SQL) throws(SQLiteError) -> Result {
    let use = try begin(sql)
    defer { use.end() }
    return try use.value()
  }

  /// Runs the statements of a script one after another, without values and ignoring rows.
  ///
  /// - Throws: `SQLiteError` that names the statement at fault; the ones before it have been run.
  public func execute(script: String) throws(SQLiteError) {
    var rest = Array(script.utf8).drop(while: \.isSpace)
    while !rest.isEmpty {
      let (status, statement, consumed) = unsafe rest.withUnsafeBufferPointer { text in
        unsafe database.compile(text)
      }
      let sql = String(decoding: rest.prefix(consumed), as: UTF8.self)
      defer { unsafe sqlite3_finalize(statement) }
      try database.check(status, sql: sql)
      guard consumed > 0 else { throw SQLiteError(.misuse, "the script contains a NUL") }
      if let statement = unsafe statement { try unsafe run(statement, sql: sql) }
      rest = rest.dropFirst(consumed).drop(while: \.isSpace)
    }
  }

  private func run(_ statement: OpaquePointer, sql: String) throws(SQLiteError) {
    var status: Int32
    repeat { status = unsafe sqlite3_step(statement) } while status == SQLITE_ROW
    guard status == SQLITE_DONE else { throw database.error(status, sql: sql) }
  }
}
