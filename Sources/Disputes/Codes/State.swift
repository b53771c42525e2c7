/// The state of a case.
public enum State: String, CaseIterable, Sendable {
  case registered
  case handling
  case suspended
  case concluded
  case closed
  case declined
  case void

  /// Tells whether handling has not ended yet: open and not concluded.
  public var isHandled: Bool { isOpen && self != .concluded }

  /// Tells whether a unit still has to act, if only to verify the conclusion.
  public var isOpen: Bool {
    switch self {
    case .registered, .handling, .suspended, .concluded: true
    case .closed, .declined, .void: false
    }
  }
}
