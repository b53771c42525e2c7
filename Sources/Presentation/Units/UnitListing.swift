package import Casework
package import Disputes
import Wording

/// A list of units with its stable columns.
package enum UnitListing {
  package static func listing(_ units: [Unit], in directory: any UnitDirectory) throws -> Listing {
    var listing = Listing([
      .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
      .init("level", Text("level", "层级")),
      .init("parent"),
      .init("parent_name", Text("above", "上级")),
      .init("valid_from"),
      .init("valid_to", units.contains { $0.validTo != nil } ? Text("closed", "撤销") : nil),
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
      .init("code", Text("code", "代码")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
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
      .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
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
    _ changes: UnitRegister.Changes, _ records: [UnitRecord], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("change", Text("change", "变动")), .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
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

extension UnitRegister.Changes {
  /// Every kind of change with its units.
  fileprivate var named: [(change: String, codes: [UnitCode])] {
    [
      ("added", added), ("renamed", renamed), ("moved", moved), ("closed", closed),
      ("held", held),
    ]
  }
}
