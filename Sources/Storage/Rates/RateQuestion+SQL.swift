import Casework
import Disputes
import SQLite

extension RateQuestion {
  /// Counts the cases registered in the period, by their state then; `isNow` where nothing that
  /// the log knows lies behind the moment asked about.
  func cohort(isNow: Bool) -> SQL {
    let groups = self.groups(month: "t.registered_month", isNow: isNow)
    let conditions = conditions(isNow: isNow) + period("t.registered_at")
    return """
      SELECT
        key, coalesce(sum(registered - excluded), 0), coalesce(sum(closed), 0),
        coalesce(sum(registered - excluded - closed), 0), coalesce(sum(overdue), 0),
        coalesce(sum(reopened), 0), coalesce(sum(excluded), 0)
      FROM (
        SELECT
          \(groups.key) AS key,
          count(*) AS registered,
          count(*) FILTER (WHERE t.standing = 1) AS closed,
          count(*) FILTER (WHERE t.standing = 0 AND t.due_on < \(asOf.day)) AS overdue,
          count(*) FILTER (WHERE t.life > 1 AND t.standing <> 2) AS reopened,
          count(*) FILTER (WHERE t.standing = 2) AS excluded
        FROM \(groups.tables)
        WHERE \(conditions.joined(by: " AND "))
        GROUP BY \(groups.columns)
      )
      \(raw: grouping == nil ? "" : "GROUP BY key")
      """
  }

  /// Counts the closings that stand then and took effect in the period.
  func closings(isNow: Bool) -> SQL {
    let groups = self.groups(month: "t.effect_month", isNow: isNow)
    let conditions =
      conditions(isNow: isNow) + ["t.standing = 1"] + period("t.effect_at")
    return """
      SELECT key, coalesce(sum(closed), 0)
      FROM (
        SELECT \(groups.key) AS key, count(*) AS closed
        FROM \(groups.tables)
        WHERE \(conditions.joined(by: " AND "))
        GROUP BY \(groups.columns)
      )
      \(raw: grouping == nil ? "" : "GROUP BY key")
      """
  }

  /// The row of each case that stood at the moment asked about, within the area.
  private func conditions(isNow: Bool) -> [SQL] {
    var conditions: [SQL] = []
    if isNow {
      conditions.append("t.next_position IS NULL")
    } else {
      conditions.append("t.position <= \(position) AND t.occurred_at <= \(asOf)")
      conditions.append(
        """
        (t.next_position IS NULL OR t.next_position > \(position)
          OR t.next_occurred_at > \(asOf))
        """)
    }
    if let within { conditions.append("t.\(raw: within.level.column) = \(within.code)") }
    return conditions
  }

  private func period(_ column: String) -> [SQL] {
    var conditions: [SQL] = []
    if let from { conditions.append("\(raw: column) >= \(from)") }
    if let to { conditions.append("\(raw: column) <= \(to)") }
    return conditions
  }
}

// MARK: - Grouping

/// What a row of a rate stands for, in SQL.
private struct Groups {
  /// The key of the row.
  var key: SQL
  /// What is grouped by; for the columns of the index, in its order, so that nothing is sorted.
  var columns: SQL
  var tables: SQL
}

extension RateQuestion {
  private func groups(month: String, isNow: Bool) -> Groups {
    switch grouping {
    case nil: return covered("''", isNow)
    case .county: return covered("t.county", isNow)
    case .township: return covered("t.township", isNow)
    case .month:
      return covered(
        "substr(\(raw: month), 1, 4) || '-' || substr(\(raw: month), 5, 2)", month: month, isNow)
    case .village: return plain("t.village")
    case .handler: return plain("t.unit")
    case .level:
      let names = Level.allCases.map { "WHEN \($0.rawValue) THEN '\($0.code)'" }
      return plain(SQL(raw: "CASE t.level \(names.joined(separator: " ")) END"))
    case .category: return coded("category", isNow) { "substr(\($0), 1, 2)" }
    case .grade: return coded("grade", isNow) { $0 }
    case .source: return coded("source", isNow) { $0 }
    case .tag: return coded("tags", isNow) { $0 }
    }
  }

  /// Counts in the order of an index that has everything; the planner is told which.
  private func covered(
    _ key: SQL, month: String = "t.registered_month", _ isNow: Bool
  ) -> Groups {
    Groups(
      key: key, columns: "t.county, t.township, \(raw: month)",
      tables: "state_turn AS t INDEXED BY \(raw: isNow ? "state_turn_now" : "state_turn_then")")
  }

  /// Counts in the order of the table: for a key that no index has, looking up each row costs more.
  private func plain(_ key: SQL) -> Groups {
    Groups(key: key, columns: "1", tables: "state_turn AS t NOT INDEXED")
  }

  private func coded(_ field: String, _ isNow: Bool, _ key: (SQL) -> SQL) -> Groups {
    Groups(
      key: key(known(field, isNow)), columns: "1",
      tables: "state_turn AS t NOT INDEXED JOIN state_case AS c ON c.id = t.case_id")
  }

  /// A field as it was known: what the first correction received later replaced, else what stands.
  private func known(_ field: String, _ isNow: Bool) -> SQL {
    guard !isNow else { return "c.\(raw: field)" }
    return """
      coalesce((
        SELECT x.old_value
        FROM state_correction AS x
        WHERE x.case_id = t.case_id AND x.field = '\(raw: field)' AND x.position > \(position)
        ORDER BY x.position
        LIMIT 1
      ), c.\(raw: field))
      """
  }
}
