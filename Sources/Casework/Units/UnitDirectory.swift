public import Disputes

/// Where units are looked up.
public protocol UnitDirectory {
  /// The day of the question: a unit stands in for one that closes from the day after its last on.
  var today: Day { get }

  /// The unit of that code as it stands now, closed ones included.
  func unit(_ code: UnitCode) throws -> Unit?

  /// The units that fit, ordered by code.
  func units(_ filter: UnitFilter) throws -> [Unit]
}

/// Which units are asked for; what is not said may be anything.
public struct UnitFilter: Hashable, Sendable {
  /// How a name is compared.
  public enum Name: Hashable, Sendable {
    case exactly(String)
    case beginning(String)
  }

  /// The name.
  public var name: Name?
  /// The level.
  public var level: Level?
  /// That unit and everything below it.
  public var within: UnitCode?
  /// The unit directly above.
  public var parent: UnitCode?
  /// Only units that work on that day.
  public var standingOn: Day?

  /// Only units that were closed before that day.
  public var closedBefore: Day?
  /// Only closed units to which that unit is the next one to turn to: their successor, or the one above
  /// where they have none.
  public var following: UnitCode?
  /// Only units of which the successor is that unit or stands below it.
  public var succeededWithin: UnitCode?

  /// Makes a filter.
  public init(
    name: Name? = nil, level: Level? = nil, within: UnitCode? = nil, parent: UnitCode? = nil,
    standingOn: Day? = nil, closedBefore: Day? = nil, following: UnitCode? = nil,
    succeededWithin: UnitCode? = nil
  ) {
    self.name = name
    self.level = level
    self.within = within
    self.parent = parent
    self.standingOn = standingOn
    self.closedBefore = closedBefore
    self.following = following
    self.succeededWithin = succeededWithin
  }
}
