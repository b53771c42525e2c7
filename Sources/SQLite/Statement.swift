/// A prepared statement that is used repeatedly.
///
/// Each use binds one value per placeholder, runs to its end, and leaves the statement ready for
/// the next use, whether it succeeded or not. It may be used again while one of its uses is still
/// reading rows.
///
/// ```swift
/// let insert = try db.prepare("INSERT INTO unit (code, name) VALUES (?1, ?2)")
/// for unit in units { try insert.run(unit.code, unit.name) }
/// ```
public final class Statement {
  /// The text of the statement.
  public let sql: String
  private let database: Database
  private let compiled: CompiledStatement

  init(_ sql: String, in database: Database) throws(SQLiteError) {
    self.sql = sql
    self.database = database
    compiled = try CompiledStatement(sql, in: database, kept: true)
  }

  /// Begins a use; on a second compiled copy if the first is still reading rows.
  @usableFromInline
  func begin() throws(SQLiteError) -> CompiledStatement {
    let free = compiled.isRunning ? try CompiledStatement(sql, in: database, kept: false) : compiled
    free.begin()
    return free
  }
}

@available(*, unavailable, message: "A statement belongs to the thread of its connection.")
extension Statement: Sendable {}

// MARK: - Use

extension Statement {
  /// Runs the statement to its end, ignoring rows.
  ///
  /// - Throws: `SQLiteError`; with `.range` if there is not one value for each placeholder.
  @inlinable
  public func run<each Input: Bindable>(_ values: repeat each Input) throws(SQLiteError) {
    let use = try begin()
    defer { use.end() }
    repeat try use.bind((each values).boundValue)
    try use.requireAllBound()
    try use.run()
  }

  /// Reads every row into an array.
  ///
  /// - Throws: `SQLiteError`; with `.range` if there is not one value for each placeholder.
  @inlinable
  public func all<each Input: Bindable, Element>(
    _ values: repeat each Input,
    read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> [Element] {
    let use = try begin()
    defer { use.end() }
    repeat try use.bind((each values).boundValue)
    try use.requireAllBound()
    return try use.all(read)
  }

  /// Reads the first row, if there is one.
  ///
  /// - Throws: `SQLiteError`; with `.range` if there is not one value for each placeholder.
  @inlinable
  public func first<each Input: Bindable, Element>(
    _ values: repeat each Input,
    read: (borrowing Row) throws(SQLiteError) -> Element
  ) throws(SQLiteError) -> Element? {
    let use = try begin()
    defer { use.end() }
    repeat try use.bind((each values).boundValue)
    try use.requireAllBound()
    return try use.first(read)
  }

  /// Calls the body with each row in turn; only one is held in memory.
  ///
  /// - Throws: `SQLiteError`, with `.range` if there is not one value for each placeholder; or what
  ///   the body throws, which ends the reading.
  @inlinable
  public func each<each Input: Bindable>(
    _ values: repeat each Input,
    body: (borrowing Row) throws -> Void
  ) throws {
    let use = try begin()
    defer { use.end() }
    repeat try use.bind((each values).boundValue)
    try use.requireAllBound()
    try use.each(body)
  }
}

// MARK: - Values known only at run time

extension Statement {
  @usableFromInline
  func begin(binding values: [Value]) throws(SQLiteError) -> CompiledStatement {
    let use = try begin()
    do {
      for value in values { try use.bind(value) }
      try use.requireAllBound()
    } catch {
      use.end()
      throw error
    }
    return use
  }
}
