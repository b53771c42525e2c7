public import Disputes

/// Parses the calendar of a year: the JSON of holiday-cn, or a table.
///
/// The table is what `calendar show` prints, or only its days from notices.
public enum CalendarFile {
  /// Parses a year.
  ///
  /// - Throws: `CalendarFault` with the first fault and its place.
  public static func read(
    _ bytes: [UInt8], encoding: TextEncoding = .utf8
  ) throws(CalendarFault) -> WorkCalendar.Year {
    let text: String
    do throws(TextError) {
      text = try encoding.decode(bytes)
    } catch {
      throw .table(.text(error))
    }
    return try read(text)
  }

  /// Parses a year.
  ///
  /// - Throws: `CalendarFault` with the first fault and its place.
  public static func read(_ text: String) throws(CalendarFault) -> WorkCalendar.Year {
    if text.trimmed.hasPrefix("{") { return try CalendarJSON.read(text) }
    return try CalendarTable.read(text)
  }
}

/// A day listed in a text, with its place for error messages.
struct ListedDay {
  let day: Day
  let kind: WorkCalendar.Kind
  let name: String
  let place: CalendarFault.Place
}

extension WorkCalendar.Year {
  /// Makes a year of listed days, skipping those decided by their weekday.
  ///
  /// - Throws: `CalendarFault` for an invalid day, name or notice, or if no day is left.
  init(
    year: Int, notices: [String], listed: [ListedDay]
  ) throws(CalendarFault) {
    guard let reach = WorkCalendar.Year.reach(of: year) else { throw .badYear(year) }
    var seen: Set<Day> = []
    for listed in listed {
      guard reach.contains(listed.day) else {
        throw .outside(listed.day, year: year, listed.place)
      }
      guard seen.insert(listed.day).inserted else { throw .listedTwice(listed.day, listed.place) }
      guard listed.kind != .byWeekday else { continue }
      guard WorkCalendar.Year.isName(listed.name) else { throw .badName(listed.name, listed.place) }
      guard listed.kind == .rest || listed.day.weekday > 5 else {
        throw .workedAnyway(listed.day, listed.place)
      }
    }
    guard notices.count <= WorkCalendar.Year.mostNotices else {
      throw .tooManyNotices(notices.count)
    }
    for notice in notices where !WorkCalendar.Year.isNotice(notice) { throw .badNotice(notice) }
    let days = listed.filter { $0.kind != .byWeekday }
    guard !days.isEmpty else { throw .empty }
    self.init(
      year: year, notices: notices,
      days: days.map { WorkCalendar.SpecialDay(day: $0.day, kind: $0.kind, name: $0.name) })
  }

  /// The days that notices of a year may set, from the December before to the January after.
  static func reach(of year: Int) -> ClosedRange<Day>? {
    guard (1900...2999).contains(year), let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return first + -31...last + 31
  }

  /// How many notices one year may have.
  public static let mostNotices = 20

  /// Tells whether a text may be the name of a holiday.
  static func isName(_ text: String) -> Bool { isLine(text, limit: 100) }

  /// Tells whether a text may be the source of a notice.
  static func isNotice(_ text: String) -> Bool { isLine(text, limit: 300) }

  private static func isLine(_ text: String, limit: Int) -> Bool {
    (1...limit).contains(text.utf8.count) && text.trimmed == text
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
