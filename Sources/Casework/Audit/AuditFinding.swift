public import Disputes

/// What an audit finds in a log whose hashes are right.
public enum AuditFinding: Hashable, Sendable {
  /// An event that the rules refuse, with the units, calendars and rules known at the time.
  case refused(CaseNumber, DeedKind, sequence: Int, position: Int, Refusal)
  /// An event dated or recorded later than the file received it.
  case beforeItsTime(CaseNumber, sequence: Int, position: Int)
  /// A gap in the numbers before a case, not explained by a restore.
  case missingNumbers(before: CaseNumber, count: Int)
  /// A case registered in the log after one with a higher number.
  case outOfOrder(CaseNumber, position: Int)
  /// A gap in the numbers explained by a restore, which never gives a number twice.
  case skippedNumbers(before: CaseNumber, count: Int, restored: Int)
  /// A conclusion that lacks something required.
  case incomplete(CaseNumber, sequence: Int, Lack)
  /// A jump of the clock: the number of days between an entry and the one before it.
  case clockJump(position: Int, days: Int)

  /// What a conclusion may lack.
  public enum Lack: String, CaseIterable, Sendable {
    /// The terms of the agreement.
    case terms
    /// A session before a failed mediation.
    case session
    /// The number of a referred case elsewhere.
    case foreignNumber = "foreign_number"
    /// The verification of a major case.
    case verification
  }

  /// Whether the finding means that the log cannot be trusted, and is not only a remark.
  public var isGrave: Bool {
    switch self {
    case .refused, .beforeItsTime, .missingNumbers, .outOfOrder: true
    case .skippedNumbers, .incomplete, .clockJump: false
    }
  }
}
