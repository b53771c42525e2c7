import Casework
import Disputes
import Support
import Testing

/// Which period stands beside which.
@Suite struct ComparisonTests {
  private func day(_ text: String) throws -> Day { try #require(Moment(text)).day }

  @Test(arguments: [
    // Whole months stay whole months, however long each is.
    (Comparison.previous, "2026-03-01..2026-03-31@2026-03-31", "2026-02-01..2026-02-28@2026-02-28"),
    (.previous, "2026-02-01..2026-02-28@2026-02-28", "2026-01-01..2026-01-31@2026-01-31"),
    (.previous, "2026-01-01..2026-03-31@2026-04-05", "2025-10-01..2025-12-31@2026-01-05"),
    (.previous, "2024-03-01..2024-03-31@2024-03-31", "2024-02-01..2024-02-29@2024-02-29"),
    (.previous, "2026-03-01..2026-03-31@2026-05-30", "2026-02-01..2026-02-28@2026-04-30"),
    // Other periods keep their length in days.
    (.previous, "2026-03-02..2026-03-08@2026-03-08", "2026-02-23..2026-03-01@2026-03-01"),
    (.previous, "2026-03-01..2026-03-30@2026-03-30", "2026-01-30..2026-02-28@2026-02-28"),
    (.year, "2026-02-01..2026-02-28@2026-02-28", "2025-02-01..2025-02-28@2025-02-28"),
    (.year, "2025-02-01..2025-02-28@2025-02-28", "2024-02-01..2024-02-29@2024-02-29"),
    (.year, "2024-02-10..2024-02-29@2024-02-29", "2023-02-10..2023-02-28@2023-02-28"),
    (.year, "2026-03-02..2026-03-08@2026-03-09", "2025-03-02..2025-03-08@2025-03-09"),
  ])
  func `period and as-of time go back by one step of the calendar`(
    comparison: Comparison, question: String, earlier: String
  ) throws {
    func read(_ text: String) throws -> TableQuestion {
      let days = try text.split { ".@".contains($0) }.map { try day(String($0)) }
      return TableQuestion(
        [.registered], from: days[0].start, to: days[1].end, asOf: days[2].end, position: 7)
    }
    let book = MemoryCasebook()
    let report = try book.report(
      .closureRate(.cohort), try read(question), comparedWith: comparison)
    let found = try #require(report.earlier?.question)
    let expected = try read(earlier)
    #expect(found.from == expected.from && found.to == expected.to, "\(found)")
    #expect(found.asOf == expected.asOf, "\(found.asOf)")
    #expect(found.position == report.question.position)
  }

  @Test func `what no table can show is refused`() throws {
    let book = MemoryCasebook()
    func report(
      _ definition: ReportDefinition, by rows: Grouping? = nil, and columns: Grouping? = nil,
      _ comparison: Comparison? = nil
    ) throws {
      let question = TableQuestion([], by: rows, and: columns, asOf: RandomLives.start)
      _ = try book.report(definition, question, comparedWith: comparison)
    }
    #expect(throws: ReportFault.twiceBy(.month)) { try report(.levels, by: .month, and: .month) }
    #expect(throws: ReportFault.groupingNeeded(.workload, [.handler, .team])) {
      try report(.workload(by: .month), by: .month)
    }
    #expect(throws: ReportFault.noColumns(.workload)) {
      try report(.workload(by: .team), by: .team, and: .month)
    }
    #expect(throws: ReportFault.comparisonNeedsPeriod) { try report(.levels, .year) }
    #expect(throws: ReportFault.comparisonOfColumns) {
      try report(.levels, by: .county, and: .month, .year)
    }
    #expect(throws: Never.self) { try report(.followup, by: .month, and: .people) }
  }

  @Test func `what is counted at one moment lies in no month`() throws {
    let question = TableQuestion([.backlog], by: .month, asOf: RandomLives.start)
    #expect(throws: ReportFault.noMonth(.backlog)) { try question.validate() }
  }
}
