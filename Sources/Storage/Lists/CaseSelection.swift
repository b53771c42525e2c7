import Casework
import SQLite

/// A set of cases as SQL: the part after FROM of a statement that reads them as `c`.
struct CaseSelection {
  private let tables: SQL
  private let conditions: [SQL]

  init(_ tables: SQL, where conditions: [SQL]) {
    self.tables = tables
    self.conditions = conditions
  }

  /// The tables, any further joins, and the WHERE clause.
  func clause(joining more: SQL = "") -> SQL {
    let conditions: SQL =
      self.conditions.isEmpty ? "" : "WHERE \(self.conditions.joined(by: "\n  AND "))"
    return "\(tables)\n\(more)\n\(conditions)"
  }

  /// The first `limit` cases in a sort order; the inner query reads only the columns needed for
  /// sorting.
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
