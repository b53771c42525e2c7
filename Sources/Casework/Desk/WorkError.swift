public import Disputes

/// Why a request cannot be answered before any rule of a case is asked.
public enum WorkError: Error, Hashable, Sendable {
  /// No case has that number, none that the unit registered, holds or is offered, or none of which it
  /// may know: which of these is not told.
  case unknownCase(String)
  /// Several cases fit a short form.
  case ambiguousCase(String, [CaseNumber])
  /// No unit has that code or name; some that look like it.
  case unknownUnit(String, similar: [Unit])
  /// Several units have that name.
  case ambiguousUnit(String, [Unit])
  /// The unit that was found stands at another level than was asked for.
  case wrongLevel(Unit, expected: Level)
  /// The idempotency key was used for another request.
  case keyReused(String)
  /// The machine's clock stands that far before the last entry of the log.
  case clockBehind(now: Instant, last: Instant)
  /// The machine's clock stands that far after the last entry of the log.
  case clockAhead(now: Instant, last: Instant)
  /// The machine's clock stands so far after the last entry that nobody is asked.
  case clockBeyond(now: Instant, last: Instant)
}

extension WorkError: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .unknownCase, .unknownUnit, .wrongLevel: .unknown
    case .ambiguousCase, .ambiguousUnit, .keyReused: .conflict
    case .clockBehind, .clockAhead, .clockBeyond: .refused
    }
  }
}
