import Casework
import Disputes
import SQLite
import Support
import Testing

@testable import Storage

/// No daily question reads a large table from end to end, or sorts what an index has in order.
@Suite struct PlanTests {
  private let book: SQLiteCasebook

  init() throws { book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0)) }

  private func plan(of query: SQL) throws -> [String] {
    try book.db.all("EXPLAIN QUERY PLAN \(query)") { row throws(SQLiteError) in try row[3] }
  }

  private static func unit(_ code: UnitCode, _ level: Level) -> Unit {
    Unit(code: code, name: "x", level: level)
  }

  static let filters:
    [(name: String, index: String, change: @Sendable (inout CaseFilter) -> Void)] = [
      ("township", "state_case_open_township", { $0.area = unit(Places.bihu, .township) }),
      ("village", "state_case_open_village", { $0.area = unit(Places.gaoxi, .village) }),
      ("county", "state_case_open_county", { $0.area = unit(Places.liandu, .county) }),
      ("holder", "state_case_open_holder", { $0.holder = Places.bihu }),
      ("waiting", "state_case_waiting", { $0.waitingFor = Places.bihu }),
    ]

  @Test(arguments: filters)
  func `a list of open cases reads one index in its order`(
    _ expected: (name: String, index: String, change: @Sendable (inout CaseFilter) -> Void)
  ) throws {
    var filter = CaseFilter()
    filter.states = CaseFilter.openStates
    expected.change(&filter)
    let query = SQLiteCasebook.listing(filter, sort: .newestFirst, limit: 50)
    let steps = try plan(of: query)
    #expect(steps.first?.hasPrefix("SEARCH c USING INDEX \(expected.index) ") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test func `a list of everything reads an index in its order`() throws {
    let steps = try plan(of: SQLiteCasebook.listing(CaseFilter(), sort: .newestFirst, limit: 50))
    #expect(steps.first == "SCAN c USING INDEX state_case_registered", "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test func `overdue cases are found by their deadline`() throws {
    var filter = CaseFilter()
    filter.overdueOn = Instant.hour(0).day
    let steps = try plan(
      of: SQLiteCasebook.listing(filter, sort: CaseSort(.due), limit: nil))
    #expect(steps.first?.hasPrefix("SEARCH c USING INDEX state_case_due ") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  static let groupings: [RateGrouping?] = [nil, .county, .township, .month]

  @Test(arguments: groupings, [true, false])
  func `a rate reads one covering index and sorts no cases`(
    grouping: RateGrouping?, isNow: Bool
  ) throws {
    for area in [nil, Self.unit(Places.liandu, .county)] {
      let question = RateQuestion(
        .flow, by: grouping, from: .hour(0), to: .hour(9_000), asOf: .hour(9_000), position: 9,
        within: area)
      let index = isNow ? "state_turn_now" : "state_turn_then"
      let cohort = try plan(of: question.cohort(isNow: isNow))
      #expect(cohort.contains { $0.contains("USING COVERING INDEX \(index)") }, "\(cohort)")
      // What is sorted are the few rows of counts, not the cases.
      let sorted = cohort.firstIndex { $0.contains("TEMP B-TREE") } ?? .max
      let counted = try #require(cohort.firstIndex { $0.contains(index) })
      #expect(sorted > counted, "\(cohort)")
      let closings = try plan(of: question.closings(isNow: isNow))
      #expect(closings.contains { $0.contains("USING COVERING INDEX \(index)") }, "\(closings)")
    }
  }

  @Test func `a case, its records and its texts are found by keys`() throws {
    let queries: [SQL] = [
      "SELECT id FROM log_case WHERE unit = '1' AND year = 2 AND series = 3 AND ordinal = 4",
      "SELECT seq FROM log_entry WHERE case_id = 1 ORDER BY seq",
      "SELECT field FROM private_text WHERE case_id = 1 ORDER BY seq, field",
      "SELECT name FROM private_party WHERE case_id = 1 ORDER BY party",
      "SELECT position FROM log_entry WHERE register = 'unit' AND position <= 9 ORDER BY position",
      "SELECT \(CaseFilter.currentText("summary")) FROM state_case AS c WHERE c.id = 1",
      SQLiteTransaction.merged(into: .unknown),
      """
      SELECT count(*) FROM log_entry WHERE case_id IS NOT NULL AND occurred_at < received_at
        AND occurred_at <= 1 AND received_at > 1 AND position <= 9
      """,
    ]
    for query in queries {
      let steps = try plan(of: query)
      #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }
}
