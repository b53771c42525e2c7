package import Casework
package import Disputes
import Wording

/// A list of units with its stable columns.
package enum UnitListing {
  package static func listing(_ units: [Unit], in directory: any UnitDirectory) throws -> Listing {
    var listing = Listing([
      .init("code", Label.code),
      .init("name", Label.name),
      .init("level", Label.level),
      .init("parent"),
      .init("parent_name", Label.above),
      .init("valid_from"),
      .init("valid_to", units.contains { $0.validTo != nil } ? Label.unitClosed : nil),
      .init("successor"),
    ])
    var names: [UnitCode: String] = [:]
    for unit in units {
      if let parent = unit.parent, names[parent] == nil {
        names[parent] = try directory.unit(parent)?.name
      }
      listing.rows.append([
        Cell(unit.code.description),
        Cell(unit.name),
        Cell(unit.level.code, Label.of(unit.level)),
        Cell(unit.parent?.description),
        Cell(unit.parent.flatMap { names[$0] }),
        Cell(unit.validFrom?.description),
        Cell(unit.validTo?.description),
        Cell(unit.successor?.description),
      ])
    }
    return listing
  }

  package static func officers(
    _ officers: [(officer: OfficerCode, unit: UnitCode)], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("code", Label.code),
      .init("unit", Label.unit),
      .init("unit_name", Label.blank),
    ])
    listing.rows = try officers.map { officer, unit in
      [
        Cell(officer.description), Cell(unit.description), Cell(try directory.unit(unit)?.name),
      ]
    }
    return listing
  }

  package static func teams(
    _ teams: [Team], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("code", Label.code),
      .init("name", Label.name),
      .init("unit", Label.unit),
      .init("unit_name", Label.blank),
    ])
    listing.rows = try teams.map { team in
      [
        Cell(team.code.description), Cell(team.name), Cell(team.unit.description),
        Cell(try directory.unit(team.unit)?.name),
      ]
    }
    return listing
  }

  package static func changes(
    _ changes: UnitChanges, _ records: [UnitRecord], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("change", Label.change), .init("code", Label.code),
      .init("name", Label.name),
    ])
    let names = Dictionary(
      records.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (change, codes) in changes.named {
      for code in codes {
        listing.rows.append([
          Cell(change), Cell(code.description),
          Cell(try names[code] ?? directory.unit(code)?.name),
        ])
      }
    }
    return listing
  }
}

extension UnitChanges {
  /// Every kind of change with its units.
  fileprivate var named: [(change: String, codes: [UnitCode])] {
    [
      ("added", added), ("renamed", renamed), ("moved", moved), ("closed", closed),
      ("held", held),
    ]
  }
}
