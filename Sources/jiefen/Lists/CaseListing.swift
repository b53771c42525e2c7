import Casework
import Disputes
import Wording

/// Lists cases with stable columns; personal data is masked.
enum CaseListing {
  /// Makes the listing; with warnings, cases due soon are coloured.
  static func listing(
    _ lines: some Sequence<CaseLine>, on day: Day, in directory: any UnitDirectory,
    warnings: Warnings? = nil
  ) throws -> Listing {
    var listing = Listing(columns)
    var names = UnitNames(directory)
    var warnings = warnings
    for line in lines {
      let isSoon =
        line.state.isHandled ? try warnings?.isSoon(line.dueOn, .handling, of: line) : nil
      listing.rows.append(try row(line, on: day, isSoon: isSoon ?? false, &names))
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("number", Text("number", "编号")),
    .init("state", Text("state", "状态"), leastScreen: 66),
    .init("category", Text("category", "类别"), isFlexible: true, leastScreen: Listing.wideScreen),
    .init("grade"),
    .init("source"),
    .init("area"),
    .init("area_name"),
    .init("holder"),
    .init("holder_name", Text("holder", "承办"), isFlexible: true, leastScreen: 74, usefulWidth: 7),
    .init("waiting_for"),
    .init("registered_at"),
    .init("due_on", Text("due", "期限")),
    .init("overdue"),
    .init("parties", Text("parties", "当事人"), isFlexible: true, leastScreen: 74, usefulWidth: 7),
    .init("summary", Text("summary", "概况"), isFlexible: true, usefulWidth: 14),
    .init("waiting_for_name"),
    .init("provisional"),
    .init("tags"),
  ]

  private static func row(
    _ line: CaseLine, on day: Day, isSoon: Bool, _ unitNames: inout UnitNames
  ) throws -> [Cell] {
    let isOverdue = line.isOverdue(on: day)
    let holder = try unitNames.fullName(of: line.holder, line.holderName)
    let next = try line.waitingFor.flatMap { code in
      try line.waitingForName.map { try unitNames.fullName(of: code, $0) }
    }
    return [
      Cell(line.number.description),
      Cell(line.state.rawValue, Label.of(line.state)),
      Cell(line.category.description, Label.of(line.category)),
      Cell(line.grade.rawValue, Label.of(line.grade)),
      Cell(line.source.rawValue, Label.of(line.source)),
      Cell(line.area.description),
      Cell(try unitNames.fullName(of: line.area, line.areaName)),
      Cell(line.holder.description),
      Cell(
        .text(holder), shown: holder, short: line.holderName),
      Cell(line.waitingFor?.description),
      Cell(line.registeredAt.description),
      Cell(
        .text(line.dueOn.description),
        shown: line.dueOn.description
          + (isOverdue ? "!" : line.isMarkedProvisional(on: day) ? "~" : ""),
        colour: isOverdue ? .red : isSoon ? .yellow : nil),
      Cell(.truth(isOverdue), shown: ""),
      Cell(line.parties),
      Cell(line.summary),
      Cell(next),
      Cell(.truth(line.isProvisional), shown: ""),
      Cell(line.tags.sorted().map(\.rawValue).joined(separator: ";")),
    ]
  }
}

extension CaseLine {
  /// Whether its deadline gets the mark `~` (provisional): never that of an ended case, nor one
  /// that has passed.
  func isMarkedProvisional(on day: Day) -> Bool {
    state.isOpen && isProvisional && !isOverdue(on: day)
  }
}
