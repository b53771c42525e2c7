/// One row of a table, with its line.
public struct CSVRow: Equatable, Sendable {
  /// The line in which the row begins, from 1; a row with quoted fields may span several.
  public let line: Int
  /// The fields without their quotes.
  public let fields: [String]
}
