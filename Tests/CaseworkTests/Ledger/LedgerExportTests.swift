import Casework
import Disputes
import Support
import Testing

@Suite struct LedgerExportTests {
  /// What must come back: all that a row tells, and what follows from it.
  private struct Facts: Equatable {
    let state: State
    let holder: UnitCode
    let registration: [String]
    let parties: [Case.Participant]
    let moments: [Instant?]
    let dues: [Day]
    let ending: [String?]

    init(_ dispute: Case) {
      state = dispute.state
      holder = dispute.holder
      registration = [
        "\(dispute.registrar)", "\(dispute.area)", "\(dispute.category)", "\(dispute.grade)",
        "\(dispute.source)", "\(String(describing: dispute.people))",
        "\(String(describing: dispute.amount))", "\(dispute.tags.sorted())",
      ]
      parties = dispute.parties
      moments = [
        dispute.registeredAt, dispute.acceptedAt, dispute.ending?.at, dispute.ending?.effectAt,
      ]
      dues = [dispute.clocks.due, dispute.clocks.firstDue]
      let ending = dispute.ending
      self.ending = [
        ending?.unit.description, ending?.outcome?.rawValue, ending?.failure?.rawValue,
        ending?.door?.rawValue,
      ]
    }
  }

  private struct Copy {
    let text: String
    let rows: [LedgerExport.Row]
    let report: LedgerReport
    let book: MemoryCasebook
  }

  private static let everything: CaseFilter = {
    var filter = CaseFilter()
    filter.viewer = .everything
    return filter
  }()

  private static func export(
    _ book: some Inquiry & Casebook, reveals: Bool = true, by viewer: UnitCode? = Places.city
  ) throws -> (text: String, rows: [LedgerExport.Row]) {
    let desk = Desk(
      book, unit: viewer ?? Places.city, officer: Places.officer("clerk"),
      now: RandomLives.start, salt: LedgerFixture.salt)
    let export = LedgerExport(
      book, seenBy: viewer,
      reveals ? try desk.reveal(book.numbers(everything), for: .audit) : nil)
    let writer = CSVWriter()
    var text = writer.line(LedgerExport.header)
    var rows: [LedgerExport.Row] = []
    try export.rows(everything) { row in
      rows.append(row)
      text += writer.line(row.fields)
    }
    return (text, rows)
  }

  /// Brings the rows of one file into another that has the same units.
  private static func copy(_ source: MemoryCasebook, now: Instant) throws -> Copy {
    let (text, rows) = try export(source)
    let target = MemoryCasebook()
    let officer = Places.officer("clerk")
    let register = Office(
      target, unit: nil, officer: officer, now: now, salt: LedgerFixture.salt)
    _ = try register.enter(
      source.units(UnitFilter()).map { UnitRecord($0) }, closingVanished: false)
    let report = try LedgerImport(
      target, unit: Places.city, officer: officer, now: now, salt: LedgerFixture.salt
    ).run(CSVReader(text: text), clock: { 0 })
    return Copy(text: text, rows: rows, report: report, book: target)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `cases given back and taken in elsewhere have the same facts`(seed: UInt64) throws {
    let source = MemoryCasebook()
    let end = try RandomLives(seed: seed, steps: 500, amends: false).write(to: source)
    let now = Instant(milliseconds: end.milliseconds + 86_400_000)
    let copy = try LedgerExportTests.copy(source, now: now)
    #expect(copy.rows.map(\.number) == (try source.numbers(Self.everything)))
    #expect(copy.report.count(.registered) == copy.rows.count)
    var whole = 0
    for (row, result) in zip(copy.rows, copy.report.rows) {
      let number = try #require(result.number)
      let before = try #require(
        try source.file(of: row.number)?.dispute)
      let after = try #require(
        try copy.book.file(of: number)?.dispute)
      if row.isWhole {
        whole += 1
        #expect(Facts(before) == Facts(after), "\(row)")
      }
    }
    #expect(whole > 0)
    #expect(whole < copy.rows.count)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `taken in twice, or where they came from, they change nothing`(seed: UInt64) throws {
    let source = MemoryCasebook()
    let end = try RandomLives(seed: seed, steps: 400, amends: false).write(to: source)
    let now = Instant(milliseconds: end.milliseconds + 86_400_000)
    let copy = try LedgerExportTests.copy(source, now: now)
    let masked = try LedgerExportTests.export(source, reveals: false).text
    let withheld = try LedgerExportTests.export(source, reveals: false, by: nil).text
    for (book, text) in [
      (copy.book, copy.text), (source, copy.text), (source, masked), (source, withheld),
    ] {
      let position = try book.head().position
      let report = try LedgerImport(
        book, unit: Places.city, officer: Places.officer("clerk"), now: now,
        salt: LedgerFixture.salt
      ).run(CSVReader(text: text), clock: { 0 })
      #expect(report.count(.skipped) == report.rows.count)
      #expect(try book.head().position == position)
    }
  }

  @Test func `an imported case has its own reference, another its number`() throws {
    let file = try LedgerFixture()
    try file.take(ledger([["external_ref": "A-1"], ["external_ref": ""]]))
    let rows = try LedgerExportTests.export(file.book.memory).rows
    #expect(rows.map { $0.fields[0] } == ["A-1", rows[1].number.description])
    #expect(rows.map { $0.fields.last } == rows.map(\.number.description))
  }

  @Test func `what is personal is masked unless revealed`() throws {
    let file = try LedgerFixture()
    try file.take(
      ledger([
        "applicant": "张三丰;丽水某某公司", "respondent": "unknown;李四", "phone": "13812345678",
        "summary": "张三丰说 13812345678", "place": "中山街 12 号",
      ]))
    func values(_ reveals: Bool) throws -> [String] {
      let row = try #require(
        try LedgerExportTests.export(file.book.memory, reveals: reveals).rows.first)
      #expect(row.isWhole)
      let columns: [LedgerColumn] = [.applicant, .respondent, .phone, .summary, .place]
      return columns.map { row.fields[$0.rawValue] }
    }
    #expect(
      try values(false) == [
        "张*;丽水*", "unknown;李*", "138****5678", "张*说 138****5678", "中山街*",
      ])
    #expect(
      try values(true) == [
        "张三丰;丽水某某公司", "unknown;李四", "13812345678", "张三丰说 13812345678", "中山街 12 号",
      ])
  }

  @Test func `a row of every column comes back as it was`() throws {
    let file = try LedgerFixture()
    let row = [
      "external_ref": "A-1", "registered_at": "2026-03-01T08:30:00+08:00",
      "unit": LedgerFixture.village, "area": "331102100202", "category": "0299",
      "grade": "major", "source": "grid", "summary": " 一\n二", "applicant": "张三;某某公司",
      "respondent": "unknown", "phone": ";139", "people": "3", "amount": "0", "place": "路 1 号",
      "tags": "enterprise;minor", "accepted_at": "2026-03-02T00:00:00+08:00",
      "closed_at": "2026-03-09T10:30:15+08:00", "outcome": "failed:gap",
      "closed_by": LedgerFixture.town, "verified_at": "2026-03-10T00:00:00+08:00",
      "state": "closed",
    ]
    try file.take(ledger([row]))
    let given = try #require(try LedgerExportTests.export(file.book.memory).rows.first)
    #expect(given.isWhole)
    for column in LedgerColumn.allCases where column != .number {
      #expect(given.fields[column.rawValue] == row[column.name], "\(column.name)")
    }
  }
}
