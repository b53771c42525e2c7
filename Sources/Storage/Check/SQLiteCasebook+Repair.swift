public import Disputes
import Machine
import SQLite

/// Something in a file that cannot be made again from its log, so that nothing was repaired.
public struct Irreparable: Error, Hashable, Sendable {
  /// The first thing of that kind.
  public let finding: Finding
}

extension SQLiteCasebook {
  /// Makes everything that follows from the log once more, after a copy was put beside the file.
  ///
  /// All of it happens in one transaction. Indexes and triggers of ours that are missing or changed
  /// are put back, and others on our tables removed.
  ///
  /// - Returns: where the file stands as it was.
  /// - Throws: `Irreparable` where the log, or what is private, is damaged; `StorageError`. The file
  ///   is then as it was, and there is no copy.
  public func repair(now: Instant) throws -> String {
    try ask {
      let path = try Place(self.path).resolved
      let copy = try CasebookCopy(of: db, beside: path)
      var kept: String?
      // A table cannot be replaced while others refer to it.
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
    // An index may have lost rows that its table still has.
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

extension Irreparable: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .integrity }
}
