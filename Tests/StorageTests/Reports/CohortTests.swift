import Casework
import Disputes
import SQLite
import Support
import Testing

@testable import Storage

/// Counts that are kept by township and month of registration.
@Suite struct CohortTests {
  private static let measures = ReportDefinition.closureRate(.cohort).measures

  @Test func `kept counts and counted turns are the plain counts, for every period and moment`()
    throws
  {
    let pair = try LivesPair(seed: 4)
    let last = try pair.plain.head(knownAt: nil).position
    let first = Period(.monthly, containing: pair.moment(4).day).first
    let units = [nil, Places.city, Places.liandu, Places.bihu, Places.gaoxi]
    var quiet = 0
    var loud = 0
    let start = first.start.milliseconds
    for bound in [start - 1, start, start + 1, start + 3 * 86_400_000].map(
      Instant.init(milliseconds:))
    {
      for (from, to) in [(nil, nil), (bound, nil), (nil, bound)] as [(Instant?, Instant?)] {
        for (asOf, position) in [
          (pair.end, last), (pair.moment(7), last), (pair.end, last * 3 / 4), (bound, last / 2),
        ] {
          for code in units {
            var question = TableQuestion(
              Self.measures, by: .township, and: .month, from: from, to: to, asOf: asOf,
              position: position)
            question.within = try code.map { try #require(try pair.plain.unit($0)) }
            let expected = try pair.plain.cells(question)
            #expect(try pair.book.cells(question) == expected, "\(question)")
            let scan = Scan(question, .registration, isNow: false)
            guard scan.way == .cohorts else { continue }
            let counts = try scan.statements.map { statement in
              try pair.book.db.all(statement) { row throws(SQLiteError) -> String in try row[0] }
            }
            quiet += counts[0].count
            loud += counts[1].count
          }
        }
      }
    }
    #expect(quiet > 100 && loud > 100, "\(quiet) \(loud)")
  }

  @Test func `a cohort follows its turns, whoever writes them`() throws {
    let pair = try LivesPair(seed: 9)
    let differing: Int = try pair.book.db.value(
      """
      WITH counted AS (
        SELECT county, township, registered_month, city, max(position), max(occurred_at),
          count(*) FILTER (WHERE next_position IS NULL),
          count(*) FILTER (WHERE next_position IS NULL AND state = 'closed'),
          count(*) FILTER (WHERE next_position IS NULL AND state IN ('declined', 'void')),
          count(*) FILTER (
            WHERE next_position IS NULL AND life > 1 AND state NOT IN ('declined', 'void'))
        FROM state_turn
        GROUP BY county, township, registered_month, city
      )
      SELECT count(*) FROM (
        SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM state_cohort)
        UNION ALL
        SELECT * FROM (SELECT * FROM state_cohort EXCEPT SELECT * FROM counted)
      )
      """)
    #expect(differing == 0)
    #expect(
      try pair.book.db.value("SELECT sum(reopened) > 0 AND sum(excluded) > 0 FROM state_cohort"))
  }
}
