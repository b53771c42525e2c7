import Casework
import Disputes
import Testing

/// The periods of regular reports.
@Suite struct PeriodTests {
  private func day(_ text: String) throws -> Day { try #require(Moment(text)).day }

  @Test(arguments: [
    (Period.Rhythm.daily, "2026-03-31", "2026-03-31..2026-03-31", "2026-03-30", "2025-03-31"),
    (.daily, "2024-02-29", "2024-02-29..2024-02-29", "2024-02-28", "2023-02-28"),
    (.daily, "2026年1月1日", "2026-01-01..2026-01-01", "2025-12-31", "2025-01-01"),
    // The week of a Thursday's year: these begin or end in another one.
    (.weekly, "2026-W13", "2026-03-23..2026-03-29", "2026-W12", "2025-W13"),
    (.weekly, "2026-W01", "2025-12-29..2026-01-04", "2025-W52", "2025-W01"),
    (.weekly, "2026-W53", "2026-12-28..2027-01-03", "2026-W52", "2025-W52"),
    (.weekly, "2021-W01", "2021-01-04..2021-01-10", "2020-W53", "2020-W01"),
    (.weekly, "2020-W53", "2020-12-28..2021-01-03", "2020-W52", "2019-W52"),
    (.weekly, "2026年第13周", "2026-03-23..2026-03-29", "2026-W12", "2025-W13"),
    (.weekly, "2027-01-01", "2026-12-28..2027-01-03", "2026-W52", "2025-W52"),
    (.monthly, "2026-03", "2026-03-01..2026-03-31", "2026-02", "2025-03"),
    (.monthly, "2024-02", "2024-02-01..2024-02-29", "2024-01", "2023-02"),
    (.monthly, "2026年1月", "2026-01-01..2026-01-31", "2025-12", "2025-01"),
    (.monthly, "2026-12-31", "2026-12-01..2026-12-31", "2026-11", "2025-12"),
    (.quarterly, "2026-Q1", "2026-01-01..2026-03-31", "2025-Q4", "2025-Q1"),
    (.quarterly, "2026-q4", "2026-10-01..2026-12-31", "2026-Q3", "2025-Q4"),
    (.quarterly, "2026年第2季度", "2026-04-01..2026-06-30", "2026-Q1", "2025-Q2"),
    (.quarterly, "2026-09-30", "2026-07-01..2026-09-30", "2026-Q2", "2025-Q3"),
  ])
  func `a period has its days, the one before and the same a year before`(
    rhythm: Period.Rhythm, text: String, days: String, previous: String, yearBefore: String
  ) throws {
    let period = try #require(Period(rhythm, text))
    #expect("\(period.first)..\(period.last)" == days)
    #expect(period.previous.description == previous)
    #expect(period.yearBefore.description == yearBefore)
    #expect(period.begins == period.first.start && period.ends == period.last.end)
    #expect(Period(rhythm, period.description) == period)
  }

  @Test(arguments: [
    (Period.Rhythm.daily, "2026-03"), (.daily, "2026-W13"), (.daily, "2026-02-30"), (.daily, ""),
    (.weekly, "2025-W53"), (.weekly, "2026-W00"), (.weekly, "2026-W54"), (.weekly, "2026-W1"),
    (.weekly, "2026-13"), (.weekly, "2999-12-31"), (.weekly, "2026年第54周"), (.monthly, "2026-13"),
    (.monthly, "2026-00"),
    (.monthly, "2026-3"), (.monthly, "2026-Q1"), (.monthly, "2026-03-31T09:00"),
    (.monthly, "26-03"), (.monthly, "+026-03"), (.quarterly, "2026-Q5"), (.quarterly, "2026-Q0"),
    (.quarterly, "2026-03"), (.quarterly, "2026-Q12"), (.quarterly, "2026年第5季度"),
    (.quarterly, "2026年第1"),
  ])
  func `what is no period is refused`(rhythm: Period.Rhythm, text: String) {
    #expect(Period(rhythm, text) == nil)
  }

  @Test func `every day lies in one period of each rhythm, and periods follow one another`() throws
  {
    let first = try day("2019-12-20")
    for rhythm in Period.Rhythm.allCases {
      for distance in 0..<800 {
        let day = first + distance
        let period = Period(rhythm, containing: day)
        #expect(period.first <= day && day <= period.last)
        #expect(period.contains(day.start) && period.contains(day.end))
        #expect(period.previous.last + 1 == period.first)
        #expect(Period(rhythm, containing: period.last) == period)
        #expect(Period(rhythm, period.description) == period)
      }
    }
  }

  @Test(arguments: [
    (Period.Rhythm.daily, "2026-03-30"), (.weekly, "2026-W13"), (.monthly, "2026-02"),
    (.quarterly, "2025-Q4"),
  ])
  func `the last complete period ended before now`(rhythm: Period.Rhythm, name: String) throws {
    let now = try #require(Moment("2026-03-31T23:59")).start
    #expect(Period.lastComplete(rhythm, at: now).description == name)
  }
}
