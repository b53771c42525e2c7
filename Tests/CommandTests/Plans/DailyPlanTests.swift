import SQLite
import Testing

/// No command of every day reads a large table from end to end, or sorts what an index has in order.
@Suite struct DailyPlanTests {
  /// A part of the statements that may do what others must not, and why they may.
  private typealias Exception = (statement: String, reason: String)

  /// Tables that grow with the city, its rules and the months, not with the cases; some have one row.
  private static let smallTables = ["state_unit", "state_cohort", "log_file", "state_series"]

  private static let scans: [Exception] = [
    ("FROM log_entry ORDER BY position DESC LIMIT 1", "the last entry is read from the end"),
    (
      "waiting.code = c.waiting_for ORDER BY",
      "the newest of all are read in the order of their index until the page is full"
    ),
    (
      "WHERE c.county = '331102000000'",
      "so are those of a county, which has many of them, and nothing is counted beyond a limit"
    ),
    ("INSERT INTO log_case", "what refers to it is looked at only where it refers to nothing yet"),
    ("SELECT 1 FROM state_case AS c LIMIT", "nothing is counted beyond a limit"),
    (
      "SELECT 1 FROM state_case AS c WHERE instr(",
      "the index of disputes of minors is asked whether it has any"
    ),
  ]

  private static let sorts: [Exception] = [
    ("register IN ('calendar', 'rule')", "a year brings few of these entries"),
    ("FROM state_unit WHERE valid_to <", "few closed units have the same successor"),
    ("log_case.ordinal = 1", "few units give the same ordinal to a case that is mine"),
    ("INDEXED BY state_case_waiting", "the open cases of a file are few among all that there are"),
    ("c.due_on <=", "few cases are due within days, and they are read by that deadline"),
    ("FROM private_search", "only a page of few hits is sorted; see SearchPlanTests"),
    ("WITH RECURSIVE within (code)", "what is late is found unit by unit and shown by number"),
    ("SELECT row_key, column_key", "counts are sorted, one for each township and month"),
    ("FROM state_cohort AS t", "so are those that are kept, where months are asked for alone"),
  ]

  @Test func `no statement of a daily command reads a large table from end to end`() throws {
    for (command, plan) in try Self.plans.get() where !Self.large(plan).isEmpty {
      #expect(
        Self.scans.contains { plan.statement.contains($0.statement) },
        "\(command): \(plan.statement) \(plan.steps)")
    }
  }

  @Test func `no statement of a daily command sorts`() throws {
    for (command, plan) in try Self.plans.get() where plan.sorts {
      #expect(
        Self.sorts.contains { plan.statement.contains($0.statement) },
        "\(command): \(plan.statement) \(plan.steps)")
    }
  }

  @Test func `no exception is made in vain`() throws {
    let plans = try Self.plans.get().map(\.plan)
    for (statement, reason) in Self.scans {
      #expect(
        plans.contains { !Self.large($0).isEmpty && $0.statement.contains(statement) }, "\(reason)")
    }
    for (statement, reason) in Self.sorts {
      #expect(plans.contains { $0.sorts && $0.statement.contains(statement) }, "\(reason)")
    }
  }

  @Test func `a table is known by its other name, and an index made in passing is told`() throws {
    let db = try Connection(path: ":memory:", access: .create)
    try db.execute(script: "CREATE TABLE log_a (x, y); CREATE TABLE state_b (x, y)")
    let joined = try QueryPlan(of: "SELECT * FROM log_a AS a JOIN state_b AS b USING (x)", in: db)
    #expect(Self.large(joined).count == 1 && joined.sorts)
    let sorted = try QueryPlan(of: "SELECT * FROM state_b ORDER BY y", in: db)
    #expect(Self.large(sorted) == ["state_b"] && sorted.sorts)
    let keyed = try QueryPlan(of: "SELECT * FROM log_a WHERE rowid = 1", in: db)
    #expect(Self.large(keyed).isEmpty && !keyed.sorts)
  }

  /// The tables of cases that a statement reads from end to end.
  private static func large(_ plan: QueryPlan) -> [String] {
    plan.scannedTables.filter { table in
      ["log_", "private_", "state_"].contains { table.hasPrefix($0) }
        && !smallTables.contains(table)
    }
  }

  private static let plans = Result { try RecordedTown.afterADay().plans() }
}
