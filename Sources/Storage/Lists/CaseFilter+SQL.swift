import Casework
import Disputes
import SQLite

extension CaseFilter {
  /// The matching cases, found without the full-text index.
  var selection: CaseSelection { CaseSelection(table, where: conditions(reading: search)) }

  /// The matching cases in a sort order, found without the full-text index.
  ///
  /// Open cases of the whole file are few: sorting them is faster than walking an index of all
  /// cases.
  func selection(sortedBy sort: CaseSort) -> CaseSelection {
    let isOpenAnywhere =
      isOfOpenStates && area == nil && holders.isEmpty && waitingFor.isEmpty && overdueOn == nil
      && dueWithin == nil
    guard isOpenAnywhere, sort.key == .registered else { return selection }
    return CaseSelection(
      "state_case AS c INDEXED BY state_case_waiting", where: conditions(reading: search))
  }

  /// The table `state_case AS c`; it names the index where the query planner would pick a larger
  /// one.
  var table: SQL {
    guard let level = area?.level, level == .township || level == .village,
      areaLevels.allSatisfy({ $0 == level }), holders.isEmpty, waitingFor.isEmpty, isOfOpenStates
    else { return "state_case AS c" }
    return "state_case AS c INDEXED BY state_case_open_\(raw: level.code)"
  }

  /// Whether only open cases can match; these have partial indexes.
  var isOpen: Bool { isOfOpenStates || overdueOn != nil || dueWithin != nil }

  private var isOfOpenStates: Bool { !states.isEmpty && states.allSatisfy(\.isOpen) }

  /// The WHERE conditions over `state_case AS c`; `words` are searched in the texts themselves.
  func conditions(reading words: [String]) -> [SQL] {
    var conditions: [SQL] = []
    if let area { conditions.append(area.isNamed(at: areaLevels)) }
    if !holders.isEmpty { conditions.append("c.holder \(holders.isAny)") }
    if !waitingFor.isEmpty { conditions.append("c.waiting_for \(waitingFor.isAny)") }
    if !states.isEmpty {
      if isOfOpenStates {
        // Open means that `waiting_for` is set; the partial indexes of open cases use this
        // condition.
        conditions.append("c.waiting_for IS NOT NULL")
      }
      if !isOfOpenStates || !CaseFilter.openStates.allSatisfy(states.contains) {
        let listed = State.allCases.filter(states.contains).map { "\($0)" as SQL }
        conditions.append("c.state IN (\(listed.joined(by: ", ")))")
      }
    }
    if let category {
      conditions.append(
        category.isGroup
          ? "substr(c.category, 1, 2) = \(category)" : "c.category = \(category)")
    }
    if let grade { conditions.append("c.grade = \(grade)") }
    if let source { conditions.append("c.source = \(source)") }
    if let tag {
      conditions.append("instr(' ' || c.tags || ' ', \(" \(tag.rawValue) ")) > 0")
    }
    if let due { conditions.append(due) }
    if let registeredFrom { conditions.append("c.registered_at >= \(registeredFrom)") }
    if let registeredTo { conditions.append("c.registered_at <= \(registeredTo)") }
    conditions += words.map(CaseFilter.containing)
    if case .unit(let unit) = viewer {
      conditions.append(CaseFilter.known(to: unit, on: viewedOn, isPrivate: isSearch))
    }
    return conditions
  }

  /// Tells whether a unit may see that the case exists on a day; with `isPrivate`, whether it may
  /// see private data of it.
  ///
  /// `UnitDirectory.knows` decides the same for a case in memory; keep the two in step.
  static func known(to unit: UnitCode?, on day: Day, isPrivate: Bool = false) -> SQL {
    let isOfMinors: SQL = """
      EXISTS (
        SELECT 1 FROM state_case AS m INDEXED BY state_case_minor
        WHERE m.id = c.id AND \(CaseFilter.isOfMinors("m"))
      )
      """
    guard let unit else { return "NOT \(isOfMinors)" }
    let isAsked: SQL = """
      OR EXISTS (
        WITH RECURSIVE asked (code) AS (
          SELECT c.offer_target
          UNION
          SELECT h.unit FROM state_helper AS h WHERE h.case_id = c.id
          UNION
          SELECT coalesce(closed.successor, closed.parent)
          FROM asked JOIN state_unit AS closed ON closed.code = asked.code
          WHERE closed.valid_to < \(day)
        )
        SELECT 1 FROM asked WHERE code = \(unit)
      )
      """
    return """
      (NOT \(isOfMinors) OR (
        EXISTS (
          SELECT 1
          FROM state_unit
          WHERE code = \(unit)
            AND (valid_from IS NULL OR valid_from <= \(day))
            AND (valid_to IS NULL OR valid_to >= \(day))
        ) AND (EXISTS (
          WITH RECURSIVE confidant (code) AS (
            SELECT c.holder
            UNION
            SELECT coalesce(closed.successor, closed.parent)
            FROM confidant JOIN state_unit AS closed ON closed.code = confidant.code
            WHERE closed.valid_to < \(day)
          )
          SELECT 1
          FROM confidant JOIN state_unit AS u ON u.code = confidant.code
          WHERE instr(' ' || u.path || ' ', \(" \(unit) ")) > 0
        ) \(isPrivate ? "" : isAsked))))
      """
  }

  /// The condition that a case is a dispute of minors, as the index of these has it.
  static func isOfMinors(_ table: String) -> SQL {
    "instr(' ' || \(raw: table).tags || ' ', ' \(raw: Tag.minor.rawValue) ') > 0"
  }

  /// Open cases by handling deadline; a concluded case has no running handling clock and is left
  /// out.
  private var due: SQL? {
    let open: SQL = "c.waiting_for IS NOT NULL AND c.state <> 'concluded'"
    switch (overdueOn, dueWithin) {
    case (nil, nil): return nil
    case (let day?, nil): return "\(open) AND c.due_on < \(day)"
    case (nil, let span?):
      return "\(open) AND c.due_on >= \(span.lowerBound) AND c.due_on <= \(span.upperBound)"
    case (let day?, let span?):
      // One range of the index covers both conditions; the last line removes the days between them.
      let last = max(span.upperBound, day + -1)
      return """
        \(open) AND c.due_on <= \(last)
          AND (c.due_on < \(day) OR c.due_on >= \(span.lowerBound))
        """
    }
  }

  /// Tells whether the current summary or place, or a party's name, contains a word in any
  /// spelling.
  static func containing(_ word: String) -> SQL {
    """
    (
      spells(\(currentText("summary")), \(word))
      OR spells(\(currentText("place")), \(word))
      OR EXISTS (
        SELECT 1
        FROM private_party AS p
        WHERE p.case_id = c.id AND spells(p.name, \(word))
      )
    )
    """
  }

  /// The latest version of a text of the case; NULL if there is none or it is erased.
  static func currentText(_ field: String) -> SQL {
    """
    (
      SELECT t.value
      FROM private_text AS t
      WHERE t.case_id = c.id AND t.field = '\(raw: field)'
      ORDER BY t.seq DESC
      LIMIT 1
    )
    """
  }
}

extension Unit {
  /// Tells whether the frozen area of `state_case AS c` lies within the unit, comparing the columns
  /// of these levels; if none are given, that of the unit's own level.
  func isNamed(at levels: [Level]) -> SQL {
    let named = Set(levels + [level]).sorted().map { "c.\(raw: $0.column) = \(code)" as SQL }
    return named.count == 1 ? named[0] : "(\(named.joined(by: " OR ")))"
  }
}

extension [UnitCode] {
  /// Compares with any of these values; a single value uses `=`, so that an index can deliver its
  /// order.
  var isAny: SQL {
    count == 1 ? "= \(self[0])" : "IN (\(map { "\($0)" as SQL }.joined(by: ", ")))"
  }
}

extension Level {
  /// The column that holds the frozen area at this level.
  var column: String { code }
}

extension CaseSort {
  /// The ORDER BY clause over `state_case AS c`; ties are ordered by case number.
  var clause: SQL {
    let direction: SQL = isDescending ? " DESC" : ""
    if key == .number { return "ORDER BY c.number_key\(direction)" }
    return "ORDER BY \(column)\(direction), c.number_key"
  }

  private var column: SQL {
    switch key {
    case .registered: "c.registered_at"
    case .due: "c.due_on"
    case .number: "c.number_key"
    case .state: CaseSort.rank("c.state", State.allCases.map(\.rawValue))
    case .category: "c.category"
    case .grade: CaseSort.rank("c.grade", Grade.allCases.sorted().map(\.rawValue))
    case .holder: "c.holder"
    case .area: "c.area"
    }
  }

  /// A CASE expression for the rank of a code in its list.
  private static func rank(_ column: String, _ codes: [String]) -> SQL {
    let cases = codes.enumerated().map { "WHEN '\($0.element)' THEN \($0.offset)" }
    return SQL(raw: "CASE \(column) \(cases.joined(separator: " ")) END")
  }
}
