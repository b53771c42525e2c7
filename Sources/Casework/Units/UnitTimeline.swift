public import Disputes

/// The units as a file knew them at each position of its log.
public struct UnitTimeline: Sendable {
  private var versions: [UnitCode: [(position: Int, unit: UnitRecord)]] = [:]

  /// Makes an empty timeline.
  public init() {}

  /// Adds a unit as it is from a position on.
  ///
  /// - Precondition: Units come in the order of their positions.
  public mutating func add(_ unit: UnitRecord, at position: Int) {
    versions[unit.code, default: []].append((position, unit))
  }

  /// Returns the unit with its whole path, as known at a position.
  public func unit(_ code: UnitCode, at position: Int) -> Unit? {
    guard let unit = record(code, at: position) else { return nil }
    var path: [UnitCode] = []
    var next = unit.parent
    while let code = next, path.count < 4 {
      path.append(code)
      next = record(code, at: position)?.parent
    }
    return Unit(
      code: unit.code, name: unit.name, level: unit.level, above: path,
      validFrom: unit.validFrom, validTo: unit.validTo, successor: unit.successor)
  }

  private func record(_ code: UnitCode, at position: Int) -> UnitRecord? {
    versions[code]?.last { $0.position <= position }?.unit
  }
}
