import Casework
import Disputes
import Storage
import Support
import Testing

/// Every kind of write with every kind of wrong clock, and what others write after it.
@Suite struct ClockTests {
  /// How a clock may be wrong, by milliseconds from the last entry.
  enum Fault: Int64, CaseIterable {
    case sameMillisecond = 0
    case behind9Minutes = -540_000
    case behind11Minutes = -660_000
    case ahead30Days = 2_592_000_000
    case ahead32Days = 2_764_800_000
    case ahead10Years = 315_360_000_000
    case aheadAllDays = 400_000_000_000

    var isAsked: Bool { abs(rawValue) > 2_592_000_000 || self == .behind11Minutes }
    var isBeyond: Bool { self == .aheadAllDays }
    /// Whether the file believes a clock that is ahead, so that the others are behind.
    var isFollowed: Bool { self == .ahead30Days }
  }

  /// What may be written.
  enum Write: CaseIterable {
    case intake, deed, keyed, erasure, ledger, unit, units, closedUnit, team, officer, calendar,
      rule
  }

  private static let last = 24 * 100

  private func write(
    _ write: Write, to book: any Casebook & Inquiry, about number: CaseNumber, at now: Instant,
    trusting: Bool
  ) throws {
    var desk = Desk(book, unit: Places.bihu, officer: .li, now: now, salt: { .salt })
    var units = Office(book, unit: Places.city, officer: .li, now: now, salt: { .salt })
    var periods = Office(book, unit: Places.city, officer: .li, now: now, salt: { .salt })
    desk.office.trustsClock = trusting
    (units.trustsClock, periods.trustsClock) = (trusting, trusting)
    switch write {
    case .intake: _ = try desk.intake(.usual)
    case .keyed:
      desk.request = ("key", "content")
      _ = try desk.intake(.usual)
    case .deed: _ = try desk.act(on: number.description) { _, _ in [.noted("电话"), .accepted] }
    case .erasure:
      _ = try desk.act(on: number.description) { _, _ in
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))]
      }
    case .ledger:
      var ledger = LedgerImport(
        book, unit: Places.bihu, officer: .li, now: now, salt: { .salt })
      ledger.office.trustsClock = trusting
      let text = "external_ref,registered_at,category,summary,applicant\n"
      _ = try ledger.run(
        CSVReader(text: text + "a,2026-01-05,0201,漏水,张三\nb,2026-01-06,0201,漏水,张三\n"),
        clock: { 0 })
    case .unit:
      try units.add(
        UnitRecord(
          code: Places.nowhere, name: "新村", level: .village, parent: Places.bihu))
    case .units:
      var records = Places.records
      records[0].name = "新市"
      records[1].name = "新区"
      _ = try units.enter(records, closingVanished: false)
    case .closedUnit:
      try units.close(
        Places.anotherGaoxi, on: (Instant.hour(0)).day, successor: nil)
    case .team: try units.add(Places.teams[0])
    case .officer: try units.add(Places.officer("new"), of: Places.wenxi)
    case .calendar:
      let feast = try #require(Day(year: 2027, month: 1, day: 1))
      _ = try periods.enter(
        WorkCalendar.Year(
          year: 2027, notices: ["x"],
          days: [WorkCalendar.SpecialDay(day: feast, kind: .rest, name: "元旦")]))
    case .rule:
      _ = try periods.set([
        PeriodRule(.signIn, Term(4, .working), warning: 1, basis: "x")
      ])
    }
  }

  @Test(arguments: Implementation.allCases, Write.allCases)
  func `whatever is written with a wrong clock, it is asked about, and dates nobody else`(
    _ implementation: Implementation, _ write: Write
  ) throws {
    for fault in Fault.allCases {
      for trusting in [false, true] {
        try expect(fault, write, trusting: trusting, implementation)
      }
    }
  }

  private func expect(
    _ fault: Fault, _ write: Write, trusting: Bool, _ implementation: Implementation
  ) throws {
    let said: Comment = "\(fault) \(write) \(trusting)"
    let book = try implementation.makeWithUnits()
    // A clock of the next day stands behind the first of a file that had rested.
    try book.intake(hour: Self.last - 24)
    let number = try book.intake(hour: Self.last)
    if write == .erasure { try book.act([.accepted, .settled], on: number, hour: Self.last) }
    let last = Instant.hour(Self.last)
    let before = try book.head(knownAt: nil)
    let clock = Instant(milliseconds: last.milliseconds + fault.rawValue)
    do {
      try self.write(write, to: book, about: number, at: clock, trusting: trusting)
      #expect(trusting ? !fault.isBeyond : !fault.isAsked, said)
    } catch let error as WorkError {
      #expect(trusting ? fault.isBeyond : fault.isAsked, said)
      #expect(try book.head(knownAt: nil) == before, said)
      switch error {
      case .clockBehind: #expect(fault == .behind11Minutes, said)
      case .clockAhead: #expect(fault.rawValue > 0 && !fault.isBeyond, said)
      case .clockBeyond: #expect(fault.isBeyond, said)
      default: throw error
      }
      return
    }
    try expectOneReceipt(in: book, after: before, said)
    // Somebody else, with a right clock.
    let right = Instant(milliseconds: last.milliseconds + 60_000)
    var desk = Desk(
      book, unit: Places.gaoxi, officer: Places.officer("else"), now: right, salt: { .salt })
    if fault.isFollowed {
      #expect(throws: WorkError.self, said) { try desk.intake(.usual) }
      desk.office.trustsClock = true
    }
    let other = try desk.intake(.usual).dispute
    desk.office.trustsClock = false
    #expect(other.registeredAt == right && other.number.year == 2026, said)
    let end = try book.head(knownAt: nil)
    #expect(fault.isFollowed || end.receivedAt == right, said)
    #expect(end.recordedAt == right, said)
    // And on.
    #expect(try desk.intake(.usual).dispute.registeredAt == right, said)
    #expect(try book.head(knownAt: .instant(end.receivedAt)) == end, said)
  }

  /// Entries of one transaction have one time of receipt, later than those before.
  private func expectOneReceipt(
    in book: any Inquiry, after before: LogHead, _ said: Comment
  ) throws {
    let entries = try book.entries(after: before.position, limit: 1_000)
    #expect(!entries.isEmpty && Set(entries.map(\.receivedAt)).count == 1, said)
    #expect(entries.allSatisfy { $0.receivedAt > before.receivedAt }, said)
    #expect(try book.head(knownAt: .instant(before.receivedAt)) == before, said)
  }

  @Test(arguments: Implementation.allCases)
  func `a case that a clock dated ahead goes on from there, and only that one`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let untouched = try book.intake(hour: 1)
    let ahead = 24 * 40
    let number = try book.intake(hour: ahead)
    for hour in [2, 3] {
      let accepted = try book.desk(hour: hour).act(on: "\(hour == 2 ? number : untouched)") {
        _, _ in
        [.accepted]
      }
      #expect(accepted.dispute.lastTurnAt == .hour(hour == 2 ? ahead : hour))
    }
    // The future does not count yet, whatever the log knows; when it has come, it does.
    for (hour, registered) in [(4, 1), (ahead, 2)] {
      let cells = try book.cells(TableQuestion([.registered], asOf: .hour(hour)))
      #expect(cells.values.map { $0[.registered] } == [registered], "\(hour)")
    }
    if let file = book as? SQLiteCasebook {
      var findings: [Finding] = []
      try file.check { findings.append($0) }
      #expect(findings.isEmpty)
      var noted: [AuditFinding] = []
      try file.audit { noted.append($0) }
      #expect(noted == [.clockJump(position: 15, days: 39)], "\(noted)")
    }
  }

  @Test func `who looks is written down by the clock, and moves nothing`() throws {
    let book = MemoryCasebook()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let number = try book.intake(hour: 1)
    let before = try book.head(knownAt: nil)
    try book.write(dryRun: false) { transaction in
      try transaction.remember(
        Access(
          to: number, by: Places.liandu, officer: .li, reason: .audit, at: .hour(24 * 400)))
    }
    #expect(try book.head(knownAt: nil) == before)
  }
}
