import Casework
import Disputes

/// What waits, a row for each case of each section, with stable columns; personal data is masked.
enum AgendaListing {
  static func listing(
    _ agenda: Agenda, _ warnings: Warnings, in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing(columns)
    var (warnings, names) = (warnings, UnitNames(directory))
    for part in agenda.parts {
      for dispute in part.cases {
        let item = try AgendaItem(dispute, in: part.section, &warnings)
        listing.rows.append(try row(item, of: part.section, &names))
      }
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("section", Text("to do", "事项")),
    .init("number", Text("number", "编号")),
    .init("state"),
    .init("due_on", Text("due", "期限")),
    .init("days_left", Text("time", "剩余时间")),
    .init("overdue"),
    .init("soon"),
    .init("category", Text("category", "类别"), isFlexible: true),
    .init("grade"),
    .init("area"),
    .init("area_name"),
    .init("holder"),
    .init("holder_name", Text("holder", "承办"), isFlexible: true),
    .init("waiting_for"),
    .init("waiting_for_name"),
    .init("registered_at"),
    .init("ended_at"),
    .init("provisional"),
    .init("reminder", Text("reminder", "督办")),
    .init("parties", Text("parties", "当事人"), isFlexible: true),
    .init("summary", Text("summary", "概况"), isFlexible: true),
    .init("tags"),
  ]

  private static func row(
    _ item: AgendaItem, of section: Agenda.Section, _ names: inout UnitNames
  ) throws -> [Field] {
    let line = item.dispute.line
    let waiting = try line.waitingFor.map { try names.fullName(of: $0, line.waitingForName ?? "") }
    return [
      Field(section.rawValue, Label.of(section)),
      Field(line.number.description),
      Field(line.state.rawValue, Label.of(line.state)),
      Field(
        item.due.map { .text($0.description) } ?? .nothing, shown: item.due?.description ?? "",
        colour: item.colour),
      Field(
        item.daysLeft.map { .integer($0) } ?? .nothing, shown: item.when, colour: item.colour),
      Field(.truth(item.isLate), shown: ""),
      Field(.truth(item.isSoon), shown: ""),
      Field(line.category.description, Label.of(line.category)),
      Field(line.grade.rawValue, Label.of(line.grade)),
      Field(line.area.description),
      Field(try names.fullName(of: line.area, line.areaName)),
      Field(line.holder.description),
      Field(try names.fullName(of: line.holder, line.holderName)),
      Field(line.waitingFor?.description),
      Field(waiting),
      Field(line.registeredAt.description),
      Field(item.dispute.endedAt?.description),
      Field(.truth(line.isProvisional), shown: ""),
      Field.reminder(item.dispute.urgency),
      Field(line.openParties),
      Field(line.openSummary),
      Field(line.tags.sorted().map(\.rawValue).joined(separator: ";")),
    ]
  }
}

extension Field {
  /// A superior's reminder in force, or nothing.
  static func reminder(_ urgency: Urgency?) -> Field {
    urgency.map { Field($0.rawValue, Label.of($0)) } ?? Field(nil)
  }
}
