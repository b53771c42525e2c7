public import Disputes

/// A table of which a sum is not the sum of its parts, so that none of its figures can be trusted.
public struct CrossFootFault: Error, Hashable {
  /// What was added up.
  public enum Parts: String, CaseIterable, Sendable {
    case areas
    case levels
    case categories
    case people
  }

  /// What was added up.
  public let parts: Parts
  /// The row of the sum; empty for the one over all.
  public let row: String
  /// The column of the sum; empty for the one over all.
  public let column: String
  /// What was counted.
  public let measure: Measure
  /// What the parts add up to.
  public let sum: Int
  /// What was counted as the whole.
  public let whole: Int

  /// Says where a sum does not fit.
  public init(
    parts: Parts, row: String, column: String, measure: Measure, sum: Int, whole: Int
  ) {
    self.parts = parts
    self.row = row
    self.column = column
    self.measure = measure
    self.sum = sum
    self.whole = whole
  }
}

extension CrossFootFault.Parts {
  /// Checks that counts add up to what was counted as their whole.
  ///
  /// The whole is counted by a question of its own, so that this finds a case that counts in no
  /// part or in two.
  ///
  /// - Throws: `CrossFootFault` with the first measure that does not fit.
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

extension CrossFootFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .integrity }
}
