package import Casework
import Disputes
import Wording

/// The deadlines that a change of calendars or rules moved, with their stable columns.
package enum MovedListing {
  package static func listing(
    _ moved: [MovedDeadlines], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("number", Label.number),
      .init("holder"),
      .init("holder_name", Label.holder, isFlexible: true, leastScreen: 90),
      .init("first_due_before"),
      .init("first_due_after"),
      .init("due_before", Label.dueBefore),
      .init("due_after", Label.dueNow),
      .init("next_due_before", Label.nextStepBefore, leastScreen: 74),
      .init("next_due_after", Label.nextStepNow, leastScreen: 74),
      .init("provisional"),
    ])
    var names = UnitNames(directory)
    listing.rows = try moved.map { moved in
      let holder = try directory.unit(moved.holder)?.name ?? ""
      return [
        Cell(moved.number.description), Cell(moved.holder.description),
        Cell(try names.fullName(of: moved.holder, holder)),
        Cell(moved.before.first.description), Cell(moved.after.first.description),
        Cell(moved.before.due.description), Cell(moved.after.due.description),
        Cell(moved.before.next?.description), Cell(moved.after.next?.description),
        Cell(.truth(moved.after.isProvisional), shown: ""),
      ]
    }
    return listing
  }
}
