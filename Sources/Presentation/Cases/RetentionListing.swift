package import Casework
import Disputes
import Wording

/// Lists cases that have been kept long enough, with stable columns.
package enum RetentionListing {
  package static func listing(_ cases: [EndedCase], in directory: any UnitDirectory) throws
    -> Listing
  {
    let names = UnitNames(directory)
    return try Listing(
      cases,
      [
        .init("number", Label.number) { Cell($0.number.description) },
        .init("state", Label.state) { Cell($0.state.rawValue, Label.of($0.state)) },
        .init("grade", Label.grade) { Cell($0.grade.rawValue, Label.of($0.grade)) },
        .init("ended_on", Label.ended) { Cell($0.endedAt.day.description) },
        .init("kept_until", Label.keptUntil) { Cell($0.keptUntil.description) },
        .init("holder") { Cell($0.holder.description) },
        .init("holder_name", Label.holder, isFlexible: true) {
          Cell(try names.fullName(of: $0.holder))
        },
        .init("parties", Label.parties, .right) { Cell($0.parties) },
        .init("basis", Label.basis, isFlexible: true) { Cell($0.rule.basis) },
      ])
  }
}
