public import Disputes

/// A case with the end of its chain: what is needed to add an event.
public struct CaseFile: Hashable, Sendable {
  /// The case as its records have made it.
  public var dispute: Case
  /// The hash of its last record.
  public var lastHash: Digest

  /// Joins a case with the end of its chain.
  init(dispute: Case, lastHash: Digest) {
    self.dispute = dispute
    self.lastHash = lastHash
  }

  /// Folds the records of a case, in order; nothing where there are none.
  ///
  /// - Throws: `LogFault` where a record cannot be read or the order has a gap.
  public init?(_ number: CaseNumber, records: [LogRecord]) throws(LogFault) {
    guard let first = records.first else { return nil }
    guard let registered = Case(number, from: try first.event()) else {
      throw .noRegistration(number)
    }
    dispute = registered
    lastHash = first.hash
    for record in records.dropFirst() {
      guard record.sequence == dispute.sequence + 1 else {
        throw .sequence(number, expected: dispute.sequence + 1, found: record.sequence)
      }
      dispute.apply(try record.event())
      lastHash = record.hash
    }
  }
}
