public import Disputes

/// Why the answers to an action's fields are invalid, before any rule of the case is checked.
public enum ActionFault: Error, Hashable, Sendable {
  /// A required field has no answer.
  case missing(FieldKey)
  /// The text is not a value of the field; `allowed` lists values or forms that are.
  case badValue(String, FieldKey, allowed: [String])
  /// The text is not a code of a team or an officer.
  case badCode(String)
  /// No category has this code or name.
  case unknownCategory(String)
  /// Several categories have this name.
  case ambiguousCategory(String, [Disputes.Category])
  /// The text after the last @ of a term looks like a date but is none.
  case badDue(String)
  /// Exactly one of these fields needs an answer.
  case exactlyOne([FieldKey])
  /// Both fields need an answer, or neither.
  case together(FieldKey, FieldKey)
  /// The first field is allowed only if the second has one of these values.
  case needs(FieldKey, FieldKey, of: [String])
  /// A phone number, document or address precedes every name, so it belongs to nobody.
  case ofNobody(FieldKey)
  /// One person has two different phone numbers, documents or addresses.
  case twiceOfPerson(FieldKey)
  /// There is no unit above the holder.
  case nobodyAbove
  /// The approving unit has to act itself.
  case approverActs(UnitCode, acting: UnitCode)
  /// Two areas are given, and neither is part of the other.
  case areasApart(String, String)
  /// Open cases are asked for, but only in states of ended cases.
  case openAndEnded
  /// A span of days ends before it begins.
  case backwards(String, FieldKey)
  /// The number is outside its range.
  case outOfRange(FieldKey, ClosedRange<Int>)
  /// The search text is too long.
  case searchTooLong(bytes: Int, most: Int)
  /// The search has too many words.
  case searchTooMany(Int, most: Int)
  /// It is done for a unit, and none acts.
  case unitNeeded
  /// The text is not the code of a unit.
  case badUnitCode(String)
  /// The text is not the code of an officer.
  case badOfficer(String)
  /// The text is not a year from 1900 to 2999.
  case badYear(String)
  /// More than two groupings are asked for.
  case threeGroupings
  /// The period of a report ends before it begins.
  case periodBackwards
  /// The time lies in the future.
  case future(FieldKey)
  /// The known-at bound may be a year or a position of the log.
  case yearOrPosition(String)
  /// The log ends before the position.
  case positionBehindEnd(last: Int)
  /// Nobody says which unit reports, and there is not just one city.
  case whoseReport
  /// The text is not a period of that rhythm.
  case badPeriod(String, Period.Rhythm)
  /// The period has not begun; `running` is the one that still runs.
  case futurePeriod(Period, running: Period)
  /// The as-of time lies before the period begins.
  case beforePeriod(Period)
}

extension ActionFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .ambiguousCategory: .conflict
    case .approverActs: .notMine
    default: .usage
    }
  }
}
