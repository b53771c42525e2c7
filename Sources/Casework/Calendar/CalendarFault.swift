public import Disputes

/// Why a text is not the calendar of a year, and where.
public enum CalendarFault: UsageError, Equatable, Sendable {
  /// A place in the text.
  public enum Place: Equatable, Sendable {
    /// A line, from 1.
    case line(Int)
    /// An entry of the list of days, from 1.
    case entry(Int)
  }

  /// The text is neither JSON nor a table with a date or kind column; parsing stopped at this line.
  case unreadable(line: Int)
  /// The text is not a valid table.
  case table(CSVError)
  /// A required column is missing.
  case missingColumn(String)
  /// A column has an unknown name.
  case unknownColumn(String)
  /// A JSON member is missing or has the wrong type; the place is that of its day.
  case badMember(String, Place?)
  /// The year is not in 1900...2999.
  case badYear(Int)
  /// The text is not a date.
  case badDate(String, Place)
  /// The text is not a kind of day.
  case unknownKind(String, Place)
  /// The text is neither `true` nor `false`.
  case badTruth(String, Place)
  /// The name of a holiday must be one line of 1 to 100 bytes.
  case badName(String, Place)
  /// The notice is empty, too long, or has a line break in it.
  case badNotice(String)
  /// There are too many notices; the limit keeps calendars fast to read.
  case tooManyNotices(Int)
  /// The day is not within the year or 31 days of it.
  case outside(Day, year: Int, Place)
  /// The day is listed twice.
  case listedTwice(Day, Place)
  /// A make-up working day must be a Saturday or Sunday; this day is worked anyway.
  case workedAnyway(Day, Place)
  /// The column `working` contradicts kind and weekday.
  case contradiction(Day, isWorking: Bool, Place)
  /// The calendar lists no day.
  case empty

  /// The place of the fault; `nil` if it concerns the text as a whole.
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
