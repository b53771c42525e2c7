import Casework
import Disputes
import SQLite

// Which rows are counted, and how they are found.

extension Scan {
  /// How the rows are found.
  enum Way {
    /// What is kept of cohorts, and the turns of those that have changed since, from an index of rates.
    case cohorts
    /// An index of rates has everything, so that nothing else is read.
    case index
    /// An index of rates finds them, cohort by cohort, and then they are read.
    case found
    /// The index of what places them in a period finds them.
    case period
    /// All are read: to look each one up would cost more.
    case whole
  }

  var way: Way {
    let hasPeriod = question.from != nil
    switch axis {
    case .registration, .moment:
      // A village is only a part of a cohort.
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

  /// Whether the closings of the period are so few that it is cheaper to look them up than to read an
  /// index of all.
  private var isShort: Bool {
    guard let from = question.from else { return false }
    return min(question.to ?? question.asOf, question.asOf).day - from.day <= 366
  }
}

// MARK: - Tables

extension Scan {
  /// The rows that are counted, with the case where something of it may have been corrected.
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

  /// The rows, however they are found, for whoever reads more of them than an index has.
  var source: SQL {
    switch axis {
    case .offer:
      // An offer is made by a turn, which knows the unit, the team and the area.
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

  /// The index of rates now, or at another moment; both begin alike.
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
  /// What is asked of the rows of the tables.
  var conditions: [SQL] {
    switch way {
    case .cohorts: conditionsOfCohorts
    case .found: isWithin + ["TRUE"]
    case .index, .period, .whole: conditionsOfTurns
    }
  }

  /// Which turns lie in the period and area and stood at the moment asked about.
  var conditionsOfTurns: [SQL] { standingThen + isWithin + period }

  private var conditionsOfCohorts: [SQL] {
    // An index of rates does not have the village. The city stands far behind in it, and tells apart
    // the fewest rows.
    isOfCohort + standingThen + (levels.contains(.village) ? [] : isWithin) + period
      + ["t.city = h.city"]
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
