public import Disputes

/// What became of one row of a ledger.
public struct LedgerResult: Hashable, Sendable {
  /// What can become of a row.
  public enum Status: String, CaseIterable, Sendable {
    /// It is a new case.
    case registered
    /// The open case that it was has been closed.
    case closed
    /// It was there already.
    case skipped
    /// It is wrong, and nothing of it was kept.
    case failed
  }

  /// The line in which the row begins, from 1.
  public let line: Int
  /// What became of it.
  public let status: Status
  /// The number of the case; none for a failed row, or for a new case that was only judged.
  public let number: CaseNumber?
  /// What is wrong with it.
  public let error: LedgerError?

  init(line: Int, _ status: Status, _ number: CaseNumber? = nil, error: LedgerError? = nil) {
    self.line = line
    self.status = status
    self.number = number
    self.error = error
  }
}

/// What became of the rows of a ledger.
public struct LedgerReport: Hashable, Sendable {
  /// The rows in the order of the file.
  public internal(set) var rows: [LedgerResult] = []
  /// Whether nothing was kept.
  public let isDryRun: Bool

  /// How many rows ended so.
  public func count(_ status: LedgerResult.Status) -> Int { rows.count { $0.status == status } }
}

/// How far an import has come.
public struct LedgerProgress: Hashable, Sendable {
  /// What an import does with the rows.
  public enum Phase: Sendable {
    /// Rows are judged, and nothing is written.
    case checking
    /// Rows are written.
    case writing
  }

  /// What is being done.
  public let phase: Phase
  /// How many rows have been dealt with in this phase.
  public let rows: Int
  /// How many rows there are, once that is known.
  public let total: Int?
}
