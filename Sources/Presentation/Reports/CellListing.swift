package import Casework
import Disputes
import Wording

/// Lists the cases behind a figure, as they were at the as-of time; no personal data.
package enum CellListing {
  package static func listing(
    _ cases: [CellCase], _ cell: Report.Cell, in directory: any UnitDirectory
  ) throws -> Listing {
    let placing = cell.measure.axis
    var names = UnitNames(directory)
    var listing = Listing(
      columns + (placing == .arrival ? arrivalColumns : [])
        + (placing == .offer ? offerColumns : [])
        + (cell.measure == .transitDays ? [dayColumn] : []))
    listing.rows = try cases.map { found in
      var fields = try facts(of: found, &names)
      if placing == .arrival { fields.append(Cell(found.arrivedAt?.description)) }
      if placing == .offer { fields += try facts(of: found.offer, &names) }
      if cell.measure == .transitDays { fields.append(Cell(found.amount)) }
      return fields
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("number", Label.number),
    .init("state", Label.state),
    .init("category", Label.category, isFlexible: true),
    .init("grade", Label.grade, leastScreen: 100),
    .init("registered_at", Label.registered, leastScreen: 80),
    .init("due_on", Label.due),
    .init("concluded_on", Label.concluded, leastScreen: 80),
    .init("effect_at"),
    .init("outcome", Label.outcome),
    .init("unit"),
    .init("unit_name", Label.unit, isFlexible: true),
    .init("area"),
    .init("area_name", Label.area, isFlexible: true, leastScreen: 100),
    .init("life", Label.life, .right, leastScreen: 100),
  ]
  private static let arrivalColumns: [Listing.Column] = [.init("arrived_at", Label.arrived)]
  private static let offerColumns: [Listing.Column] = [
    .init("sender"),
    .init("sender_name", Label.fromUnit, isFlexible: true),
    .init("target"),
    .init("target_name", Label.to, isFlexible: true),
    .init("direction", Label.direction),
    .init("offered_at", Label.offered),
    .init("ended_at", Label.answered),
    .init("ending", Label.ending),
  ]
  private static let dayColumn = Listing.Column("days", Label.days, .right)

  private static func facts(
    of found: CellCase, _ names: inout UnitNames
  ) throws -> [Cell] {
    [
      Cell(found.number.description),
      Cell(found.state.rawValue, Label.of(found.state)),
      Cell(found.category.description, Label.of(found.category)),
      Cell(found.grade.rawValue, Label.of(found.grade)),
      moment(found.registeredAt),
      Cell(found.dueOn.description),
      Cell(found.concludedOn?.description),
      Cell(found.effectAt?.description),
      found.outcome.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil),
      Cell(found.unit.description),
      Cell(try names.fullName(of: found.unit)),
      Cell(found.area.description),
      Cell(try names.fullName(of: found.area)),
      Cell(found.life),
    ]
  }

  private static func facts(
    of offer: CellCase.Offer?, _ names: inout UnitNames
  ) throws -> [Cell] {
    guard let offer else { return offerColumns.map { _ in Cell(nil) } }
    return [
      Cell(offer.sender.description),
      Cell(try names.fullName(of: offer.sender)),
      Cell(offer.target.description),
      Cell(try names.fullName(of: offer.target)),
      Cell(offer.direction.rawValue, Label.of(offer.direction)),
      moment(offer.offeredAt),
      offer.end.map { moment($0.at) } ?? Cell(nil),
      ending(of: offer),
    ]
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
