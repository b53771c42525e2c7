/// Suppresses counts in a published table so that no small count can be found (统计法).
///
/// A count from 1 to 4 may identify a person. It is hidden, and with it as many others as needed so
/// that it cannot be derived from what is shown; zero identifies nobody and stays. Derivation from
/// other tables, with another period or grouping, is not prevented.
public struct Suppression: Sendable {
  /// The smallest count that is shown, except zero.
  public static let least = 5

  /// The indices of the hidden counts.
  public private(set) var hidden: Set<Int>
  private let table: LinkedCounts
  private let small: Set<Int>
  private var sumsOf: [Int: [Int]] = [:]
  /// The small counts found to be ambiguous.
  private var loose: Set<Int> = []

  /// Determines which counts to hide.
  public init(_ table: LinkedCounts) {
    self.table = table
    small = Set(table.values.indices.filter { 1..<Suppression.least ~= table.values[$0] })
    hidden = small.union(table.unprinted)
    for (index, sum) in table.sums.enumerated() {
      for place in sum.all { sumsOf[place, default: []].append(index) }
    }
    guard !small.isEmpty else { return }
    var exchange = Exchange(table)
    repeat { while blurs() {} } while separates() || loosens(by: &exchange)
  }
}

extension Suppression {
  /// Hides one more count in each shown sum whose hidden parts are small together, or all 1.
  private mutating func blurs() -> Bool {
    var hasHidden = false
    for sum in table.sums where !hidden.contains(sum.whole) {
      let parts = sum.parts.filter(hidden.contains)
      guard parts.contains(where: small.contains) else { continue }
      let together = parts.reduce(0) { $0 + table.values[$1] }
      guard together < Suppression.least || together <= parts.count else { continue }
      if hidesOne(of: sum) { hasHidden = true }
    }
    return hasHidden
  }

  /// Hides a count wherever a small one can still be derived; returns whether it did.
  private mutating func separates() -> Bool {
    let derivable = table.derivable(hidden)
    let found = small.intersection(derivable).sorted()
    guard !found.isEmpty else { return false }
    var hasHidden = false
    // If one sum alone discloses a count, hides another there, in the shortest sums first.
    let sums = linked(to: found) { $0.allSatisfy(derivable.contains) }
    let single = sums.filter { table.sums[$0].all.count(where: hidden.contains) == 1 }
    let shortest = single.map { table.sums[$0].all.count }.min()
    for index in single where table.sums[index].all.count == shortest {
      guard table.sums[index].all.count(where: hidden.contains) == 1 else { continue }
      if hidesOne(of: table.sums[index]) { hasHidden = true }
    }
    if hasHidden { return true }
    // Otherwise several sums together disclose it.
    for sums in [sums, linked(to: found) { _ in true }] {
      for index in sums.sorted(by: { table.sums[$0].all.count < table.sums[$1].all.count }) {
        if hidesOne(of: table.sums[index]) { return true }
      }
    }
    return false
  }

  /// Hides one more count beside each small one that has only one possible value.
  private mutating func loosens(by exchange: inout Exchange) -> Bool {
    var hasHidden = false
    for place in small.subtracting(loose).sorted() {
      // The hidden set only grows, so an ambiguous count stays ambiguous.
      if exchange.mayDiffer(place, hidden) {
        loose.insert(place)
        continue
      }
      let own = sumsOf[place] ?? []
      if own.contains(where: { hidesOne(of: table.sums[$0]) })
        || linked(to: [place], where: { _ in true }).contains(where: {
          hidesOne(of: table.sums[$0])
        })
      {
        hasHidden = true
      }
    }
    return hasHidden
  }

  /// Returns the sums connected to these counts through hidden ones, as far as `fits` accepts them.
  private func linked(to places: [Int], where fits: ([Int]) -> Bool) -> [Int] {
    var (reached, found): (Set<Int>, [Int]) = ([], [])
    var (seen, next) = (Set(places), places)
    while let place = next.popLast() {
      for index in sumsOf[place] ?? [] where !reached.contains(index) {
        let inside = table.sums[index].all.filter(hidden.contains)
        guard fits(inside) else { continue }
        reached.insert(index)
        found.append(index)
        for other in inside where seen.insert(other).inserted { next.append(other) }
      }
    }
    return found.sorted()
  }

  /// Hides the smallest part that is shown and not zero, or else the total.
  private mutating func hidesOne(of sum: LinkedCounts.Sum) -> Bool {
    let shown = sum.parts.filter { !hidden.contains($0) && table.values[$0] > 0 }
    let smallest = shown.min { (table.values[$0], $0) < (table.values[$1], $1) }
    if let smallest {
      hidden.insert(smallest)
      return true
    }
    guard table.values[sum.whole] > 0 else { return false }
    return hidden.insert(sum.whole).inserted
  }
}
