package import Casework
import Disputes

/// The days of a year with their stable columns.
package enum CalendarListing {
  package static func listing(_ rows: [CalendarRow]) -> Listing {
    var listing = Listing([
      .init("date"), .init("kind"), .init("working"), .init("name"), .init("source"),
    ])
    listing.rows = rows.map { row in
      [
        Cell(row.day.description),
        Cell(row.kind.rawValue),
        Cell(.truth(row.isWorking), shown: "\(row.isWorking)"),
        Cell(row.name),
        Cell(row.source),
      ]
    }
    return listing
  }
}
