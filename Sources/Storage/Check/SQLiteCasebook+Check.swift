import Casework
import Disputes
import SQLite

/// Receives each finding; an error it throws ends the check.
typealias FindingSink = (Finding) throws -> Void

extension SQLiteCasebook {
  /// Checks the whole file and reports each inconsistency, the gravest first.
  ///
  /// Projections and the full-text index are rebuilt as temporary tables and compared with the
  /// stored ones. The file is not changed. An error thrown by `found` ends the check.
  public func check(_ found: (Finding) throws -> Void) throws {
    // Several steps meet the same unreadable entry; it is reported once.
    var unreadable: Set<Int> = []
    var isSound = true
    func report(_ finding: Finding) throws {
      isSound = false
      if case .unreadable(let position) = finding, !unreadable.insert(position).inserted { return }
      try found(finding)
    }
    try ask {
      do {
        try Migrator(Migration.all).verify(db)
      } catch let error as MigrationError {
        guard case .changed(let name) = error else { throw error }
        try report(.migration(name: name))
      } catch let error as SQLiteError where error.code == .mismatch {
        try report(.schema(name: "schema_migration"))
      }
      // A foreign key cannot point from a temporary table into the file.
      try db.execute(script: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(script: "PRAGMA foreign_keys = ON") }
      try db.read {
        guard try checkFile(report), try Schema(db).check(report) else { return }
        try CheckConstraints.check(db, report)
        try checkReferences(report)
        try SealWriter.check(db, report)
        try checkPositions(report)
        let tables = try StateTables(db)
        try tables.makeTemporary()
        try Rebuild(db).run(report)
        try tables.compare(report)
        // If texts or cases are wrong, the index differs as a consequence; that is not reported
        // again.
        if isSound, try !SearchComparison.fits(db) { try report(.searchIndex) }
        try tables.dropTemporary()
      }
    }
  }

  /// Checks only the file structure and the running hashes of the log.
  func checkLog(_ found: FindingSink) throws {
    guard try checkFile(found) else { return }
    try checkPositions(found)
  }

  /// Runs SQLite's integrity check; returns whether the file is sound enough to go on.
  func checkFile(_ found: FindingSink) throws -> Bool {
    var isSound = true
    if StorageError.isMarkedReadOnly(path) { try found(.damaged("write version")) }
    try db.each("PRAGMA integrity_check") { row in
      let line: String = try row[0]
      // `CheckConstraints` reports these, also on a read-only connection.
      guard line != "ok", !line.hasPrefix("CHECK constraint failed in ") else { return }
      // A wrong value does not make the page unreadable.
      if !isAboutValue(line) { isSound = false }
      try found(.damaged(line))
    }
    return isSound
  }

  /// Whether a line of the integrity check is about a column's value, not about the file structure.
  private func isAboutValue(_ line: String) -> Bool {
    line.hasPrefix("NULL value in ")
      || (line.hasPrefix("non-") && line.contains(" value in "))
  }

  func checkReferences(_ found: FindingSink) throws {
    try db.each("PRAGMA foreign_key_check") { row in
      let (table, parent): (String, String) = try (row[0], row[2])
      try found(.damaged("a row of \(table) refers to no row of \(parent)"))
    }
  }

  /// Checks positions, times of receipt and running hashes of the whole log.
  func checkPositions(_ found: FindingSink) throws {
    var position = 0
    // Nil after an unreadable entry: the next running hash cannot be verified then.
    var head: LogHead? = .empty
    try db.each(
      """
      SELECT position, received_at, hash, running_hash, recorded_at
      FROM log_entry
      ORDER BY position
      """
    ) { row in
      let before = position
      position = try row[0]
      if position != before + 1 { try found(.gap(position: before + 1)) }
      let entry: (receivedAt: Instant, hash: Digest, runningHash: Digest, recordedAt: Instant)
      do {
        entry = try (row[1], row[2], row[3], row[4])
      } catch let error as SQLiteError where error.code == .mismatch {
        head = nil
        return try found(.unreadable(position: position))
      }
      if let head {
        if entry.receivedAt < head.receivedAt { try found(.receivedBackwards(position: position)) }
        let expected = LogHead.runningHash(
          after: head.runningHash, record: entry.hash, position: position,
          receivedAt: entry.receivedAt)
        if entry.runningHash != expected { try found(.runningHash(position: position)) }
      }
      head = LogHead(
        position: position, receivedAt: entry.receivedAt, recordedAt: entry.recordedAt,
        runningHash: entry.runningHash)
    }
  }
}
