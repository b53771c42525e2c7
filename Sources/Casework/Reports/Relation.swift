/// A sum or inclusion among the counts of one cell, from which a hidden count may be derived.
struct Relation: Sendable {
  /// The condition under which it holds.
  enum Scope: Sendable {
    case always
    /// The period has no end before the as-of time, so what began in it and has ended since ended
    /// in it, and no grouping by month separates beginning and end.
    case openEnd
    /// As `openEnd`, and the period has no beginning either.
    case allTime
    /// The period has no beginning and ends before the as-of time.
    case openBeginning
    /// As `openEnd`, and no grouping is by who acted, as a case comes to another unit than the one
    /// that offered it.
    case openEndOfAll
  }

  /// The count that contains the others.
  let whole: Measure
  /// The counts in it; one listed twice counts twice.
  let parts: [Measure]
  /// Whether the parts make up the whole; if not, the rest is an unprinted count.
  let isWhole: Bool
  /// The condition under which it holds.
  let scope: Scope

  private init(
    _ whole: Measure, _ parts: [Measure], isWhole: Bool = false, _ scope: Scope = .always
  ) {
    (self.whole, self.parts, self.isWhole, self.scope) = (whole, parts, isWhole, scope)
  }

  /// All relations; a count derived by one may be used by those after it.
  static let all: [Relation] = [
    // Cases by registration
    Relation(.registered, [.closed, .open], isWhole: true),
    Relation(.open, [.overdue]),
    Relation(.registered, [.reopened]),
    Relation(.closings, [.closed], isWhole: true, .allTime),
    Relation(.closings, [.closed], .openEnd),
    Relation(.closed, [.closings], .openBeginning),
    // Cases by deadline
    Relation(.due, [.dueClosed, .dueOpen], isWhole: true),
    Relation(.dueClosed, [.dueOnTime]),
    Relation(.dueOpen, [.dueOverdue]),
    Relation(.due, [.dueReopened]),
    // Closings
    Relation(.judged, [.resolved, .failed], isWhole: true),
    Relation(
      .resolved, [.resolvedVillage, .resolvedTownship, .resolvedCounty, .resolvedCity],
      isWhole: true),
    Relation(.resolvedLocally, [.resolvedVillage, .resolvedTownship], isWhole: true),
    Relation(.closings, [.calledBack]),
    Relation(.calledBack, [.answered]),
    Relation(.answered, [.satisfied]),
    Relation(.closings, [.performanceDue]),
    Relation(.performanceDue, [.performed]),
    // A closing reopened since is no longer in force.
    Relation(.endings, [.closings, .returned]),
    // Offers
    Relation(.answeredOffers, [.received, .refused], isWhole: true),
    Relation(
      .offered, [.received, .refused, .recalled, .designated, .unanswered], isWhole: true),
    Relation(.offered, [.sentUp, .sentDown, .transferred], isWhole: true),
    Relation(.unanswered, [.unansweredLate]),
    Relation(.refused, [.refusedTwice, .refusedTwice]),
    Relation(.takenIn, [.received, .designated], .openEndOfAll),
    // Whatever a unit has must have come to it.
    Relation(.backlog, [.backlogOverdue]),
    Relation(.takenIn, [.backlog, .closings], .allTime),
  ]

  /// Tells whether it holds in a cell, row, column or total with these groupings.
  func holds(in question: TableQuestion, _ groupings: [Grouping]) -> Bool {
    let hasOpenEnd = question.to.map { $0 >= question.asOf } ?? true
    let isOfOneMonth = groupings.contains(.month)
    return switch scope {
    case .always: true
    case .openEnd: hasOpenEnd && !isOfOneMonth
    case .allTime: hasOpenEnd && question.from == nil && !isOfOneMonth
    case .openBeginning: !hasOpenEnd && question.from == nil && !isOfOneMonth
    case .openEndOfAll: hasOpenEnd && !groupings.contains(where: \.splitsCases)
    }
  }
}

extension Grouping {
  /// Whether the events of one case may count in several rows.
  var splitsCases: Bool {
    switch self {
    case .month, .level, .handler, .team: true
    case .county, .township, .village, .category, .grade, .source, .tag, .people: false
    }
  }
}
