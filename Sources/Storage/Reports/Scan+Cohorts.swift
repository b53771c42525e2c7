import Casework
import Disputes
import SQLite

// A cohort is the cases of a township that were registered in a month. One in which nothing has
// changed since the moment asked about is quiet: it stands as it stood then, and its counts are kept.
// Only of the others are the turns read.

extension Scan {
  /// Whether cohorts have everything that is asked for: a village is only a part of one.
  var hasCohorts: Bool { placing == .registration && isCovered && !levels.contains(.village) }

  /// Counts the quiet cohorts by what is kept of them.
  var countOfQuietCohorts: SQL {
    let groups = isNested ? ["1", "2"] : groups(of: "t")
    return counting(
      "state_cohort AS t", isQuiet(month: "t.registered_month") + isWithin, groups
    ) { measure in
      "coalesce(sum(\(kept(measure))), 0)"
    }
  }

  /// The cohorts that are not quiet, each before its turns.
  static let loudCohorts: SQL = "state_cohort AS h CROSS JOIN "

  /// Which cohorts these are, and which turns are theirs if they are of its city.
  var isOfLoudCohort: [SQL] {
    let last = min(question.to ?? question.asOf, question.asOf)
    // The sign keeps SQLite from looking for turns by the bounds of the month instead of the month.
    let months =
      question.from.map { "+h.registered_month BETWEEN \($0.month) AND \(last.month)" as SQL }
      ?? "+h.registered_month <= \(last.month)"
    let isQuiet = isQuiet(month: "h.registered_month")
    return [
      months, "NOT (\(isQuiet.joined(by: " AND ")))", "t.county = h.county",
      "t.township = h.township", "t.registered_month = h.registered_month",
    ]
  }

  /// Whether all of its cases lie in the period, and all that happened to them had happened and was
  /// known.
  private func isQuiet(month: String) -> [SQL] {
    var conditions: [SQL] = [
      "last_position <= \(question.position)", "last_occurred_at <= \(question.asOf)",
    ]
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
    case .open: "t.cases - t.closed - t.excluded"
    case .reopened: "t.reopened"
    case .excluded: "t.excluded"
    case .overdue:
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
