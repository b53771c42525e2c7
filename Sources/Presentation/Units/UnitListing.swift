package import Casework
package import Disputes
import Wording

/// A list of units with its stable columns.
package enum UnitListing {
  package static func listing(_ units: [Unit], in directory: any UnitDirectory) throws -> Listing {
    let names = UnitNames(directory)
    return try Listing(
      units,
      [
        .init("code", Label.code) { Cell($0.code.description) },
        .init("name", Label.name) { Cell($0.name) },
        .init("level", Label.level) { Cell($0.level.code, Label.of($0.level)) },
        .init("parent") { Cell($0.parent?.description) },
        .init("parent_name", Label.above) {
          Cell(try $0.parent.flatMap { try names.name(of: $0) })
        },
        .init("valid_from") { Cell($0.validFrom?.description) },
        .init("valid_to", units.contains { $0.validTo != nil } ? Label.unitClosed : nil) {
          Cell($0.validTo?.description)
        },
        .init("successor") { Cell($0.successor?.description) },
      ])
  }

  package static func officers(
    _ officers: [(officer: OfficerCode, unit: UnitCode)], in directory: any UnitDirectory
  ) throws -> Listing {
    let names = UnitNames(directory)
    return try Listing(
      officers,
      [
        .init("code", Label.code) { Cell($0.officer.description) },
        .init("unit", Label.unit) { Cell($0.unit.description) },
        .init("unit_name", Label.blank) { Cell(try names.name(of: $0.unit)) },
      ])
  }

  package static func teams(
    _ teams: [Team], in directory: any UnitDirectory
  ) throws -> Listing {
    let names = UnitNames(directory)
    return try Listing(
      teams,
      [
        .init("code", Label.code) { Cell($0.code.description) },
        .init("name", Label.name) { Cell($0.name) },
        .init("unit", Label.unit) { Cell($0.unit.description) },
        .init("unit_name", Label.blank) { Cell(try names.name(of: $0.unit)) },
      ])
  }

  package static func changes(
    _ changes: UnitChanges, _ records: [UnitRecord], in directory: any UnitDirectory
  ) throws -> Listing {
    let names = Dictionary(
      records.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let kinds = [
      ("added", changes.added), ("renamed", changes.renamed), ("moved", changes.moved),
      ("closed", changes.closed), ("held", changes.held),
    ]
    return try Listing(
      kinds.flatMap { kind, codes in codes.map { (kind: kind, code: $0) } },
      [
        .init("change", Label.change) { Cell($0.kind) },
        .init("code", Label.code) { Cell($0.code.description) },
        .init("name", Label.name) { Cell(try names[$0.code] ?? directory.unit($0.code)?.name) },
      ])
  }
}
