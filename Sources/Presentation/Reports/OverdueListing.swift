package import Casework
import Disputes
import Wording

/// Lists overdue deadlines, one row each, with stable columns; masked.
package enum OverdueListing {
  package static func listing(
    _ late: [LateClock], _ warnings: Warnings, in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing(columns)
    var (warnings, names) = (warnings, UnitNames(directory))
    listing.rows = try late.map { try row($0, &warnings, &names) }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("unit"),
    .init("unit_name", Label.responsibleUnit, isFlexible: true, usefulWidth: 8),
    .init("number", Label.number),
    .init("clock", Label.lateWith),
    .init("state", Label.state, leastScreen: Listing.wideScreen),
    .init("grade", Label.grade, leastScreen: Listing.wideScreen),
    .init("first_due_on", Label.firstDue, leastScreen: Listing.wideScreen),
    .init("due_on", Label.due, leastScreen: 90),
    .init("days_late", Label.daysLate, .right),
    .init("days_late_first", Label.pastTheFirst, .right, leastScreen: Listing.wideScreen),
    .init("against"),
    .init("extended"),
    .init("provisional"),
    .init("reminder", Label.reminderInForce, leastScreen: Listing.wideScreen),
    .init("holder"),
    .init("holder_name"),
    .init("area"),
    .init("area_name"),
    .init("category"),
    .init("registered_at"),
    .init("parties"),
    .init("summary", Label.summary, isFlexible: true, usefulWidth: 8),
    .init("tags"),
  ]

  private static func row(
    _ late: LateClock, _ warnings: inout Warnings, _ names: inout UnitNames
  ) throws -> [Cell] {
    let line = late.dispute.line
    let days = max(0, -warnings.daysLeft(until: late.dueOn))
    let daysFirst = -warnings.daysLeft(until: late.firstDueOn)
    let isOnlyFirst = late.isAgainstFirstOnly
    let unit = try names.fullName(of: late.unit, late.unitName)
    return [
      Cell(late.unit.description),
      Cell(.text(unit), shown: unit, short: late.unitName),
      Cell(line.number.description),
      Cell(late.clock.rawValue, Label.of(late.clock)),
      Cell(line.state.rawValue, Label.of(line.state)),
      Cell(line.grade.rawValue, Label.of(line.grade)),
      Cell(late.firstDueOn.description),
      Cell(
        .text(late.dueOn.description),
        shown: late.dueOn.description + (line.isProvisional ? "~" : "")),
      Cell(
        .integer(days), shown: isOnlyFirst ? "(\(daysFirst))" : "\(days)",
        colour: isOnlyFirst ? .yellow : .red),
      Cell(daysFirst),
      Cell(isOnlyFirst ? "first_deadline" : "deadline"),
      Cell(.truth(late.firstDueOn < late.dueOn), shown: ""),
      Cell(.truth(line.isProvisional), shown: ""),
      Cell.reminder(late.dispute.urgency),
      Cell(line.holder.description),
      Cell(try names.fullName(of: line.holder, line.holderName)),
      Cell(line.area.description),
      Cell(try names.fullName(of: line.area, line.areaName)),
      Cell(line.category.description, Label.of(line.category)),
      Cell(line.registeredAt.description),
      Cell(line.parties),
      Cell(line.summary),
      Cell(line.tags.sorted().map(\.rawValue).joined(separator: ";")),
    ]
  }
}
