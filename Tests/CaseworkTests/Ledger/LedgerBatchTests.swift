import Casework
import Disputes
import Support
import Testing

@Suite struct LedgerBatchTests {
  private let file: LedgerFixture

  init() throws { file = try LedgerFixture() }

  private static func rows(_ count: Int, bad: Set<Int> = [], references: Bool = true) -> String {
    let writer = CSVWriter()
    var text = writer.line(
      ["external_ref", "registered_at", "category", "summary", "applicant"])
    for index in 0..<count {
      text += writer.line([
        references ? "R\(index)" : "", "2026-03-01", bad.contains(index) ? "x" : "0201", "漏水",
        "张三",
      ])
    }
    return text
  }

  @Test(arguments: [false, true])
  func `a bad row among a thousand leaves nothing`(repeating: Bool) throws {
    let before = try file.book.entries()
    file.book.repeatsBodies = repeating
    let error = try #require(throws: LedgerError.self) {
      try file.take(LedgerBatchTests.rows(1_000, bad: [500, 700]))
    }
    #expect(error.line == 502)
    #expect(try file.book.entries() == before)
    #expect(file.book.commits == 0)
  }

  @Test(arguments: [false, true])
  func `bad rows are left out where that is asked`(repeating: Bool) throws {
    file.book.repeatsBodies = repeating
    let report = try file.take(LedgerBatchTests.rows(1_000, bad: [500, 700])) {
      $0.keepsGoing = true
    }
    #expect(report.count(.registered) == 998)
    #expect(report.count(.failed) == 2)
    #expect(report.rows[500].error?.line == 502)
    #expect(report.rows[500].number == nil)
    #expect(report.rows.map(\.line) == Array(2...1_001))
    #expect(try file.book.numbers().map(\.ordinal) == Array(1...998))
    #expect(file.book.commits == 1)
    #expect(report.rows.compactMap(\.number) == (try file.book.numbers()))
  }

  @Test func `nothing of a row is left whose last event is refused`() throws {
    let before = try file.book.entries()
    let row = ["unit": "新村", "closed_at": "2026-03-09", "outcome": "settled", "external_ref": "1"]
    let report = try file.take(ledger([row])) { $0.keepsGoing = true }
    #expect(report.count(.failed) == 1)
    #expect(try file.book.entries() == before)
    #expect(try file.book.memory.officers().count == 1)
  }

  @Test func `the log stays whole where rows fail between others`() throws {
    let good = [
      "respondent": "李四", "grade": "major", "closed_at": "2026-03-09", "outcome": "settled",
    ]
    let bad = good.merging(["respondent": ""]) { $1 }
    _ = try file.take(ledger([bad, good, bad, good])) { $0.keepsGoing = true }
    var head = LogHead.empty
    for entry in try file.book.entries() {
      #expect(entry == head.entry(of: entry.record, now: entry.receivedAt))
      head = entry.head
    }
    #expect(try file.book.numbers().map(\.ordinal) == [1, 2])
  }

  @Test func `a dry run says what would happen and leaves nothing`() throws {
    let before = try file.book.entries()
    let report = try file.take(LedgerBatchTests.rows(3, bad: [1])) {
      $0.office.isDryRun = true
      $0.keepsGoing = true
    }
    #expect(report.isDryRun)
    #expect(report.rows.map(\.status) == [.registered, .failed, .registered])
    #expect(try file.book.entries() == before)
  }

  @Test func `as many rows as are allowed are one transaction, with or without references`() throws
  {
    #expect(try file.ledger().rowsInOneTransaction == 10_000)
    let report = try file.take(LedgerBatchTests.rows(100, references: false)) {
      $0.rowsInOneTransaction = 100
    }
    #expect(report.count(.registered) == 100)
    #expect(file.book.commits == 1)
  }

  @Test func `more rows need a reference each`() throws {
    #expect(
      throws: LedgerError(
        line: 2, column: "external_ref", fault: .referenceNeeded(rowsInOneTransaction: 100))
    ) {
      try file.take(LedgerBatchTests.rows(101, references: false)) {
        $0.rowsInOneTransaction = 100
      }
    }
  }

  @Test(arguments: [false, true])
  func `more rows are checked whole before any is written`(repeating: Bool) throws {
    file.book.repeatsBodies = repeating
    let error = try #require(throws: LedgerError.self) {
      try file.take(LedgerBatchTests.rows(500, bad: [499])) { $0.rowsInOneTransaction = 100 }
    }
    #expect(error.line == 501)
    #expect(file.book.commits == 0)
    #expect(try file.book.numbers().isEmpty)
  }

  @Test func `a repeated reference among many rows is found before any is written`() throws {
    let text =
      LedgerBatchTests.rows(200)
      + "R0,2026-03-01,0201,漏水,张三\nR1,2026-03-02,0201,漏水,张三\n"
    #expect(
      throws: LedgerError(
        line: 203, column: "external_ref", fault: .repeated("R1", firstLine: 3))
    ) { try file.take(text) { $0.rowsInOneTransaction = 100 } }
    #expect(file.book.commits == 0)
    let report = try file.take(text) {
      $0.rowsInOneTransaction = 100
      $0.keepsGoing = true
    }
    #expect(report.count(.registered) == 200)
    #expect(report.rows.suffix(2).map(\.status) == [.skipped, .failed])
  }

  @Test func `more rows are written in short transactions`() throws {
    var time: Int64 = 0
    var heard: [LedgerProgress] = []
    let large = try file.ledger {
      $0.keepsGoing = true
      $0.rowsInOneTransaction = 100
    }
    let report = try large.run(
      CSVReader(text: LedgerBatchTests.rows(500, bad: [50])),
      clock: {
        time += 50
        return time
      }, progress: { heard.append($0) })
    #expect(report.count(.registered) == 499)
    #expect(report.count(.failed) == 1)
    // Time is looked at every 16 rows, and 100 milliseconds end a transaction.
    #expect(file.book.commits == 16)
    let checked = heard.filter { $0.phase == .checking }
    let written = heard.filter { $0.phase == .writing }
    #expect(checked.map(\.rows) + written.map(\.rows) == heard.map(\.rows))
    #expect(checked.last?.rows == 500)
    #expect(written.map(\.rows) == Array(stride(from: 32, through: 480, by: 32)) + [500])
    #expect(written.allSatisfy { $0.total == 500 })
  }

  @Test func `a large batch that was stopped continues where it stopped`() throws {
    let text = LedgerBatchTests.rows(350)
    file.book.commitsLeft = 2
    #expect(throws: LedgerBook.Stopped.self) {
      try file.take(text) { $0.rowsInOneTransaction = 96 }
    }
    #expect(try file.book.numbers().count == 192)
    file.book.commitsLeft = nil
    let report = try file.take(text) { $0.rowsInOneTransaction = 96 }
    #expect(report.rows.map(\.status).prefix(192).allSatisfy { $0 == .skipped })
    #expect(report.count(.registered) == 350 - 192)
    #expect(try file.book.numbers().map(\.ordinal) == Array(1...350))
  }

  @Test func `a dry run of a large batch judges and leaves nothing`() throws {
    let report = try file.take(LedgerBatchTests.rows(150, bad: [3])) {
      $0.office.isDryRun = true
      $0.keepsGoing = true
      $0.rowsInOneTransaction = 100
    }
    #expect(report.count(.registered) == 149)
    #expect(report.rows.allSatisfy { $0.number == nil })
    #expect(try file.book.numbers().isEmpty)
  }
}
