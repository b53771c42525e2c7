extension Connection {
  /// Runs a body that writes, in one transaction: all of it is kept, or nothing.
  ///
  /// The lock for writing is taken at the beginning, so the body reads what it will write upon.
  /// See <https://www.sqlite.org/lang_transaction.html>.
  ///
  /// - Precondition: No transaction is open on this connection.
  /// - Throws: What the body throws, after taking back what it wrote; or `SQLiteError`, with
  ///   `.busy` if another connection kept the lock for longer than the timeout.
  public func write<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction("BEGIN IMMEDIATE", body)
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
