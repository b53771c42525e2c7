/// The kind of a deed; the raw value is its name in the log.
public enum DeedKind: String, CaseIterable, Sendable {
  case registered
  case partyAdded = "party_added"
  case accepted
  case declined
  case assigned
  case offered
  case received
  case refused
  case recalled
  case designated
  case placed
  case assistAsked = "assist_asked"
  case assistAnswered = "assist_answered"
  case sessionRecorded = "session_recorded"
  case noted
  case extended
  case suspended
  case resumed
  case urged
  case agreed
  case concluded
  case verified
  case sentBack = "sent_back"
  case performed
  case followedUp = "followed_up"
  case reopened
  case merged
  case voided
  case corrected
  case partyCorrected = "party_corrected"
  case partyErased = "party_erased"

  /// Tells whether this is a turn: it changes state, holder, team, agreement or deadline.
  ///
  /// No turn happens before an earlier one of the same case; other events may happen at any time
  /// after the registration.
  public var isTurn: Bool {
    switch self {
    case .registered, .accepted, .declined, .assigned, .offered, .received, .refused, .recalled,
      .designated, .placed, .extended, .suspended, .resumed, .agreed, .concluded, .verified,
      .sentBack, .reopened, .merged, .voided:
      true
    case .partyAdded, .assistAsked, .assistAnswered, .sessionRecorded, .noted, .urged,
      .performed, .followedUp, .corrected, .partyCorrected, .partyErased:
      false
    }
  }

  /// How this deed brings the case to a holder; `nil` if the case stays where it is.
  public var arrival: Case.Step.Arrival? {
    switch self {
    case .registered: .registered
    case .received: .offered
    case .designated: .designated
    case .placed: .placed
    case .reopened: .reopened
    case .partyAdded, .accepted, .declined, .assigned, .offered, .refused, .recalled, .assistAsked,
      .assistAnswered, .sessionRecorded, .noted, .extended, .suspended, .resumed, .urged, .agreed,
      .concluded, .verified, .sentBack, .performed, .followedUp, .merged, .voided, .corrected,
      .partyCorrected, .partyErased:
      nil
    }
  }
}

extension Deed {
  /// The kind of this deed.
  public var kind: DeedKind {
    switch self {
    case .registered: .registered
    case .partyAdded: .partyAdded
    case .accepted: .accepted
    case .declined: .declined
    case .assigned: .assigned
    case .offered: .offered
    case .received: .received
    case .refused: .refused
    case .recalled: .recalled
    case .designated: .designated
    case .placed: .placed
    case .assistAsked: .assistAsked
    case .assistAnswered: .assistAnswered
    case .sessionRecorded: .sessionRecorded
    case .noted: .noted
    case .extended: .extended
    case .suspended: .suspended
    case .resumed: .resumed
    case .urged: .urged
    case .agreed: .agreed
    case .concluded: .concluded
    case .verified: .verified
    case .sentBack: .sentBack
    case .performed: .performed
    case .followedUp: .followedUp
    case .reopened: .reopened
    case .merged: .merged
    case .voided: .voided
    case .corrected: .corrected
    case .partyCorrected: .partyCorrected
    case .partyErased: .partyErased
    }
  }
}
