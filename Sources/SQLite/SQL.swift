/// The text of a statement together with the values bound to its placeholders.
///
/// A string literal becomes SQL; every interpolated value becomes a placeholder and is bound, so
/// nothing a person typed is ever parsed as SQL:
///
/// ```swift
/// var query: SQL = "SELECT name FROM unit WHERE level = \(level)"
/// if let parent { query += " AND parent = \(parent)" }
/// ```
///
/// `\(sql)` embeds another piece with its values, `\(raw: text)` a trusted fragment as it stands.
/// Placeholders are anonymous: do not mix interpolated values with numbered ones (`?1`).
public struct SQL: Sendable, Equatable {
  /// The text, with a `?` for each value.
  public private(set) var text: String
  /// The values, in the order of their placeholders.
  public private(set) var values: [Value]

  /// Takes a trusted text as it stands.
  public init(raw text: String) {
    self.text = text
    values = []
  }

  /// Joins two pieces with their values.
  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum += right
    return sum
  }

  /// Appends a piece with its values.
  public static func += (left: inout SQL, right: SQL) {
    left.text += right.text
    left.values += right.values
  }

  fileprivate mutating func bind(_ value: Value) {
    text += "?"
    values.append(value)
  }
}

extension SQL: CustomStringConvertible {
  /// The text without the bound values, which must not get into messages and logs.
  public var description: String { text }
}

extension SQL: ExpressibleByStringInterpolation {
  /// Takes a literal as it stands.
  public init(stringLiteral text: String) {
    self.init(raw: text)
  }

  /// Takes a literal with interpolated values.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sql
  }

  /// Collects the pieces of an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql: SQL = ""

    /// Prepares for a literal of about this size.
    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount)
      sql.values.reserveCapacity(interpolationCount)
    }

    /// Appends literal text.
    public mutating func appendLiteral(_ literal: String) {
      sql.text += literal
    }

    /// Appends a placeholder and binds the value to it.
    public mutating func appendInterpolation(_ value: some Bindable) {
      sql.bind(value.boundValue)
    }

    /// Appends a placeholder and binds the value, or NULL, to it.
    public mutating func appendInterpolation(_ value: (some Bindable)?) {
      sql.bind(value.boundValue)
    }

    /// Embeds another piece with its values.
    public mutating func appendInterpolation(_ piece: SQL) {
      sql += piece
    }

    /// Appends a trusted fragment as it stands; never text a person typed.
    public mutating func appendInterpolation(raw fragment: String) {
      sql.text += fragment
    }
  }
}

extension [SQL] {
  /// Joins the pieces with their values, a separator between each two.
  public func joined(by separator: SQL) -> SQL {
    var result: SQL = ""
    var isFirst = true
    for piece in self {
      if !isFirst { result += separator }
      result += piece
      isFirst = false
    }
    return result
  }
}
