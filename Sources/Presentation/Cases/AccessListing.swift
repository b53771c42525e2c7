package import Casework
import Disputes
import Wording

/// Lists accesses to unmasked data of a case.
package enum AccessListing {
  package static func listing(_ accesses: [Access], in directory: any UnitDirectory) throws
    -> Listing
  {
    var listing = Listing([
      .init("at", Label.when), .init("unit"), .init("unit_name", Label.unit),
      .init("officer", Label.officer), .init("reason", Label.why),
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
