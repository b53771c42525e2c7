/// The units that a decision looks at, by code.
public struct Units: Sendable {
  private var units: [UnitCode: Unit]

  /// Makes a look-up of these units.
  public init(_ units: some Sequence<Unit> = []) {
    self.units = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The unit of that code, if it was asked for.
  public subscript(code: UnitCode) -> Unit? { units[code] }

  /// Adds a unit.
  public mutating func insert(_ unit: Unit) { units[unit.code] = unit }
}
