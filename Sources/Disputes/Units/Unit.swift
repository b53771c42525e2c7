/// A governance centre or office that registers, holds and handles cases (单位).
public struct Unit: Hashable, Sendable {
  /// Its statistical code.
  public let code: UnitCode
  /// Its name, not unique: it is shown with the name of the unit above.
  public let name: String
  /// Its level.
  public let level: Level
  /// The codes from the unit itself up to its city, nearest first; the first is `code`.
  public let path: [UnitCode]
  /// The first day of its existence, if known.
  public let validFrom: Day?
  /// The last day of its existence; `nil` while it is not closed.
  public let validTo: Day?
  /// The unit that takes over its cases once it is closed.
  public let successor: UnitCode?

  /// Makes a unit; `path` holds the codes above it, nearest first, and may be empty for a city.
  public init(
    code: UnitCode, name: String, level: Level, above path: [UnitCode] = [],
    validFrom: Day? = nil, validTo: Day? = nil, successor: UnitCode? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.path = [code] + path
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
  }

  /// The unit directly above; `nil` for a city.
  public var parent: UnitCode? { path.count > 1 ? path[1] : nil }

  /// Tells whether this unit is above the other, at any distance.
  public func isAbove(_ other: Unit) -> Bool { other.path.dropFirst().contains(code) }

  /// Tells whether this unit is the other or above it.
  public func covers(_ other: Unit) -> Bool { other.path.contains(code) }

  /// Tells whether the unit exists on a day.
  public func stands(on day: Day) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }

  /// Checks that the unit exists on a day.
  ///
  /// - Throws: `Refusal.unitClosed` with its last day, or `Refusal.unitNotYet` with its first.
  public func requireStanding(on day: Day) throws(Refusal) {
    if let validTo, day > validTo {
      throw .unitClosed(code, since: validTo, next: follower())
    }
    if let validFrom, day < validFrom { throw .unitNotYet(code, from: validFrom) }
  }

  /// The unit that takes its place from the day after its closing: its successor, else the unit
  /// above it; `nil` while it exists.
  public func follower(on day: Day = Day(number: .max)) -> UnitCode? {
    guard let validTo, validTo < day else { return nil }
    return successor ?? parent
  }

  /// Finds the nearest unit that is above both and is neither of them, or else the city.
  public static func designator(of first: Unit, and second: Unit) -> UnitCode? {
    let common = first.path.dropFirst().first { second.path.dropFirst().contains($0) }
    return common ?? first.path.last
  }
}
