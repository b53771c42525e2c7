import CSQLite

extension Connection {
  /// Defines an SQL function of two texts that returns a Boolean, for this connection.
  ///
  /// It is direct-only, so no schema can depend on it. If one of the texts is NULL, the result is
  /// false.
  ///
  /// - Throws: `SQLiteError` where there is no memory.
  public func define(
    _ name: String, _ answer: @escaping (String, String) -> Bool
  ) throws(SQLiteError) {
    let question = TextQuestion(answer)
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY
    // SQLite owns the closure and releases it when the connection is closed.
    try database.check(
      unsafe sqlite3_create_function_v2(
        database.pointer, name, 2, flags, Unmanaged.passRetained(question).toOpaque(),
        { context, count, values in
          guard count == 2, let values = unsafe values,
            let context = unsafe context, let kept = unsafe sqlite3_user_data(context)
          else { return }
          let question = unsafe Unmanaged<TextQuestion>.fromOpaque(kept).takeUnretainedValue()
          let (first, second) = unsafe (text(of: values[0]), text(of: values[1]))
          guard let first, let second else {
            return unsafe sqlite3_result_int(context, 0)
          }
          unsafe sqlite3_result_int(context, question.answer(first, second) ? 1 : 0)
        }, nil, nil,
        { kept in
          if let kept = unsafe kept { unsafe Unmanaged<TextQuestion>.fromOpaque(kept).release() }
        }))
  }
}

/// The context of the callback.
private final class TextQuestion {
  let answer: (String, String) -> Bool

  init(_ answer: @escaping (String, String) -> Bool) { self.answer = answer }
}

private func text(of value: OpaquePointer?) -> String? {
  guard let value = unsafe value, let bytes = unsafe sqlite3_value_text(value) else { return nil }
  let count = unsafe Int(sqlite3_value_bytes(value))
  return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
}
