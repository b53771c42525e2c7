import Casework
import Disputes
import SQLite

/// The measures of a question that are placed alike, counted by one statement.
struct Scan {
  let question: TableQuestion
  let axis: TimeAxis
  let measures: [Measure]
  /// Whether nothing that the log knows lies behind the moment asked about.
  let isNow: Bool
  /// The levels that the unit asked about has had: frozen areas name it at each of them.
  let levels: [Level]

  init(_ question: TableQuestion, _ axis: TimeAxis, isNow: Bool, levels: [Level]? = nil) {
    self.question = question
    self.axis = axis
    self.isNow = isNow
    self.levels = levels ?? [question.within?.level].compactMap(\.self)
    measures = Measure.allCases.filter {
      $0.axis == axis && question.measures.contains($0)
    }
  }

  /// What gives for a pair of keys the counts of the measures in their order; several rows of the same
  /// keys are to be added up.
  var statements: [SQL] {
    way == .cohorts ? [countOfQuietCohorts, countOfRows] : [countOfRows]
  }

  /// Counts by reading rows.
  private var countOfRows: SQL {
    let counting = counting(
      tables, conditions, groups(of: way == .cohorts ? "h" : "t"), count)
    guard isNested else { return counting }
    let sums = measures.enumerated().map { index, measure in
      // Its inner rows are cases.
      measure == .refusedTwice
        ? "count(*) FILTER (WHERE m\(raw: String(index)) > 1)" as SQL
        : "coalesce(sum(m\(raw: String(index))), 0)"
    }
    return """
      SELECT row_key, column_key, \(sums.joined(by: ", "))
      FROM (\(counting))
      GROUP BY row_key, column_key
      """
  }

  /// Counts each measure in the rows of a table.
  func counting(
    _ table: SQL, _ conditions: [SQL], _ groups: [String], _ count: (Measure) -> SQL
  ) -> SQL {
    let counts = measures.enumerated().map { index, measure in
      "\(count(measure)) AS m\(raw: String(index))" as SQL
    }
    return """
      SELECT
        \(key(question.rows)) AS row_key,
        \(key(question.columns)) AS column_key,
        \(counts.joined(by: ",\n  "))
      FROM \(table)
      WHERE \(conditions.joined(by: " AND "))
      \(raw: groups.isEmpty ? "" : "GROUP BY \(groups.joined(separator: ", "))")
      """
  }

  /// What is counted apart: for the columns of an index, in its order, nothing is sorted.
  func groups(of table: String) -> [String] {
    if axis == .offer { return ["1", "2", "o.case_id"] }
    guard isInOrder else { return ["1", "2"] }
    let township = ["\(table).county", "\(table).township"]
    if groupings.contains(.month) { return township + [month(of: table)] }
    if groupings.contains(.township) { return township }
    return groupings.contains(.county) ? ["\(table).county"] : []
  }

  /// Whether more is counted apart than was asked for, so that many rows have the same keys.
  var isNested: Bool {
    axis == .offer || isInOrder && groupings.contains(.month) && !groupings.contains(.township)
  }

  private var isInOrder: Bool { way == .cohorts || way == .index }

  var groupings: [Grouping] { [question.rows, question.columns].compactMap(\.self) }
}

// MARK: - Keys

extension Scan {
  /// The row or column in which something counts, as text.
  func key(_ grouping: Grouping?) -> SQL {
    switch grouping {
    case nil: return "''"
    case .county: return "t.county"
    case .township: return "t.township"
    case .village: return "t.village"
    case .month: return "CAST(\(raw: month(of: "t")) AS TEXT)"
    case .level: return "CAST(t.level AS TEXT)"
    case .handler: return "t.unit"
    case .team: return "coalesce(t.team, '')"
    case .category, .grade, .source, .tag, .people: return known(grouping?.field ?? "")
    }
  }

  /// The month of whatever places the measures, as 202603.
  private func month(of table: String) -> String {
    switch axis {
    case .registration: "\(table).registered_month"
    case .effect, .ending: "t.effect_month"
    case .deadline: "strftime('%Y%m', t.due_on * 86400, 'unixepoch')"
    case .arrival: "strftime('%Y%m', t.occurred_at / 1000 + 28800, 'unixepoch')"
    case .offer: "strftime('%Y%m', o.offered_at / 1000 + 28800, 'unixepoch')"
    case .moment: "''"
    }
  }

  /// A field as it was known: what the first correction received later replaced, else what stands.
  func known(_ field: String) -> SQL {
    let standing: SQL = "coalesce(CAST(c.\(raw: field) AS TEXT), '')"
    guard !isNow else { return standing }
    return """
      coalesce((
        SELECT coalesce(x.old_value, '')
        FROM state_correction AS x
        WHERE x.case_id = t.case_id AND x.field = '\(raw: field)'
          AND x.position > \(question.position)
        ORDER BY x.position
        LIMIT 1
      ), \(standing))
      """
  }
}

extension Grouping {
  /// The column of a case that may be corrected, where the grouping is one.
  var field: String? {
    switch self {
    case .category, .grade, .source, .people: rawValue
    case .tag: "tags"
    case .county, .township, .village, .month, .level, .handler, .team: nil
    }
  }

  /// Whether the indexes of rates have its key.
  var isIndexed: Bool {
    switch self {
    case .county, .township, .month: true
    case .village, .category, .grade, .source, .tag, .level, .handler, .team, .people: false
    }
  }
}
