import CSQLite

extension Connection {
  /// Copies the whole database over another one, also while others write to it.
  ///
  /// All in one step, the copy is one snapshot, and with a write-ahead log nobody waits for it.
  /// Smaller steps let go of the file in between, but begin again from the first page
  /// whenever another connection has written. See <https://www.sqlite.org/backup.html>.
  ///
  /// - Precondition: `pagesPerStep` is positive.
  /// - Throws: `SQLiteError`; the target is then as it was before.
  public func backup(
    to target: Connection, pagesPerStep: Int = .max
  ) throws(SQLiteError) {
    precondition(pagesPerStep > 0, "a step copies at least one page")
    let pages = Int32(clamping: pagesPerStep)
    let backup = unsafe sqlite3_backup_init(
      target.database.pointer, "main", database.pointer, "main")
    guard let backup = unsafe backup else { throw target.database.lastError() }
    var status: Int32
    repeat { status = unsafe sqlite3_backup_step(backup, pages) } while status == SQLITE_OK
    // Asked before the files of the target are let go.
    let code = target.database.code(status)
    let finished = unsafe sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE else {
      throw SQLiteError(code, code.description)
    }
    try target.database.check(finished)
  }

  /// Moves the write-ahead log into the database file and empties it.
  ///
  /// - Throws: `SQLiteError` with `.busy` if others read or write for longer than the timeout.
  public func checkpoint() throws(SQLiteError) {
    try database.check(
      unsafe sqlite3_wal_checkpoint_v2(
        database.pointer, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil))
  }
}

// MARK: - Having a file alone

extension Connection {
  /// Takes the file for a connection that was opened for that, and moves the write-ahead log into it.
  ///
  /// - Throws: `SQLiteError` with `.busy` if others have the file open.
  public func takeAlone() throws(SQLiteError) {
    try execute(script: "BEGIN EXCLUSIVE; COMMIT")
    try checkpoint()
  }

  /// Leaves the write-ahead log as it is when the connection goes, even as the last one; otherwise it
  /// is moved into the file and removed.
  public func leaveJournal(_ leaves: Bool = true) throws(SQLiteError) {
    try database.check(unsafe jiefen_leave_journal(database.pointer, leaves ? 1 : 0))
  }

  /// Makes the file one that needs no other beside it, even while it is read.
  ///
  /// - Throws: `SQLiteError` with `.busy` if others have the file open.
  public func keepNoWriteAheadLog() throws(SQLiteError) {
    let mode: String = try value("PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw SQLiteError(.busy, "the write-ahead log is in use") }
  }

  /// Makes the file one that many may use at once; see `Access.create`.
  public func keepWriteAheadLog() throws(SQLiteError) {
    try execute(script: "PRAGMA journal_mode = WAL")
  }
}
