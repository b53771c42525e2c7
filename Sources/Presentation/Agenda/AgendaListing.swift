public import Casework
import Disputes
import Wording

/// Lists what waits, one row per case and section, with stable columns; masked.
public enum AgendaListing {
  /// Makes the listing.
  public static func listing(
    _ agenda: Agenda, _ warnings: Warnings, in directory: any UnitDirectory
  ) throws -> Listing {
    var warnings = warnings
    let names = UnitNames(directory)
    var rows: [Row] = []
    for part in agenda.parts {
      for dispute in part.cases {
        let item = try AgendaItem(dispute, in: part.section, &warnings, names)
        rows.append((part.section, item, dispute.line))
      }
    }
    return try Listing(rows, columns(names))
  }

  private typealias Row = (section: Agenda.Section, item: AgendaItem, line: CaseLine)

  private static func columns(_ names: UnitNames) -> [CellColumn<Row>] {
    [
      .init("section", Label.toDo) { Cell($0.section.rawValue, Label.of($0.section)) },
      .init("number", Label.number) { Cell($0.line.number.description) },
      .init("state") { Cell($0.line.state.rawValue, Label.of($0.line.state)) },
      .init("due_on", Label.due) {
        let due = $0.item.due?.description
        return Cell(due.map { .text($0) } ?? .nothing, shown: due ?? "", colour: $0.item.colour)
      },
      .init("days_left", Label.time) {
        Cell(
          $0.item.daysLeft.map { .integer($0) } ?? .nothing, shown: $0.item.when,
          colour: $0.item.colour)
      },
      .init("overdue") { Cell(.truth($0.item.isLate), shown: "") },
      .init("soon") { Cell(.truth($0.item.isSoon), shown: "") },
      .init("category", Label.category, isFlexible: true) {
        Cell($0.line.category.description, Label.of($0.line.category))
      },
      .init("grade") { Cell($0.line.grade.rawValue, Label.of($0.line.grade)) },
      .init("area") { Cell($0.line.area.description) },
      .init("area_name") { Cell(try names.fullName(of: $0.line.area, $0.line.areaName)) },
      .init("holder") { Cell($0.line.holder.description) },
      .init("holder_name", Label.holder, isFlexible: true) {
        Cell(try names.fullName(of: $0.line.holder, $0.line.holderName))
      },
      .init("waiting_for") { Cell($0.item.next?.code.description) },
      .init("waiting_for_name") {
        Cell(try $0.item.next.map { try names.fullName(of: $0.code, $0.name) })
      },
      .init("registered_at") { Cell($0.line.registeredAt.description) },
      .init("ended_at") { Cell($0.item.dispute.endedAt?.description) },
      .init("provisional") { Cell(.truth($0.line.isProvisional), shown: "") },
      .init("reminder", Label.reminderInForce) { Cell.reminder($0.item.dispute.urgency) },
      .init("parties", Label.parties, isFlexible: true) { Cell($0.line.parties) },
      .init("summary", Label.summary, isFlexible: true) { Cell($0.line.summary) },
      .init("tags") { Cell(tags: $0.line.tags) },
    ]
  }
}

extension Cell {
  /// Tags as in data, with a semicolon between them.
  init(tags: Set<Tag>) { self.init(tags.sorted().map(\.rawValue).joined(separator: ";")) }

  /// The superior's reminder in force, if any.
  static func reminder(_ urgency: Urgency?) -> Cell {
    urgency.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil)
  }
}
