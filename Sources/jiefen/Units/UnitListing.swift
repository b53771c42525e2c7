import Casework
import Disputes
import Wording

/// A list of units with its stable columns.
enum UnitListing {
  static func listing(_ units: [Unit], in directory: any UnitDirectory) throws -> Listing {
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

  /// A filter for open cases that these units hold and that a viewer may see.
  static func openCases(of units: [UnitCode], seenBy viewer: UnitCode?) -> CaseFilter {
    var filter = CaseFilter()
    filter.viewer = .unit(viewer)
    filter.holders = units
    filter.states = CaseFilter.openStates
    return filter
  }
}
