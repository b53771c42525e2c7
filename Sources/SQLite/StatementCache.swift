/// An LRU cache of statements, so small that a linear search beats hashing their texts.
struct StatementCache {
  private let capacity: Int
  /// The statements in the order of their last use.
  private var statements: [Statement] = []

  /// Prepares a cache for at most this many statements, at least one.
  init(capacity: Int) {
    precondition(capacity > 0, "a cache holds at least one statement")
    self.capacity = capacity
  }

  var count: Int { statements.count }

  /// Finds the statement with a text, or prepares and keeps it.
  mutating func statement(_ sql: String, in database: Database) throws(SQLiteError) -> Statement {
    // Comparing lengths first rules out most.
    let length = sql.utf8.count
    let place = statements.lastIndex { $0.sql.utf8.count == length && $0.sql == sql }
    if let place {
      let statement = statements.remove(at: place)
      statements.append(statement)
      return statement
    }
    let statement = try Statement(sql, in: database)
    if statements.count == capacity { statements.removeFirst() }
    statements.append(statement)
    return statement
  }
}
