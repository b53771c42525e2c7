import Casework
package import Disputes
import Wording

/// A year for people: its months, then its holidays and where they were announced.
package struct CalendarSheet {
  private let year: Int
  private let rows: [CalendarRow]

  package init(_ year: Int, _ calendar: WorkCalendar) {
    self.year = year
    rows = calendar.rows(of: year)
  }

  /// Writes the page.
  package func write(to console: Console) throws {
    let own = rows.filter { $0.day.year == year }
    let working = own.count(where: \.isWorking)
    let title = Message.yearTitle(year, working: working, free: own.count - working).description
    try console.line(title)
    for line in monthLines(own, on: console) { try console.line(line) }
    let holidays = holidays()
    guard !holidays.rows.isEmpty else { return }
    try console.line("\n\(Message.calendarLegend)\n")
    try holidays.write(.table, to: console)
    try console.line("")
    for notice in notices {
      try console.line(TerminalText.visible(Message.notice(notice).description))
    }
  }

  /// The months, side by side as the width allows, at most three.
  private func monthLines(_ own: [CalendarRow], on console: Console) -> [String] {
    let months = (1...12).map { month in
      MonthGrid(month, own.filter { $0.day.parts.month == month }).lines
    }
    let step = MonthGrid.width + MonthGrid.gap
    let across = max(1, min(3, ((console.width ?? 80) + MonthGrid.gap) / step))
    var lines: [String] = []
    for first in stride(from: 0, to: 12, by: across) {
      let beside = months[first..<min(12, first + across)]
      lines.append("")
      for index in 0..<(beside.map(\.count).max() ?? 0) {
        var line = GridLine()
        for (place, month) in beside.enumerated() where index < month.count {
          line.move(to: place * step)
          line.append(month[index])
        }
        lines.append(line.text(hasColours: console.hasColours))
      }
    }
    return lines
  }

  private var notices: [String] {
    var notices: [String] = []
    for notice in rows.flatMap(\.notices) where !notices.contains(notice) { notices.append(notice) }
    return notices
  }

  /// The holidays: when they are free, and what is worked instead.
  private func holidays() -> Listing {
    var listing = Listing([
      .init("name", Label.holidayName, isFlexible: true),
      .init("free", Label.free),
      .init("days", Label.days, .right),
      .init("worked", Label.workedInstead),
    ])
    listing.rows = groups.map { group in
      let spans = spans(of: group.filter { $0.kind == .rest }.map(\.day))
      let worked = group.filter { $0.kind == .makeUp }.map { written($0.day) }
      return [
        Cell(group[0].name),
        Cell(spans.map { written($0) }.joined(separator: ", ")),
        Cell(spans.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) + 1 }),
        Cell(worked.joined(separator: ", ")),
      ]
    }
    return listing
  }

  /// The days that belong to one holiday, in the order of the holidays.
  private var groups: [[CalendarRow]] {
    var groups: [[CalendarRow]] = []
    for row in rows where row.kind != .byWeekday {
      let place = groups.firstIndex { $0[0].name == row.name && $0[0].notices == row.notices }
      if let place { groups[place].append(row) } else { groups.append([row]) }
    }
    // A day may be made up weeks before its holiday, and before another one.
    func begin(_ group: [CalendarRow]) -> Day {
      group.first { $0.kind == .rest }?.day ?? group[0].day
    }
    return groups.sorted { begin($0) < begin($1) }
  }

  /// Joins days that have no working day between them into spans.
  private func spans(of days: [Day]) -> [ClosedRange<Day>] {
    let worked = rows.filter(\.isWorking).map(\.day)
    var spans: [ClosedRange<Day>] = []
    for day in days {
      if let last = spans.last, !worked.contains(where: { last.upperBound < $0 && $0 < day }) {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans
  }

  private func written(_ span: ClosedRange<Day>) -> String {
    span.lowerBound == span.upperBound
      ? written(span.lowerBound) : "\(written(span.lowerBound))..\(written(span.upperBound))"
  }

  /// A day; the year is left out if it is the one shown.
  private func written(_ day: Day) -> String {
    day.year == year ? String(day.description.dropFirst(5)) : day.description
  }
}
