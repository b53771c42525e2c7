/// What is counted: each figure of each report is one of these, with one definition.
///
/// T is the as-of time and K the position of the log up to which it is read; "stands" means the case
/// as it stood at (T, K). How each measure is placed in a period says `axis`.
public enum Measure: String, CaseIterable, Sendable {
  // By the registration of the case
  /// Cases registered, but those void, merged or declined.
  case registered
  /// Of these, closed.
  case closed
  /// Of these, open.
  case open
  /// Of these, open or suspended behind their handling deadline.
  case overdue
  /// Of these, in a second or later life.
  case reopened
  /// Cases registered that are void, merged or declined, and count in nothing else.
  case excluded

  // By the effect of a closing that stands
  /// Closings.
  case closings
  /// Closings concluded by the handling deadline.
  case closingsOnTime = "closings_on_time"
  /// Closings concluded after it.
  case closingsLate = "closings_late"
  /// Closings of a second or later life.
  case closingsReopened = "closings_reopened"
  /// Closings that say whether the dispute was resolved.
  case judged
  /// Closings by agreement or settlement.
  case resolved
  /// Closings after a mediation that failed.
  case failed
  /// Resolved by a village.
  case resolvedVillage = "resolved_village"
  /// Resolved by a township.
  case resolvedTownship = "resolved_township"
  /// Resolved by a county.
  case resolvedCounty = "resolved_county"
  /// Resolved by the city.
  case resolvedCity = "resolved_city"
  /// Resolved by a village or township, so that the dispute did not go up.
  case resolvedLocally = "resolved_locally"
  /// Closings whose parties were called back in that life.
  case calledBack = "called_back"
  /// Of these, those whose last call reached somebody.
  case answered
  /// Of these, those whose last call found satisfaction.
  case satisfied
  /// Closings by an agreement of which a term was due; one without a day is due at once.
  case performanceDue = "performance_due"
  /// Of these, those of which every term that was due was performed.
  case performed

  // By the handling deadline
  /// Cases whose deadline fell, but those suspended, void, merged or declined.
  case due
  /// Of these, closed.
  case dueClosed = "due_closed"
  /// Of these, closed and concluded by the deadline.
  case dueOnTime = "due_on_time"
  /// Of these, open.
  case dueOpen = "due_open"
  /// Of these, open behind the deadline; a conclusion that waits to be verified is in time.
  case dueOverdue = "due_overdue"
  /// Of these, in a second or later life.
  case dueReopened = "due_reopened"
  /// Suspended cases whose deadline fell.
  case dueSuspended = "due_suspended"
  /// Void, merged and declined cases whose deadline fell.
  case dueExcluded = "due_excluded"

  // By the moment of an arrival
  /// How often a case came to a unit: registered, received, designated, placed or reopened.
  case takenIn = "taken_in"

  // By the making of an offer
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
  /// Offers that their sender took back.
  case recalled
  /// Offers over which a superior designated a unit.
  case designated
  /// Cases of which two or more of these offers were refused.
  case refusedTwice = "refused_twice"
  /// Offers received or refused.
  case answeredOffers = "answered_offers"
  /// Natural days from making these to the answer, added up.
  case transitDays = "transit_days"
  /// Offers still waiting.
  case unanswered
  /// Offers still waiting after their last day.
  case unansweredLate = "unanswered_late"

  // By the effect of a closing, whether it stands or not
  /// Closings that took place.
  case endings
  /// Of these, those reopened within the days asked about.
  case returned

  // At T, whatever the period
  /// Cases open.
  case backlog
  /// Cases open or suspended behind their handling deadline.
  case backlogOverdue = "backlog_overdue"
}

/// What places a measure in a period and a month.
public enum TimeAxis: CaseIterable, Sendable {
  /// When the case was registered.
  case registration
  /// When the closing that stands took effect.
  case effect
  /// The day of the handling deadline.
  case deadline
  /// When the case came to a unit.
  case arrival
  /// When the offer was made.
  case offer
  /// When the closing took effect, whether it stands or not.
  case ending
  /// Nothing: it is counted at T.
  case moment
}

extension Measure {
  /// What places it.
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
