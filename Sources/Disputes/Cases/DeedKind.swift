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
