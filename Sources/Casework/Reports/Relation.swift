/// What adds up to what among the counts of one cell, or lies in what: by it a count that is not shown
/// may follow from others.
struct Relation: Sendable {
  /// Where it holds.
  enum Scope: Sendable {
    case always
    /// Where the period runs up to the moment asked about, so that what began in it and has ended since
    /// ended in it, and where no month tells beginning and end apart.
    case openEnd
    /// The same, where the period has no beginning either.
    case allTime
    /// Where the period has no beginning, and ends before the moment asked about.
    case openBeginning
    /// As `openEnd`, where neither row nor column tells who did it: a case comes to another than the one
    /// that offered it.
    case openEndOfAll
  }

  /// The count that is made of others.
  let whole: Measure
  /// The counts in it; one that is there twice counts twice.
  let parts: [Measure]
  /// Whether there is nothing else in it; else the rest is no measure, but as telling as one.
  let isWhole: Bool
  /// Where it holds.
  let scope: Scope

  private init(
    _ whole: Measure, _ parts: [Measure], isWhole: Bool = false, _ scope: Scope = .always
  ) {
    (self.whole, self.parts, self.isWhole, self.scope) = (whole, parts, isWhole, scope)
  }

  /// All of them; what one finds out of a count that is not printed, those behind it may use.
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
    // What was reopened since stands no longer.
    Relation(.endings, [.closings, .returned]),
    // Offers
    Relation(.answeredOffers, [.received, .refused], isWhole: true),
    Relation(
      .offered, [.received, .refused, .recalled, .designated, .unanswered], isWhole: true),
    Relation(.offered, [.sentUp, .sentDown, .transferred], isWhole: true),
    Relation(.unanswered, [.unansweredLate]),
    Relation(.refused, [.refusedTwice, .refusedTwice]),
    Relation(.takenIn, [.received, .designated], .openEndOfAll),
    // What a unit has before it came to it.
    Relation(.backlog, [.backlogOverdue]),
    Relation(.takenIn, [.backlog, .closings], .allTime),
  ]

  /// Tells whether it holds in a cell, row, column or total of which these are the groupings.
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
  /// Whether what happens to one case may stand in several rows.
  var splitsCases: Bool {
    switch self {
    case .month, .level, .handler, .team: true
    case .county, .township, .village, .category, .grade, .source, .tag, .people: false
    }
  }
}
