public import Disputes

/// A total that is not the sum of its parts, so that no figure of the table can be trusted.
public struct CrossFootFault: IntegrityError, Hashable {
  /// The kind of parts.
  public enum Parts: String, CaseIterable, Sendable {
    case areas
    case levels
    case categories
    case people
  }

  /// The kind of parts.
  public let parts: Parts
  /// The row of the total; empty for the grand total.
  public let row: String
  /// The column of the total; empty for the grand total.
  public let column: String
  /// The measure.
  public let measure: Measure
  /// The sum of the parts.
  public let sum: Int
  /// The count of the whole.
  public let whole: Int
}

extension CrossFootFault.Parts {
  /// Checks that counts add up to the count of the whole.
  ///
  /// The whole is counted by a query of its own, so this finds a case that counts in no part or in
  /// two.
  ///
  /// - Throws: `CrossFootFault` with the first measure that does not match.
  func require(
    _ counts: some Sequence<Counts>, addUpTo whole: Counts, in measures: some Sequence<Measure>,
    row: String, column: String
  ) throws(CrossFootFault) {
    for measure in measures {
      let sum = counts.reduce(0) { $0 + $1[measure] }
      guard sum == whole[measure] else {
        throw CrossFootFault(
          parts: self, row: row, column: column, measure: measure, sum: sum,
          whole: whole[measure])
      }
    }
  }
}
