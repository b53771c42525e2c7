/// A type whose values can be bound to a placeholder of a statement.
///
/// A raw-representable type conforms by declaring it, if its raw value is bindable:
///
/// ```swift
/// enum Level: Int, Bindable, ColumnValue { case city = 2, county, township, village }
/// ```
public protocol Bindable {
  /// The value that is bound.
  var boundValue: Value { get }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
  /// The raw value.
  public var boundValue: Value { rawValue.boundValue }
}

extension Value: Bindable {
  /// The value itself.
  public var boundValue: Value { self }
}

extension Int: Bindable {
  /// The number as an integer.
  public var boundValue: Value { .integer(Int64(self)) }
}

extension Int32: Bindable {
  /// The number as an integer.
  public var boundValue: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
  /// The number as an integer.
  public var boundValue: Value { .integer(self) }
}

extension Bool: Bindable {
  /// The integer 1 for true, 0 for false.
  public var boundValue: Value { .integer(self ? 1 : 0) }
}

extension Double: Bindable {
  /// The number as a real.
  public var boundValue: Value { .real(self) }
}

extension String: Bindable {
  /// The string as text.
  public var boundValue: Value { .text(self) }
}

extension Array: Bindable where Element == UInt8 {
  /// The bytes as a blob.
  public var boundValue: Value { .blob(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// The wrapped value, or NULL.
  public var boundValue: Value {
    switch self {
    case .none: .null
    case .some(let wrapped): wrapped.boundValue
    }
  }
}
