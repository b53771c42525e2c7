import Casework
import Disputes
import SQLite

// Stored cohorts: the cases of one township registered in one month, with their counts. A cohort is
// quiet if none of its cases has changed since the as-of time; then its stored counts are the
// answer. For the other cohorts the rows of `state_turn` (the state of a case after each event) are
// read.

extension Scan {
  /// Sums the stored counts of the quiet cohorts.
  var countOfQuietCohorts: SQL {
    // Grouped by township and month, each cohort is exactly one cell.
    let isCell = groupings.contains(.township) && groupings.contains(.month)
    let groups = isCell ? [] : isNested ? ["1", "2"] : groups(of: "t")
    return counting(
      "state_cohort AS t", isQuiet(month: "t.registered_month") + isWithin, groups
    ) { measure in
      isCell ? kept(measure) : "coalesce(sum(\(kept(measure))), 0)"
    }
  }

  /// Selects the cohorts whose turns must be read, and joins the turns to them (the city is
  /// compared elsewhere).
  var isOfCohort: [SQL] {
    let last = axis == .moment ? question.asOf : min(question.to ?? question.asOf, question.asOf)
    let first = axis == .moment ? nil : question.from
    // The unary plus makes SQLite search turns by one month at a time, not by a range of months.
    let months =
      first.map { "+h.registered_month BETWEEN \($0.month) AND \(last.month)" as SQL }
      ?? "+h.registered_month <= \(last.month)"
    let isLoud: SQL = "NOT (\(isQuiet(month: "h.registered_month").joined(by: " AND ")))"
    let isRead: SQL? =
      switch (way, axis) {
      case (.cohorts, _): isLoud
      // A case open at that time is still open, or its cohort has changed since.
      case (_, .moment): "(h.cases > h.closed + h.excluded OR \(isLoud))"
      case _: nil
      }
    return [
      months, isRead, "t.county = h.county", "t.township = h.township",
      "t.registered_month = h.registered_month",
    ].compactMap(\.self)
  }

  /// Whether the whole cohort lies in the period, and all its events happened by T and were known
  /// at K.
  private func isQuiet(month: String) -> [SQL] {
    var conditions: [SQL] = [
      "last_position <= \(question.position)", "last_occurred_at <= \(question.asOf)",
    ]
    guard axis != .moment else { return conditions }
    if let from = question.from {
      let isWhole = Period(.monthly, containing: from.day).begins == from
      conditions.append("\(raw: month) \(raw: isWhole ? ">=" : ">") \(from.month)")
    }
    if let to = question.to {
      let isWhole = Period(.monthly, containing: to.day).ends == to
      conditions.append("\(raw: month) \(raw: isWhole ? "<=" : "<") \(to.month)")
    }
    return conditions
  }

  /// The stored count of a cohort for a measure.
  private func kept(_ measure: Measure) -> SQL {
    switch measure {
    case .closed: "t.closed"
    case .open, .backlog: "t.cases - t.closed - t.excluded"
    case .reopened: "t.reopened"
    case .excluded: "t.excluded"
    case .overdue, .backlogOverdue:
      // Skips the subquery for the many cohorts without an open case.
      """
      CASE WHEN t.cases > t.closed + t.excluded THEN (
        SELECT count(*)
        FROM state_turn AS n INDEXED BY state_turn_now
        WHERE n.next_position IS NULL AND n.county = t.county AND n.township = t.township
          AND n.registered_month = t.registered_month AND n.city = t.city
          AND n.standing IN (0, 4) AND n.due_on < \(question.asOf.day)
      ) ELSE 0 END
      """
    case _: "t.cases - t.excluded"
    }
  }
}
