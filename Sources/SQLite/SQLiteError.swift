/// What went wrong in SQLite, and in which statement; never with the values bound to it.
public struct SQLiteError: Error, Equatable, Sendable {
  /// The extended result code.
  public let code: ResultCode
  /// SQLite's explanation in English; it quotes no bound value.
  public let message: String
  /// The text of the statement, with its placeholders, if a statement was involved.
  public let sql: String?

  /// Describes an error by its code, an explanation and the statement it arose in.
  public init(_ code: ResultCode, _ message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }
}

extension SQLiteError {
  /// Tells whether the file is damaged; `SQLITE_ERROR` alone does not, since it also stands for a
  /// statement that is too long, too deep, or wrong.
  public var isDamage: Bool {
    switch code.primary {
    case .corrupt, .notADatabase, .mismatch: true
    case .inputOutput: code == .inputOutputData
    case .error:
      SQLiteError.wordsOfDamage.contains { message.hasPrefix($0) }
        || message.contains(" has no column named ")
    case _: false
    }
  }

  /// Messages about a missing table, column or index, and about values that this program never
  /// writes.
  private static let wordsOfDamage = [
    "no such table: ", "no such column: ", "no such index: ", "no query solution",
    "malformed JSON", ResultCode.overflow, ResultCode.unknownIndex, "vtable constructor failed: ",
    "unsupported file format",
  ]
}

extension SQLiteError: CustomStringConvertible {
  /// The explanation, the code, and the statement.
  public var description: String {
    let cause = "SQLite: \(message) (\(code.rawValue))"
    return sql.map { "\(cause) in: \($0)" } ?? cause
  }
}
