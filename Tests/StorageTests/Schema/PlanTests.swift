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

  private func plan(of query: SQL) throws -> [String] { try book.steps(of: query) }

  private static func unit(_ code: UnitCode, _ level: Level) -> Unit {
    Unit(code: code, name: "x", level: level)
  }

  static let filters:
    [(name: String, index: String, change: @Sendable (inout CaseFilter) -> Void)] = [
      ("township", "state_case_open_township", { $0.area = unit(Places.bihu, .township) }),
      ("village", "state_case_open_village", { $0.area = unit(Places.gaoxi, .village) }),
      ("county", "state_case_open_county", { $0.area = unit(Places.liandu, .county) }),
      ("holder", "state_case_open_holder", { $0.holders = [Places.bihu] }),
      ("waiting", "state_case_waiting", { $0.waitingFor = [Places.bihu] }),
    ]

  @Test(arguments: filters)
  func `a list of open cases reads one index in its order`(
    _ expected: (name: String, index: String, change: @Sendable (inout CaseFilter) -> Void)
  ) throws {
    var filter = CaseFilter()
    filter.states = CaseFilter.openStates
    expected.change(&filter)
    let query = SQLiteCasebook.listing(filter.selection, sort: .newestFirst, limit: 50)
    let steps = try plan(of: query)
    #expect(steps.first?.hasPrefix("SEARCH c USING INDEX \(expected.index) ") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test func `a list of everything reads an index in its order`() throws {
    let steps = try plan(
      of: SQLiteCasebook.listing(CaseFilter().selection, sort: .newestFirst, limit: 50))
    #expect(steps.first == "SCAN c USING INDEX state_case_registered", "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test func `overdue cases are found by their deadline`() throws {
    var filter = CaseFilter()
    filter.overdueOn = Instant.hour(0).day
    let steps = try plan(
      of: SQLiteCasebook.listing(filter.selection, sort: CaseSort(.due), limit: nil))
    #expect(steps.first?.hasPrefix("SEARCH c USING INDEX state_case_due ") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  static let dues: [@Sendable (inout CaseFilter) -> Void] = [
    { $0.dueWithin = Instant.hour(0).day...Instant.hour(0).day + 5 },
    {
      $0.overdueOn = Instant.hour(0).day
      $0.dueWithin = Instant.hour(0).day...Instant.hour(0).day + 5
    },
  ]

  @Test(arguments: dues.indices)
  func `cases soon due are found by their deadline`(index: Int) throws {
    var filter = CaseFilter()
    Self.dues[index](&filter)
    let steps = try plan(
      of: SQLiteCasebook.listing(filter.selection, sort: CaseSort(.due), limit: nil))
    #expect(steps.first?.hasPrefix("SEARCH c USING INDEX state_case_due ") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test(arguments: Agenda.Section.allCases)
  func `a section of the agenda reads one index in its order`(section: Agenda.Section) throws {
    let day = Instant.hour(0).day
    let steps = try plan(of: section.cases(of: [Places.bihu], on: day, limit: 5))
    #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE FOR") }, "\(steps)")
    let counted = try plan(of: section.count(of: [Places.bihu], on: day))
    #expect(
      !counted.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE FOR") }, "\(counted)")
    if [.accept, .sign, .handle, .verify].contains(section) {
      #expect(counted[0].hasPrefix("SEARCH c USING COVERING INDEX state_case_next_due "))
    }
  }

  @Test func `what is late is found unit by unit`() throws {
    let day = Instant.hour(0).day
    let counted = try plan(of: LateQuestion.count(below: Places.city, on: day))
    #expect(
      counted.contains { $0.hasPrefix("SEARCH c USING INDEX state_case_next_due ") },
      "\(counted)")
    #expect(
      !counted.contains { $0.contains("SCAN c") || $0.contains("TEMP B-TREE FOR") }, "\(counted)")
    for unit in [nil, Places.liandu] {
      var question = LateQuestion(on: day)
      question.concerning = [unit].compactMap(\.self)
      let steps = try plan(of: question.cases)
      #expect(!steps.contains { $0.contains("SCAN c") }, "\(steps)")
      #expect(steps.contains { $0.contains("SEARCH c USING INTEGER PRIMARY KEY") }, "\(steps)")
    }
  }

  static let layouts: [(rows: Grouping?, columns: Grouping?)] = [
    (nil, nil), (.county, nil), (.township, nil), (.month, nil), (.township, .month),
  ]
  static let definitions: [RateDefinition] = [.cohort, .flow, .due, .success]

  @Test(arguments: layouts, [true, false])
  func `a rate reads one covering index and sorts no cases`(
    _ layout: (rows: Grouping?, columns: Grouping?), isNow: Bool
  ) throws {
    let index = isNow ? "state_turn_now" : "state_turn_then"
    for definition in Self.definitions {
      for area in [nil, Self.unit(Places.liandu, .county)] {
        let question = TableQuestion(
          ReportDefinition.closureRate(definition).measures, by: layout.rows,
          and: layout.columns, from: .hour(0), to: .hour(9_000), asOf: .hour(9_000), position: 9,
          within: area)
        for axis in TimeAxis.allCases {
          let scan = Scan(question, axis, isNow: isNow)
          guard !scan.measures.isEmpty else { continue }
          // What is kept of the cohorts stands before it.
          let steps = try plan(of: #require(scan.statements.last))
          #expect(steps.contains { $0.contains("USING COVERING INDEX \(index)") }, "\(steps)")
          // The months of closings and deadlines are in no index's order.
          guard axis == .registration || ![layout.rows, layout.columns].contains(.month)
          else { continue }
          // What is sorted are the few rows of counts, not the cases.
          let sorted = steps.firstIndex { $0.contains("TEMP B-TREE") } ?? .max
          let counted = try #require(steps.firstIndex { $0.contains(index) })
          #expect(sorted > counted, "\(steps)")
          // The index has townships and months of registration in their order already.
          if layout.rows == .township { #expect(sorted == .max, "\(steps)") }
        }
      }
    }
  }

  @Test(arguments: layouts)
  func `quiet cohorts are read in their order, and open cases behind their deadline by an index`(
    _ layout: (rows: Grouping?, columns: Grouping?)
  ) throws {
    let question = TableQuestion(
      ReportDefinition.closureRate(.cohort).measures, by: layout.rows, and: layout.columns,
      asOf: .hour(9_000), position: 9, within: Self.unit(Places.liandu, .county))
    let statements = Scan(question, .registration, isNow: false).statements
    try #require(statements.count == 2)
    let steps = try plan(of: statements[0])
    #expect(steps.first == "SEARCH t USING PRIMARY KEY (county=?)", "\(steps)")
    #expect(steps.contains { $0.contains("state_turn_now (county=? AND township=? AND") })
    // A month has cohorts of every township, which are few.
    #expect(steps.contains { $0.contains("TEMP") } == (layout.rows == .month), "\(steps)")
    #expect(try plan(of: statements[1]).contains("SEARCH h USING PRIMARY KEY (county=?)"))
  }

  @Test func `offers of a period are found by their making, what belongs to a case by its key`()
    throws
  {
    let definitions = [ReportDefinition.movement, .followup]
    for definition in definitions {
      let question = TableQuestion(
        definition.measures, by: .handler, from: .hour(0), to: .hour(9), asOf: .hour(9),
        position: 9)
      for axis in TimeAxis.allCases {
        let scan = Scan(question, axis, isNow: false)
        guard !scan.measures.isEmpty else { continue }
        let steps = try scan.statements.flatMap(plan)
        if axis == .offer {
          #expect(steps.contains { $0.hasPrefix("SEARCH o USING INDEX state_offer_made") })
        }
        if axis == .arrival {
          #expect(steps.contains { $0.hasPrefix("SEARCH t USING INDEX state_turn_arrived") })
        }
        // Only the turns themselves are read from end to end.
        let scans = steps.filter { $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN (") }
        #expect(scans.allSatisfy { $0.hasPrefix("SCAN t") }, "\(steps)")
      }
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

extension SQLiteCasebook {
  /// How a question is answered, but for the few units that are asked about a dispute of minors.
  func steps(of query: SQL) throws -> [String] {
    let steps: [String] = try db.all("EXPLAIN QUERY PLAN \(query)") {
      row throws(SQLiteError) in try row[3]
    }
    return steps.filter { !["SCAN CONSTANT ROW", "SCAN confidant", "SCAN asked"].contains($0) }
  }
}
