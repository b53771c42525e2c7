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
      .init("from"), .init("from_name", Text("stated by", "所属"), isFlexible: true),
      .init("position", Text("position", "位置"), .right),
      .init("log_hash", Text("running hash", "累计哈希"), isFlexible: true),
      .init("kept_at", Text("kept", "留存时间")), .init("unit"),
      .init("unit_name", Text("by", "留存单位"), isFlexible: true, leastScreen: 100),
      .init("officer", Text("officer", "经办人")),
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
