public import Disputes

/// Why a request fails before any rule of the case is checked.
public enum WorkError: Error, Hashable, Sendable {
  /// No case matches, at least none that the unit may see; which of the two is not revealed.
  case unknownCase(String)
  /// Several cases match a short form.
  case ambiguousCase(String, [CaseNumber])
  /// No unit has this code or name; `similar` are suggestions.
  case unknownUnit(String, similar: [Unit])
  /// Several units have this name.
  case ambiguousUnit(String, [Unit])
  /// The unit found is not of the requested level.
  case wrongLevel(Unit, expected: Level)
  /// The idempotency key was used for another request.
  case keyReused
  /// The system clock is before the last entry of the log.
  case clockBehind(now: Instant, last: Instant)
  /// The system clock is suspiciously far after the last entry of the log.
  case clockAhead(now: Instant, last: Instant)
  /// The system clock is so far after the last entry that it cannot be trusted even on request.
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
