package import Casework
import Disputes
import Wording

/// Lists kept anchors with stable columns.
package enum AnchorListing {
  package static func listing(
    _ anchors: [(kept: KeptAnchor, record: LogRecord)], in directory: any UnitDirectory
  ) throws -> Listing {
    let names = UnitNames(directory)
    return try Listing(
      anchors,
      [
        .init("from") { Cell($0.kept.unit?.description) },
        .init("from_name", Label.statedBy, isFlexible: true) {
          Cell(try $0.kept.unit.map { try names.fullName(of: $0) } ?? Label.thisFile.description)
        },
        .init("position", Label.position, .right) {
          $0.kept.anchor.position.map { Cell($0) } ?? Cell(nil)
        },
        .init("log_hash", Label.runningHash, isFlexible: true) { Cell($0.kept.anchor.digits) },
        .init("kept_at", Label.kept) { Cell($0.record.recordedAt.description) },
        .init("unit") { Cell($0.record.unit.description) },
        .init("unit_name", Label.by, isFlexible: true, leastScreen: 100) {
          Cell(try names.fullName(of: $0.record.unit))
        },
        .init("officer", Label.officer) { Cell($0.record.officer.description) },
      ])
  }
}
