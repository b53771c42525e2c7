import Casework
import Disputes
import SQLite

// The cases behind a count: the same rows under the same conditions, so that no list can differ
// from its figure.

extension Scan {
  /// Gives the rows that a measure counts, at one cell or at all, in the order of the numbers.
  func listing(of measure: Measure, at key: CellKey?) -> SQL {
    let isTwice = measure == .refusedTwice
    let conditions =
      conditionsOfTurns + [condition(measure)].compactMap { $0.map { "(\($0))" as SQL } }
      + [
        key.flatMap { filter(question.rows, $0.row) },
        key.flatMap { filter(question.columns, $0.column) },
      ].compactMap(\.self)
    // Beside max(), SQLite takes the other columns from the same row: here the last refusal.
    return """
      SELECT
        \(self.key(question.rows)) AS row_key,
        \(self.key(question.columns)) AS column_key,
        c.number_key, s.state, \(known("category")), \(known("grade")), t.registered_at,
        \(facts).due_on, \(facts).ended_on, \(facts).effect_at, \(facts).outcome, t.unit, c.area,
        \(facts).life, \(measure == .transitDays ? Scan.transitDays : "1" as SQL), \(arrival),
        \(offer), \(isTwice ? "max(t.position)" : "t.position" as SQL) AS position
      FROM \(source)\(Scan.cases)\(standing)
      WHERE \(conditions.joined(by: " AND "))
      \(isTwice ? Scan.twice : "")
      ORDER BY c.number_key, position, row_key, column_key
      """
  }

  private static let twice: SQL = "GROUP BY row_key, column_key, o.case_id HAVING count(*) > 1"

  /// Which row tells how the case stood: of an ending, the one that ended it.
  private var facts: SQL { axis == .ending ? "t" : "s" }

  private var arrival: SQL { axis == .arrival ? "t.occurred_at" : "NULL" }

  /// The row as which the case stood, which is the one that counts unless moves or endings do.
  private var standing: SQL {
    let (asOf, position) = (question.asOf, question.position)
    return """

        JOIN state_turn AS s ON s.case_id = t.case_id
          AND s.position <= \(position) AND s.occurred_at <= \(asOf)
          AND (s.next_position IS NULL OR s.next_position > \(position)
            OR s.next_occurred_at > \(asOf))
      """
  }

  /// The offer, with its end as far as it was known.
  private var offer: SQL {
    guard axis == .offer else { return "NULL, NULL, NULL, NULL, NULL, NULL" }
    let isEnded: SQL =
      "o.ended_at <= \(question.asOf) AND o.ended_position <= \(question.position)"
    return """
      o.sender, o.target, o.direction, o.offered_at,
        CASE WHEN \(isEnded) THEN o.ended_at END, CASE WHEN \(isEnded) THEN o.ending END
      """
  }

  /// What a key says of the rows, where the database can tell; none where only its reader can.
  private func filter(_ grouping: Grouping?, _ key: String) -> SQL? {
    switch grouping {
    case .county, .township, .village, .grade, .source, .handler, .team:
      "\(self.key(grouping)) = \(key)"
    case .month: "\(self.key(grouping)) = \(key.filter { $0 != "-" })"
    case .category: "substr(\(self.key(grouping)), 1, 2) = \(key)"
    case .tag, .level, .people, nil: nil
    }
  }
}
