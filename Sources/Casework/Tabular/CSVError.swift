public import Disputes

/// Why a text is not a valid table, and at which line.
public enum CSVError: UsageError, Equatable, Sendable {
  /// A row has another number of fields than the first one.
  case ragged(line: Int, found: Int, expected: Int)
  /// A quote is inside a field that does not begin with one, or text follows a closing quote.
  case strayQuote(line: Int, field: Int)
  /// The quote that begins in this line is never closed.
  case unterminatedQuote(line: Int)
  /// The row is longer than `CSVReader.longestRow` bytes.
  case tooLong(line: Int, limit: Int)
  /// Two columns have the same name.
  case duplicateColumn(line: Int, name: String)
  /// The bytes are not valid text.
  case text(TextError)

  /// The line of the fault, from 1.
  public var line: Int {
    switch self {
    case .ragged(let line, _, _), .strayQuote(let line, _), .unterminatedQuote(let line),
      .tooLong(let line, _), .duplicateColumn(let line, _):
      line
    case .text(let error): error.line
    }
  }
}

extension CSVError: CustomStringConvertible {
  /// The line and the fault in one line of English.
  public var description: String {
    switch self {
    case .ragged(let line, let found, let expected):
      "line \(line): \(found) fields, expected \(expected)"
    case .strayQuote(let line, let field):
      "line \(line): field \(field) has a quote that neither begins nor ends it"
    case .unterminatedQuote(let line): "line \(line): the quote that begins here is never closed"
    case .tooLong(let line, let limit): "line \(line): the row has more than \(limit) bytes"
    case .duplicateColumn(let line, let name): "line \(line): column '\(name)' stands twice"
    case .text(let error): error.description
    }
  }
}
