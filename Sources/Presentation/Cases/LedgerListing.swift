package import Casework
import Disputes
import Wording

/// The result of each row of an import, with stable columns.
package enum LedgerListing {
  package static func listing(_ report: LedgerReport) -> Listing {
    var listing = Listing([
      .init("line", Label.line, .right),
      .init("status", Label.status),
      .init("number", Label.number),
      .init("error", Label.error),
    ])
    listing.rows = report.rows.map { row in
      [
        Cell(row.line),
        Cell(row.status.rawValue, Label.of(row.status)),
        Cell(row.number?.description),
        Cell(row.error.map { Text(for: $0).description }),
      ]
    }
    return listing
  }
}
