import Casework
import Disputes
import SQLite

/// Builds the statements that count all measures of a question on one time axis.
struct Scan {
  let question: TableQuestion
  let axis: TimeAxis
  let measures: [Measure]
  /// Whether the question is about the present: no event lies after the moment asked about.
  let isNow: Bool
  /// The levels that the unit asked about has had: frozen areas may hold it at any of them.
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

  /// The statements: each row has two keys, then the counts in the order of `measures`.
  ///
  /// Rows with the same keys are to be added up.
  var statements: [SQL] {
    way == .cohorts ? [countOfQuietCohorts, countOfRows] : [countOfRows]
  }

  /// Counts by reading turns.
  private var countOfRows: SQL {
    let counting = counting(
      tables, conditions, groups(of: way == .cohorts ? "h" : "t"), count)
    guard isNested else { return counting }
    let sums = measures.enumerated().map { index, measure in
      // The inner rows are one per case.
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

  /// A statement that counts each measure in a table.
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

  /// The GROUP BY columns; in the order of the index, so that SQLite need not sort.
  func groups(of table: String) -> [String] {
    if axis == .offer { return ["1", "2", "o.case_id"] }
    guard isInOrder else { return ["1", "2"] }
    let township = ["\(table).county", "\(table).township"]
    if groupings.contains(.month) { return township + [month(of: table)] }
    if groupings.contains(.township) { return township }
    return groupings.contains(.county) ? ["\(table).county"] : []
  }

  /// Whether the inner grouping is finer than asked for, so that an outer statement must sum up.
  var isNested: Bool {
    axis == .offer || isInOrder && groupings.contains(.month) && !groupings.contains(.township)
  }

  private var isInOrder: Bool { way == .cohorts || way == .index }

  var groupings: [Grouping] { [question.rows, question.columns].compactMap(\.self) }
}

// MARK: - Keys

extension Scan {
  /// The key of the row or column, as text.
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

  /// The month on the time axis, such as 202603.
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

  /// A field as known at K: the value replaced by the first later correction, else the present
  /// value.
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
  /// The correctable column of a case that the grouping uses, if any.
  var field: String? {
    switch self {
    case .category, .grade, .source, .people: rawValue
    case .tag: "tags"
    case .county, .township, .village, .month, .level, .handler, .team: nil
    }
  }

  /// Whether the covering indexes have its key.
  var isIndexed: Bool {
    switch self {
    case .county, .township, .month: true
    case .village, .category, .grade, .source, .tag, .level, .handler, .team, .people: false
    }
  }
}
