import Casework
import Disputes
import SQLite

/// The measures of a question that are placed alike, counted by one statement.
struct Scan {
  let question: TableQuestion
  let placing: Placing
  let measures: [Measure]
  /// Whether nothing that the log knows lies behind the moment asked about.
  let isNow: Bool
  /// The levels that the unit asked about has had: frozen areas name it at each of them.
  let levels: [Level]

  init(_ question: TableQuestion, _ placing: Placing, isNow: Bool, levels: [Level]? = nil) {
    self.question = question
    self.placing = placing
    self.isNow = isNow
    self.levels = levels ?? [question.within?.level].compactMap(\.self)
    measures = Measure.allCases.filter {
      $0.placing == placing && question.measures.contains($0)
    }
  }

  /// What gives for a pair of keys the counts of the measures in their order; several rows of the same
  /// keys are to be added up.
  var statements: [SQL] {
    hasCohorts ? [countOfQuietCohorts, countOfTurns] : [countOfTurns]
  }

  /// Counts by reading turns.
  private var countOfTurns: SQL {
    // The city stands far behind in the index, and tells apart the fewest rows.
    let counting =
      hasCohorts
      ? counting(
        Scan.loudCohorts + tables, isOfLoudCohort + conditions + ["t.city = h.city"],
        groups(of: "h"), count)
      : counting(tables, conditions, groups(of: "t"), count)
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

  /// Whether an index of rates has everything, so that nothing else is read.
  ///
  /// For a key or measure that it does not have, looking up each row costs more than the table.
  var isCovered: Bool {
    switch placing {
    case .registration, .effect, .deadline, .moment: break
    case .arrival, .offer, .ending: return false
    }
    return groupings.allSatisfy(\.isIndexed) && measures.allSatisfy(\.isIndexed)
  }

  private var groupings: [Grouping] { [question.rows, question.columns].compactMap(\.self) }
}

// MARK: - Tables and conditions

extension Scan {
  private var tables: SQL {
    source(covered: isCovered) + (groupings.contains { $0.field != nil } ? Scan.cases : "")
  }

  /// The rows that are counted.
  func source(covered: Bool) -> SQL {
    guard placing != .offer else {
      // An offer is made by a turn, which knows the unit, the team and the area.
      return """
        state_offer AS o
          CROSS JOIN state_turn AS t ON t.case_id = o.case_id AND t.position = o.position
        """
    }
    if placing == .arrival, question.from != nil {
      return "state_turn AS t INDEXED BY state_turn_arrived"
    }
    guard covered else { return "state_turn AS t NOT INDEXED" }
    return "state_turn AS t INDEXED BY \(raw: isNow ? "state_turn_now" : "state_turn_then")"
  }

  static let cases: SQL = " JOIN state_case AS c ON c.id = t.case_id"

  /// What is counted apart: for the columns of the index, in its order, nothing is sorted.
  func groups(of table: String) -> [String] {
    if placing == .offer { return ["1", "2", "o.case_id"] }
    guard isCovered else { return ["1", "2"] }
    let township = ["\(table).county", "\(table).township"]
    if groupings.contains(.month) { return township + [month(of: table)] }
    if groupings.contains(.township) { return township }
    return groupings.contains(.county) ? ["\(table).county"] : []
  }

  /// Whether more is counted apart than was asked for, so that many rows have the same keys.
  var isNested: Bool {
    placing == .offer
      || isCovered && groupings.contains(.month) && !groupings.contains(.township)
  }

  /// Which rows lie in the period and area and stood at the moment asked about.
  var conditions: [SQL] {
    standingThen + isWithin + period
  }

  /// Which rows lie in the area asked about.
  var isWithin: [SQL] {
    guard let within = question.within else { return [] }
    let named = levels.map { "t.\(raw: $0.column) = \(within.code)" as SQL }
    return ["(\(named.joined(by: " OR ")))"]
  }

  /// What had happened by T and was known at K: of a case the row that stood, else all.
  private var standingThen: [SQL] {
    let (asOf, position) = (question.asOf, question.position)
    let happened: SQL = "t.position <= \(position) AND t.occurred_at <= \(asOf)"
    let isLast: SQL = """
      (t.next_position IS NULL OR t.next_position > \(position) OR t.next_occurred_at > \(asOf))
      """
    switch placing {
    case .registration, .deadline, .moment:
      return isNow ? ["t.next_position IS NULL"] : [happened, isLast]
    case .effect:
      return (isNow ? ["t.next_position IS NULL"] : [happened, isLast]) + ["t.standing = 1"]
    case .arrival: return [happened, "t.arrival IS NOT NULL"]
    case .ending: return [happened, "t.standing = 1"]
    case .offer: return ["o.position <= \(position) AND o.offered_at <= \(asOf)"]
    }
  }

  private var period: [SQL] {
    let (from, to) = (question.from, question.to)
    let column: SQL
    switch placing {
    case .moment: return []
    case .deadline:
      // A deadline is a whole day.
      return [
        from.map { "t.due_on >= \($0.day)" as SQL }, to.map { "t.due_on <= \($0.day)" as SQL },
      ].compactMap(\.self)
    case .registration: column = "t.registered_at"
    case .effect, .ending: column = "t.effect_at"
    case .arrival: column = "t.occurred_at"
    case .offer: column = "o.offered_at"
    }
    return [
      from.map { "\(column) >= \($0)" as SQL }, to.map { "\(column) <= \($0)" as SQL },
    ].compactMap(\.self)
  }
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
    switch placing {
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
  fileprivate var field: String? {
    switch self {
    case .category, .grade, .source, .people: rawValue
    case .tag: "tags"
    case .county, .township, .village, .month, .level, .handler, .team: nil
    }
  }

  /// Whether the indexes of rates have its key.
  fileprivate var isIndexed: Bool {
    switch self {
    case .county, .township, .month: true
    case .village, .category, .grade, .source, .tag, .level, .handler, .team, .people: false
    }
  }
}
