/// The key of a cell: those of its row and column, empty without grouping.
public struct CellKey: Hashable, Sendable {
  /// The code of a unit, a month `YYYY-MM`, or the code of another grouping.
  public var row: String
  /// The same for columns.
  public var column: String

  /// Makes the key of a cell.
  public init(_ row: String = "", _ column: String = "") {
    self.row = row
    self.column = column
  }
}

/// The counts of one cell; a measure that is absent is zero.
public struct Counts: Equatable, Sendable {
  private struct Entry: Sendable {
    let measure: Measure
    var count: Int
  }

  // So few that a linear search is faster than hashing.
  private var entries: [Entry] = []

  /// Makes empty counts with reserved capacity.
  public init(capacity: Int = 0) { entries.reserveCapacity(capacity) }

  /// The count of a measure.
  public subscript(measure: Measure) -> Int {
    entries.first { $0.measure == measure }?.count ?? 0
  }

  /// Whether nothing was counted.
  public var isEmpty: Bool { entries.isEmpty }

  /// Tells whether both have the same counts, in any order.
  public static func == (left: Counts, right: Counts) -> Bool {
    left.entries.count == right.entries.count
      && left.entries.allSatisfy { right[$0.measure] == $0.count }
  }

  /// Adds all counts of another cell.
  mutating func add(_ other: Counts) {
    guard !isEmpty else { return self = other }
    for entry in other.entries { add(entry.count, to: entry.measure) }
  }

  /// Adds to the count of a measure.
  public mutating func add(_ count: Int, to measure: Measure) {
    guard count != 0 else { return }
    let count = Counts.reach.clamped(count)
    if let place = entries.firstIndex(where: { $0.measure == measure }) {
      entries[place].count = Counts.reach.clamped(entries[place].count + count)
    } else {
      entries.append(Entry(measure: measure, count: count))
    }
  }

  /// The range of counts, more than all cases of a country; clamping to it keeps damaged data from
  /// overflowing sums and rates.
  private static let reach = -1_000_000_000_000...1_000_000_000_000
}

/// Counts by row and column; an absent cell is zero.
public typealias Cells = [CellKey: Counts]

extension Cells {
  /// Sums over rows or columns that are not kept.
  func summed(keepingRows: Bool, columns: Bool) -> Cells {
    var sums: Cells = [:]
    for (key, counts) in self {
      let kept = CellKey(keepingRows ? key.row : "", columns ? key.column : "")
      sums[kept, default: Counts()].add(counts)
    }
    return sums
  }

  /// Adds all counts to those of a cell.
  public mutating func add(_ counts: Counts, at key: CellKey) {
    guard !counts.isEmpty else { return }
    self[key, default: Counts()].add(counts)
  }

  /// Adds to the count of a measure in a cell.
  public mutating func add(_ count: Int, to measure: Measure, at key: CellKey) {
    guard count != 0 else { return }
    self[key, default: Counts()].add(count, to: measure)
  }
}

extension ClosedRange<Int> {
  fileprivate func clamped(_ number: Int) -> Int {
    Swift.min(Swift.max(number, lowerBound), upperBound)
  }
}
