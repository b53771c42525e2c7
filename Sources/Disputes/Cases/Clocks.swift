/// How long a unit has for its part, in natural days.
public struct Periods: Hashable, Sendable {
  /// From registration to acceptance.
  public var acceptance = 3
  /// From an offer to signing for it or refusing it (信访工作条例 article 23).
  public var signIn = 5
  /// From acceptance to the end of handling (人民调解工作若干规定 article 33: one month).
  public var handling = 30
  /// From concluding to verifying.
  public var verification = 5
  /// The longest rest of handling.
  public var suspension = 60
  /// The longest extension of handling.
  public var extending = 30

  /// Makes the usual periods.
  public init() {}

  /// The usual periods.
  public static let usual = Periods()
}

/// The deadlines of a case (时限).
public struct Clocks: Hashable, Sendable {
  /// The last day to accept the case.
  public internal(set) var acceptanceDue: Day
  /// The last day of handling as it was set when this life began; an extension leaves it.
  public internal(set) var firstDue: Day
  /// The last day of handling.
  public internal(set) var due: Day
  /// The last day to verify a conclusion, while one waits for it.
  public internal(set) var verificationDue: Day?

  /// Starts the clocks of a case that waits for acceptance.
  init(registeredOn day: Day, periods: Periods) {
    acceptanceDue = day + periods.acceptance
    firstDue = acceptanceDue + periods.handling
    due = firstDue
  }

  /// Starts handling: on the day of acceptance, or when the time to accept ran out before.
  mutating func accept(on day: Day, periods: Periods) {
    start(on: min(day, acceptanceDue), periods: periods)
  }

  /// Starts handling on that day.
  mutating func start(on day: Day, periods: Periods) {
    firstDue = day + periods.handling
    due = firstDue
  }

  /// Moves both deadlines by days that are not counted.
  mutating func shift(by days: Int) {
    firstDue = firstDue + days
    due = due + days
  }
}

extension Case {
  /// The last day for what the next actor has to do; none once the case has ended.
  public var nextDue: Day? {
    if let openOffer { return openOffer.due }
    return switch state {
    case .registered: clocks.acceptanceDue
    case .handling, .suspended: clocks.due
    case .concluded: clocks.verificationDue
    case .closed, .declined, .void: nil
    }
  }

  /// Tells whether the handling deadline has passed on that day while the case is open.
  ///
  /// The time in which a conclusion waits to be verified is not counted.
  public func isOverdue(on day: Day) -> Bool { state.isHandled && clocks.due < day }
}
