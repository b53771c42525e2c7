/// Keeps the statements used most recently, by their text.
struct StatementCache {
  private struct Entry {
    let statement: Statement
    var lastUse: Int
  }

  private let capacity: Int
  private var entries: [String: Entry] = [:]
  private var clock = 0

  /// Prepares a cache for at most this many statements, at least one.
  init(capacity: Int) {
    precondition(capacity > 0, "a cache holds at least one statement")
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// Finds the statement with a text, or prepares and keeps it.
  mutating func statement(_ sql: String, in database: Database) throws(SQLiteError) -> Statement {
    clock += 1
    if let index = entries.index(forKey: sql) {
      entries.values[index].lastUse = clock
      return entries.values[index].statement
    }
    let statement = try Statement(sql, in: database)
    if entries.count == capacity { removeLeastRecentlyUsed() }
    entries[sql] = Entry(statement: statement, lastUse: clock)
    return statement
  }

  private mutating func removeLeastRecentlyUsed() {
    guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
    entries[oldest.key] = nil
  }
}
