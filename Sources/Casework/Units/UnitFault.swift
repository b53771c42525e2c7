public import Disputes

/// Why a change of the register of units is refused.
public enum UnitFault: Error, Hashable, Sendable {
  /// No unit has the code of the unit above.
  case unknownParent(UnitCode, of: UnitCode)
  /// The unit above does not stand at a higher level.
  case parentNotAbove(UnitCode, of: UnitCode)
  /// A unit below a city needs a unit above it.
  case noParent(UnitCode)
  /// The code is taken by another unit.
  case taken(Unit)
  /// The unit named as successor is the unit itself, does not work itself by then, or has a lower level.
  case badSuccessor(UnitCode, of: UnitCode)
  /// The acting unit does not stand above the unit.
  case notAbove(acting: UnitCode, UnitCode)
  /// The code is taken by another team.
  case teamTaken(Team)
  /// The unit above was closed, and the unit would work on.
  case parentClosed(UnitCode, of: UnitCode, since: Day)
  /// The unit would end before it begins.
  case backwards(UnitCode, from: Day, to: Day)
  /// A known unit cannot get another name or place from a day on that has not come yet.
  case future(UnitCode, from: Day)
  /// The list names no unit.
  case empty
  /// The unit holds, is offered or must verify cases that are open, and nobody would take them over;
  /// counted are those of which the acting unit may know.
  case hasOpenCases(UnitCode, count: Int)
  /// The unit still has units below it that work.
  case hasUnitsBelow(UnitCode, count: Int)
  /// The unit is closed already, on another day or with another name, place or successor.
  case alreadyClosed(Unit)
  /// The unit was closed by a unit that the acting one does not stand above.
  case closedBy(UnitCode, Unit)
  /// The name is empty, too long, or has a slash or a line break in it.
  case badName(String)
  /// A team is called like a person, or a number stands in its name: everybody reads it, for ever.
  case personalName(TeamCode)
  /// The same code stands twice, with different names, levels or units above.
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
