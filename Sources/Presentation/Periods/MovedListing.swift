package import Casework
import Disputes
import Wording

/// The deadlines that a change of calendars or rules moved, with their stable columns.
package enum MovedListing {
  package static func listing(
    _ moved: [MovedDeadlines], in directory: any UnitDirectory
  ) throws -> Listing {
    let names = UnitNames(directory)
    return try Listing(
      moved,
      [
        .init("number", Label.number) { Cell($0.number.description) },
        .init("holder") { Cell($0.holder.description) },
        .init("holder_name", Label.holder, isFlexible: true, leastScreen: 90) {
          Cell(try names.fullName(of: $0.holder, ""))
        },
        .init("first_due_before") { Cell($0.before.first.description) },
        .init("first_due_after") { Cell($0.after.first.description) },
        .init("due_before", Label.dueBefore) { Cell($0.before.due.description) },
        .init("due_after", Label.dueNow) { Cell($0.after.due.description) },
        .init("next_due_before", Label.nextStepBefore, leastScreen: 74) {
          Cell($0.before.next?.description)
        },
        .init("next_due_after", Label.nextStepNow, leastScreen: 74) {
          Cell($0.after.next?.description)
        },
        .init("provisional") { Cell(.truth($0.after.isProvisional), shown: "") },
      ])
  }
}
