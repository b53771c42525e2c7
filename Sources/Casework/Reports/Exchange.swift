/// A search for other numbers behind what is hidden, with which the table would look the same.
///
/// What is printed and hidden is at least one, for zero stays; what nobody prints may be nothing. So a
/// part that nearly fills its whole, or ones beside ones, may be told although no addition tells them.
struct Exchange {
  /// How many counts are moved before a count is taken as told.
  private static let steps = 400

  private let table: LinkedCounts
  /// The sums in which each count is, with how often it is added; a whole is taken away.
  private let sumsOf: [[(sum: Int, factor: Int)]]
  /// The counts of each sum; those first that take the least with them, and that can give most.
  private let counts: [[(count: Int, factor: Int)]]
  /// By how much each count is another one.
  private var moved: [Int: Int] = [:]
  /// By how much each sum does not hold.
  private var excess: [Int: Int] = [:]
  /// The sums of what was moved, in order.
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

  /// Tells whether a hidden count might as well be one more or one less, with others that are hidden
  /// moved so that every sum holds; where no such exchange is found in a few steps, it may not.
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

  /// Moves something in a sum that does not hold, until all do.
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
