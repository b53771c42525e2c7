import Casework
import Disputes
import SQLite

// A cohort is the cases of a township that were registered in a month. One in which nothing has
// changed since the moment asked about is quiet: it stands as it stood then, and its counts are kept.
// Only of the others are the turns read.

extension Scan {
  /// Counts the quiet cohorts by what is kept of them.
  var countOfQuietCohorts: SQL {
    // By township and month, each is a cell by itself.
    let isCell = groupings.contains(.township) && groupings.contains(.month)
    let groups = isCell ? [] : isNested ? ["1", "2"] : groups(of: "t")
    return counting(
      "state_cohort AS t", isQuiet(month: "t.registered_month") + isWithin, groups
    ) { measure in
      isCell ? kept(measure) : "coalesce(sum(\(kept(measure))), 0)"
    }
  }

  /// Of which cohorts the turns are read, and which turns are theirs if they are of its city.
  var isOfCohort: [SQL] {
    let last = axis == .moment ? question.asOf : min(question.to ?? question.asOf, question.asOf)
    let first = axis == .moment ? nil : question.from
    // The sign keeps SQLite from looking for turns by the bounds of the month instead of the month.
    let months =
      first.map { "+h.registered_month BETWEEN \($0.month) AND \(last.month)" as SQL }
      ?? "+h.registered_month <= \(last.month)"
    let isLoud: SQL = "NOT (\(isQuiet(month: "h.registered_month").joined(by: " AND ")))"
    let isRead: SQL? =
      switch (way, axis) {
      case (.cohorts, _): isLoud
      // What was open then is open still, or has changed.
      case (_, .moment): "(h.cases > h.closed + h.excluded OR \(isLoud))"
      case _: nil
      }
    return [
      months, isRead, "t.county = h.county", "t.township = h.township",
      "t.registered_month = h.registered_month",
    ].compactMap(\.self)
  }

  /// Whether all of its cases lie in the period, and all that happened to them had happened and was
  /// known.
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

  /// What a cohort counts of a measure.
  private func kept(_ measure: Measure) -> SQL {
    switch measure {
    case .closed: "t.closed"
    case .open, .backlog: "t.cases - t.closed - t.excluded"
    case .reopened: "t.reopened"
    case .excluded: "t.excluded"
    case .overdue, .backlogOverdue:
      // Most cohorts have no open case left.
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
