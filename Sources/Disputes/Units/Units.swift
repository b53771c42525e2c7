/// The units that a decision looks at, by code.
public struct Units: Sendable {
  private var units = UnitMap<Unit>()

  /// Makes a look-up of these units.
  public init(_ units: [Unit] = []) {
    for unit in units { insert(unit) }
  }

  /// The unit of that code, if it was asked for.
  public subscript(code: UnitCode) -> Unit? { units[code] }

  /// Adds a unit.
  public mutating func insert(_ unit: Unit) { units[unit.code] = unit }
}
