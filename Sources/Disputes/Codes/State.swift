/// Where a case stands in its life.
public enum State: String, CaseIterable, Sendable {
  case registered
  case handling
  case suspended
  case concluded
  case closed
  case declined
  case void

  /// Tells whether its handling has not ended yet.
  public var isHandled: Bool { isOpen && self != .concluded }

  /// Tells whether somebody still has to act.
  public var isOpen: Bool {
    switch self {
    case .registered, .handling, .suspended, .concluded: true
    case .closed, .declined, .void: false
    }
  }
}
