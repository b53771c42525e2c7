public import Disputes

/// A case with everything that says what is late and who has to act.
public struct WatchedCase: Hashable, Sendable {
  /// The case as lists show it.
  public let line: CaseLine
  /// The last day of handling as it was set when this life began.
  public let firstDueOn: Day
  /// The last day for what the next actor has to do; none once the case has ended.
  public let nextDueOn: Day?
  /// Whether it is offered to the next actor.
  public let isOffered: Bool
  /// The first day by which a term of its agreement is due and not performed yet.
  public let termDueOn: Day?
  /// The strongest reminder of a superior in force.
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

  /// Whether its handling was extended.
  public var isExtended: Bool { firstDueOn < line.dueOn }

  /// The clock that runs for the next actor; none once the case has ended.
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
