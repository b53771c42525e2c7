import Casework
package import Disputes
import Wording

/// Explains the deadlines of a case, clock by clock and day by day.
package struct DeadlineAccount {
  private let number: CaseNumber
  private let clocks: [Countdown]
  private let rules: Rulebook
  private let day: Day

  package init(_ number: CaseNumber, _ clocks: [Countdown], _ rules: Rulebook, on day: Day) {
    self.number = number
    self.clocks = clocks
    self.rules = rules
    self.day = day
  }

  /// The explanation for people: for each clock its rule, its days and its end.
  package var page: Page {
    var page = Page(title: Title.deadlines(of: number.description).description)
    for clock in clocks {
      page.parts.append(.heading(Label.of(clock.clock).description))
      page.parts.append(.paragraph(Message.counted(clock).description))
      for stretch in clock.account(by: rules) {
        if stretch.isExtension {
          page.parts.append(.paragraph(Message.extensionCounted(stretch).description))
        }
        var listing = Listing(DeadlineAccount.columns)
        listing.rows = stretch.days.map { row($0, of: clock.clock) }
        page.parts.append(.table(listing, caption: nil))
      }
      page.parts.append(
        .paragraph(Message.deadline(clock, on: day, rules.calendar).description))
    }
    return page
  }

  /// All days of all clocks as data.
  package var listing: Listing {
    var listing = Listing(DeadlineAccount.columns)
    for clock in clocks {
      for stretch in clock.account(by: rules) {
        listing.rows += stretch.days.map { row($0, of: clock.clock) }
      }
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("clock"),
    .init("date", Label.date),
    .init("weekday", Label.day),
    .init("count", Label.dayCount, .right),
    .init("mark", Label.countedAs, isFlexible: true),
    .init("name"),
  ]

  private func row(_ counted: CountedDay, of clock: ClockKind) -> [Cell] {
    let label = Label.of(counted.mark)
    return [
      Cell(clock.rawValue), Cell(counted.day.description),
      Cell(
        .integer(counted.day.weekday), shown: Message.weekdays[counted.day.weekday - 1].description),
      counted.mark.number.map { Cell($0) } ?? Cell(nil),
      Cell(counted.mark.code, label), Cell(counted.mark.name),
    ]
  }
}

extension CountedDay.Mark {
  /// The number of the day within the time limit, if it counts.
  fileprivate var number: Int? {
    switch self {
    case .counted(let number), .rolled(let number, _): number
    case .last(let number): number
    case .trigger, .rest, .paused: nil
    }
  }

  /// The holiday, if it is one.
  fileprivate var name: String? {
    switch self {
    case .rest(let name), .rolled(_, let name): name
    case .trigger, .counted, .paused, .last: nil
    }
  }

  fileprivate var code: String {
    switch self {
    case .trigger: "trigger"
    case .counted: "counted"
    case .rest: "rest"
    case .paused: "paused"
    case .rolled: "rolled"
    case .last: "last"
    }
  }
}
