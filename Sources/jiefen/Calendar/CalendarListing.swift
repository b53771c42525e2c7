import Casework
import Disputes

/// The days of a year with their stable columns.
enum CalendarListing {
  static func listing(_ rows: [CalendarRow]) -> Listing {
    var listing = Listing([
      .init("date"), .init("kind"), .init("working"), .init("name"), .init("source"),
    ])
    listing.rows = rows.map { row in
      [
        Field(row.day.description),
        Field(row.kind.rawValue),
        Field(.truth(row.isWorking), shown: "\(row.isWorking)"),
        Field(row.name),
        Field(row.source),
      ]
    }
    return listing
  }
}
