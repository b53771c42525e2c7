/// Something that reports count; every count in every report is one of these, with one definition.
///
/// T is the as-of time and K the log position of the known-at bound; every state is that at (T, K).
/// A closing in force is one that was not undone by then. `axis` tells by which time a measure
/// belongs to a period.
public enum Measure: String, CaseIterable, Sendable {
  // By registration of the case
  /// Cases registered, except those void, merged or declined.
  case registered
  /// Of these, closed.
  case closed
  /// Of these, open.
  case open
  /// Of these, open or suspended after their handling deadline.
  case overdue
  /// Of these, in a second or later life.
  case reopened
  /// Cases registered that are void, merged or declined, and so left out of the others.
  case excluded

  // By the time a closing in force took effect
  /// Closings in force.
  case closings
  /// Closings concluded by the handling deadline.
  case closingsOnTime = "closings_on_time"
  /// Closings concluded after it.
  case closingsLate = "closings_late"
  /// Closings of a second or later life.
  case closingsReopened = "closings_reopened"
  /// Closings with an outcome of success or failure.
  case judged
  /// Closings by agreement or settlement.
  case resolved
  /// Closings after a mediation that failed.
  case failed
  /// Disputes resolved by a village.
  case resolvedVillage = "resolved_village"
  /// Disputes resolved by a township.
  case resolvedTownship = "resolved_township"
  /// Disputes resolved by a county.
  case resolvedCounty = "resolved_county"
  /// Disputes resolved by the city.
  case resolvedCity = "resolved_city"
  /// Disputes resolved by a village or township.
  case resolvedLocally = "resolved_locally"
  /// Closings with a follow-up call in that life.
  case calledBack = "called_back"
  /// Of these, those whose last call reached somebody.
  case answered
  /// Of these, those whose last call found the party satisfied.
  case satisfied
  /// Closings by an agreement with a term that was due; a term without a day is due at once.
  case performanceDue = "performance_due"
  /// Of these, those with every due term performed.
  case performed

  // By the handling deadline
  /// Cases with the deadline in the period, except those suspended, void, merged or declined.
  case due
  /// Of these, closed.
  case dueClosed = "due_closed"
  /// Of these, closed and concluded by the deadline.
  case dueOnTime = "due_on_time"
  /// Of these, open.
  case dueOpen = "due_open"
  /// Of these, open after the deadline; a conclusion that waits for verification is in time.
  case dueOverdue = "due_overdue"
  /// Of these, in a second or later life.
  case dueReopened = "due_reopened"
  /// Suspended cases with the deadline in the period.
  case dueSuspended = "due_suspended"
  /// Void, merged and declined cases with the deadline in the period.
  case dueExcluded = "due_excluded"

  // By the time of an arrival
  /// How often a case came to a unit: registered, received, designated, placed or reopened.
  case takenIn = "taken_in"

  // By the time of an offer
  /// Offers to another unit.
  case offered
  /// Offers upwards.
  case sentUp = "sent_up"
  /// Offers downwards.
  case sentDown = "sent_down"
  /// Offers to a unit of the same level.
  case transferred
  /// Offers that were received.
  case received
  /// Offers that were refused.
  case refused
  /// Offers that were withdrawn by their sender.
  case recalled
  /// Offers ended by a superior's designation.
  case designated
  /// Cases with two or more of these offers refused.
  case refusedTwice = "refused_twice"
  /// Offers received or refused.
  case answeredOffers = "answered_offers"
  /// The sum of calendar days from these offers to their answers.
  case transitDays = "transit_days"
  /// Offers still waiting.
  case unanswered
  /// Offers still waiting after their last day.
  case unansweredLate = "unanswered_late"

  // By the time a closing took effect, in force or not
  /// Closings, including those undone since.
  case endings
  /// Of these, those reopened within the given number of days.
  case returned

  // At T, whatever the period
  /// Cases open.
  case backlog
  /// Cases open or suspended after their handling deadline.
  case backlogOverdue = "backlog_overdue"
}

/// The time by which a measure belongs to a period and a month.
public enum TimeAxis: CaseIterable, Sendable {
  /// When the case was registered.
  case registration
  /// When the closing in force took effect.
  case effect
  /// The day of the handling deadline.
  case deadline
  /// When the case came to a unit.
  case arrival
  /// When the offer was made.
  case offer
  /// When a closing took effect, in force or not.
  case ending
  /// None: it is counted at T.
  case moment
}

extension Measure {
  /// The time axis of the measure.
  public var axis: TimeAxis {
    switch self {
    case .registered, .closed, .open, .overdue, .reopened, .excluded: .registration
    case .closings, .closingsOnTime, .closingsLate, .closingsReopened, .judged, .resolved,
      .failed, .resolvedVillage, .resolvedTownship, .resolvedCounty, .resolvedCity,
      .resolvedLocally, .calledBack, .answered, .satisfied, .performanceDue, .performed:
      .effect
    case .due, .dueClosed, .dueOnTime, .dueOpen, .dueOverdue, .dueReopened, .dueSuspended,
      .dueExcluded:
      .deadline
    case .takenIn: .arrival
    case .offered, .sentUp, .sentDown, .transferred, .received, .refused, .recalled, .designated,
      .refusedTwice, .answeredOffers, .transitDays, .unanswered, .unansweredLate:
      .offer
    case .endings, .returned: .ending
    case .backlog, .backlogOverdue: .moment
    }
  }
}
