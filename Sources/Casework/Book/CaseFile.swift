public import Disputes

/// A case with the last hash of its chain: what is needed to append an event.
public struct CaseFile: Hashable, Sendable {
  /// The fold of its records.
  public var dispute: Case
  /// The hash of its last record.
  public var lastHash: Digest

  /// Makes a file of a case and the last hash of its chain.
  init(dispute: Case, lastHash: Digest) {
    self.dispute = dispute
    self.lastHash = lastHash
  }

  /// Folds the records of a case in order; returns `nil` if there are none.
  ///
  /// The positions of the records matter only if calendars or rules were ever changed.
  ///
  /// - Throws: `LogFault` if a record cannot be read or a sequence number is missing.
  init?(
    _ number: CaseNumber, records: [LogRecord], positions: [Int], _ history: RuleHistory
  ) throws(LogFault) {
    guard let first = records.first else { return nil }
    var last = positions.first ?? 0
    guard let registered = Case(number, from: try first.event(), rules: history.book(at: last))
    else { throw .noRegistration(number) }
    dispute = registered
    lastHash = first.hash
    for (index, record) in records.enumerated().dropFirst() {
      guard record.sequence == dispute.sequence + 1 else {
        throw .sequence(number, expected: dispute.sequence + 1, found: record.sequence)
      }
      let position = index < positions.count ? positions[index] : last
      dispute = dispute.applying(try record.event(), at: position, after: last, in: history)
      lastHash = record.hash
      last = position
    }
    dispute.recount(changedAfter: last, in: history)
  }
}

extension CaseFinder {
  /// Folds the case with a number; returns `nil` if there is none.
  ///
  /// Pass `records` if they have been read already.
  ///
  /// - Throws: `LogFault` if they cannot be folded.
  public func file(
    of number: CaseNumber, records: [LogRecord]? = nil
  ) throws -> CaseFile? {
    let history = try ruleHistory()
    return try CaseFile(
      number, records: records ?? self.records(of: number),
      positions: history.isPlain ? [] : positions(of: number), history)
  }
}
