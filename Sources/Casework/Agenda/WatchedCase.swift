public import Disputes

/// A case as listed, with the data that decides what is late and who has to act.
public struct WatchedCase: Hashable, Sendable {
  /// The case as lists show it.
  public let line: CaseLine
  /// The last day of handling without extensions.
  public let firstDueOn: Day
  /// The deadline of the next actor; `nil` once the case has ended.
  public let nextDueOn: Day?
  /// Whether an offer to the next actor is open.
  public let isOffered: Bool
  /// The earliest due day among the terms of its agreement not performed yet.
  public let termDueOn: Day?
  /// The level of the strongest reminder by a superior in force.
  public let urgency: Urgency?
  /// When its handling ended.
  public let endedAt: Instant?

  /// Makes a case with its deadlines.
  public init(
    line: CaseLine, firstDueOn: Day, nextDueOn: Day?, isOffered: Bool, termDueOn: Day?,
    urgency: Urgency?, endedAt: Instant?
  ) {
    self.line = line
    self.firstDueOn = firstDueOn
    self.nextDueOn = nextDueOn
    self.isOffered = isOffered
    self.termDueOn = termDueOn
    self.urgency = urgency
    self.endedAt = endedAt
  }

  /// The clock that runs for the next actor; `nil` once the case has ended.
  public var nextClock: ClockKind? {
    if isOffered { return .signIn }
    return switch line.state {
    case .registered: .acceptance
    case .handling, .suspended: .handling
    case .concluded: .verification
    case .closed, .declined, .void: nil
    }
  }
}
