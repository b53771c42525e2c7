public import Disputes

/// Says where a text is no calendar of a year, and which rule it breaks.
public enum CalendarFault: Error, Equatable, Sendable {
  /// Where in the text something stands.
  public enum Place: Equatable, Sendable {
    /// A line, from 1.
    case line(Int)
    /// An entry of the list of days, from 1.
    case entry(Int)
  }

  /// The text is neither JSON nor a table with a column of dates; the line where reading stopped.
  case unreadable(line: Int)
  /// The table is none.
  case table(CSVError)
  /// A column must be there.
  case missingColumn(String)
  /// A column has another name than those that are read.
  case unknownColumn(String)
  /// A member of the JSON is missing, or of another kind; the place is that of its day.
  case badMember(String, Place?)
  /// The year is none from 1900 to 2999.
  case badYear(Int)
  /// The text is no date.
  case badDate(String, Place)
  /// The text is no kind of day.
  case unknownKind(String, Place)
  /// The text is neither `true` nor `false`.
  case badTruth(String, Place)
  /// A day set by a notice needs the name of its holiday: 1 to 100 bytes in one line.
  case badName(String, Place)
  /// The notice is empty, too long, or has a line break in it.
  case badNotice(String)
  /// More notices than one year has; every clock that is counted reads them all.
  case tooManyNotices(Int)
  /// The day lies neither in the year, nor in the month before or after it.
  case outside(Day, year: Int, Place)
  /// The day stands twice.
  case listedTwice(Day, Place)
  /// A day made up is a Saturday or Sunday; this one is worked anyway.
  case workedAnyway(Day, Place)
  /// The column `working` says otherwise than kind and weekday.
  case contradiction(Day, isWorking: Bool, Place)
  /// No day is set.
  case empty

  /// Where it stands, unless it is about the text as a whole.
  public var place: Place? {
    switch self {
    case .unreadable(let line): .line(line)
    case .badMember(_, let place): place
    case .badDate(_, let place), .unknownKind(_, let place), .badTruth(_, let place),
      .badName(_, let place), .outside(_, _, let place), .listedTwice(_, let place),
      .workedAnyway(_, let place), .contradiction(_, _, let place):
      place
    case .table, .missingColumn, .unknownColumn, .badYear, .badNotice, .tooManyNotices, .empty: nil
    }
  }
}

extension CalendarFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .usage }
}
