import CSQLite

extension Connection {
  /// Runs a body that writes in one transaction, which is committed or rolled back as a whole.
  ///
  /// `BEGIN IMMEDIATE` takes the write lock first, so what the body reads cannot change before it
  /// writes. A connection that held the lock for long lets others go first the next time. See
  /// <https://www.sqlite.org/lang_transaction.html>.
  ///
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: What the body throws, after a rollback; or `SQLiteError`, with `.busy` if another
  ///   connection held the lock for longer than the timeout, or `.readOnlyMoved` if the file was
  ///   removed or replaced.
  public func write<Result>(_ body: () throws -> Result) throws -> Result {
    let waiting = database.busyHandler
    if waiting.givesWay { waiting.giveWay() }
    var start = ContinuousClock.now
    defer { waiting.givesWay = ContinuousClock.now - start > .milliseconds(50) }
    return try transaction("BEGIN IMMEDIATE") {
      start = .now
      let result = try body()
      try requireInPlace()
      return result
    }
  }

  /// Throws if the path no longer leads to the open file: writes would be lost.
  ///
  /// See <https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html>.
  private func requireInPlace() throws(SQLiteError) {
    var hasMoved: Int32 = 0
    // An in-memory database does not support this call.
    let status = unsafe sqlite3_file_control(
      database.pointer, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    guard status == SQLITE_OK, hasMoved != 0 else { return }
    throw SQLiteError(.readOnlyMoved, "the file was removed or replaced")
  }

  /// Runs a body that reads one snapshot of the database, however many statements it needs.
  ///
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: What the body throws, or `SQLiteError`.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction("BEGIN DEFERRED", body)
  }

  private func transaction<Result>(_ begin: SQL, _ body: () throws -> Result) throws -> Result {
    precondition(!isInTransaction, "transactions are not nested")
    try run(begin)
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // After a full disk and the like, SQLite has already rolled back. If this fails too, the
      // first error is the one to report.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }
}
