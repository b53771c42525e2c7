import Testing

@testable import Disputes

struct DeadlineTableTests {
  @Test(
    arguments: DeadlineCase.natural + DeadlineCase.working + DeadlineCase.months
      + DeadlineCase.unpublished + DeadlineCase.paused + DeadlineCase.extended)
  func `a period ends on the day that counting by hand gives`(_ entry: DeadlineCase) {
    let calendar = WorkCalendar.shipped
    var deadline = calendar.deadline(
      of: entry.term, after: .written(entry.trigger), pausing: entry.pauses)
    for term in entry.extensions {
      deadline = calendar.extended(deadline, by: term.length, term.unit, pausing: entry.pauses)
    }
    #expect(deadline.day.description == entry.ends)
    #expect(deadline.isProvisional == entry.isProvisional)
  }

  @Test func `a calendar that knows no year lets weekends rest, and is provisional`() {
    let spring = WorkCalendar().deadline(of: Term(10, .natural), after: .written("2026-02-06"))
    #expect(spring == Deadline(day: .written("2026-02-16"), isProvisional: true))
  }

  @Test func `what a newly published year moves is no longer provisional`() {
    var calendar = WorkCalendar.shipped
    let holiday = WorkCalendar.SpecialDay(
      day: .written("2027-01-14"), kind: .rest, name: "某节")
    calendar.enter(WorkCalendar.Year(year: 2027, notices: [], days: [holiday]))
    let deadline = calendar.deadline(of: Term(30, .natural), after: .written("2026-12-15"))
    #expect(deadline == Deadline(day: .written("2027-01-15"), isProvisional: false))
  }

  @Test(arguments: [Int.min, -1, 0, 1, 9_999, 10_000, 10_001, .max], TermUnit.allCases)
  func `no length is too long and no day too far`(_ length: Int, _ unit: TermUnit) {
    let term = Term(length, unit)
    #expect((0...10_000).contains(term.length))
    let (first, last) = (Day(number: .min), Day(number: .max))
    for calendar in [WorkCalendar.shipped, WorkCalendar()] {
      for trigger in [first, .on(0), last + -1, last] {
        let deadline = calendar.deadline(of: term, after: trigger)
        #expect(deadline.day >= trigger)
        let again = calendar.extended(deadline, by: length, unit)
        #expect(again.day >= deadline.day)
      }
    }
    let stopped = WorkCalendar.shipped.deadline(of: term, after: .on(0), pausing: [first..<last])
    #expect(stopped.day >= .on(0))
  }

  @Test(arguments: [
    ("2026-03-06", "2026-03-06", 0), ("2026-03-06", "2026-03-02", 0),
    ("2026-03-06", "2026-03-08", 0), ("2026-03-06", "2026-03-09", 1),
    ("2026-03-02", "2026-03-09", 5), ("2026-02-13", "2026-02-23", 1),
    ("2026-02-13", "2026-02-28", 6), ("2026-09-30", "2026-10-10", 3),
  ])
  func `working days lie after the one day and through the other`(
    _ first: String, _ last: String, _ count: Int
  ) {
    #expect(
      WorkCalendar.shipped.workingDays(after: .written(first), through: .written(last)) == count)
  }

  @Test func `a period of working days has as many working days in it`() {
    let calendar = WorkCalendar.shipped
    for distance in 0..<4_000 {
      let trigger = Day.written("2015-01-01") + distance
      let length = 1 + distance % 40
      let deadline = calendar.deadline(of: Term(length, .working), after: trigger)
      #expect(calendar.workingDays(after: trigger, through: deadline.day) == length)
    }
  }

  @Test func `a month ends on the corresponding day or the last of its month`() throws {
    for distance in 0..<1_500 {
      let trigger = Day.written("2023-01-01") + distance
      let (year, month, day) = trigger.parts
      for months in 0...26 {
        let (laterYear, laterMonth) = (
          (year * 12 + month - 1 + months) / 12, (month - 1 + months) % 12 + 1
        )
        let candidates = (28...31).compactMap { Day(year: laterYear, month: laterMonth, day: $0) }
        let last = try #require(candidates.last)
        let expected = Day(year: laterYear, month: laterMonth, day: day) ?? last
        #expect(trigger.adding(months: months) == expected)
      }
    }
  }
}
