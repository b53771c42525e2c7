import Casework
import Disputes
import SQLite

// Lists the cases behind a count, with the conditions of the counting statement, so that list and
// figure cannot differ.

extension Scan {
  /// Selects the rows that a measure counts, of one cell or of all, ordered by case number.
  func listing(of measure: Measure, at key: CellKey?) -> SQL {
    let isTwice = measure == .refusedTwice
    let conditions =
      conditionsOfTurns + [condition(measure)].compactMap { $0.map { "(\($0))" as SQL } }
      + [
        key.flatMap { filter(question.rows, $0.row) },
        key.flatMap { filter(question.columns, $0.column) },
      ].compactMap(\.self)
    // With max(), SQLite takes bare columns from the row of the maximum: here the last refusal.
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

  /// The alias of the row that shows the state of the case; for endings, that of the ending itself.
  private var facts: SQL { axis == .ending ? "t" : "s" }

  private var arrival: SQL { axis == .arrival ? "t.occurred_at" : "NULL" }

  /// Joins the row that was in force at T and K; it differs from the counted row only for moves and
  /// endings.
  private var standing: SQL {
    let (asOf, position) = (question.asOf, question.position)
    return """

        JOIN state_turn AS s ON s.case_id = t.case_id
          AND s.position <= \(position) AND s.occurred_at <= \(asOf)
          AND (s.next_position IS NULL OR s.next_position > \(position)
            OR s.next_occurred_at > \(asOf))
      """
  }

  /// The columns of the offer, with its end only if known at T and K.
  private var offer: SQL {
    guard axis == .offer else { return "NULL, NULL, NULL, NULL, NULL, NULL" }
    let isEnded: SQL =
      "o.ended_at <= \(question.asOf) AND o.ended_position <= \(question.position)"
    return """
      o.sender, o.target, o.direction, o.offered_at,
        CASE WHEN \(isEnded) THEN o.ended_at END, CASE WHEN \(isEnded) THEN o.ending END
      """
  }

  /// The condition for a cell key; nil if SQL cannot decide it and the reader must.
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
