package import Casework
import Disputes
import Wording

/// Lists overdue deadlines, one row each, with stable columns; masked.
package enum OverdueListing {
  /// A late deadline, with the working days since it and since the first one.
  private typealias Row = (late: LateClock, line: CaseLine, days: Int, daysFirst: Int)

  package static func listing(
    _ late: [LateClock], _ warnings: Warnings, in directory: any UnitDirectory
  ) throws -> Listing {
    var warnings = warnings
    let rows: [Row] = late.map { late in
      (
        late, late.dispute.line, max(0, -warnings.daysLeft(until: late.dueOn)),
        -warnings.daysLeft(until: late.firstDueOn)
      )
    }
    return try Listing(rows, columns(UnitNames(directory)))
  }

  private static func columns(_ names: UnitNames) -> [CellColumn<Row>] {
    [
      .init("unit") { Cell($0.late.unit.description) },
      .init("unit_name", Label.responsibleUnit, isFlexible: true, usefulWidth: 8) {
        let unit = try names.fullName(of: $0.late.unit, $0.late.unitName)
        return Cell(.text(unit), shown: unit, short: $0.late.unitName)
      },
      .init("number", Label.number) { Cell($0.line.number.description) },
      .init("clock", Label.lateWith) { Cell($0.late.clock.rawValue, Label.of($0.late.clock)) },
      .init("state", Label.state, leastScreen: Listing.wideScreen) {
        Cell($0.line.state.rawValue, Label.of($0.line.state))
      },
      .init("grade", Label.grade, leastScreen: Listing.wideScreen) {
        Cell($0.line.grade.rawValue, Label.of($0.line.grade))
      },
      .init("first_due_on", Label.firstDue, leastScreen: Listing.wideScreen) {
        Cell($0.late.firstDueOn.description)
      },
      .init("due_on", Label.due, leastScreen: 90) {
        let due = $0.late.dueOn.description
        return Cell(.text(due), shown: due + ($0.line.isProvisional ? "~" : ""))
      },
      .init("days_late", Label.daysLate, .right) {
        let isOnlyFirst = $0.late.isAgainstFirstOnly
        return Cell(
          .integer($0.days), shown: isOnlyFirst ? "(\($0.daysFirst))" : "\($0.days)",
          colour: isOnlyFirst ? .yellow : .red)
      },
      .init("days_late_first", Label.pastTheFirst, .right, leastScreen: Listing.wideScreen) {
        Cell($0.daysFirst)
      },
      .init("against") { Cell($0.late.isAgainstFirstOnly ? "first_deadline" : "deadline") },
      .init("extended") { Cell(.truth($0.late.firstDueOn < $0.late.dueOn), shown: "") },
      .init("provisional") { Cell(.truth($0.line.isProvisional), shown: "") },
      .init("reminder", Label.reminderInForce, leastScreen: Listing.wideScreen) {
        Cell.reminder($0.late.dispute.urgency)
      },
      .init("holder") { Cell($0.line.holder.description) },
      .init("holder_name") { Cell(try names.fullName(of: $0.line.holder, $0.line.holderName)) },
      .init("area") { Cell($0.line.area.description) },
      .init("area_name") { Cell(try names.fullName(of: $0.line.area, $0.line.areaName)) },
      .init("category") { Cell($0.line.category.description, Label.of($0.line.category)) },
      .init("registered_at") { Cell($0.line.registeredAt.description) },
      .init("parties") { Cell($0.line.parties) },
      .init("summary", Label.summary, isFlexible: true, usefulWidth: 8) { Cell($0.line.summary) },
      .init("tags") { Cell(tags: $0.line.tags) },
    ]
  }
}
