import Casework
import Disputes
import Support
import Testing

@testable import Storage

/// A whole year of a city, asked about from ten moments: every figure must be the plain one.
@Suite struct YearTests {
  /// A moment from which the year is asked about.
  struct Moment {
    let asOf: Instant
    /// Up to when the log is read; now for nothing.
    let known: Instant?
    let from: Instant?
    let to: Instant?
    let within: UnitCode?

    init(
      _ asOf: Day, known: Day? = nil, from: Day? = nil, to: Day? = nil, within: UnitCode? = nil
    ) {
      self.asOf = asOf.end
      self.known = known?.end
      self.from = from?.start
      self.to = to?.end
      self.within = within
    }
  }

  private static func day(_ month: Int, _ day: Int) -> Day { YearOfCases.day(month, day) }

  static let moments = [
    Moment(day(12, 31), from: day(1, 1), to: day(12, 31)),
    Moment(day(9, 15), from: day(1, 1), to: day(9, 15)),
    Moment(day(9, 30), known: day(8, 10), from: day(4, 1), to: day(9, 30)),
    Moment(day(1, 31), known: day(1, 31)),
    Moment(day(3, 31), known: day(4, 15), from: day(2, 1), to: day(3, 31)),
    Moment(day(5, 31), known: day(7, 20), from: day(5, 1), to: day(5, 31), within: Places.liandu),
    Moment(day(6, 17), known: day(6, 16), from: day(1, 15)),
    Moment(day(10, 31), known: day(11, 20), to: day(10, 15)),
    Moment(day(12, 31), known: day(7, 1), from: day(6, 1), within: Places.qingtian),
    Moment(day(12, 31) + 60, from: day(7, 1), within: Places.lichun),
  ]

  static let definitions =
    RateDefinition.allCases.map(ReportDefinition.closureRate) + [.levels, .movement, .followup]

  static let groupings: [(rows: Grouping?, columns: Grouping?)] =
    [(nil, nil)] + Grouping.allCases.map { ($0, nil) }
    + [(.county, .month), (.level, .category), (.tag, .grade), (.month, .handler)]

  @Test func `every figure of a year of five thousand cases is the plain one`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: YearOfCases.start)
    let plain = MemoryCasebook()
    try YearOfCases().write(to: plain)
    try plain.copy(to: book)
    #expect(try book.head(knownAt: nil) == plain.head(knownAt: nil))
    for (index, moment) in Self.moments.enumerated() {
      // Every report is asked for in every grouping at least at three moments.
      try compare(book, plain, moment, skipping: index < 3 ? 1 : 4, from: index % 4)
    }
  }

  private func compare(
    _ book: SQLiteCasebook, _ plain: MemoryCasebook, _ moment: Moment, skipping step: Int,
    from first: Int
  ) throws {
    let position = try plain.head(knownAt: moment.known.map(Known.instant)).position
    let counted = plain.counted(asOf: moment.asOf, position: position)
    for index in stride(from: first, to: Self.groupings.count, by: step) {
      let (rows, columns) = Self.groupings[index]
      var question = TableQuestion(
        Set(Measure.allCases), by: rows, and: columns, from: moment.from, to: moment.to,
        asOf: moment.asOf, position: position,
        within: try moment.within.flatMap { try plain.unit($0) })
      let expected = counted.cells(question)
      question.measures = []
      var definitions = Self.definitions
      if let rows, columns == nil, rows == .handler || rows == .team {
        definitions.append(.workload(by: rows))
      }
      for definition in definitions {
        let report = try book.report(definition, question, knownAt: .position(position))
        try compare(report, with: expected)
      }
    }
  }

  /// Every count of every cell, those of cells that the report does not show being zero.
  private func compare(_ report: Casework.Report, with expected: Cells) throws {
    let columns = report.columns.isEmpty ? [""] : report.columns.map(\.key)
    var shown: Set<CellKey> = []
    for row in report.rows.map(\.key) {
      for column in columns {
        let counts = report.figures.counts(
          row: row, column: report.columns.isEmpty ? nil : column)
        let plain = expected[CellKey(row, column)] ?? Counts()
        shown.insert(CellKey(row, column))
        for measure in report.definition.measures where counts[measure] != plain[measure] {
          Issue.record(
            "\(report.question) \(row) \(column) \(measure): \(counts[measure]), plain \(plain[measure])"
          )
        }
      }
    }
    for (key, counts) in expected where !shown.contains(key) {
      #expect(
        report.definition.measures.allSatisfy { counts[$0] == 0 }, "\(report.question) \(key)")
    }
  }
}
