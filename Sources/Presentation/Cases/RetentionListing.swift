package import Casework
import Disputes
import Wording

/// Lists cases that have been kept long enough, with stable columns.
package enum RetentionListing {
  package static func listing(_ cases: [EndedCase], in directory: any UnitDirectory) throws
    -> Listing
  {
    var names = UnitNames(directory)
    var listing = Listing([
      .init("number", Label.number), .init("state", Label.state),
      .init("grade", Label.grade), .init("ended_on", Label.ended),
      .init("kept_until", Label.keptUntil), .init("holder"),
      .init("holder_name", Label.holder, isFlexible: true),
      .init("parties", Label.parties, .right),
      .init("basis", Label.basis, isFlexible: true),
    ])
    listing.rows = try cases.map { ended in
      [
        Cell(ended.number.description), Cell(ended.state.rawValue, Label.of(ended.state)),
        Cell(ended.grade.rawValue, Label.of(ended.grade)),
        Cell(ended.endedAt.day.description), Cell(ended.keptUntil.description),
        Cell(ended.holder.description),
        Cell(try names.fullName(of: ended.holder, ended.holder.description)),
        Cell(ended.parties), Cell(ended.rule.basis),
      ]
    }
    return listing
  }
}
