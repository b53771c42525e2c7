package import Casework
import Disputes
import Wording

/// Lists the cases behind a figure, as they were at the as-of time; no personal data.
package enum CellListing {
  package static func listing(
    _ cases: [CellCase], _ cell: Report.Cell, in directory: any UnitDirectory
  ) throws -> Listing {
    let names = UnitNames(directory)
    let placing = cell.measure.axis
    return try Listing(
      cases,
      facts(names) + (placing == .arrival ? arrival : []) + (placing == .offer ? offer(names) : [])
        + (cell.measure == .transitDays ? days : []))
  }

  private static func facts(_ names: UnitNames) -> [CellColumn<CellCase>] {
    [
      .init("number", Label.number) { Cell($0.number.description) },
      .init("state", Label.state) { Cell($0.state.rawValue, Label.of($0.state)) },
      .init("category", Label.category, isFlexible: true) {
        Cell($0.category.description, Label.of($0.category))
      },
      .init("grade", Label.grade, leastScreen: 100) { Cell($0.grade.rawValue, Label.of($0.grade)) },
      .init("registered_at", Label.registered, leastScreen: 80) { moment($0.registeredAt) },
      .init("due_on", Label.due) { Cell($0.dueOn.description) },
      .init("concluded_on", Label.concluded, leastScreen: 80) { Cell($0.concludedOn?.description) },
      .init("effect_at") { Cell($0.effectAt?.description) },
      .init("outcome", Label.outcome) {
        $0.outcome.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil)
      },
      .init("unit") { Cell($0.unit.description) },
      .init("unit_name", Label.unit, isFlexible: true) { Cell(try names.fullName(of: $0.unit)) },
      .init("area") { Cell($0.area.description) },
      .init("area_name", Label.area, isFlexible: true, leastScreen: 100) {
        Cell(try names.fullName(of: $0.area))
      },
      .init("life", Label.life, .right, leastScreen: 100) { Cell($0.life) },
    ]
  }

  private static var arrival: [CellColumn<CellCase>] {
    [.init("arrived_at", Label.arrived) { Cell($0.arrivedAt?.description) }]
  }

  private static func offer(_ names: UnitNames) -> [CellColumn<CellCase>] {
    [
      .init("sender") { Cell($0.offer?.sender.description) },
      .init("sender_name", Label.fromUnit, isFlexible: true) {
        Cell(try $0.offer.map { try names.fullName(of: $0.sender) })
      },
      .init("target") { Cell($0.offer?.target.description) },
      .init("target_name", Label.to, isFlexible: true) {
        Cell(try $0.offer.map { try names.fullName(of: $0.target) })
      },
      .init("direction", Label.direction) {
        $0.offer.map { Cell($0.direction.rawValue, Label.of($0.direction)) } ?? Cell(nil)
      },
      .init("offered_at", Label.offered) { $0.offer.map { moment($0.offeredAt) } ?? Cell(nil) },
      .init("ended_at", Label.answered) { $0.offer?.end.map { moment($0.at) } ?? Cell(nil) },
      .init("ending", Label.ending) { $0.offer.map(ending) ?? Cell(nil) },
    ]
  }

  private static var days: [CellColumn<CellCase>] {
    [.init("days", Label.days, .right) { Cell($0.amount) }]
  }

  /// An offer is named by the event that ended it.
  private static func ending(of offer: CellCase.Offer) -> Cell {
    guard let code = offer.end?.ending.rawValue else { return Cell(nil) }
    return DeedKind(rawValue: code).map { Cell(code, Label.of($0)) } ?? Cell(code)
  }

  /// Shown as a day, kept as an instant in data.
  private static func moment(_ instant: Instant) -> Cell {
    Cell(.text(instant.description), shown: instant.day.description)
  }
}
