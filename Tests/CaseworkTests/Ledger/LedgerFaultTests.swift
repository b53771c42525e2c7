import Casework
import Disputes
import Support
import Testing

@Suite struct LedgerFaultTests {
  private let file: LedgerFixture

  init() throws { file = try LedgerFixture() }

  private func error(
    _ text: String, unit: String? = LedgerFixture.town,
    _ change: (inout LedgerImport) -> Void = { _ in }
  ) throws -> LedgerError {
    let entries = try file.book.entries().count
    let error = try #require(throws: LedgerError.self) {
      try file.take(text, unit: unit, change)
    }
    #expect(try file.book.entries().count == entries)
    return error
  }

  private static let header = "registered_at,category,summary,applicant"

  @Test(arguments: [
    ("\(header),note\n", "note", LedgerFault.unknownColumn("note", allowed: LedgerColumn.names)),
    ("registered_at,category,summary\n", "applicant", .missingColumn("applicant")),
    ("", "registered_at", .missingColumn("registered_at")),
    ("\(header),Summary\n", "Summary", .unknownColumn("Summary", allowed: LedgerColumn.names)),
  ])
  func `a column that is unknown or missing is named`(
    text: String, column: String, fault: LedgerFault
  ) throws {
    #expect(try error(text) == LedgerError(line: 1, column: column, fault: fault))
  }

  @Test func `a mapping names columns that are there`() throws {
    let text = LedgerFaultTests.header + ",案由\n"
    #expect(
      try error(text) { $0.mapping = ["案由": "category"] }
        == LedgerError(line: 1, column: "案由", fault: .columnTwice("category")))
    #expect(
      try error(text) { $0.mapping = ["案由": "kind"] }
        == LedgerError(
          line: 1, column: "案由", fault: .unknownColumn("kind", allowed: LedgerColumn.names)))
    #expect(
      try error(text) { $0.mapping = ["类别": "category"] }
        == LedgerError(line: 1, column: "类别", fault: .mappedColumnMissing("类别")))
  }

  @Test func `a column that stands twice is the table's fault`() throws {
    #expect(throws: CSVError.duplicateColumn(line: 1, name: "summary")) {
      try file.take(LedgerFaultTests.header + ",summary\n")
    }
  }

  @Test(
    arguments: [
      (["registered_at": ""], LedgerColumn.registeredAt, nil),
      (["registered_at": "2026-02-30"], .registeredAt, "2026-02-30"),
      (["registered_at": "1.3.2026"], .registeredAt, "1.3.2026"),
      (["category": " "], .category, nil),
      (["category": "0288"], .category, "0288"),
      (["category": "没有"], .category, "没有"),
      (["summary": "  \n"], .summary, nil),
      (["applicant": " ; ；"], .applicant, nil),
      (["grade": "huge"], .grade, "huge"),
      (["source": "radio"], .source, "radio"),
      (["people": "0"], .people, "0"),
      (["people": "1,000"], .people, "1,000"),
      (["people": "+3"], .people, "+3"),
      (["people": "99999999999999999999"], .people, "99999999999999999999"),
      (["amount": "1.50"], .amount, "1.50"),
      (["amount": "-1"], .amount, "-1"),
      (["tags": "minor;x"], .tags, "x"),
      (["phone": "1;2"], .phone, "2"),
      (["accepted_at": "soon"], .acceptedAt, "soon"),
      (["closed_at": "2026-03-02"], .outcome, nil),
      (["closed_at": "2026-03-02", "outcome": "won"], .outcome, "won"),
      (["closed_at": "2026-03-02", "outcome": "failed:court"], .outcome, "failed:court"),
      (["closed_at": "2026-03-02", "outcome": "referred:none"], .outcome, "referred:none"),
      (["closed_at": "2026-03-02", "outcome": "settled:x"], .outcome, "settled:x"),
      (["state": "open"], .state, "open"),
      (["number": "42"], .number, "42"),
    ] as [([String: String], LedgerColumn, String?)])
  func `a value that is not allowed is named with what is`(
    row: [String: String], column: LedgerColumn, value: String?
  ) throws {
    let fault: LedgerFault =
      value.map { .malformed($0, allowed: column.allowed) } ?? .missing(column.allowed)
    #expect(
      try error(ledger([[:], row])) == LedgerError(line: 3, column: column.name, fault: fault))
  }

  @Test func `a category of several meanings is not guessed`() throws {
    let error = try error(ledger(["category": "其他"]))
    #expect(error.column == "category")
    guard case .ambiguousCategory("其他", let categories) = error.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(categories.count > 10)
  }

  @Test func `a unit that cannot be told is named`() throws {
    #expect(
      try error(ledger(["area": "331102100999"]))
        == LedgerError(
          line: 2, column: "area",
          fault: .unit(.unknownUnit("331102100999", similar: []))))
    let ambiguous = try error(ledger(["unit": "新村"]), unit: LedgerFixture.city)
    guard case .unit(.ambiguousUnit("新村", let units)) = ambiguous.fault else {
      Issue.record("\(ambiguous)")
      return
    }
    #expect(units.count == 2)
    #expect(throws: WorkError.unknownUnit("331199000000", similar: [])) {
      try file.take(ledger([:]), unit: "331199000000")
    }
    #expect(
      try error(ledger([:]), unit: nil)
        == LedgerError(line: 2, column: "unit", fault: .missing(.unit)))
  }

  @Test(arguments: [
    (["unit": LedgerFixture.otherTown], "unit", LedgerFixture.otherTown),
    (["unit": LedgerFixture.county], "unit", LedgerFixture.county),
    (
      ["closed_at": "2026-03-02", "outcome": "withdrawn", "closed_by": LedgerFixture.county],
      "closed_by", LedgerFixture.county
    ),
  ])
  func `a unit writes for itself and for those below it only`(
    row: [String: String], column: String, unit: String
  ) throws {
    let other = try #require(UnitCode(unit))
    let acting = try #require(UnitCode(LedgerFixture.town))
    #expect(
      try error(ledger([row]))
        == LedgerError(line: 2, column: column, fault: .notYours(other, acting: acting)))
  }

  @Test(arguments: [
    (["outcome": "settled"], LedgerColumn.outcome, LedgerFault.without("closed_at")),
    (["closed_by": LedgerFixture.town], .closedBy, .without("closed_at")),
    (["verified_at": "2026-03-02"], .verifiedAt, .without("closed_at")),
    (
      ["closed_at": "2026-03-02", "outcome": "withdrawn", "verified_at": "2026-03-02"],
      .verifiedAt, .excluded(by: "grade")
    ),
    (
      ["closed_at": "2026-03-02", "outcome": "declined", "accepted_at": "2026-03-01"],
      .acceptedAt, .excluded(by: "outcome")
    ),
    (
      ["closed_at": "2026-03-02", "outcome": "withdrawn", "state": "handling"], .state,
      .otherState(said: .handling, implied: .closed)
    ),
    (
      ["closed_at": "2026-03-02", "outcome": "withdrawn", "state": "suspended"], .state,
      .otherState(said: .suspended, implied: .closed)
    ),
    (
      ["closed_at": "2026-03-02", "outcome": "withdrawn", "state": "concluded"], .state,
      .otherState(said: .concluded, implied: .closed)
    ),
    (["state": "closed"], .state, .otherState(said: .closed, implied: .registered)),
    (
      ["state": "registered", "accepted_at": "2026-03-02"], .state,
      .otherState(said: .registered, implied: .handling)
    ),
  ])
  func `values that contradict each other are refused`(
    row: [String: String], column: LedgerColumn, fault: LedgerFault
  ) throws {
    #expect(
      try error(ledger([row])) == LedgerError(line: 2, column: column.name, fault: fault))
  }

  @Test(arguments: [
    (["registered_at": "2026-09-22"], LedgerColumn.registeredAt),
    (["accepted_at": "2026-09-22"], .acceptedAt),
    (["accepted_at": "2026-02-28"], .acceptedAt),
    (["closed_at": "2026-02-28", "outcome": "withdrawn"], .closedAt),
    (
      ["accepted_at": "2026-03-05", "closed_at": "2026-03-04", "outcome": "withdrawn"], .closedAt
    ),
    (
      [
        "closed_at": "2026-03-04", "outcome": "withdrawn", "grade": "major",
        "verified_at": "2026-03-03",
      ], .verifiedAt
    ),
    (["closed_at": "2026-03-04", "outcome": "settled"], .respondent),
    (["closed_at": "2026-03-04", "outcome": "withdrawn", "category": "15"], .outcome),
    (["applicant": String(repeating: "张", count: 400)], .applicant),
    (["phone": String(repeating: "1", count: 1_025)], .phone),
  ])
  func `a rule of the domain is named with the column that breaks it`(
    row: [String: String], column: LedgerColumn
  ) throws {
    let error = try error(ledger([[:], row]))
    #expect(error.line == 3)
    #expect(error.column == column.name)
    guard case .refused = error.fault else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a fault is named by the column of the file and the line where its row begins`()
    throws
  {
    let text =
      "registered_at,类别,summary,applicant\n2026-03-01,0201,\"一\n二\n三\",张三\n2026-03-01,x,漏水,张三\n"
    #expect(
      try error(text) { $0.mapping = ["类别": "category"] }
        == LedgerError(line: 5, column: "类别", fault: .malformed("x", allowed: .category)))
  }

  @Test func `a ragged row is the table's fault even where bad rows are left out`() throws {
    #expect(throws: CSVError.ragged(line: 3, found: 1, expected: 4)) {
      try file.take(LedgerFaultTests.header + "\n2026-03-01,0201,漏水,张三\nx\n") {
        $0.keepsGoing = true
      }
    }
    #expect(try file.book.numbers().isEmpty)
  }

  @Test func `a clock that seems wrong is asked about`() throws {
    try file.take(ledger([:]))
    let late = Instant(milliseconds: LedgerFixture.now.milliseconds + 40 * 86_400_000)
    let last = try file.book.memory.head().receivedAt
    #expect(throws: WorkError.clockAhead(now: late, last: last)) {
      try file.ledger(now: late).run(CSVReader(text: ledger([:])), clock: { 0 })
    }
    let trusting = try file.ledger(now: late) { $0.office.trustsClock = true }
    #expect(try trusting.run(CSVReader(text: ledger([:])), clock: { 0 }).count(.registered) == 1)
  }
}
