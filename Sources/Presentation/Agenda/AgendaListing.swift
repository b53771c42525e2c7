public import Casework
import Disputes
import Wording

/// Lists what waits, one row per case and section, with stable columns; masked.
public enum AgendaListing {
  /// Makes the listing.
  public static func listing(
    _ agenda: Agenda, _ warnings: Warnings, in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing(columns)
    var (warnings, names) = (warnings, UnitNames(directory))
    for part in agenda.parts {
      for dispute in part.cases {
        let item = try AgendaItem(dispute, in: part.section, &warnings, &names)
        listing.rows.append(try row(item, of: part.section, &names))
      }
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("section", Label.toDo),
    .init("number", Label.number),
    .init("state"),
    .init("due_on", Label.due),
    .init("days_left", Label.time),
    .init("overdue"),
    .init("soon"),
    .init("category", Label.category, isFlexible: true),
    .init("grade"),
    .init("area"),
    .init("area_name"),
    .init("holder"),
    .init("holder_name", Label.holder, isFlexible: true),
    .init("waiting_for"),
    .init("waiting_for_name"),
    .init("registered_at"),
    .init("ended_at"),
    .init("provisional"),
    .init("reminder", Label.reminderInForce),
    .init("parties", Label.parties, isFlexible: true),
    .init("summary", Label.summary, isFlexible: true),
    .init("tags"),
  ]

  private static func row(
    _ item: AgendaItem, of section: Agenda.Section, _ names: inout UnitNames
  ) throws -> [Cell] {
    let line = item.dispute.line
    return [
      Cell(section.rawValue, Label.of(section)),
      Cell(line.number.description),
      Cell(line.state.rawValue, Label.of(line.state)),
      Cell(
        item.due.map { .text($0.description) } ?? .nothing, shown: item.due?.description ?? "",
        colour: item.colour),
      Cell(
        item.daysLeft.map { .integer($0) } ?? .nothing, shown: item.when, colour: item.colour),
      Cell(.truth(item.isLate), shown: ""),
      Cell(.truth(item.isSoon), shown: ""),
      Cell(line.category.description, Label.of(line.category)),
      Cell(line.grade.rawValue, Label.of(line.grade)),
      Cell(line.area.description),
      Cell(try names.fullName(of: line.area, line.areaName)),
      Cell(line.holder.description),
      Cell(try names.fullName(of: line.holder, line.holderName)),
      Cell(item.next?.code.description),
      Cell(try item.next.map { try names.fullName(of: $0.code, $0.name) }),
      Cell(line.registeredAt.description),
      Cell(item.dispute.endedAt?.description),
      Cell(.truth(line.isProvisional), shown: ""),
      Cell.reminder(item.dispute.urgency),
      Cell(line.parties),
      Cell(line.summary),
      Cell(line.tags.sorted().map(\.rawValue).joined(separator: ";")),
    ]
  }
}

extension Cell {
  /// The superior's reminder in force, if any.
  static func reminder(_ urgency: Urgency?) -> Cell {
    urgency.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil)
  }
}
