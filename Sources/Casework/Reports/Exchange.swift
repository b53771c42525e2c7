/// A search for other values of the hidden counts that leave the shown table unchanged.
///
/// A hidden count of the table is at least one, as zero is shown; an unprinted one may be zero. So
/// a part that nearly fills its whole, or ones beside ones, may be disclosed although no addition
/// yields them.
struct Exchange {
  /// The search limit: a count not moved within so many steps is taken as disclosed.
  private static let steps = 400

  private let table: LinkedCounts
  /// The sums that contain each count, with its factor; a whole has a negative one.
  private let sumsOf: [[(sum: Int, factor: Int)]]
  /// The counts of each sum, those in the fewest sums first, then the largest.
  private let counts: [[(count: Int, factor: Int)]]
  /// The change of each count.
  private var moved: [Int: Int] = [:]
  /// The imbalance of each sum.
  private var excess: [Int: Int] = [:]
  /// The sums touched by the changes, in order.
  private var open: [Int] = []
  private var stepsLeft = 0

  init(_ table: LinkedCounts) {
    self.table = table
    var sumsOf = [[(sum: Int, factor: Int)]](repeating: [], count: table.values.count)
    let counts = table.sums.enumerated().map { index, sum in
      var factors = [sum.whole: -1]
      for part in sum.parts { factors[part, default: 0] += 1 }
      for (count, factor) in factors where factor != 0 { sumsOf[count].append((index, factor)) }
      return factors.filter { $0.value != 0 }.map { (count: $0.key, factor: $0.value) }
    }
    self.counts = counts.map { counts in
      counts.sorted { one, other in
        (sumsOf[one.count].count, -table.values[one.count], one.count)
          < (sumsOf[other.count].count, -table.values[other.count], other.count)
      }
    }
    self.sumsOf = sumsOf
  }

  /// Tells whether a hidden count could be one more or less, with other hidden counts changed so
  /// that all sums hold; `false` if no such exchange is found within the limit.
  mutating func mayDiffer(_ count: Int, _ hidden: Set<Int>) -> Bool {
    for step in [1, -1] {
      (moved, excess, open, stepsLeft) = ([:], [:], [], Exchange.steps)
      if moves(count, by: step, hidden) { return true }
    }
    return false
  }

  private mutating func moves(_ count: Int, by step: Int, _ hidden: Set<Int>) -> Bool {
    let least = table.unprinted.contains(count) ? 0 : 1
    guard stepsLeft > 0, table.values[count] + step >= least else { return false }
    stepsLeft -= 1
    moved[count] = step
    for (sum, factor) in sumsOf[count] {
      excess[sum, default: 0] += factor * step
      open.append(sum)
    }
    if settles(hidden) { return true }
    moved[count] = nil
    for (sum, factor) in sumsOf[count] { excess[sum, default: 0] -= factor * step }
    open.removeLast(sumsOf[count].count)
    return false
  }

  /// Changes counts in unbalanced sums until all sums hold.
  private mutating func settles(_ hidden: Set<Int>) -> Bool {
    guard let sum = open.last(where: { excess[$0] != 0 }), let over = excess[sum] else {
      return true
    }
    for (count, factor) in counts[sum]
    where moved[count] == nil && hidden.contains(count) && over % factor == 0 {
      if moves(count, by: -over / factor, hidden) { return true }
    }
    return false
  }
}
