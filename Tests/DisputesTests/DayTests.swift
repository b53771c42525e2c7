import Disputes
import Testing

struct DayTests {
  /// Every day from 1900 to 2100, counted by hand.
  private static func calendar() -> [(year: Int, month: Int, day: Int)] {
    var days: [(Int, Int, Int)] = []
    for year in 1900...2100 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length { days.append((year, month + 1, day)) }
      }
    }
    return days
  }

  @Test func `every day from 1900 to 2100 has its number, parts, weekday, start and end`() throws {
    // 1 January 1900 was a Monday, 25,567 days before 1970.
    var number = -25_567
    var wrong: [String] = []
    for (year, month, ofMonth) in Self.calendar() {
      let day = try #require(Day(year: year, month: month, day: ofMonth))
      let start = Int64(number) * 86_400_000 - 28_800_000
      let isRight =
        day.number == number && day.parts == (year, month, ofMonth) && day.year == year
        && day.weekday == (number + 25_567) % 7 + 1
        && day.start.milliseconds == start && day.end.milliseconds == start + 86_399_999
        && day.start.day == day && day.end.day == day && (day + 1).start > day.end
        && Moment(day.description) == .day(day)
      if !isRight { wrong.append(day.description) }
      number += 1
    }
    #expect(wrong.isEmpty)
    #expect(number == 47_847)
  }

  static let none = [
    (2026, 2, 29), (2026, 2, 30), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1),
    (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (1899, 12, 31), (3000, 1, 1), (2026, -1, -1),
    (.max, .max, .max), (.min, .min, .min),
  ]

  @Test(arguments: none)
  func `a day that does not exist is none`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2000, 2, 29), (2024, 2, 29), (2400, 2, 29), (1900, 1, 1), (2999, 12, 31)])
  func `leap days and the ends of the calendar exist`(_ year: Int, _ month: Int, _ day: Int) throws
  {
    #expect(try #require(Day(year: year, month: month, day: day)).parts == (year, month, day))
  }

  @Test func `a day is written with leading zeros`() {
    #expect(Day.known(2026, 3, 2).description == "2026-03-02")
    #expect(Day.known(2026, 3, 2).month == "2026-03")
    #expect(Day(number: 0).description == "1970-01-01")
  }

  @Test func `days are counted, compared and moved`() {
    #expect(Day.known(2024, 3, 1) - .known(2024, 2, 28) == 2)
    #expect(Day.known(2024, 2, 28) + 2 == .known(2024, 3, 1))
    #expect(Day.known(2024, 3, 1) + -1 == .known(2024, 2, 29))
    #expect(Day.known(2024, 2, 29) < .known(2024, 3, 1))
  }

  @Test(arguments: [Int.max, .min, .max - 1, .min + 1, 3_000_000, -800_000])
  func `days beyond the calendar are its first or last`(_ number: Int) {
    let edge = number > 0 ? "9999-12-31" : "0001-01-01"
    #expect(Day(number: number).description == edge)
    #expect((Day.on(0) + number).description == edge)
    #expect((Day(number: number) + number).description == edge)
    #expect(Day(number: number).start.day == Day(number: number).end.day)
    #expect((1...7).contains(Day(number: number).weekday))
    #expect(abs(Day(number: .max) - Day(number: number)) < 4_000_000)
  }
}
