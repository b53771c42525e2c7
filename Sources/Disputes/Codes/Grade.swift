/// How hard a case is (难易等级), from the simplest to the gravest.
public enum Grade: String, CaseIterable, Comparable, Sendable {
  case simple
  case ordinary
  case complex
  case major

  /// Tells whether the left grade is the lower one.
  public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }

  /// Tells whether a conclusion of this grade must be verified before it takes effect.
  public var needsVerification: Bool { self == .major }

  private var rank: Int {
    switch self {
    case .simple: 0
    case .ordinary: 1
    case .complex: 2
    case .major: 3
    }
  }
}
