public import Disputes

/// A look-up of units.
public protocol UnitDirectory {
  /// The present day: a unit stands in for a closed one from the day after its last day.
  var today: Day { get }

  /// The unit with a code as it is now, closed or not.
  func unit(_ code: UnitCode) throws -> Unit?

  /// The units that match a filter, ordered by code.
  func units(_ filter: UnitFilter) throws -> [Unit]
}

/// A filter for units; a property left empty does not restrict it.
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
  /// Only this unit and those below it.
  public var within: UnitCode?
  /// The unit directly above.
  public var parent: UnitCode?
  /// Only units that exist on this day.
  public var standingOn: Day?

  /// Only units closed before this day.
  public var closedBefore: Day?
  /// Only closed units that are followed by this one: their successor, or the unit above if they
  /// have none.
  public var following: UnitCode?
  /// Only units whose successor is this unit or below it.
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
