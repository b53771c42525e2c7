import Casework
import Disputes
import Machine
import SQLite

// MARK: - The rollback journal

/// A rollback journal says nowhere to which file it belongs: it is told by what the file is with it.
extension Place {
  /// Takes a change back that was not finished, as SQLite does with the journal that is left of it.
  ///
  /// Only a file without a write-ahead log has one: copied by hand, or killed while an older program
  /// brought it up to date. It is taken back in a copy first: what comes of it has to pass the check,
  /// and no entry that the file has now may be gone.
  ///
  /// - Throws: `StorageError` with `.foreignJournal`; `FileError`; `SQLiteError`.
  func takeBackUnfinished(_ journal: String) throws {
    let start = try Input(journal).next(atMost: 8) ?? []
    // That of a change that was finished, where it is kept for the next one.
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
      // What cannot be read as it stands is half written.
      let now = try? tail(.immutable, from: nil)
      return try Place.isSound(trial.path, with: now?.entries.last)
    } catch is SQLiteError {
      return false
    } catch is StorageError {
      return false
    }
  }

  /// Tells whether a file passes the check once it is up to date, and has an entry.
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

/// A write-ahead log says nowhere to which file it belongs: it is told by the log of the cases.
extension Place {
  /// Refuses a write-ahead log that was left beside the file by another one.
  ///
  /// Nothing in the log of the cases is ever changed. So with a journal of its own a file has every
  /// entry that it has without, and what follows is chained to it.
  ///
  /// - Throws: `StorageError` with `.foreignJournal`, or `.notACasebook`; `FileError`; `SQLiteError`.
  func requireOwnJournal() throws {
    let header = try Input(path).next(atMost: 100) ?? []
    guard header.starts(with: "SQLite format 3\0".utf8), header.count == 100 else {
      throw StorageError.notACasebook(path: asked)
    }
    // A file that keeps no write-ahead log, as a copy, has put the last one away before.
    let keepsJournal = header[18] == 2
    // What cannot be read without its journal tells nothing: it may be half written.
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
    // A page that is older or younger than the others may show something else; an entry proves itself.
    guard end.entries.first.map({ $0 == last || last.follows($0) }) ?? true else { return true }
    guard whole.entries.first == last else { return false }
    return whole.entries.count < 2
      ? whole.last == last.position : whole.entries[1].follows(whole.entries[0])
  }

  /// Entries of the log, and what else tells one file from another.
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

  /// Reads two entries from a position on; the last two without one.
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
        madeAt: try db.first("SELECT created_at FROM log_file") {
          row throws(SQLiteError) in try row[0]
        }, last: last)
    }
  }
}

extension SQLiteError {
  /// Tells whether the pages of another file, read as those of this one, may be the cause.
  var mayBeOfForeignJournal: Bool {
    [.corrupt, .notADatabase, .mismatch, .error].contains(code.primary)
  }
}
