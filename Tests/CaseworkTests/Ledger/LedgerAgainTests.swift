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

  @Test(arguments: [false, true])
  func `a row is known again by a reference that names who was corrected or erased`(
    erases: Bool
  ) throws {
    let row = ["external_ref": "张三-1", "respondent": "李四"]
    try file.take(ledger([row]))
    let unit = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    var desk = Desk(
      file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    desk.office.trustsClock = true
    _ = try desk.act(on: "1") { _, _ in
      erases
        ? [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))]
        : [.partyCorrected(PartyCorrection(party: 1, name: "王五"), reason: "x")]
    }
    let number = try file.onlyCase().number
    let kept = try #require(try file.book.memory.reference(of: number))
    #expect(kept.isForgotten && !kept.reference.contains("张三") && kept.shown == "\(number)")
    let closed = row.merging(["closed_at": "2026-03-09", "outcome": "settled"]) { $1 }
    #expect(try file.take(ledger([row])).rows.map(\.status) == [.skipped])
    #expect(try file.take(ledger([closed])).rows.map(\.status) == [.closed])
    if !erases {
      let exported = closed.merging(["external_ref": "\(number)", "applicant": "王五"]) { $1 }
      #expect(try file.take(ledger([exported])).rows.map(\.status) == [.skipped])
    }
    #expect(try file.book.memory.reference(of: number)?.isForgotten == true)
    #expect(try file.book.memory.reference("张三-2", of: unit) == nil)
    #expect(try file.book.numbers() == [number])
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
    [:], ["accepted_at": "2026-03-04"], ["closed_by": "碧湖镇"], ["grade": "major"],
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
    // Here it lives, so here it is verified.
    #expect(dispute.state == (more["grade"] == "major" ? .concluded : .closed))
    #expect(dispute.ending?.outcome == .settled)
    #expect((dispute.ending?.effectAt == nil) == (more["grade"] == "major"))
    #expect(dispute.acceptedAt?.day.description == more["accepted_at"] ?? "2026-03-01")
    #expect(try file.take(ledger([row])).rows.map(\.status) == [.skipped])
  }

  @Test func `what was done at the desk since does not stand in the way`() throws {
    try file.take(ledger([LedgerAgainTests.open]))
    let unit = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    var desk = Desk(
      file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    desk.office.trustsClock = true
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

  /// Who imports a row of the village.
  static let importers: [String?] = [
    LedgerFixture.village, LedgerFixture.town, LedgerFixture.county, LedgerFixture.city, nil,
  ]

  /// What a row says of the end, and the column that is for the desk.
  static let told: [(more: [String: String], column: LedgerColumn?)] = [
    ([:], nil), (["state": "concluded"], nil), (["verified_at": "2026-09-21"], .verifiedAt),
    (["state": "closed"], .state), (["closed_by": LedgerFixture.town], .closedBy),
  ]

  @Test(arguments: importers, told)
  func `a case that lives here is neither verified nor moved by a ledger, whoever imports`(
    importer: String?, told: (more: [String: String], column: LedgerColumn?)
  ) throws {
    for grade in ["simple", "ordinary", "complex", "major"] {
      let file = try LedgerFixture()
      let open = [
        "external_ref": "A-1", "unit": LedgerFixture.village, "grade": grade,
        "respondent": "李四",
      ]
      try file.take(ledger([open]), unit: importer)
      let needsVerification = grade == "major"
      if !needsVerification, told.more["verified_at"] ?? told.more["state"] != nil { continue }
      let row = open.merging(["closed_at": "2026-03-09", "outcome": "settled"]) { $1 }
        .merging(told.more) { $1 }
      // A unit closes for none above it; that is said before.
      let isAbove = told.column == .closedBy && importer == LedgerFixture.village
      if let column = told.column {
        let error = try #require(throws: LedgerError.self) {
          try file.take(ledger([row]), unit: importer)
        }
        #expect(error.column == column.name)
        #expect(isAbove || error.fault == .atDesk)
        #expect(try file.onlyCase().ending == nil)
      } else {
        try file.take(ledger([row]), unit: importer)
        #expect(try file.onlyCase().state == (needsVerification ? .concluded : .closed))
      }
      #expect(try !file.story().contains { $0.hasPrefix("verified") || $0.hasPrefix("placed") })
    }
  }

  @Test(arguments: [LedgerFixture.village, nil])
  func `a row of a unit that gave the case away does not close it`(importer: String?) throws {
    let row = ["external_ref": "A-1", "unit": LedgerFixture.village, "respondent": "李四"]
    try file.take(ledger([row]), unit: importer)
    let village = try #require(UnitCode(LedgerFixture.village))
    let town = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    func act(_ unit: UnitCode, _ deed: Deed<String>) throws {
      let desk = Desk(
        file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
      _ = try desk.act(on: "1") { _, _ in [deed] }
    }
    try act(village, .offered(Offering(.up, to: town, reason: "难", tried: "谈过")))
    try act(town, .received)
    let closing = row.merging(["closed_at": "2026-09-21", "outcome": "withdrawn"]) { $1 }
    let error = try #require(throws: LedgerError.self) {
      try file.take(ledger([closing]), unit: importer)
    }
    #expect(error.fault == .notYours(town, acting: village))
    #expect(try file.onlyCase().ending == nil)
  }

  @Test(arguments: importers)
  func `history is what was over before the file began, or what a unit above tells`(
    importer: String?
  ) throws {
    // The file began on 2026-09-21.
    for (day, isHistory) in [("2026-09-20", true), ("2026-09-21", false)] {
      for more in [[:], ["verified_at": day], ["state": "closed"]] as [[String: String]] {
        let file = try LedgerFixture()
        let row = [
          "unit": LedgerFixture.village, "grade": "major", "closed_at": day,
          "outcome": "withdrawn", "registered_at": "2026-09-01",
        ].merging(more) { $1 }
        let isAbove = importer != nil && importer != LedgerFixture.village
        if isHistory || isAbove {
          try file.take(ledger([row]), unit: importer)
          #expect(try file.onlyCase().state == .closed, "\(day) \(more)")
        } else if more.isEmpty {
          try file.take(ledger([row]), unit: importer)
          #expect(try file.onlyCase().state == .concluded, "\(day)")
        } else {
          let error = try #require(throws: LedgerError.self) {
            try file.take(ledger([row]), unit: importer)
          }
          #expect(error.fault == .atDesk, "\(day) \(more)")
          #expect(try file.book.numbers().isEmpty)
        }
      }
    }
  }

  /// Closes a unit at the end of June; its successor has its ledger from then on.
  private func close(_ code: String, _ successor: String, _ file: LedgerFixture) throws {
    let register = Office(
      file.book, unit: nil, officer: try #require(OfficerCode("clerk")), now: LedgerFixture.now,
      salt: LedgerFixture.salt)
    try register.close(
      try #require(UnitCode(code)), on: Day(year: 2026, month: 6, day: 30),
      successor: UnitCode(successor))
  }

  private static let lower = "331102100202"
  private static let elsewhere = "331102102201"

  /// Where a row is imported first and again: under the closed unit's code or one of those that came after
  /// it, one after another; by the unit itself, or by whoever stands above all.
  static let keepers = [LedgerFixture.village, lower, elsewhere]

  @Test(arguments: keepers, keepers)
  func `a ledger goes on under the code of whoever succeeds, forwards and back`(
    first: String, second: String
  ) throws {
    for importer in [LedgerFixture.city, LedgerAgainTests.elsewhere, nil] {
      for area in ["", LedgerFixture.otherTown] {
        let file = try LedgerFixture()
        try close(LedgerFixture.village, LedgerAgainTests.lower, file)
        try close(LedgerAgainTests.lower, LedgerAgainTests.elsewhere, file)
        func row(_ unit: String, _ more: [String: String] = [:]) -> String {
          ledger([
            LedgerAgainTests.open.merging(["unit": unit, "area": area].merging(more) { $1 }) { $1 }
          ])
        }
        try file.take(row(first), unit: importer)
        let number = try file.onlyCase().number
        let again = try file.take(row(second), unit: importer)
        #expect(again.rows.map(\.status) == [.skipped] && again.rows[0].number == number)
        let other = try #require(throws: LedgerError.self) {
          try file.take(row(second, ["category": "0202"]), unit: importer)
        }
        #expect(other.fault == .conflict(number) && other.column == "category")
        // The closing comes after that of the unit: who has its place by then signs for it.
        let closing = ["closed_at": "2026-07-09", "outcome": "settled"]
        let closed = try file.take(row(second, closing), unit: importer)
        #expect(closed.rows.map(\.status) == [.closed], "\(first) \(second)")
        #expect(try file.onlyCase().ending?.unit.description == LedgerAgainTests.elsewhere)
        for unit in [first, second] {
          let last = try file.take(row(unit, closing), unit: importer)
          #expect(last.rows.map(\.status) == [.skipped], "\(unit)")
        }
      }
    }
  }

  @Test func `ledgers that become one keep their rows apart, and what is in both is a conflict`()
    throws
  {
    let file = try LedgerFixture()
    let units = [LedgerFixture.village, LedgerAgainTests.lower]
    let names = ["张三", "王五"]
    for (unit, name) in zip(units, names) {
      try file.take(ledger(["external_ref": "1", "unit": unit, "applicant": name]))
    }
    let numbers = try file.book.numbers()
    for unit in units { try close(unit, LedgerAgainTests.elsewhere, file) }
    let entries = try file.book.entries()
    for name in names + ["赵六"] {
      let row = ["external_ref": "1", "unit": LedgerAgainTests.elsewhere, "applicant": name]
      let error = try #require(throws: LedgerError.self) {
        try file.take(ledger([row]), unit: LedgerFixture.city)
      }
      #expect(error.fault == .shared(numbers) && error.column == "external_ref")
    }
    for (unit, name) in zip(units, names) {
      let row = ["external_ref": "1", "unit": unit, "applicant": name]
      for importer in [LedgerFixture.city, LedgerAgainTests.elsewhere] {
        #expect(try file.take(ledger([row]), unit: importer).rows.map(\.status) == [.skipped])
      }
    }
    #expect(try file.book.entries() == entries)
  }

  @Test func `a unit without a successor leaves its ledger to nobody`() throws {
    let file = try LedgerFixture()
    let row = ["external_ref": "1", "closed_at": "2026-03-09", "outcome": "withdrawn"]
    try file.take(ledger([row.merging(["unit": LedgerFixture.village]) { $1 }]))
    let register = Office(
      file.book, unit: nil, officer: try #require(OfficerCode("clerk")), now: LedgerFixture.now,
      salt: LedgerFixture.salt)
    try register.close(
      try #require(UnitCode(LedgerFixture.village)), on: nil, successor: nil)
    let other = row.merging(["unit": LedgerFixture.town, "applicant": "王五"]) { $1 }
    #expect(try file.take(ledger([other])).rows.map(\.status) == [.registered])
  }

  @Test func `a closed unit brings in what it did, and nothing that came after`() throws {
    let file = try LedgerFixture()
    try close(LedgerFixture.village, LedgerAgainTests.lower, file)
    let row = ["external_ref": "1", "unit": LedgerFixture.village]
    try file.take(ledger([row]), unit: LedgerFixture.village)
    for more in [
      ["closed_at": "2026-07-09", "outcome": "withdrawn"],
      ["external_ref": "2", "registered_at": "2026-07-01"],
    ] {
      let error = try #require(throws: LedgerError.self) {
        try file.take(ledger([row.merging(more) { $1 }]), unit: LedgerFixture.village)
      }
      guard case .refused(.unitClosed(_, _, let next)) = error.fault else {
        Issue.record("\(error.fault)")
        continue
      }
      #expect(next?.description == LedgerAgainTests.lower)
    }
  }
}
