public import Casework
public import Disputes
import Wording

/// Makes the rows of a list of cases, with stable columns; personal data is masked.
public struct CaseListing {
  /// A case with what its cells have in common.
  private typealias Row = (
    line: CaseLine, next: (code: UnitCode, name: String)?, isOverdue: Bool, isSoon: Bool
  )

  /// A listing without rows.
  public let empty: Listing

  private let day: Day
  private let names: UnitNames
  private let columns: [CellColumn<Row>]
  private var warnings: Warnings?

  /// Prepares a list as of a day; with warnings, cases due soon are coloured.
  public init(on day: Day, in directory: any UnitDirectory, warnings: Warnings? = nil) {
    self.day = day
    self.warnings = warnings
    names = UnitNames(directory)
    columns = CaseListing.columns(on: day, names)
    empty = Listing(columns.map(\.column))
  }

  private static func columns(on day: Day, _ names: UnitNames) -> [CellColumn<Row>] {
    [
      .init("number", Label.number) { Cell($0.line.number.description) },
      .init("state", Label.state, leastScreen: 66) {
        Cell($0.line.state.rawValue, Label.of($0.line.state))
      },
      .init("category", Label.category, isFlexible: true, leastScreen: Listing.wideScreen) {
        Cell($0.line.category.description, Label.of($0.line.category))
      },
      .init("grade") { Cell($0.line.grade.rawValue, Label.of($0.line.grade)) },
      .init("source") { Cell($0.line.source.rawValue, Label.of($0.line.source)) },
      .init("area") { Cell($0.line.area.description) },
      .init("area_name") { Cell(try names.fullName(of: $0.line.area, $0.line.areaName)) },
      .init("holder") { Cell($0.line.holder.description) },
      .init("holder_name", Label.holder, isFlexible: true, leastScreen: 74, usefulWidth: 7) {
        let holder = try names.fullName(of: $0.line.holder, $0.line.holderName)
        return Cell(.text(holder), shown: holder, short: $0.line.holderName)
      },
      .init("waiting_for") { Cell($0.next?.code.description) },
      .init("registered_at") { Cell($0.line.registeredAt.description) },
      .init("due_on", Label.due) {
        let due = $0.line.dueOn.description
        let mark = $0.isOverdue ? "!" : $0.line.isMarkedProvisional(on: day) ? "~" : ""
        return Cell(
          .text(due), shown: due + mark, colour: $0.isOverdue ? .red : $0.isSoon ? .yellow : nil)
      },
      .init("overdue") { Cell(.truth($0.isOverdue), shown: "") },
      .init("parties", Label.parties, isFlexible: true, leastScreen: 74, usefulWidth: 7) {
        Cell($0.line.parties)
      },
      .init("summary", Label.summary, isFlexible: true, usefulWidth: 14) { Cell($0.line.summary) },
      .init("waiting_for_name") {
        Cell(try $0.next.map { try names.fullName(of: $0.code, $0.name) })
      },
      .init("provisional") { Cell(.truth($0.line.isProvisional), shown: "") },
      .init("tags") { Cell(tags: $0.line.tags) },
    ]
  }

  /// Makes the row of a case.
  public mutating func row(_ line: CaseLine) throws -> [Cell] {
    let isSoon =
      try line.state.isHandled && (warnings?.isSoon(line.dueOn, .handling, of: line) ?? false)
    let row = (line, try names.nextActor(of: line), line.isOverdue(on: day), isSoon)
    return try columns.map { try $0.cell(row) }
  }
}

extension CaseLine {
  /// Whether its deadline gets the mark `~` (provisional): never that of an ended case, nor one
  /// that has passed.
  package func isMarkedProvisional(on day: Day) -> Bool {
    state.isOpen && isProvisional && !isOverdue(on: day)
  }
}
