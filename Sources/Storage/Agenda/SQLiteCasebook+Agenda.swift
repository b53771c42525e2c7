public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook {
  /// What waits for a unit, and for closed units that it has succeeded, on a day.
  public func agenda(
    _ sections: [Agenda.Section], of units: [UnitCode], on day: Day, limit: Int?
  ) throws -> Agenda {
    try snapshot {
      Agenda(
        parts: try sections.map { section in
          let (count, late) = try counts(section.count(of: units, on: day))
          let cases =
            count == 0 ? [] : try watched(section.cases(of: units, on: day, limit: limit))
          return Agenda.Part(section: section, cases: cases, count: count, late: late)
        })
    }
  }

  /// How many steps are late below a unit on a day.
  public func lateBelow(_ unit: UnitCode, on day: Day) throws -> LateCount {
    try ask {
      let (steps, units) = try counts(LateQuestion.count(below: unit, on: day))
      return LateCount(steps: steps, units: units)
    }
  }

  /// Open cases with a deadline that has passed, by number.
  public func lateCases(_ question: LateQuestion) throws -> [WatchedCase] {
    try snapshot {
      var question = question
      if let area = question.area { question.areaLevels = try levels(of: area) }
      return try watched(question.cases)
    }
  }

  /// Reads two counts from one row.
  private func counts(_ query: SQL) throws(SQLiteError) -> (Int, Int) {
    try db.first(query) { row throws(SQLiteError) in try (row[0], row[1]) } ?? (0, 0)
  }

  private func watched(_ query: SQL) throws(SQLiteError) -> [WatchedCase] {
    let parties = try ListedParties(self)
    return try db.all(query) { row throws(SQLiteError) in try WatchedCase(row: row, parties) }
  }
}

extension WatchedCase {
  /// The columns over `state_case AS c`: those of `CaseLine`, then the deadlines.
  static var columns: SQL {
    """
    c.id, c.number_key, c.state, c.category, c.grade, c.source,
      c.area, \(name(of: "area")), c.holder, \(name(of: "holder")),
      c.waiting_for, \(name(of: "waiting_for")), c.registered_at, c.due_on, c.provisional, c.tags,
      \(CaseFilter.currentText("summary")), c.first_due_on, c.next_due_on,
      c.offer_target IS NOT NULL, c.term_due_on, c.reminder, c.ended_at
    """
  }

  private static func name(of column: String) -> SQL {
    "(SELECT u.name FROM state_unit AS u WHERE u.code = c.\(raw: column))"
  }

  fileprivate init(row: borrowing Row, _ parties: ListedParties) throws(SQLiteError) {
    self.init(
      line: try CaseLine(row: row, parties).forAnyone, firstDueOn: try row[17],
      nextDueOn: try row[18], isOffered: try row[19], termDueOn: try row[20],
      urgency: try row[21], endedAt: try row[22])
  }
}
