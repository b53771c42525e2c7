package import Casework
import Disputes
import Wording

/// Lists kept anchors with stable columns.
package enum AnchorListing {
  package static func listing(
    _ anchors: [(kept: KeptAnchor, record: LogRecord)], in directory: any UnitDirectory
  ) throws -> Listing {
    var names = UnitNames(directory)
    var listing = Listing([
      .init("from"), .init("from_name", Label.statedBy, isFlexible: true),
      .init("position", Label.position, .right),
      .init("log_hash", Label.runningHash, isFlexible: true),
      .init("kept_at", Label.kept), .init("unit"),
      .init("unit_name", Label.by, isFlexible: true, leastScreen: 100),
      .init("officer", Label.officer),
    ])
    listing.rows = try anchors.map { kept, record -> [Cell] in
      let whose = try kept.unit.map { try names.fullName(of: $0, $0.description) }
      let position = kept.anchor.position.map { Cell($0) }
      return [
        Cell(kept.unit?.description), Cell(whose ?? Label.thisFile.description),
        position ?? Cell(nil), Cell(kept.anchor.digits),
        Cell(record.recordedAt.description), Cell(record.unit.description),
        Cell(try names.fullName(of: record.unit, record.unit.description)),
        Cell(record.officer.description),
      ]
    }
    return listing
  }
}
