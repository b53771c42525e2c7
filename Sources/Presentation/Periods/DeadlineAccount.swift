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
  package func page() throws -> Page {
    var page = Page(title: Title.deadlines(of: number.description).description)
    for clock in clocks {
      page.parts.append(.heading(Label.of(clock.clock).description))
      page.parts.append(.paragraph(Message.counted(clock).description))
      for stretch in clock.account(by: rules) {
        if stretch.isExtension {
          page.parts.append(.paragraph(Message.extensionCounted(stretch).description))
        }
        page.parts.append(
          .table(try DeadlineAccount.listing(stretch.days.map { (clock.clock, $0) })))
      }
      page.parts.append(
        .paragraph(Message.deadline(clock, on: day, rules.calendar).description))
    }
    return page
  }

  /// All days of all clocks as data.
  package var listing: Listing {
    get throws {
      try DeadlineAccount.listing(
        clocks.flatMap { clock in
          clock.account(by: rules).flatMap(\.days).map { (clock.clock, $0) }
        })
    }
  }

  private static func listing(_ days: [(ClockKind, CountedDay)]) throws -> Listing {
    let columns: [CellColumn<(clock: ClockKind, counted: CountedDay)>] = [
      .init("clock") { Cell($0.clock.rawValue) },
      .init("date", Label.date) { Cell($0.counted.day.description) },
      .init("weekday", Label.day) {
        let weekday = $0.counted.day.weekday
        return Cell(.integer(weekday), shown: Message.weekdays[weekday - 1].description)
      },
      .init("count", Label.dayCount, .right) {
        $0.counted.mark.number.map { Cell($0) } ?? Cell(nil)
      },
      .init("mark", Label.countedAs, isFlexible: true) {
        Cell($0.counted.mark.code, Label.of($0.counted.mark))
      },
      .init("name") { Cell($0.counted.mark.name) },
    ]
    return try Listing(days, columns)
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
