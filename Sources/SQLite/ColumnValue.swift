/// A type that can be read from a column of a row.
///
/// Reading is strict: SQLite's own conversions (text that looks like a number, NULL as 0) never
/// happen. A raw-representable type conforms by declaring it, if its raw value is readable.
public protocol ColumnValue {
  /// Reads the value of a column.
  ///
  /// - Throws: `SQLiteError` with `.mismatch` if the column holds another kind of value,
  ///   `.range` if there is no such column.
  init(row: borrowing Row, column: Int) throws(SQLiteError)
}

extension ColumnValue where Self: RawRepresentable, RawValue: ColumnValue {
  /// Reads the raw value; one that is no case of the type is a mismatch.
  @inlinable
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    guard let value = Self(rawValue: try RawValue(row: row, column: column)) else {
      throw row.mismatch(at: column, expected: "\(Self.self)")
    }
    self = value
  }
}

extension Int: ColumnValue {
  /// Reads an integer of at most 53 bits.
  ///
  /// That is also the range of JSON; and sums of values from a damaged file cannot overflow then.
  /// Use `Int64` for the full range.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    let number = try row.integer(at: column)
    guard number.magnitude < 1 << 53 else {
      throw row.mismatch(at: column, expected: "an integer of 53 bits")
    }
    self.init(number)
  }
}

extension Int32: ColumnValue {
  /// Reads an integer of at most 32 bits.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    guard let value = Int32(exactly: try row.integer(at: column)) else {
      throw row.mismatch(at: column, expected: "an integer of 32 bits")
    }
    self = value
  }
}

extension Int64: ColumnValue {
  /// Reads an integer.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.integer(at: column)
  }
}

extension Bool: ColumnValue {
  /// Reads the integer 0 or 1.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    switch try row.integer(at: column) {
    case 0: self = false
    case 1: self = true
    case _: throw row.mismatch(at: column, expected: "0 or 1")
    }
  }
}

extension Double: ColumnValue {
  /// Reads a real; an integer is not converted.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.real(at: column)
  }
}

extension String: ColumnValue {
  /// Reads text; bytes that are not UTF-8 are a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.text(at: column)
  }
}

extension Array: ColumnValue where Element == UInt8 {
  /// Reads a blob.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.blob(at: column)
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// Reads the wrapped value, or nil for NULL.
  @inlinable
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.isNull(at: column) ? .none : .some(Wrapped(row: row, column: column))
  }
}

extension Value: ColumnValue {
  /// Reads whatever the column holds.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    switch try row.storage(at: column) {
    case .null: self = .null
    case .integer: self = .integer(try row.integer(at: column))
    case .real: self = .real(try row.real(at: column))
    case .text: self = .text(try row.text(at: column))
    case .blob: self = .blob(try row.blob(at: column))
    }
  }
}
