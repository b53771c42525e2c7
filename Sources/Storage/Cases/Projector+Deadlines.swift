import Casework
import Disputes
import SQLite

extension Projector {
  /// Updates the deadlines of an open case that a change of calendars or rules has moved.
  ///
  /// The state does not change: a new turn with the same `occurred_at` holds the deadlines known
  /// from that log position on.
  func recount(_ dispute: Case, of caseID: Int64, at position: Int) throws(SQLiteError) {
    let clocks = dispute.clocks
    try db.run(
      """
      UPDATE state_case
      SET first_due_on = \(clocks.firstDue), due_on = \(clocks.due),
        provisional = \(dispute.isProvisional), next_due_on = \(dispute.nextDue)
      WHERE id = \(caseID)
      """)
    try db.run(
      """
      UPDATE state_turn
      SET next_position = \(position), next_occurred_at = occurred_at
      WHERE case_id = \(caseID) AND next_position IS NULL
        AND (due_on <> \(clocks.due) OR next_due_on IS NOT \(dispute.nextDue))
      """)
    guard db.changes == 1 else { return }
    try db.run(
      """
      INSERT INTO state_turn (
        case_id, position, seq, occurred_at, state, standing, life, due_on, next_due_on, ended_on,
        outcome, resolved, effect_at, effect_month, unit, level, team, registered_at,
        registered_month, village, township, county, city
      )
      SELECT
        case_id, \(position), seq, occurred_at, state, standing, life, \(clocks.due),
        \(dispute.nextDue), ended_on, outcome, resolved, effect_at, effect_month, unit, level, team, registered_at,
        registered_month, village, township, county, city
      FROM state_turn
      WHERE case_id = \(caseID) AND next_position = \(position)
      """)
  }
}
