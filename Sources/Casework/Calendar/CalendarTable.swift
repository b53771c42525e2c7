import Disputes

/// The table of a year, `date,kind,working,name,source`, separated by commas or tabs.
enum CalendarTable {
  /// A column of the table.
  enum Column: String, CaseIterable {
    case date
    case kind
    case working
    case name
    case source

    /// Whether a table may lack it.
    var isOptional: Bool { self == .working || self == .source }
  }

  /// The separator between notices.
  static let noticeSeparator = "; "

  /// Parses a year.
  ///
  /// The year is the one of most of the days.
  static func read(_ text: String) throws(CalendarFault) -> WorkCalendar.Year {
    let isTabbed = text.prefix { !$0.isNewline }.contains("\t")
    var reader = CSVReader(text: text, separator: isTabbed ? .tab : .comma)
    guard let header = try next(&reader) else { throw .empty }
    let places = try places(in: header)
    var listed: [ListedDay] = []
    var notices: [String] = []
    while let row = try next(&reader) {
      func text(_ column: Column) -> String {
        places[column].map { row.fields[$0].trimmed } ?? ""
      }
      let place = CalendarFault.Place.line(row.line)
      guard case .day(let day)? = Moment(text(.date)) else { throw .badDate(text(.date), place) }
      guard let kind = WorkCalendar.Kind(rawValue: text(.kind)) else {
        throw .unknownKind(text(.kind), place)
      }
      try require(text(.working), of: day, kind, place)
      listed.append(ListedDay(day: day, kind: kind, name: text(.name), place: place))
      for notice in text(.source).split(separator: ";").map({ String($0).trimmed })
      where !notice.isEmpty && !notices.contains(notice) {
        notices.append(notice)
      }
    }
    guard let year = commonYear(of: listed) else { throw .empty }
    return try WorkCalendar.Year(year: year, notices: notices, listed: listed)
  }

  private static func next(_ reader: inout CSVReader) throws(CalendarFault) -> CSVRow? {
    do throws(CSVError) {
      return try reader.next()
    } catch {
      throw .table(error)
    }
  }

  private static func places(in header: CSVRow) throws(CalendarFault) -> [Column: Int] {
    let columns: CSVColumns
    do throws(CSVError) {
      columns = try CSVColumns(header)
    } catch {
      throw .table(error)
    }
    guard columns[Column.date.rawValue] != nil || columns[Column.kind.rawValue] != nil else {
      throw .unreadable(line: header.line)
    }
    for name in columns.names where Column(rawValue: name) == nil {
      throw .unknownColumn(CSVColumns.shown(name, of: header))
    }
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      places[column] = columns[column.rawValue]
      guard column.isOptional || places[column] != nil else {
        throw .missingColumn(column.rawValue)
      }
    }
    return places
  }

  /// Requires that the column `working`, unless empty, agrees with kind and weekday.
  private static func require(
    _ working: String, of day: Day, _ kind: WorkCalendar.Kind, _ place: CalendarFault.Place
  ) throws(CalendarFault) {
    guard !working.isEmpty else { return }
    guard let isWorking = Bool(working) else { throw .badTruth(working, place) }
    guard isWorking == kind.isWorking(on: day) else {
      throw .contradiction(day, isWorking: isWorking, place)
    }
  }

  private static func commonYear(of listed: [ListedDay]) -> Int? {
    let counts = Dictionary(listed.map { ($0.day.year, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
