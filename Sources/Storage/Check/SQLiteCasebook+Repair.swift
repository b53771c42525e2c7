public import Disputes
import Machine
import SQLite

/// Damage that cannot be repaired from the log; nothing was changed.
public struct Irreparable: IntegrityError, Hashable, Sendable {
  /// The first such finding.
  public let finding: Finding
}

extension SQLiteCasebook {
  /// Rebuilds all projections from the log, after copying the file.
  ///
  /// Runs in one transaction. Also restores missing or changed indexes and triggers of the schema,
  /// and drops foreign ones on its tables.
  ///
  /// - Returns: the path of the copy of the file before the repair.
  /// - Throws: `Irreparable` if the log or a private table is damaged; `StorageError`. The file is
  ///   then unchanged, and no copy is left.
  public func repair(now: Instant) throws -> String {
    try ask {
      let path = try Place(self.path).resolved
      let copy = try CasebookCopy(of: db, beside: path)
      var kept: String?
      // A table cannot be dropped while foreign keys refer to it.
      try db.execute(script: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(script: "PRAGMA foreign_keys = ON") }
      do {
        return try db.write {
          try requireSameFile()
          try refill()
          let place = try copy.place { "\(path).damaged-\(now.stamp)\($0).bak" }
          kept = place
          return place
        }
      } catch {
        if let kept { try? Files.remove(kept) }
        throw error
      }
    }
  }

  private func refill() throws {
    func refuse(_ finding: Finding) throws { throw Irreparable(finding: finding) }
    try Schema(db).renew(refuse)
    // Indexes are rebuilt: one may lack rows that its table has.
    var isDamaged = false
    _ = try checkFile { _ in isDamaged = true }
    if isDamaged { try db.execute(script: "REINDEX") }
    try SealWriter.check(db, refuse)
    try checkPositions(refuse)
    try Rebuild(db).run(refuse)
    try SearchIndex(db).refill()
    _ = try checkFile(refuse)
    try CheckConstraints.check(db, refuse)
    try checkReferences(refuse)
  }
}
