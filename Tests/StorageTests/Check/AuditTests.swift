import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// The auditor lives every case again; what was admitted raises no alarm, what was forged does.
@Suite struct AuditTests {
  @Test(arguments: [1, 12, 77] as [UInt64])
  func `lives that chance decided are in order, amended calendars and rules and all`(
    seed: UInt64
  ) throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    try RandomLives(seed: seed, steps: 900).write(to: book)
    let findings = try book.auditFindings()
    let grave = findings.filter(\.isGrave)
    #expect(grave.isEmpty, "\(grave)")
    #expect(findings.contains { if case .incomplete = $0 { true } else { false } })
  }

  @Test func `a ledger of the past is in order and lacks nothing`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let ledger = """
      external_ref,registered_at,unit,area,category,grade,summary,applicant,respondent,accepted_at,closed_at,outcome,closed_by
      a1,2025-03-02,\(Places.bihu),\(Places.baoding),0201,ordinary,x,张三,李四,2025-03-03,2025-03-09,failed:gap,\(Places.liandu)
      a2,2025-03-02,\(Places.bihu),\(Places.baoding),0201,major,x,张三,李四,2025-03-03,2025-03-09,oral_agreement,
      a3,2025-03-02,\(Places.bihu),\(Places.baoding),0201,ordinary,x,张三,李四,2025-03-03,2025-03-09,referred:court,
      a4,2025-03-02,\(Places.bihu),\(Places.baoding),0201,ordinary,x,张三,李四,2025-03-03,,,

      """
    var importing = LedgerImport(
      book, unit: nil, officer: .li, now: .hour(1), salt: { .salt })
    importing.office.trustsClock = true
    let report = try importing.run(CSVReader(text: ledger), clock: { 0 })
    #expect(report.count(.failed) == 0)
    #expect(try book.auditFindings().isEmpty)
  }

  /// An event that the desk would have refused, with all hashes right.
  private func forge(
    _ deed: Deed<Commitment>, by unit: UnitCode, hour: Int, in book: SQLiteCasebook,
    _ number: CaseNumber
  ) throws {
    try book.write(dryRun: false) { transaction in
      let file = try #require(try transaction.file(of: number))
      let event = Event<Commitment>(
        deed, by: unit, officer: .li, occurredAt: .hour(hour), recordedAt: .hour(hour))
      var after = file.dispute
      after.apply(event)
      let record = LogRecord(event, of: number, sequence: after.sequence, after: file.lastHash)
      let entry = try transaction.head().entry(of: record, now: .hour(hour))
      try transaction.append(
        [CaseEntry(entry: entry, event: event, after: after, texts: [])], to: after,
        waitingFor: after.state.isOpen ? after.holder : nil)
    }
  }

  static let forgeries: [(deed: Deed<Commitment>, unit: UnitCode, rule: String)] = [
    (.accepted, Places.dagangtou, "notYours"),
    (.received, Places.liandu, "noOffer"),
    (.concluded(Conclusion(.withdrawn)), Places.bihu, "wrongState"),
    (.assigned(.team(Places.teams[0].code)), Places.bihu, "unknownTeam"),
    (.accepted, Places.code("999999999999"), "unknownUnit"),
  ]

  @Test(arguments: forgeries)
  func `an event that no rule admits is named with the rule`(
    _ forgery: (deed: Deed<Commitment>, unit: UnitCode, rule: String)
  ) throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let number = try book.intake(hour: 1)
    try forge(forgery.deed, by: forgery.unit, hour: 2, in: book, number)
    let findings = try book.auditFindings()
    guard case .refused(number, let kind, 2, _, let refusal)? = findings.first else {
      Issue.record("\(findings)")
      return
    }
    #expect(findings.count == 1)
    #expect(kind == forgery.deed.kind && "\(refusal)".hasPrefix(forgery.rule), "\(refusal)")
  }

  @Test func `a clock that ran away is noted`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    try book.record(.unit(Places.records[0]), hour: 1)
    try book.record(.officer(.li, of: Places.city), hour: 1 + 24 * 40)
    #expect(try book.auditFindings() == [.clockJump(position: 2, days: 40)])
  }
}

extension SQLiteCasebook {
  fileprivate func auditFindings() throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    try audit { findings.append($0) }
    return findings
  }
}
