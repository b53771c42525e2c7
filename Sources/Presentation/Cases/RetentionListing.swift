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
      .init("number", Text("number", "编号")), .init("state", Text("state", "状态")),
      .init("grade", Text("grade", "等级")), .init("ended_on", Text("ended", "办结")),
      .init("kept_until", Text("kept until", "保管至")), .init("holder"),
      .init("holder_name", Text("holder", "承办"), isFlexible: true),
      .init("parties", Text("parties", "当事人"), .right),
      .init("basis", Text("basis", "依据"), isFlexible: true),
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
