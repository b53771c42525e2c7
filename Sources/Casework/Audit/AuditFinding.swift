public import Disputes

/// What an auditor notes about a log that fits together.
public enum AuditFinding: Hashable, Sendable {
  /// An event that no rule admits, as units, calendars and rules were known then.
  case refused(CaseNumber, DeedKind, sequence: Int, position: Int, Refusal)
  /// An event that happened, or was written down, after it had been received.
  case beforeItsTime(CaseNumber, sequence: Int, position: Int)
  /// Numbers that no case has, with the case behind them; no restore skipped them.
  case missingNumbers(before: CaseNumber, count: Int)
  /// A case that came into the log after one with a higher number.
  case outOfOrder(CaseNumber, position: Int)
  /// Numbers that a restore keeps from being given again.
  case skippedNumbers(before: CaseNumber, count: Int, restored: Int)
  /// A closing that lacks something which belongs to it.
  case incomplete(CaseNumber, sequence: Int, Lack)
  /// The clock stood still or was moved: that many days between an entry and the one before it.
  case clockJump(position: Int, days: Int)

  /// What a closing may lack.
  public enum Lack: String, CaseIterable, Sendable {
    /// An agreement without any term.
    case terms
    /// A mediation that failed without a session.
    case session
    /// A referral without the number that the case has there.
    case foreignNumber = "foreign_number"
    /// A closing of the gravest grade that nobody verified.
    case verification
  }

  /// Whether the log cannot be trusted, and not only asks for a word.
  public var isGrave: Bool {
    switch self {
    case .refused, .beforeItsTime, .missingNumbers, .outOfOrder: true
    case .skippedNumbers, .incomplete, .clockJump: false
    }
  }
}
