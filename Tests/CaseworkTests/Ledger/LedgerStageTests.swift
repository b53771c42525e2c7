import Casework
import Disputes
import Support
import Testing

/// A row imported again about a person erased or corrected, in every state of the case.
@Suite struct LedgerStageTests {
  /// What happens to the case after the import of its row.
  enum Life: CaseIterable, Sendable {
    case open, accepted, closedInLedger, closedByLedger, closedAtDesk, declined, voided, merged
    case reopened, reopenedAfterDesk, corrected, joined

    /// Whether the row says how the case ended.
    var isClosedInRow: Bool {
      [.closedInLedger, .closedByLedger, .reopened].contains(self)
    }
  }

  /// What happens to a person of the case afterwards.
  enum Change: CaseIterable, Sendable { case neither, corrected, erased, both }

  private let file: LedgerFixture
  private var now = LedgerFixture.now

  init() throws { file = try LedgerFixture() }

  private static let row = [
    "external_ref": "A-1", "applicant": "张三;王五", "phone": "13800001111;13900001111",
    "respondent": "李四", "place": "张三家",
  ]
  private static let ending = ["closed_at": "2026-03-09", "outcome": "settled"]

  /// Does something at the township's desk, each time a minute later.
  private mutating func act(_ number: CaseNumber, _ deeds: Deed<String>...) throws {
    now = Instant(milliseconds: now.milliseconds + 60_000)
    var desk = Desk(
      file.book, unit: try #require(UnitCode(LedgerFixture.town)),
      officer: try #require(OfficerCode("clerk")), now: now, salt: LedgerFixture.salt)
    desk.office.trustsClock = true
    _ = try desk.act(on: number.description) { _, _ in deeds }
  }

  private func take(_ row: [String: String]) throws -> LedgerReport {
    let now = Instant(milliseconds: now.milliseconds + 30_000)
    return try file.ledger(now: now) { $0.office.trustsClock = true }
      .run(CSVReader(text: ledger([row])), clock: { 0 })
  }

  private mutating func live(_ life: Life, _ number: CaseNumber, besides other: CaseNumber) throws {
    let unit = number.unit
    switch life {
    case .open, .closedInLedger: break
    case .accepted: try act(number, .accepted)
    case .closedByLedger:
      #expect(
        try take(Self.row.merging(Self.ending) { $1 }).rows.map(\.status) == [.closed])
    case .closedAtDesk: try act(number, .accepted, .concluded(Conclusion(.withdrawn)))
    case .declined: try act(number, .declined(reason: "不属受理范围", door: .court))
    case .voided: try act(number, .voided(reason: "重复"))
    case .merged: try act(number, .merged(into: other, reason: "同一纠纷"))
    case .reopened: try act(number, .reopened(holder: unit, reason: "反悔"))
    case .reopenedAfterDesk:
      try act(number, .accepted, .concluded(Conclusion(.withdrawn)))
      try act(number, .reopened(holder: unit, reason: "反悔"))
    case .corrected:
      try act(number, .corrected(.amount(70), reason: "更正"))
      try act(number, .corrected(.summary("停电"), reason: "更正"))
      try act(number, .corrected(.grade(.complex), reason: "更正"))
    case .joined: try act(number, .partyAdded(Party(role: .applicant, name: "赵六")))
    }
  }

  private mutating func change(_ change: Change, _ number: CaseNumber) throws {
    if change == .corrected || change == .both {
      let right = PartyCorrection<String>(
        party: 2, name: "王武", phone: "13900002222", texts: [])
      try act(number, .partyCorrected(right, reason: "写错"))
    }
    if change == .erased || change == .both {
      let texts = try #require(try file.book.memory.dossier(of: number)).mentions(ofParty: 1)
      try act(
        number, .partyErased(Erasure(party: 1, reason: .decision, basis: "x", texts: texts)))
    }
  }

  @Test(arguments: Life.allCases, Change.allCases)
  mutating func `an unchanged row is known, another one is a conflict, and nothing comes back`(
    life: Life, change: Change
  ) throws {
    try file.take(ledger([["external_ref": "A-0", "applicant": "孙七"]]))
    let row = life.isClosedInRow ? Self.row.merging(Self.ending) { $1 } : Self.row
    let first = life == .closedByLedger ? Self.row : row
    #expect(try take(first).rows.map(\.status) == [.registered])
    let numbers = try file.book.numbers()
    let number = try #require(numbers.last)
    try live(life, number, besides: numbers[0])
    try self.change(change, number)
    let (entries, reference) = (
      try file.book.entries(), try file.book.memory.reference(of: number)
    )
    for _ in 1...2 { #expect(try take(row).rows.map(\.status) == [.skipped]) }
    for (column, value) in [
      ("amount", "5"), ("category", "0202"), ("respondent", "李五"), ("registered_at", "2026-03-02"),
    ] {
      let error = try #require(throws: LedgerError.self, "\(column)") {
        _ = try take(row.merging([column: value]) { $1 })
      }
      #expect(error.fault == .conflict(number))
      if change == .erased || change == .both { #expect(error.column == column) }
    }
    #expect(try file.book.entries() == entries)
    let kept = try file.book.memory.texts(of: number).map(\.text.value)
    guard change == .erased || change == .both else { return }
    #expect(!kept.contains { $0.contains("张三") || $0.contains("13800001111") })
    // The hash of the row would let anybody try who it was.
    #expect(try file.book.memory.reference(of: number) == reference)
  }

  @Test(arguments: Change.allCases, [false, true])
  mutating func `a row closes the open case of somebody erased or corrected once`(
    change: Change, isCorrected: Bool
  ) throws {
    #expect(try take(Self.row).rows.map(\.status) == [.registered])
    let number = try file.onlyCase().number
    if isCorrected { try live(.corrected, number, besides: number) }
    try self.change(change, number)
    let row = Self.row.merging(Self.ending) { $1 }
    for status in [LedgerResult.Status.closed, .skipped, .skipped] {
      #expect(try take(row).rows.map(\.status) == [status])
    }
    #expect(
      try take(Self.row.merging(["external_ref": "B"]) { $1 }).rows.map(\.status) == [.registered])
  }

  @Test(arguments: [Change.corrected, .erased, .both])
  mutating func `a row exported before is known by its number`(change: Change) throws {
    #expect(
      try take(Self.row.merging(["external_ref": ""]) { $1 }).rows.map(\.status) == [.registered])
    let number = try file.onlyCase().number
    try act(number, .corrected(.category(try #require(Category(code: "0202"))), reason: "更正"))
    try self.change(change, number)
    for column in ["external_ref", "number"] {
      let row = Self.row.merging(["external_ref": ""]) { $1 }.merging([column: "\(number)"]) { $1 }
      #expect(try take(row).rows.map(\.status) == [.skipped])
      let error = try #require(throws: LedgerError.self) {
        _ = try take(row.merging(["category": "0203"]) { $1 })
      }
      #expect(error.fault == .conflict(number))
    }
  }
}
