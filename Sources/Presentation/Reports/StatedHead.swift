package import Casework

extension Listing {
  /// The same rows, each stating the end of the log, so that it can be verified later.
  package func stating(_ head: LogHead) -> Listing {
    var listing = Listing(columns + [.init("position"), .init("log_hash")])
    listing.rows = rows.map { $0 + [Cell(head.position), Cell(head.runningHash.description)] }
    return listing
  }
}
