/// The place of a cell: the keys of its row and column, empty where nothing is grouped by.
public struct CellKey: Hashable, Sendable {
  /// The code of the unit, the month `YYYY-MM`, or the code of whatever rows stand for.
  public var row: String
  /// The same for columns.
  public var column: String

  /// Makes the place of a cell.
  public init(_ row: String = "", _ column: String = "") {
    self.row = row
    self.column = column
  }
}

/// The counts of one cell; what was not counted is zero.
public struct Counts: Hashable, Sendable {
  private var values: [Measure: Int] = [:]

  /// Makes counts that are all zero.
  public init() {}

  /// The count of a measure.
  public subscript(measure: Measure) -> Int { values[measure] ?? 0 }

  /// Adds all counts of another cell.
  mutating func add(_ other: Counts) { values.merge(other.values, uniquingKeysWith: +) }

  /// Adds to the count of a measure.
  public mutating func add(_ count: Int, to measure: Measure) {
    guard count != 0 else { return }
    values[measure, default: 0] += count
  }
}

/// Counts by row and column; a cell that is not there counts nothing.
public typealias Cells = [CellKey: Counts]

extension Cells {
  /// Adds up what differs only in a row or column that is not kept.
  func summed(keepingRows: Bool, columns: Bool) -> Cells {
    var sums: Cells = [:]
    for (key, counts) in self {
      let kept = CellKey(keepingRows ? key.row : "", columns ? key.column : "")
      sums[kept, default: Counts()].add(counts)
    }
    return sums
  }

  /// Adds to the count of a measure in a cell.
  public mutating func add(_ count: Int, to measure: Measure, at key: CellKey) {
    guard count != 0 else { return }
    self[key, default: Counts()].add(count, to: measure)
  }
}
