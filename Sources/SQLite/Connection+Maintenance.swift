import CSQLite

extension Connection {
  /// Copies the whole database over another one, while others may write to it.
  ///
  /// In one step, the copy is one snapshot, and in WAL mode nobody waits for it. Smaller steps
  /// release the lock in between, but start over whenever another connection has written. See
  /// <https://www.sqlite.org/backup.html>.
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
    // Read before the files of the target are closed.
    let code = target.database.code(status)
    let finished = unsafe sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE else {
      throw SQLiteError(code, code.description)
    }
    try target.database.check(finished)
  }

  /// Moves the write-ahead log into the database file and truncates it.
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
  /// Takes the exclusive lock (access `.alone`) and moves the write-ahead log into the file.
  ///
  /// - Throws: `SQLiteError` with `.busy` if others have the file open.
  public func takeAlone() throws(SQLiteError) {
    try execute(script: "BEGIN EXCLUSIVE; COMMIT")
    try checkpoint()
  }

  /// Keeps the write-ahead log when the connection closes, even as the last one, instead of
  /// checkpointing and deleting it.
  public func leaveJournal(_ leaves: Bool = true) throws(SQLiteError) {
    try database.check(unsafe jiefen_leave_journal(database.pointer, leaves ? 1 : 0))
  }

  /// Leaves WAL mode, so that the file needs no other beside it.
  ///
  /// - Throws: `SQLiteError` with `.busy` if others have the file open.
  public func keepNoWriteAheadLog() throws(SQLiteError) {
    let mode: String = try value("PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw SQLiteError(.busy, "the write-ahead log is in use") }
  }

  /// Turns on WAL mode, in which readers and a writer do not block each other; see `Access.create`.
  public func keepWriteAheadLog() throws(SQLiteError) {
    try execute(script: "PRAGMA journal_mode = WAL")
  }
}
