import Casework
import Disputes
import Support
import Testing

@Suite struct LedgerAgainTests {
  private let file: LedgerFixture

  init() throws { file = try LedgerFixture() }

  private static let open = ["external_ref": "A-1", "respondent": "李四"]
  private static let closed = open.merging(["closed_at": "2026-03-09", "outcome": "settled"]) { $1 }

  private func conflict(_ row: [String: String]) throws -> String? {
    let entries = try file.book.entries()
    let number = try file.onlyCase().number
    let error = try #require(throws: LedgerError.self) { try file.take(ledger([row])) }
    #expect(error.line == 2)
    #expect(error.fault == .conflict(number))
    #expect(try file.book.entries() == entries)
    return error.column
  }

  @Test(arguments: [open, closed])
  func `the same row is skipped the second time`(row: [String: String]) throws {
    try file.take(ledger([row]))
    let entries = try file.book.entries()
    let other = row.merging(["grade": "ordinary", "unit": "碧湖镇", "tags": "", "state": ""]) { $1 }
    for again in [row, other] {
      let report = try file.take(ledger([again]))
      #expect(report.rows.map(\.status) == [.skipped])
      #expect(report.rows.first?.number == (try file.onlyCase().number))
    }
    #expect(try file.book.entries() == entries)
  }

  @Test func `without a reference the same row is a new case`() throws {
    try file.take(ledger([:]))
    try file.take(ledger([:]))
    #expect(try file.book.numbers().map(\.ordinal) == [1, 2])
  }

  @Test func `a reference is one unit's own`() throws {
    try file.take(ledger([["external_ref": "1"], ["external_ref": "1", "unit": "新村"]]))
    #expect(try file.book.numbers().count == 2)
  }

  @Test(arguments: [
    [:], ["accepted_at": "2026-03-04"], ["closed_by": "新村"],
    ["grade": "major", "verified_at": "2026-03-10"],
  ])
  func `an open case is closed once its row says so`(more: [String: String]) throws {
    let lasting = more.filter { $0.key == "grade" }
    try file.take(ledger([LedgerAgainTests.open.merging(lasting) { $1 }]))
    let number = try file.onlyCase().number
    let row = LedgerAgainTests.closed.merging(more) { $1 }
    let report = try file.take(ledger([row]))
    #expect(report.rows.map(\.status) == [.closed])
    #expect(report.rows.first?.number == number)
    let dispute = try file.onlyCase()
    #expect(dispute.state == .closed)
    #expect(dispute.ending?.outcome == .settled)
    #expect(dispute.ending?.effectAt != nil)
    #expect(dispute.acceptedAt?.day.description == more["accepted_at"] ?? "2026-03-01")
    #expect(try file.take(ledger([row])).rows.map(\.status) == [.skipped])
  }

  @Test func `what was done at the desk since does not stand in the way`() throws {
    try file.take(ledger([LedgerAgainTests.open]))
    let unit = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    var desk = Desk(
      file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    desk.trustsClock = true
    let day = try #require(Day(year: 2026, month: 3, day: 2))
    _ = try desk.act(on: "1", at: .day(day)) { _, _ in [.accepted] }
    _ = try desk.act(on: "1", at: .day(day)) { _, _ in
      [.corrected(.summary("水管漏水"), reason: "更正")]
    }
    #expect(try file.take(ledger([LedgerAgainTests.open])).rows.map(\.status) == [.skipped])
    #expect(try file.take(ledger([LedgerAgainTests.closed])).rows.map(\.status) == [.closed])
    #expect(try file.onlyCase().acceptedAt?.day == day)
  }

  @Test func `a row that was brought up to what the case says is skipped`() throws {
    try file.take(ledger([LedgerAgainTests.open]))
    let unit = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    let desk = Desk(
      file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    _ = try desk.act(on: "1") { _, _ in [.corrected(.grade(.complex), reason: "更正")] }
    let row = LedgerAgainTests.open.merging(["grade": "complex"]) { $1 }
    for _ in 1...2 { #expect(try file.take(ledger([row])).rows.map(\.status) == [.skipped]) }
  }

  @Test(arguments: [
    ("registered_at", "2026-03-02"), ("area", "新村"), ("category", "0202"), ("grade", "complex"),
    ("source", "grid"), ("summary", "停电"), ("applicant", "张四"), ("applicant", "张三;王五"),
    ("respondent", "unknown"), ("respondent", ""), ("phone", "1"), ("people", "3"),
    ("amount", "3"), ("place", "这里"), ("tags", "minor"), ("accepted_at", "2026-03-05"),
  ])
  func `any other difference is a conflict that names the column`(
    column: String, value: String
  ) throws {
    try file.take(ledger([LedgerAgainTests.open]))
    #expect(try conflict(LedgerAgainTests.open.merging([column: value]) { $1 }) == column)
    if column != "accepted_at" {
      #expect(try conflict(LedgerAgainTests.closed.merging([column: value]) { $1 }) == column)
    }
  }

  @Test(arguments: [
    (["closed_at": "2026-03-10"], "closed_at"), (["outcome": "withdrawn"], "outcome"),
    (["closed_at": "", "outcome": ""], "closed_at"), (["closed_by": "新村"], "closed_by"),
  ])
  func `an ending that was told is not told otherwise`(
    change: [String: String], column: String
  ) throws {
    try file.take(ledger([LedgerAgainTests.closed]))
    #expect(try conflict(LedgerAgainTests.closed.merging(change) { $1 }) == column)
  }

  @Test func `the same reference twice in a file must have the same content`() throws {
    let text = ledger([
      LedgerAgainTests.open, LedgerAgainTests.open, LedgerAgainTests.closed,
    ])
    #expect(
      throws: LedgerError(
        line: 4, column: "external_ref", fault: .repeated("A-1", firstLine: 2))
    ) { try file.take(text) }
    let report = try file.take(text) { $0.keepsGoing = true }
    #expect(report.rows.map(\.status) == [.registered, .skipped, .failed])
  }

  @Test func `a row that names a case of this file by its number is there already`() throws {
    try file.take(ledger(["respondent": "李四"]))
    let number = try file.onlyCase().number.description
    for column in ["number", "external_ref"] {
      #expect(
        try file.take(ledger([column: number, "respondent": "李四"])).rows.map(\.status)
          == [.skipped])
      let error = try #require(throws: LedgerError.self) {
        try file.take(ledger([column: number, "respondent": "李四", "category": "0202"]))
      }
      #expect(error.column == "category")
    }
  }

  @Test func `a number of another file is passed over`() throws {
    let unit = try #require(UnitCode(LedgerFixture.town))
    let number = try #require(CaseNumber(unit: unit, year: 2026, series: 0, ordinal: 9))
    try file.take(ledger(["number": number.description, "external_ref": "9"]))
    #expect(try file.onlyCase().number.ordinal == 1)
  }
}
