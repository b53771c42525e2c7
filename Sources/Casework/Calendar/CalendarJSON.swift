import Disputes

/// Reads `{"year": …, "papers": […], "days": [{"name": …, "date": …, "isOffDay": …}]}`.
enum CalendarJSON {
  static func read(_ text: String) throws(CalendarFault) -> WorkCalendar.Year {
    let json: JSON
    do throws(JSONFault) {
      json = try JSON(foreign: text)
    } catch {
      throw .unreadable(line: 1 + LineCount.ends(in: Array(text.utf8)[..<error.offset]))
    }
    guard case .object(let members) = json else { throw .unreadable(line: 1) }
    guard case .integer(let number)? = members["year"], let year = Int(exactly: number) else {
      throw .badMember("year", nil)
    }
    guard case .array(let days)? = members["days"] else { throw .badMember("days", nil) }
    var listed: [ListedDay] = []
    for (index, day) in days.enumerated() {
      listed.append(try self.day(day, .entry(index + 1)))
    }
    return try WorkCalendar.Year(
      year: year, notices: try notices(members["papers"]), listed: listed)
  }

  private static func notices(_ json: JSON?) throws(CalendarFault) -> [String] {
    guard let json else { return [] }
    guard let notices = json.strings else { throw .badMember("papers", nil) }
    return notices
  }

  private static func day(
    _ json: JSON, _ place: CalendarFault.Place
  ) throws(CalendarFault) -> ListedDay {
    guard case .object(let members) = json else { throw .badMember("days", place) }
    guard case .string(let date)? = members["date"] else { throw .badMember("date", place) }
    guard case .string(let name)? = members["name"] else { throw .badMember("name", place) }
    guard case .bool(let isOff)? = members["isOffDay"] else { throw .badMember("isOffDay", place) }
    guard case .day(let day)? = Moment(date) else { throw .badDate(date, place) }
    // A notice may name a Monday on which work resumes (2020-02-03); that changes nothing.
    let kind: WorkCalendar.Kind = isOff ? .rest : day.weekday > 5 ? .makeUp : .byWeekday
    return ListedDay(day: day, kind: kind, name: name, place: place)
  }
}

extension JSON {
  /// The strings of an array, or `nil` if it has another element or is no array.
  var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    var strings: [String] = []
    for value in values {
      guard case .string(let string) = value else { return nil }
      strings.append(string)
    }
    return strings
  }
}
