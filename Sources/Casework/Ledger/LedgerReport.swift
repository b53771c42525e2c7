public import Disputes

/// The result of one row of a ledger.
public struct LedgerResult: Hashable, Sendable {
  /// What happened to a row.
  public enum Status: String, CaseIterable, Sendable {
    /// It was registered as a new case.
    case registered
    /// It closed the open case imported from it before.
    case closed
    /// It was imported before, so nothing changed.
    case skipped
    /// It is invalid; nothing of it was saved.
    case failed
  }

  /// The line in which the row begins, from 1.
  public let line: Int
  /// What happened to it.
  public let status: Status
  /// The number of the case; `nil` for a failed row, and for a new case that was only checked.
  public let number: CaseNumber?
  /// The error of a failed row.
  public let error: LedgerError?

  init(line: Int, _ status: Status, _ number: CaseNumber? = nil, error: LedgerError? = nil) {
    self.line = line
    self.status = status
    self.number = number
    self.error = error
  }
}

/// The results of an import.
public struct LedgerReport: Hashable, Sendable {
  /// The rows in the order of the file.
  public internal(set) var rows: [LedgerResult] = []
  /// Whether it was a dry run, so that nothing was saved.
  public let isDryRun: Bool

  /// Counts the rows with a status.
  public func count(_ status: LedgerResult.Status) -> Int { rows.count { $0.status == status } }
}

/// The progress of an import.
public struct LedgerProgress: Hashable, Sendable {
  /// A phase of an import.
  public enum Phase: Sendable {
    /// Rows are checked, and nothing is written.
    case checking
    /// Rows are written.
    case writing
  }

  /// The present phase.
  public let phase: Phase
  /// The number of rows processed in this phase.
  public let rows: Int
  /// The number of rows in all, if known.
  public let total: Int?
}
