import Casework
import Support
import Testing

/// Small counts of a table, and what follows from the others.
@Suite struct SuppressionTests {
  /// Rows of whole = first + second, in columns, with all totals.
  private struct Table {
    var counts = LinkedCounts()
    private var places: [[[Int]]] = []

    /// Takes the two parts of each cell.
    init(_ cells: [[(Int, Int)]], columnsAddUp: Bool = true) {
      var all = cells.map { row in
        columnsAddUp ? row + [Table.sum(row)] : row
      }
      all.append(all[0].indices.map { column in Table.sum(all.map { $0[column] }) })
      places = all.map { row in
        row.map { cell in
          let parts = [counts.add(cell.0), counts.add(cell.1)]
          let whole = counts.add(cell.0 + cell.1)
          counts.link(whole, of: parts)
          return parts + [whole]
        }
      }
      let rows = places.count - 1
      for column in places[0].indices {
        for figure in 0..<3 {
          counts.link(
            places[rows][column][figure], of: (0..<rows).map { places[$0][column][figure] })
        }
      }
      guard columnsAddUp, places[0].count > 1 else { return }
      for row in places {
        for figure in 0..<3 {
          counts.link(row[row.count - 1][figure], of: row.dropLast().map { $0[figure] })
        }
      }
    }

    private static func sum(_ cells: [(Int, Int)]) -> (Int, Int) {
      cells.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    }
  }

  private func small(_ table: LinkedCounts) -> [Int] {
    table.values.indices.filter { (1...4).contains(table.values[$0]) }
  }

  @Test func `zero and five are shown, one to four are not`() {
    var table = LinkedCounts()
    for count in 0...6 { _ = table.add(count) }
    #expect(Suppression(table).hidden == [1, 2, 3, 4])
    #expect(Suppression(LinkedCounts()).hidden.isEmpty)
  }

  @Test func `a sole small count takes the smallest other one with it`() {
    var table = LinkedCounts()
    let parts = [0, 3, 30, 12, 20].map { table.add($0) }
    table.link(table.add(65), of: parts)
    #expect(Suppression(table).hidden == [1, 3])
  }

  @Test func `where there is no other one the total goes`() {
    var table = LinkedCounts()
    let parts = [0, 3, 0].map { table.add($0) }
    table.link(table.add(3), of: parts)
    #expect(Suppression(table).hidden == [1, 3])
    table = LinkedCounts()
    table.link(table.add(7), of: [4, 3].map { table.add($0) })
    #expect(Suppression(table).hidden == [1, 2])
  }

  @Test func `what is hidden adds up to more than a small count or ones alone`() {
    var table = LinkedCounts()
    table.link(table.add(62), of: [1, 1, 20, 40].map { table.add($0) })
    #expect(Suppression(table).hidden == [1, 2, 3])
    table = LinkedCounts()
    table.link(table.add(45), of: [1, 1, 1, 1, 1, 40].map { table.add($0) })
    #expect(Suppression(table).hidden == [1, 2, 3, 4, 5, 6])
  }

  @Test func `a count that nobody prints is as telling as a printed one`() {
    var table = LinkedCounts()
    let resolved = table.add(18)
    let failed = table.add(2, isPrinted: false)
    table.link(table.add(20), of: [resolved, failed])
    #expect(Suppression(table).hidden == [resolved, failed])
  }

  @Test(arguments: 1...60)
  func `no small count follows from the sums of what is shown`(seed: UInt64) {
    var dice = Support.Dice(seed: seed)
    let rows = Int.random(in: 1...7, using: &dice)
    let columns = dice.pick([1, 1, 2, 3, 4])
    let largest = dice.pick([4, 8, 20, 60])
    let cells = (0..<rows).map { _ in
      (0..<columns).map { _ in
        dice.hits(oneIn: 4)
          ? (0, 0)
          : (Int.random(in: 0...largest, using: &dice), Int.random(in: 0...largest, using: &dice))
      }
    }
    let table = Table(cells, columnsAddUp: columns > 1).counts
    let hidden = Suppression(table).hidden
    for place in hidden { #expect(table.values[place] > 0, "zero stays") }
    let fixed = Solver(table, hidden: hidden).fixed
    for place in small(table) {
      #expect(hidden.contains(place))
      #expect(!fixed.contains(place), "\(place) of \(table.values), \(hidden.sorted())")
    }
  }

  @Test(arguments: 1...40)
  func `each small count of a narrow table may be another whole number`(seed: UInt64) {
    var dice = Support.Dice(seed: seed)
    let cells = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
      [(Int.random(in: 0...9, using: &dice), Int.random(in: 0...30, using: &dice))]
    }
    let table = Table(cells, columnsAddUp: false).counts
    let hidden = Suppression(table).hidden
    let ranges = Ranges(table, hidden: hidden)
    for place in small(table) {
      #expect(ranges.values(of: place).count > 1, "\(place) of \(table.values), \(hidden.sorted())")
    }
  }

  @Test func `a large table is done in a moment`() {
    var dice = Support.Dice(seed: 3)
    let cells = (0..<120).map { _ in
      (0..<6).map { _ in
        (Int.random(in: 0...12, using: &dice), Int.random(in: 0...6, using: &dice))
      }
    }
    let table = Table(cells).counts
    let hidden = Suppression(table).hidden
    #expect(Set(small(table)).isSubset(of: hidden))
  }
}

/// Solves the sums for what is hidden, in whole numbers and step by step, as a reader would.
private struct Solver {
  /// What has only one value in every solution.
  private(set) var fixed: Set<Int> = []

  init(_ table: LinkedCounts, hidden: Set<Int>) {
    let unknowns = hidden.sorted()
    var rows = table.sums.map { sum in
      unknowns.map { unknown in
        sum.parts.count { $0 == unknown } - (sum.whole == unknown ? 1 : 0)
      }
    }.filter { row in row.contains { $0 != 0 } }
    var done = 0
    for column in unknowns.indices {
      guard let pivot = rows.indices.first(where: { $0 >= done && rows[$0][column] != 0 })
      else { continue }
      rows.swapAt(done, pivot)
      for row in rows.indices where row != done && rows[row][column] != 0 {
        let (own, other) = (rows[done][column], rows[row][column])
        rows[row] = Solver.reduced(zip(rows[row], rows[done]).map { $0 * own - $1 * other })
      }
      done += 1
    }
    for row in rows.prefix(done) {
      let places = row.indices.filter { row[$0] != 0 }
      if places.count == 1 { fixed.insert(unknowns[places[0]]) }
    }
  }

  private static func reduced(_ row: [Int]) -> [Int] {
    let divisor = row.reduce(0) { left, right in
      var (left, right) = (abs(left), abs(right))
      while right != 0 { (left, right) = (right, left % right) }
      return left
    }
    return divisor > 1 ? row.map { $0 / divisor } : row
  }
}

/// Tries every whole number from 1 that the sums allow, for tables of one column.
private struct Ranges {
  private let table: LinkedCounts
  private let hidden: [Int]
  private let sums: [LinkedCounts.Sum]

  init(_ table: LinkedCounts, hidden: Set<Int>) {
    self.table = table
    self.hidden = hidden.sorted()
    sums = table.sums.filter { sum in (sum.parts + [sum.whole]).contains(where: hidden.contains) }
  }

  /// Two different values of a count in solutions, where there are two.
  func values(of place: Int) -> Set<Int> {
    var found: Set<Int> = [table.values[place]]
    for wanted in 1...9 where wanted != table.values[place] && found.count == 1 {
      var values = table.values
      values[place] = wanted
      if solves(&values, free: hidden.filter { $0 != place }[...]) { found.insert(wanted) }
    }
    return found
  }

  private func solves(_ values: inout [Int], free: ArraySlice<Int>) -> Bool {
    guard let next = free.first else {
      return sums.allSatisfy { sum in
        sum.parts.reduce(0) { $0 + values[$1] } == values[sum.whole]
      }
    }
    let rest = free.dropFirst()
    // A sum of which only this one is open says what it is.
    if let sum = sums.first(where: { sum in
      let all = sum.parts + [sum.whole]
      return all.contains(next) && !all.contains(where: rest.contains)
    }) {
      let parts = sum.parts.filter { $0 != next }.reduce(0) { $0 + values[$1] }
      let value = sum.whole == next ? parts : values[sum.whole] - parts
      guard value >= 1 else { return false }
      values[next] = value
      return solves(&values, free: rest)
    }
    let own = values[next]
    for value in [own] + (max(1, own - 8)...own + 8).filter({ $0 != own }) {
      values[next] = value
      if solves(&values, free: rest) { return true }
    }
    values[next] = own
    return false
  }
}
