import Casework
import Disputes
import SQLite

/// Takes what was found; what it throws ends the search.
typealias FindingSink = (Finding) throws -> Void

extension SQLiteCasebook {
  /// Looks through the whole file and tells what does not fit, what matters most first.
  ///
  /// The tables that follow from the log, and the index of words, are made again as temporary ones and
  /// compared. The file is not changed. What the body throws ends the search.
  public func check(_ found: (Finding) throws -> Void) throws {
    // Each part that stumbles over an entry would say so.
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
      // Temporary tables cannot refer to those of the file.
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
        // What is to be found by its words is not told where the texts or the cases are not right.
        if isSound, try !SearchComparison.fits(db) { try report(.searchIndex) }
        try tables.dropTemporary()
      }
    }
  }

  /// Looks through the file and the chain of its log only.
  func checkLog(_ found: FindingSink) throws {
    guard try checkFile(found) else { return }
    try checkPositions(found)
  }

  /// Asks SQLite, and tells whether it is worth looking further.
  func checkFile(_ found: FindingSink) throws -> Bool {
    var isSound = true
    try db.each("PRAGMA integrity_check") { row in
      let line: String = try row[0]
      // Conditions are asked for elsewhere, whatever the connection may do.
      guard line != "ok", !line.hasPrefix("CHECK constraint failed in ") else { return }
      // A wrong value stands in a sound page, and the rest can be read.
      if !isAboutValue(line) { isSound = false }
      try found(.damaged(line))
    }
    return isSound
  }

  /// Tells a line about what stands in a column from one about how the file is built.
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

  /// Walks the log in the order of its positions.
  func checkPositions(_ found: FindingSink) throws {
    var position = 0
    // Nothing after an entry that cannot be read: what follows it cannot be told.
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
