package import Casework
import Disputes
import Wording

/// Lists accesses to unmasked data of a case.
package enum AccessListing {
  package static func listing(_ accesses: [Access], in directory: any UnitDirectory) throws
    -> Listing
  {
    let names = UnitNames(directory)
    return try Listing(
      accesses,
      [
        .init("at", Label.when) { Cell($0.at.description) },
        .init("unit") { Cell($0.unit.description) },
        .init("unit_name", Label.unit) { Cell(try names.fullName(of: $0.unit)) },
        .init("officer", Label.officer) { Cell($0.officer.description) },
        .init("reason", Label.why) { Cell($0.reason.rawValue, Label.of($0.reason)) },
      ])
  }
}
