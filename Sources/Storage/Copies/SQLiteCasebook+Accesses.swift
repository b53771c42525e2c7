import Casework
import Disputes
import SQLite

extension SQLiteCasebook {
  /// Copies access records from another file of the same casebook, for the cases that both have.
  ///
  /// Each keeps its time and is appended; records that are here already are skipped.
  func takeAccesses(from other: SQLiteCasebook) throws -> AccessTransfer {
    let looks = try other.looks()
    return try write(dryRun: false) { transaction in
      var here: [Look: Int] = [:]
      for look in try self.looks() { here[look, default: 0] += 1 }
      var transfer = AccessTransfer()
      for look in looks {
        guard try registration(of: look.access.number) == look.registration else {
          transfer.left += 1
          continue
        }
        if let count = here[look], count > 0 {
          here[look] = count - 1
        } else {
          try transaction.remember(look.access)
          transfer.taken += 1
        }
      }
      return transfer
    }
  }

  /// Counts the access records that a copy has and this file lacks.
  public func accessesMissing(of other: SQLiteCasebook) throws -> Int {
    try ask {
      var here: [Look: Int] = [:]
      for look in try looks() { here[look, default: 0] += 1 }
      return try other.looks().count { look in
        guard let count = here[look], count > 0 else { return true }
        here[look] = count - 1
        return false
      }
    }
  }

  /// An access record; its case is identified by the hash of its registration, because after two
  /// logs diverge they may use one number for two cases.
  private struct Look: Hashable {
    let access: Casework.Access
    let registration: Digest
  }

  private func looks() throws -> [Look] {
    try db.all(
      """
      SELECT c.number, a.unit, a.officer, a.reason, a.at, e.hash
      FROM log_access AS a
        JOIN log_case AS c ON c.id = a.case_id
        JOIN log_entry AS e ON e.case_id = a.case_id AND e.seq = 1
      ORDER BY a.id
      """
    ) { row throws(SQLiteError) in
      guard let number = CaseNumber(try row[0]) else {
        throw row.mismatch(at: 0, expected: "a number")
      }
      return Look(
        access: Casework.Access(
          to: number, by: try row[1], officer: try row[2], reason: try row[3], at: try row[4]),
        registration: try row[5])
    }
  }

  /// The hash of the registration of a case.
  private func registration(of number: CaseNumber) throws -> Digest? {
    guard let id = try log.id(of: number) else { return nil }
    return try db.prepare("SELECT hash FROM log_entry WHERE case_id = ?1 AND seq = 1").first(id) {
      row throws(SQLiteError) in try row[0]
    }
  }
}
