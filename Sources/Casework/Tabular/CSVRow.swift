/// One row of a table, with the place where it stands.
public struct CSVRow: Equatable, Sendable {
  /// The line in which the row begins, from 1; a quoted field may go over several.
  public let line: Int
  /// The fields without their quotes.
  public let fields: [String]

  /// Creates a row.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
