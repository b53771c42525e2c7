import Casework
import Disputes
import SQLite

extension Agenda.Section {
  /// The section as SQL: FROM and WHERE over `state_case AS c`.
  ///
  /// Each names its index: without statistics the planner might pick another.
  func source(of units: [UnitCode], on day: Day) -> SQL {
    let waiting: SQL = """
      FROM state_case AS c INDEXED BY state_case_next_due
      WHERE c.waiting_for \(units.isAny)
      """
    return switch self {
    case .accept: "\(waiting) AND c.state = 'registered' AND c.offer_target IS NULL"
    case .sign: "\(waiting) AND c.offer_target IS NOT NULL"
    case .handle:
      "\(waiting) AND c.state IN ('handling', 'suspended') AND c.offer_target IS NULL"
    case .verify: "\(waiting) AND c.state = 'concluded'"
    case .unanswered:
      """
      FROM state_case AS c INDEXED BY state_case_elsewhere
      WHERE c.holder \(units.isAny) AND c.waiting_for <> c.holder AND c.next_due_on < \(day)
        AND c.offer_target IS NOT NULL
      """
    case .assist:
      """
      FROM state_helper AS h INDEXED BY state_helper_unit
      CROSS JOIN state_case AS c ON c.id = h.case_id
      WHERE h.unit \(units.isAny) AND c.waiting_for IS NOT NULL
      """
    case .perform:
      """
      FROM state_case AS c INDEXED BY state_case_term_due
      WHERE c.holder \(units.isAny) AND c.term_due_on <= \(day + Agenda.Section.termNotice)
      """
    case .callBack:
      """
      FROM state_case AS c INDEXED BY state_case_calls_back
      WHERE c.calls_back \(units.isAny)
        AND c.ended_at >= \((day + -Agenda.Section.callBackSpan).start)
        AND \(CaseFilter.known(to: units.first, on: day))
      """
    }
  }

  /// The ORDER BY columns, which follow the index.
  private var order: SQL {
    switch self {
    case .accept, .sign, .handle, .verify, .unanswered: "c.next_due_on, c.number_key"
    case .assist: "h.case_id"
    case .perform: "c.term_due_on, c.number_key"
    case .callBack: "c.ended_at, c.id"
    }
  }

  /// The condition for a case that is late on a day.
  private func isLate(on day: Day) -> SQL {
    switch self {
    case .accept, .sign, .handle, .verify, .unanswered: "c.next_due_on < \(day)"
    case .assist: "c.due_on < \(day)"
    case .perform: "c.term_due_on < \(day)"
    case .callBack: "0"
    }
  }

  /// Selects the first cases of the section.
  func cases(of units: [UnitCode], on day: Day, limit: Int?) -> SQL {
    var query: SQL = """
      SELECT \(WatchedCase.columns)
      \(source(of: units, on: day))
      ORDER BY \(order)
      """
    if let limit { query += " LIMIT \(max(0, limit))" }
    return query
  }

  /// Counts the cases of the section, and the late ones among them.
  func count(of units: [UnitCode], on day: Day) -> SQL {
    "SELECT count(*), coalesce(sum(\(isLate(on: day))), 0) \(source(of: units, on: day))"
  }
}

extension LateQuestion {
  /// A common table `below`: the units at or below these, plus closed units whose cases they have
  /// taken over by a day; all units if none are given.
  static func below(_ units: [UnitCode], itself: Bool, on day: Day) -> SQL {
    guard !units.isEmpty else { return "below (code) AS (SELECT code FROM state_unit)" }
    let first: SQL =
      itself
      ? units.map { "SELECT \($0)" as SQL }.joined(by: " UNION ")
      : "SELECT code FROM state_unit WHERE parent \(units.isAny)"
    return """
      within (code) AS (
        \(first)
        UNION
        SELECT child.code
        FROM within JOIN state_unit AS child ON child.parent = within.code
      ),
      \(UnitFilter.actedFor(by: "SELECT code FROM within", on: day, as: "below"))
      """
  }

  /// Selects the cases with a deadline that has passed.
  ///
  /// Per unit: cases waiting for it; cases it holds on which another must act; cases it holds
  /// beyond their first deadline; cases offered to it beyond their first deadline.
  var cases: SQL {
    var conditions: [SQL] = [CaseFilter.known(to: concerning.first, on: day)]
    if let area { conditions.append(area.isNamed(at: areaLevels)) }
    if !holders.isEmpty { conditions.append("c.holder \(holders.isAny)") }
    return """
      WITH RECURSIVE \(LateQuestion.below(concerning, itself: true, on: day)),
      found (id) AS (
        SELECT c.id
        FROM below CROSS JOIN state_case AS c INDEXED BY state_case_next_due
        WHERE c.waiting_for = below.code AND c.next_due_on < \(day)
        UNION
        SELECT c.id
        FROM below CROSS JOIN state_case AS c INDEXED BY state_case_elsewhere
        WHERE c.holder = below.code AND c.waiting_for <> c.holder
          AND (c.next_due_on < \(day) OR (c.state <> 'concluded' AND c.due_on < \(day)))
        UNION
        SELECT c.id
        FROM below CROSS JOIN state_case AS c INDEXED BY state_case_extended
        WHERE c.holder = below.code AND c.first_due_on < \(day) AND c.state <> 'concluded'
          AND c.waiting_for IS NOT NULL AND c.first_due_on < c.due_on
        UNION
        SELECT c.id
        FROM below CROSS JOIN state_case AS c INDEXED BY state_case_offered
        WHERE c.offer_target = below.code AND c.first_due_on < \(day)
      )
      SELECT \(WatchedCase.columns)
      FROM found CROSS JOIN state_case AS c ON c.id = found.id
      WHERE \(conditions.joined(by: " AND "))
      ORDER BY c.number_key
      """
  }

  /// Counts the late steps below a unit, and the units that have any.
  static func count(below unit: UnitCode, on day: Day) -> SQL {
    """
    WITH RECURSIVE \(below([unit], itself: false, on: day))
    SELECT coalesce(sum(steps), 0), coalesce(sum(steps > 0), 0)
    FROM (
      SELECT
        (
          SELECT count(*)
          FROM state_case AS c INDEXED BY state_case_next_due
          WHERE c.waiting_for = below.code AND c.next_due_on < \(day)
            AND \(CaseFilter.known(to: unit, on: day))
        ) + (
          SELECT count(*)
          FROM state_case AS c INDEXED BY state_case_elsewhere
          WHERE c.holder = below.code AND c.waiting_for <> c.holder
            AND c.state <> 'concluded' AND c.due_on < \(day)
        ) AS steps
      FROM below
    )
    """
  }
}
