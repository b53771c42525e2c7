/// The units that a decision needs, by code.
public struct Units: Sendable {
  private var units = UnitMap<Unit>()

  /// Makes a look-up of these units.
  public init(_ units: [Unit] = []) {
    for unit in units { insert(unit) }
  }

  /// The unit with a code, if it is among these.
  public subscript(code: UnitCode) -> Unit? { units[code] }

  /// Finds the stand-in of a unit on a day: the unit itself until it closes; from the day after,
  /// its successor, or the nearest unit above if it has none.
  public func standIn(for code: UnitCode, on day: Day) -> UnitCode {
    var current = code
    // The bound guards against a cycle, which the register refuses today.
    for _ in 0..<100 {
      guard let unit = self[current], let next = unit.follower(on: day) else { return current }
      current = next
    }
    return current
  }

  /// Tells whether a unit was closed before a day and no open unit succeeds it.
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
