/// A governance centre or office: the unit that registers, holds and handles cases (单位).
public struct Unit: Hashable, Sendable {
  /// Its statistical code.
  public let code: UnitCode
  /// Its name; names repeat, so people see it with the name of the unit above.
  public let name: String
  /// Its level.
  public let level: Level
  /// The codes from the unit itself up to its city, nearest first; the first is `code`.
  public let path: [UnitCode]
  /// The first day on which it works, if that is known.
  public let validFrom: Day?
  /// The last day on which it works; nothing while it stands.
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

  /// The unit directly above, none for a city.
  public var parent: UnitCode? { path.count > 1 ? path[1] : nil }

  /// Tells whether this unit stands above the other, at any distance.
  public func isAbove(_ other: Unit) -> Bool { other.path.dropFirst().contains(code) }

  /// Tells whether this unit is the other or stands above it.
  public func covers(_ other: Unit) -> Bool { other.path.contains(code) }

  /// Tells whether the unit works on that day.
  public func stands(on day: Day) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }

  /// Checks that the unit works on a day.
  ///
  /// - Throws: `Refusal.unitClosed` or `Refusal.unitNotYet`, with the day from which on that is so.
  public func requireStanding(on day: Day) throws(Refusal) {
    if let validTo, day > validTo {
      throw .unitClosed(code, since: validTo, next: follower())
    }
    if let validFrom, day < validFrom { throw .unitNotYet(code, from: validFrom) }
  }

  /// The unit to turn to in its place from the day after its closing on: its successor, else the one
  /// above it; none while it works.
  public func follower(on day: Day = Day(number: .max)) -> UnitCode? {
    guard let validTo, validTo < day else { return nil }
    return successor ?? parent
  }

  /// Finds the nearest unit above both, itself neither of them; where there is none, the city.
  public static func designator(of first: Unit, and second: Unit) -> UnitCode? {
    let common = first.path.dropFirst().first { second.path.dropFirst().contains($0) }
    return common ?? first.path.last
  }
}
