/// The units that a decision looks at, by code.
public struct Units: Sendable {
  private var units = UnitMap<Unit>()

  /// Makes a look-up of these units.
  public init(_ units: [Unit] = []) {
    for unit in units { insert(unit) }
  }

  /// The unit of that code, if it was asked for.
  public subscript(code: UnitCode) -> Unit? { units[code] }

  /// Finds who stands in for a unit on a day: the unit itself while it works; from the day after its
  /// closing on the unit that succeeds it; and where none does, the nearest unit above it.
  public func standIn(for code: UnitCode, on day: Day) -> UnitCode {
    var current = code
    // The bound only guards against a ring, which no register takes in any more.
    for _ in 0..<100 {
      guard let unit = self[current], let next = unit.follower(on: day) else { return current }
      current = next
    }
    return current
  }

  /// Tells whether a unit was closed by that day and no other unit succeeds it that works.
  func isOrphaned(_ code: UnitCode, on day: Day) -> Bool {
    var current = code
    for _ in 0..<100 {
      guard let unit = self[current], let last = unit.validTo, last < day else { return false }
      guard let next = unit.successor else { return true }
      current = next
    }
    return true
  }

  /// Adds a unit.
  public mutating func insert(_ unit: Unit) { units[unit.code] = unit }
}
