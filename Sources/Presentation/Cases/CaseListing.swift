public import Casework
public import Disputes
import Wording

/// Makes the rows of a list of cases, with stable columns; personal data is masked.
public struct CaseListing {
  /// A listing without rows.
  public static var empty: Listing { Listing(columns) }

  private let day: Day
  private var names: UnitNames
  private var warnings: Warnings?

  /// Prepares a list as of a day; with warnings, cases due soon are coloured.
  public init(on day: Day, in directory: any UnitDirectory, warnings: Warnings? = nil) {
    self.day = day
    names = UnitNames(directory)
    self.warnings = warnings
  }

  private static let columns: [Listing.Column] = [
    .init("number", Label.number),
    .init("state", Label.state, leastScreen: 66),
    .init("category", Label.category, isFlexible: true, leastScreen: Listing.wideScreen),
    .init("grade"),
    .init("source"),
    .init("area"),
    .init("area_name"),
    .init("holder"),
    .init("holder_name", Label.holder, isFlexible: true, leastScreen: 74, usefulWidth: 7),
    .init("waiting_for"),
    .init("registered_at"),
    .init("due_on", Label.due),
    .init("overdue"),
    .init("parties", Label.parties, isFlexible: true, leastScreen: 74, usefulWidth: 7),
    .init("summary", Label.summary, isFlexible: true, usefulWidth: 14),
    .init("waiting_for_name"),
    .init("provisional"),
    .init("tags"),
  ]

  /// Makes the row of a case.
  public mutating func row(_ line: CaseLine) throws -> [Cell] {
    let isSoon =
      try line.state.isHandled && (warnings?.isSoon(line.dueOn, .handling, of: line) ?? false)
    let isOverdue = line.isOverdue(on: day)
    let holder = try names.fullName(of: line.holder, line.holderName)
    let next = try names.nextActor(of: line)
    return [
      Cell(line.number.description),
      Cell(line.state.rawValue, Label.of(line.state)),
      Cell(line.category.description, Label.of(line.category)),
      Cell(line.grade.rawValue, Label.of(line.grade)),
      Cell(line.source.rawValue, Label.of(line.source)),
      Cell(line.area.description),
      Cell(try names.fullName(of: line.area, line.areaName)),
      Cell(line.holder.description),
      Cell(
        .text(holder), shown: holder, short: line.holderName),
      Cell(next?.code.description),
      Cell(line.registeredAt.description),
      Cell(
        .text(line.dueOn.description),
        shown: line.dueOn.description
          + (isOverdue ? "!" : line.isMarkedProvisional(on: day) ? "~" : ""),
        colour: isOverdue ? .red : isSoon ? .yellow : nil),
      Cell(.truth(isOverdue), shown: ""),
      Cell(line.parties),
      Cell(line.summary),
      Cell(try next.map { try names.fullName(of: $0.code, $0.name) }),
      Cell(.truth(line.isProvisional), shown: ""),
      Cell(line.tags.sorted().map(\.rawValue).joined(separator: ";")),
    ]
  }
}

extension CaseLine {
  /// Whether its deadline gets the mark `~` (provisional): never that of an ended case, nor one
  /// that has passed.
  package func isMarkedProvisional(on day: Day) -> Bool {
    state.isOpen && isProvisional && !isOverdue(on: day)
  }
}
