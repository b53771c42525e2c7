import Casework
import Disputes
import SQLite

// Selects the rows to be counted, and the way to read them.

extension Scan {
  /// How the rows are read.
  enum Way {
    /// The stored counts of quiet cohorts, and the turns of the others from a covering index.
    case cohorts
    /// A covering index alone.
    case index
    /// Found by a covering index, cohort by cohort; then the table rows are read.
    case found
    /// Found by the index of the time that counts for the period.
    case period
    /// A scan of the whole table: looking up each row would cost more.
    case whole
  }

  var way: Way {
    let hasPeriod = question.from != nil
    switch axis {
    case .registration, .moment:
      // A cohort is a whole township; a village is only part of it.
      if isIndexed, !levels.contains(.village) { return .cohorts }
      return hasPeriod || axis == .moment ? .found : .whole
    case .effect:
      if isIndexed, !isShort { return .index }
      return hasPeriod ? .period : .whole
    case .deadline: return isIndexed ? .index : .whole
    case .arrival, .ending: return hasPeriod ? .period : .whole
    case .offer: return .whole
    }
  }

  private var isIndexed: Bool {
    groupings.allSatisfy(\.isIndexed) && measures.allSatisfy(\.isIndexed)
  }

  /// Whether the period is so short (a year at most) that looking up its closings is cheaper than
  /// reading the covering index of all.
  private var isShort: Bool {
    guard let from = question.from else { return false }
    return min(question.to ?? question.asOf, question.asOf).day - from.day <= 366
  }
}

// MARK: - Tables

extension Scan {
  /// The tables to count in, joined with the case if a grouping uses a field that can be corrected.
  var tables: SQL {
    let rows: SQL
    switch way {
    case .cohorts: rows = turnsOfCohorts
    case .index: rows = ratesIndex
    case .found: rows = foundTurns
    case .period, .whole: rows = source
    }
    return rows + (groupings.contains { $0.field != nil } ? Scan.cases : "")
  }

  /// The tables without covering indexes, for readers that need more columns.
  var source: SQL {
    switch axis {
    case .offer:
      // The turn that made the offer has the unit, the team and the area.
      """
      state_offer AS o
        CROSS JOIN state_turn AS t ON t.case_id = o.case_id AND t.position = o.position
      """
    case .arrival where question.from != nil: "state_turn AS t INDEXED BY state_turn_arrived"
    case .effect where question.from != nil, .ending where question.from != nil:
      "state_turn AS t INDEXED BY state_turn_effect"
    case _: "state_turn AS t NOT INDEXED"
    }
  }

  static let cases: SQL = " JOIN state_case AS c ON c.id = t.case_id"

  /// The covering index for the present state or for a past one; both start with the same columns.
  private var ratesIndex: SQL {
    "state_turn AS t INDEXED BY \(raw: isNow ? "state_turn_now" : "state_turn_then")"
  }

  private var turnsOfCohorts: SQL { "state_cohort AS h CROSS JOIN \(ratesIndex)" }

  private var foundTurns: SQL {
    """
    (
        SELECT t.case_id, t.position
        FROM \(turnsOfCohorts)
        WHERE \(conditionsOfCohorts.joined(by: " AND "))
      ) AS f CROSS JOIN state_turn AS t ON t.case_id = f.case_id AND t.position = f.position
    """
  }
}

// MARK: - Conditions

extension Scan {
  /// The WHERE conditions over `tables`.
  var conditions: [SQL] {
    switch way {
    case .cohorts: conditionsOfCohorts
    case .found: isWithin + ["TRUE"]
    case .index, .period, .whole: conditionsOfTurns
    }
  }

  /// Turns in the period and area that were in force at T and K.
  var conditionsOfTurns: [SQL] { standingThen + isWithin + period }

  private var conditionsOfCohorts: [SQL] {
    // The covering indexes lack the village. The city comes last: it is far back in the index and
    // excludes the fewest rows.
    isOfCohort + standingThen + (levels.contains(.village) ? [] : isWithin) + period
      + ["t.city = h.city"]
  }

  /// The condition for the area asked about.
  var isWithin: [SQL] {
    guard let within = question.within else { return [] }
    let named = levels.map { "t.\(raw: $0.column) = \(within.code)" as SQL }
    return ["(\(named.joined(by: " OR ")))"]
  }

  /// Rows that had happened by T and were known at K: one row per case, the one in force; for moves
  /// and endings, all of them.
  private var standingThen: [SQL] {
    let (asOf, position) = (question.asOf, question.position)
    let happened: SQL = "t.position <= \(position) AND t.occurred_at <= \(asOf)"
    let isLast: SQL = """
      (t.next_position IS NULL OR t.next_position > \(position) OR t.next_occurred_at > \(asOf))
      """
    switch axis {
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
    switch axis {
    case .moment: return []
    case .deadline:
      // Deadlines are whole days.
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
