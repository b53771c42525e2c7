public import Disputes

/// A row of the calendar table.
public struct CalendarRow: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// What decides whether it is worked.
  public let kind: WorkCalendar.Kind
  /// Whether it is worked.
  public let isWorking: Bool
  /// The holiday for which it is free or worked.
  public let name: String?
  /// The sources of the notices that mention it.
  public let notices: [String]

  /// The notices in one field.
  public var source: String? {
    notices.isEmpty ? nil : notices.joined(separator: CalendarTable.noticeSeparator)
  }
}

extension WorkCalendar {
  /// Every day of a year in order.
  ///
  /// Days in neighbouring years that its notices set are included, so that reading the table back
  /// gives the same year.
  public func rows(of year: Int) -> [CalendarRow] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    let own = (self[year]?.days ?? []).map(\.day)
    let days = own.filter { $0 < first } + (0...last - first).map { first + $0 }
    return (days + own.filter { $0 > last }).map { row(of: $0) }
  }

  private func row(of day: Day) -> CalendarRow {
    CalendarRow(
      day: day, kind: kind(of: day), isWorking: isWorking(day), name: name(of: day),
      notices: yearSetting(day).flatMap { self[$0]?.notices } ?? [])
  }
}
