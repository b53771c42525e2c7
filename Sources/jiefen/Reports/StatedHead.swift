import Casework

extension Listing {
  /// The same rows, each with the end of the log as it was read: for programs, and for whoever wants to
  /// know later whether that log is still the same.
  func stating(_ head: LogHead) -> Listing {
    var listing = Listing(columns + [.init("position"), .init("log_hash")])
    listing.rows = rows.map { $0 + [Cell(head.position), Cell(head.runningHash.description)] }
    return listing
  }
}
