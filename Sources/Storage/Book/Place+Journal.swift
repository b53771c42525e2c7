import Casework
import Disputes
import Machine
import SQLite

// MARK: - The rollback journal

/// A rollback journal does not say which file it belongs to; it is tried on a copy of the file.
extension Place {
  /// Rolls back an unfinished change from a left-over journal (a hot journal, in SQLite's words).
  ///
  /// Only a file without a write-ahead log has one: copied by hand, or left by an older program
  /// killed during a migration. It is rolled back in a copy first: the result must pass `check` and
  /// must still have the last log entry that the file shows now.
  ///
  /// - Throws: `StorageError` with `.foreignJournal`; `FileError`; `SQLiteError`.
  func takeBackUnfinished(_ journal: String) throws {
    let start = try Input(journal).next(atMost: 8) ?? []
    // A header of zeros: the change was committed and the journal kept for reuse.
    if start.allSatisfy({ $0 == 0 }) { return }
    let hasOther = Files.look(path + "-wal").map { $0.size > 0 } ?? false
    guard !hasOther, otherNames(look) == .none, try isWhole(with: journal) else {
      throw StorageError.foreignJournal(path: journal)
    }
    _ = try tail(.readWrite, from: nil)
  }

  private func isWhole(with journal: String) throws -> Bool {
    let trial = try UnfinishedFile(beside: path)
    try trial.take(contentsOf: path)
    let copy = try NewFile(trial.path + "-journal")
    try copy.output.write(contentsOf: journal)
    try copy.commit()
    do {
      // If the file cannot be read without its journal, it is half written.
      let now = try? tail(.immutable, from: nil)
      return try Place.isSound(trial.path, with: now?.entries.last)
    } catch is SQLiteError {
      return false
    } catch is StorageError {
      return false
    }
  }

  /// Tells whether a file, once migrated, passes `check` and contains an entry.
  private static func isSound(_ path: String, with entry: Entry?) throws -> Bool {
    let db = try Connection(path: path, access: .readWrite)
    try Migrator(Migration.all).migrate(db, finishing: Rebuild.refill)
    let book = try SQLiteCasebook(db, path: path)
    var findings = 0
    try book.check { _ in findings += 1 }
    guard findings == 0, let entry else { return findings == 0 }
    return try book.runningHash(at: entry.position) == entry.runningHash
  }
}

// MARK: - The write-ahead log

/// A write-ahead log does not say which file it belongs to; the hash chain of the casebook tells.
extension Place {
  /// Refuses a write-ahead log that belongs to another file.
  ///
  /// Log entries never change. So with its own write-ahead log the file shows every entry that it
  /// shows without, and further ones are chained to these.
  ///
  /// - Throws: `StorageError` with `.foreignJournal`, or `.notACasebook`; `FileError`; `SQLiteError`.
  func requireOwnJournal() throws {
    let header = try Input(path).next(atMost: 100) ?? []
    guard header.starts(with: "SQLite format 3\0".utf8), header.count == 100 else {
      throw StorageError.notACasebook(path: asked)
    }
    // A file not in WAL mode, such as a copy, has no write-ahead log of its own.
    let keepsJournal = header[18] == 2
    // If the file cannot be read without the journal, nothing is known: it may be half written.
    let end = keepsJournal ? try? tail(.immutable, from: nil) : nil
    guard keepsJournal, try end.map(isContinued) ?? true else {
      throw StorageError.foreignJournal(path: path + "-wal")
    }
  }

  private func isContinued(_ end: Tail) throws -> Bool {
    let whole: Tail
    do {
      whole = try tail(.readOnly, from: end.entries.last?.position)
    } catch let error as SQLiteError {
      guard error.mayBeOfForeignJournal else { throw error }
      return false
    }
    guard let last = end.entries.last else { return whole.madeAt == end.madeAt }
    // Without its journal the file may show a mix of old and new sectors; only chained entries are
    // evidence.
    guard end.entries.count == 2, last.follows(end.entries[0]) else { return true }
    guard whole.entries.first == last else { return false }
    return whole.entries.count < 2
      ? whole.last == last.position : whole.entries[1].follows(whole.entries[0])
  }

  /// The last log entries, and what else identifies the file.
  private struct Tail {
    let entries: [Entry]
    let madeAt: Instant?
    let last: Int
  }

  private struct Entry: Equatable {
    let position: Int
    let receivedAt: Instant
    let hash: Digest
    let runningHash: Digest

    func follows(_ other: Entry) -> Bool {
      position == other.position + 1
        && runningHash
          == LogHead.runningHash(
            after: other.runningHash, record: hash, position: position, receivedAt: receivedAt)
    }
  }

  /// Reads two entries from a position on, or the last two.
  private func tail(_ access: Connection.Access, from position: Int?) throws -> Tail {
    let db = try Connection(path: path, access: access)
    return try db.read {
      let last: Int = try db.value("SELECT coalesce(max(position), 0) FROM log_entry")
      let from = position ?? last - 1
      let entries = try db.all(
        """
        SELECT position, received_at, hash, running_hash
        FROM log_entry
        WHERE position >= \(from)
        ORDER BY position
        LIMIT 2
        """
      ) { row throws(SQLiteError) in
        try Entry(position: row[0], receivedAt: row[1], hash: row[2], runningHash: row[3])
      }
      return Tail(
        entries: entries,
        madeAt: try db.first("SELECT created_at FROM log_file"), last: last)
    }
  }
}

extension SQLiteError {
  /// Tells whether a foreign write-ahead log, whose pages do not fit this file, may be the cause.
  var mayBeOfForeignJournal: Bool {
    [.corrupt, .notADatabase, .mismatch, .error].contains(code.primary)
  }
}
