/// One of the five kinds of value SQLite stores.
///
/// See <https://www.sqlite.org/datatype3.html>.
public enum Value: Hashable, Sendable {
  /// The absence of a value.
  case null
  /// A whole number of 64 bits.
  case integer(Int64)
  /// A floating-point number; NaN is refused when bound, as SQLite would store NULL.
  case real(Double)
  /// Text, which may be empty and may contain NUL.
  case text(String)
  /// Bytes, which may be none.
  case blob([UInt8])
}

/// The names SQLite gives to the kinds of value.
enum StorageClass: String {
  case null = "NULL"
  case integer = "INTEGER"
  case real = "REAL"
  case text = "TEXT"
  case blob = "BLOB"
}
