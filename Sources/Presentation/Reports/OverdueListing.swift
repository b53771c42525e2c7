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
    .init("unit_name", Text("unit", "责任单位"), isFlexible: true, usefulWidth: 8),
    .init("number", Text("number", "编号")),
    .init("clock", Text("late with", "超期环节")),
    .init("state", Text("state", "状态"), leastScreen: Listing.wideScreen),
    .init("grade", Text("grade", "等级"), leastScreen: Listing.wideScreen),
    .init("first_due_on", Text("first due", "首次期限"), leastScreen: Listing.wideScreen),
    .init("due_on", Text("due", "期限"), leastScreen: 90),
    .init("days_late", Text("days late", "超期天数"), .right),
    .init(
      "days_late_first", Text("past the first", "超首次期限"), .right,
      leastScreen: Listing.wideScreen),
    .init("against"),
    .init("extended"),
    .init("provisional"),
    .init("reminder", Text("reminder", "督办"), leastScreen: Listing.wideScreen),
    .init("holder"),
    .init("holder_name"),
    .init("area"),
    .init("area_name"),
    .init("category"),
    .init("registered_at"),
    .init("parties"),
    .init("summary", Text("summary", "概况"), isFlexible: true, usefulWidth: 8),
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
