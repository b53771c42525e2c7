package import Casework
import Disputes
import Wording

/// The result of each row of an import, with stable columns.
package enum LedgerListing {
  package static func listing(_ report: LedgerReport) throws -> Listing {
    try Listing(
      report.rows,
      [
        .init("line", Label.line, .right) { Cell($0.line) },
        .init("status", Label.status) { Cell($0.status.rawValue, Label.of($0.status)) },
        .init("number", Label.number) { Cell($0.number?.description) },
        .init("error", Label.error) { Cell($0.error.map { Text(for: $0).description }) },
      ])
  }
}
