/// Why handling is suspended.
public enum SuspensionReason: String, CaseIterable, Sendable {
  case appraisal
  case papers
  case partyAway = "party_away"
  case other
}

/// The level of a superior's reminder (督办).
public enum Urgency: String, CaseIterable, Comparable, Sendable {
  case none
  case plain
  case red

  /// Tells whether the left reminder is the weaker one.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .plain: 1
    case .red: 2
    }
  }
}

/// What a party answers in a follow-up call about satisfaction.
public enum Satisfaction: String, CaseIterable, Sendable {
  case yes
  case no
  case unreached
}

/// How far an agreement has been performed.
public enum Performance: String, CaseIterable, Sendable {
  case yes
  case part
  case no
}

/// The way in which a case is offered to another unit.
public enum Direction: String, CaseIterable, Sendable {
  case up
  case down
  case sideways
}

/// A danger for which a case may skip levels on its way up.
public enum Emergency: String, CaseIterable, Sendable {
  case violence
  case crime
}
