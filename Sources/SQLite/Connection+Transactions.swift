import CSQLite

extension Connection {
  /// Runs a body that writes, in one transaction: all of it is kept, or nothing.
  ///
  /// The lock for writing is taken at the beginning, so the body reads what it will write upon.
  /// A connection that kept others waiting for long lets them go first the next time.
  /// See <https://www.sqlite.org/lang_transaction.html>.
  ///
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: What the body throws, after taking back what it wrote; or `SQLiteError`, with
  ///   `.busy` if another connection kept the lock for longer than the timeout, or
  ///   `.readOnlyMoved` if the file was removed or replaced.
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

  /// Throws where the path no longer leads to the open file: what is written there would be lost.
  ///
  /// See <https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html>.
  private func requireInPlace() throws(SQLiteError) {
    var hasMoved: Int32 = 0
    // A database in memory does not know the question.
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
      // After a full disk and the like, SQLite has rolled back by itself. Should this fail, the
      // first error is still the one to tell.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }
}
