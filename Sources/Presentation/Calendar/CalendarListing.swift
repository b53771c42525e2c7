package import Casework
import Disputes

/// The days of a year with their stable columns.
package enum CalendarListing {
  package static func listing(_ rows: [CalendarRow]) throws -> Listing {
    try Listing(
      rows,
      [
        .init("date") { Cell($0.day.description) },
        .init("kind") { Cell($0.kind.rawValue) },
        .init("working") { Cell(.truth($0.isWorking), shown: "\($0.isWorking)") },
        .init("name") { Cell($0.name) },
        .init("source") { Cell($0.source) },
      ])
  }
}
