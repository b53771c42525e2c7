public import Disputes

extension WorkCalendar.Year {
  /// The year as the payload of a log entry.
  ///
  /// Its texts, names of holidays and sources of notices, are public and contain nothing personal.
  public var members: [String: JSON] {
    [
      "year": .integer(Int64(year)), "notices": .array(notices.map { .string($0) }),
      "days": .array(
        days.map { day in
          .object([
            "day": day.day.json, "kind": .string(day.kind.rawValue), "name": .string(day.name),
          ])
        }),
    ]
  }

  /// Parses the payload of a log entry; returns `nil` if it is not a valid year.
  public init?(members: [String: JSON]) {
    guard let year = members["year"].flatMap(Int.init(json:)),
      let notices = members["notices"]?.strings, case .array(let values)? = members["days"]
    else { return nil }
    var listed: [ListedDay] = []
    for (index, value) in values.enumerated() {
      guard case .object(let members) = value, let day = members["day"].flatMap(Day.init(json:)),
        case .string(let code)? = members["kind"], let kind = WorkCalendar.Kind(rawValue: code),
        kind != .byWeekday, case .string(let name)? = members["name"]
      else { return nil }
      listed.append(ListedDay(day: day, kind: kind, name: name, place: .entry(index + 1)))
    }
    // The log must satisfy the same checks as an imported file.
    guard let read = try? WorkCalendar.Year(year: year, notices: notices, listed: listed),
      read.days.map(\.day) == listed.map(\.day)
    else { return nil }
    self = read
  }
}
