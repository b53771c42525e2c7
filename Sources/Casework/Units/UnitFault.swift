public import Disputes

/// Why a change of the register of units is refused.
public enum UnitFault: Error, Hashable, Sendable {
  /// The unit above does not exist.
  case unknownParent(UnitCode, of: UnitCode)
  /// The unit above is not of a higher level.
  case parentNotAbove(UnitCode, of: UnitCode)
  /// A unit other than a city needs a unit above it.
  case noParent(UnitCode)
  /// The code is taken by another unit.
  case taken(Unit)
  /// The successor is the unit itself, does not exist on the day after the closing, or has a lower
  /// level.
  case badSuccessor(UnitCode, of: UnitCode)
  /// The acting unit is not above the unit.
  case notAbove(acting: UnitCode, UnitCode)
  /// The code is taken by another team.
  case teamTaken(Team)
  /// The unit above is closed, and the unit would outlast it.
  case parentClosed(UnitCode, of: UnitCode, since: Day)
  /// The unit would end before it begins.
  case backwards(UnitCode, from: Day, to: Day)
  /// A change of a unit's name or place cannot be dated in the future.
  case future(UnitCode, from: Day)
  /// The list is empty.
  case empty
  /// The unit has open cases and no successor to take them over.
  ///
  /// `count` includes only cases that the acting unit may know of.
  case hasOpenCases(UnitCode, count: Int)
  /// The unit still has units below it that are not closed.
  case hasUnitsBelow(UnitCode, count: Int)
  /// The unit is closed already, on another day or with another name, place or successor.
  case alreadyClosed(Unit)
  /// The unit was closed by another unit that the acting one is not above.
  case closedBy(UnitCode, Unit)
  /// The name is blank, longer than 200 bytes, or contains a slash, a control character or personal
  /// data.
  case badName(String)
  /// The name of a team looks like a person's, and it would stay in the log for ever.
  case personalName(TeamCode)
  /// The same code is listed twice with different data.
  case listedTwice(UnitCode)
}

extension UnitFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .unknownParent: .unknown
    case .parentNotAbove, .noParent, .parentClosed, .backwards, .future, .hasOpenCases,
      .hasUnitsBelow, .alreadyClosed, .badSuccessor:
      .refused
    case .notAbove, .closedBy: .notMine
    case .taken, .listedTwice, .teamTaken: .conflict
    case .badName, .personalName, .empty: .usage
    }
  }
}
