import Casework
import SQLite

/// Which cases a statement reads as `c`: what stands behind its FROM.
struct CaseSelection {
  private let tables: SQL
  private let conditions: [SQL]

  init(_ tables: SQL, where conditions: [SQL]) {
    self.tables = tables
    self.conditions = conditions
  }

  /// The tables and conditions, with more tables between them.
  func clause(joining more: SQL = "") -> SQL {
    let conditions: SQL =
      self.conditions.isEmpty ? "" : "WHERE \(self.conditions.joined(by: "\n  AND "))"
    return "\(tables)\n\(more)\n\(conditions)"
  }

  /// The first of the cases in an order: where all of them must be sorted, only what the order needs
  /// is read of most.
  func page(_ sort: CaseSort, limit: Int) -> CaseSelection {
    CaseSelection(
      """
      (
      SELECT c.id
      FROM \(clause())
      \(sort.clause)
      LIMIT \(max(0, limit))
      ) AS page
      CROSS JOIN state_case AS c ON c.id = page.id
      """, where: [])
  }
}
