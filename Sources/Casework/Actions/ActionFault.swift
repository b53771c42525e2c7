public import Disputes

/// What was said for the fields of an action cannot be meant: a fault in the words, not in the case.
public enum ActionFault: Error, Hashable, Sendable {
  /// A field that has to be said is missing.
  case missing(FieldKey)
  /// What was said is no value of that field.
  case badValue(String, FieldKey, allowed: [String])
  /// What was said is no code of a team or officer.
  case badCode(String)
  /// No category is called so.
  case unknownCategory(String)
  /// Several categories are called so.
  case ambiguousCategory(String, [Disputes.Category])
  /// What stands behind the last @ of a term looks like a day and is none.
  case badDue(String)
  /// Of these fields exactly one has to be said.
  case exactlyOne([FieldKey])
  /// Of these fields at most one may be said.
  case atMostOne([FieldKey])
  /// Both are said, or neither.
  case together(FieldKey, FieldKey)
  /// A field has a meaning only beside another one of that value.
  case needs(FieldKey, FieldKey, of: [String])
  /// A number or address stands before every name.
  case ofNobody(FieldKey)
  /// Nobody is above the holder.
  case nobodyAbove
  /// The unit that approves has to act itself.
  case approverActs(UnitCode, acting: UnitCode)
  /// Two areas of which neither lies in the other.
  case areasApart(String, String)
  /// Open cases in a state that ends a case.
  case openAndEnded
  /// A period ends before it begins.
  case backwards(String, FieldKey)
  /// A number lies outside of what is possible.
  case outOfRange(FieldKey, ClosedRange<Int>)
  /// A search of so many bytes is too long.
  case searchTooLong(bytes: Int, most: Int)
  /// A search for so many words is too long.
  case searchTooMany(Int, most: Int)
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
