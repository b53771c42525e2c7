public import Casework
import Disputes
import SQLite

extension SQLiteCasebook {
  /// Tells whether the log contains an anchor that a report or a backup stated.
  public func comparison(with anchor: Anchor) throws -> LogComparison {
    try ask {
      try db.read {
        let head = try lastHead()
        guard let position = try anchor.position ?? self.position(of: anchor) else {
          return .unknown
        }
        guard position <= head.position else {
          return .cut(last: head.position, stated: position)
        }
        let hash = position == 0 ? Digest.zero : try runningHash(at: position)
        guard let hash, anchor.fits(hash) else { return .differs(position: position) }
        return .contained(position: position, after: head.position - position)
      }
    }
  }

  /// Compares the log with that of another file, entry by entry.
  public func comparison(with other: SQLiteCasebook) throws -> LogComparison {
    var position = 0
    while true {
      let (mine, theirs) = try (batch(after: position), other.batch(after: position))
      for (mine, theirs) in zip(mine, theirs) {
        guard mine == theirs else { return .differs(position: position + 1) }
        position += 1
      }
      guard mine.count == theirs.count, !mine.isEmpty else {
        let last = try (head(knownAt: nil).position, other.head(knownAt: nil).position)
        if position < last.1 { return .cut(last: last.0, stated: last.1) }
        return .contained(position: position, after: last.0 - position)
      }
    }
  }

  /// The restores recorded in the log: the position of each, and the anchor of the log that it
  /// replaced.
  public func restores() throws -> [(position: Int, replaced: Anchor?)] {
    try ask {
      var restores: [(position: Int, replaced: Anchor?)] = []
      try db.each(
        "SELECT position, register, payload FROM log_entry WHERE register = 'number' ORDER BY position"
      ) { row in
        guard case .numbers(let given) = try RegisterChange(of: row[1], payload: row[2])
        else { return }
        restores.append((try row[0], given.replaced))
      }
      return restores
    }
  }

  private func batch(after position: Int) throws -> [LogEntry] {
    try entries(after: position, limit: 1_000)
  }

  /// Finds the position of a running hash; unindexed, as nothing else looks up by hash.
  private func position(of anchor: Anchor) throws(SQLiteError) -> Int? {
    if anchor.fits(.zero) { return 0 }
    return try db.first(
      """
      SELECT position
      FROM log_entry
      WHERE substr(lower(hex(running_hash)), 1, \(anchor.digits.utf8.count)) = \(anchor.digits)
      """)
  }
}
