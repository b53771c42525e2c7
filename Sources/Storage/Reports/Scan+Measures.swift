import Casework
import Disputes
import SQLite

// The SQL condition of each measure.

extension Scan {
  /// The aggregate expression of a measure.
  func count(_ measure: Measure) -> SQL {
    guard let condition = condition(measure) else { return "count(*)" }
    return switch measure {
    // Subtracts counts that are needed anyway: SQLite computes equal aggregates once.
    case .registered: "count(*) - \(count(.excluded))"
    case .open: "count(*) - \(count(.closed)) - \(count(.excluded))"
    case .transitDays: "coalesce(sum(\(Scan.transitDays)) FILTER (WHERE \(condition)), 0)"
    case _: "count(*) FILTER (WHERE \(condition))"
    }
  }

  /// Calendar days from an offer to its answer.
  static let transitDays: SQL = "\(day("o.ended_at")) - \(day("o.offered_at"))"

  /// The condition for rows that count; nil if all do.
  func condition(_ measure: Measure) -> SQL? {
    switch measure.axis {
    case .registration, .moment, .deadline: ofState(measure)
    case .effect: ofClosing(measure)
    case .arrival: nil
    case .offer: ofOffer(measure)
    case .ending: measure == .returned ? returned : nil
    }
  }

  private var isOverdue: SQL {
    "t.standing IN (0, 4) AND t.due_on < \(question.asOf.day)"
  }

  private func ofState(_ measure: Measure) -> SQL? {
    switch measure {
    case .registered: "t.standing <> 2"
    case .closed, .dueClosed: "t.standing = 1"
    case .open, .backlog: "t.standing IN (0, 3, 4)"
    case .overdue, .backlogOverdue: isOverdue
    case .reopened: "t.life > 1 AND t.standing <> 2"
    case .excluded, .dueExcluded: "t.standing = 2"
    case .due: "t.standing IN (0, 1, 3)"
    case .dueOnTime: "t.standing = 1 AND t.ended_on <= t.due_on"
    case .dueOpen: "t.standing IN (0, 3)"
    case .dueOverdue: "t.standing = 0 AND t.due_on < \(question.asOf.day)"
    case .dueReopened: "t.life > 1 AND t.standing IN (0, 1, 3)"
    case .dueSuspended: "t.standing = 4"
    case _: nil
    }
  }

  private func ofClosing(_ measure: Measure) -> SQL? {
    switch measure {
    case .closingsOnTime: "t.ended_on <= t.due_on"
    case .closingsLate: "t.ended_on > t.due_on"
    case .closingsReopened: "t.life > 1"
    case .judged: "t.resolved IS NOT NULL"
    case .resolved: "t.resolved = 1"
    case .failed: "t.resolved = 0"
    case .resolvedVillage: resolved(by: .village)
    case .resolvedTownship: resolved(by: .township)
    case .resolvedCounty: resolved(by: .county)
    case .resolvedCity: resolved(by: .city)
    case .resolvedLocally: "t.resolved = 1 AND t.level >= \(Level.township)"
    case .calledBack: "\(lastCall) IS NOT NULL"
    case .answered: "\(lastCall) IN ('yes', 'no')"
    case .satisfied: "\(lastCall) = 'yes'"
    case .performanceDue: "\(closedByAgreement) AND EXISTS (\(dueTerm))"
    case .performed:
      """
      \(closedByAgreement) AND EXISTS (\(dueTerm)) AND NOT EXISTS (
        \(dueTerm) AND (
          m.performed_at IS NULL OR m.performed_at > \(question.asOf)
          OR m.performed_position > \(question.position)))
      """
    case _: nil
    }
  }

  private func resolved(by level: Level) -> SQL { "t.resolved = 1 AND t.level = \(level)" }

  /// The answer in the last follow-up call of this life, as known at T and K.
  private var lastCall: SQL {
    """
    (
      SELECT k.satisfaction
      FROM state_call AS k
      WHERE k.case_id = t.case_id AND k.life = t.life
        AND k.position <= \(question.position) AND k.occurred_at <= \(question.asOf)
      ORDER BY k.seq DESC
      LIMIT 1
    )
    """
  }

  private var closedByAgreement: SQL { "t.outcome IN ('written_agreement', 'oral_agreement')" }

  /// Selects a term that is due, from the last agreement before the closing.
  private var dueTerm: SQL {
    """
    SELECT 1
    FROM state_term AS m
    WHERE m.case_id = t.case_id
      AND m.seq = (
        SELECT max(a.seq)
        FROM state_term AS a
        WHERE a.case_id = t.case_id AND a.life = t.life AND a.seq <= t.seq)
      AND (m.due_on IS NULL OR m.due_on <= \(question.asOf.day))
    """
  }

  private func ofOffer(_ measure: Measure) -> SQL? {
    switch measure {
    case .sentUp: "o.direction = 'up'"
    case .sentDown: "o.direction = 'down'"
    case .transferred: "o.direction = 'sideways'"
    case .received: ended("'received'")
    case .refused, .refusedTwice: ended("'refused'")
    case .recalled: ended("'recalled'")
    case .designated: ended("'designated'")
    case .answeredOffers, .transitDays: ended("'received', 'refused'")
    case .unanswered: isUnanswered
    case .unansweredLate: "\(isUnanswered) AND \(isLateThen)"
    case _: nil
    }
  }

  /// Whether the offer had ended in one of these ways, as known at T and K.
  private func ended(_ endings: String) -> SQL {
    """
    o.ending IN (\(raw: endings)) AND o.ended_at <= \(question.asOf)
      AND o.ended_position <= \(question.position)
    """
  }

  /// Whether the deadline of the next actor, as known at T and K, had passed.
  private var isLateThen: SQL {
    let (asOf, position) = (question.asOf, question.position)
    return """
      EXISTS (
        SELECT 1
        FROM state_turn AS n
        WHERE n.case_id = o.case_id
          AND n.position >= o.position AND n.position <= \(position) AND n.occurred_at <= \(asOf)
          AND (n.next_position IS NULL OR n.next_position > \(position)
            OR n.next_occurred_at > \(asOf))
          AND n.next_due_on < \(asOf.day))
      """
  }

  private var isUnanswered: SQL {
    """
    (o.ending IS NULL OR o.ended_at > \(question.asOf)
      OR o.ended_position > \(question.position))
    """
  }

  /// The case was reopened within the time limit: only a reopening can follow a closing.
  private var returned: SQL {
    """
    t.next_position <= \(question.position) AND t.next_occurred_at <= \(question.asOf)
      AND \(Scan.day("t.next_occurred_at")) - \(Scan.day("t.effect_at"))
        <= \(question.returnedWithin)
    """
  }

  /// The day number (at +08:00) of an instant, for differences.
  private static func day(_ column: String) -> SQL { "(\(raw: column) + 28800000) / 86400000" }
}

extension Measure {
  /// Whether the covering indexes for rates have all columns that it needs.
  var isIndexed: Bool {
    switch self {
    case .resolvedVillage, .resolvedTownship, .resolvedCounty, .resolvedCity, .resolvedLocally,
      .calledBack, .answered, .satisfied, .performanceDue, .performed:
      false
    case _:
      axis == .registration || axis == .effect || axis == .deadline
        || axis == .moment
    }
  }
}
