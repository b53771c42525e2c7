/// Counts and the sums that connect them, for suppressing small counts.
public struct LinkedCounts: Sendable {
  /// A count that is the sum of others.
  public struct Sum: Hashable, Sendable {
    /// The index of the total.
    public let whole: Int
    /// The indices of its parts.
    public let parts: [Int]

    /// Makes a sum.
    public init(_ whole: Int, of parts: [Int]) {
      self.whole = whole
      self.parts = parts
    }

    var all: [Int] { parts + [whole] }
  }

  /// The counts.
  public private(set) var values: [Int] = []
  /// The indices of counts that are not printed but follow from others.
  public private(set) var unprinted: Set<Int> = []
  /// The sums between the counts.
  public private(set) var sums: [Sum] = []

  /// Makes an empty table.
  public init() {}

  /// Adds a count and returns its index.
  public mutating func add(_ value: Int, isPrinted: Bool = true) -> Int {
    if !isPrinted { unprinted.insert(values.count) }
    values.append(value)
    return values.count - 1
  }

  /// Records that a count is the sum of others.
  public mutating func link(_ whole: Int, of parts: [Int]) {
    guard !parts.isEmpty, parts != [whole] else { return }
    sums.append(Sum(whole, of: parts))
  }
}

extension LinkedCounts {
  /// Returns the hidden counts that can be derived from the shown ones by addition and subtraction.
  ///
  /// Shown counts are constants, so a hidden count is determined if it is zero in every solution of
  /// the homogeneous sums. One random solution shows this, with an error probability below one in a
  /// billion. The arithmetic is modulo a prime, so that numbers stay small.
  func derivable(_ hidden: Set<Int>) -> Set<Int> {
    var system = Elimination()
    let equations = sums.map { sum in
      Dictionary(
        (sum.parts.map { ($0, 1) } + [(sum.whole, Elimination.prime - 1)])
          .filter { hidden.contains($0.0) },
        uniquingKeysWith: { Elimination.sum($0, $1) })
    }
    for equation in equations.sorted(by: { $0.count < $1.count }) where !equation.isEmpty {
      system.add(equation)
    }
    let solution = system.solution()
    return hidden.filter { solution($0) == 0 }
  }
}

/// Gaussian elimination for a homogeneous system of linear equations.
private struct Elimination {
  static let prime = 2_147_483_647

  /// The rows with their pivots; no row contains the pivot of an earlier one.
  private var rows: [(pivot: Int, terms: [Int: Int])] = []
  private var order: [Int: Int] = [:]

  static func sum(_ left: Int, _ right: Int) -> Int { (left + right) % prime }

  static func product(_ left: Int, _ right: Int) -> Int { left * right % prime }

  private static func inverse(_ number: Int) -> Int {
    var (result, base, exponent) = (1, number, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }

  mutating func add(_ equation: [Int: Int]) {
    var terms = equation
    while let next = terms.keys.compactMap({ order[$0] }).min() {
      let (pivot, row) = rows[next]
      guard let factor = terms[pivot] else { break }
      for (unknown, coefficient) in row {
        let taken = Elimination.product(factor, Elimination.prime - coefficient)
        let rest = Elimination.sum(terms[unknown] ?? 0, taken)
        terms[unknown] = rest == 0 ? nil : rest
      }
    }
    guard let pivot = terms.keys.max(), let coefficient = terms[pivot] else { return }
    let inverse = Elimination.inverse(coefficient)
    order[pivot] = rows.count
    rows.append((pivot, terms.mapValues { Elimination.product($0, inverse) }))
  }

  /// Returns one solution, with random values for the free unknowns.
  func solution() -> (Int) -> Int {
    var values: [Int: Int] = [:]
    func value(_ unknown: Int) -> Int { values[unknown] ?? Elimination.chance(unknown) }
    for (pivot, terms) in rows.reversed() {
      values[pivot] = terms.reduce(0) { sum, term in
        guard term.key != pivot else { return sum }
        let taken = Elimination.product(term.value, Elimination.prime - value(term.key))
        return Elimination.sum(sum, taken)
      }
    }
    return { [values] unknown in values[unknown] ?? Elimination.chance(unknown) }
  }

  /// Returns a pseudo-random number that depends only on the unknown.
  private static func chance(_ unknown: Int) -> Int {
    var mixed = (UInt64(unknown) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(prime - 1)) + 1
  }
}
