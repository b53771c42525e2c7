package import Casework
import Disputes
import Wording

/// Lists accesses to unmasked data of a case.
package enum AccessListing {
  package static func listing(_ accesses: [Access], in directory: any UnitDirectory) throws
    -> Listing
  {
    var listing = Listing([
      .init("at", Text("when", "时间")), .init("unit"), .init("unit_name", Text("unit", "单位")),
      .init("officer", Text("officer", "经办人")), .init("reason", Text("why", "原因")),
    ])
    var names = UnitNames(directory)
    listing.rows = try accesses.map { access in
      [
        Cell(access.at.description), Cell(access.unit.description),
        Cell(try names.fullName(of: access.unit, access.unit.description)),
        Cell(access.officer.description),
        Cell(access.reason.rawValue, Label.of(access.reason)),
      ]
    }
    return listing
  }
}
