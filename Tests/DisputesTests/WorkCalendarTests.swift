import Disputes
import Testing

struct WorkCalendarTests {
  private static let facts: [(String, WorkCalendar.Kind, String?, Bool)] = [
    ("2015-01-04", .makeUp, "元旦", true), ("2015-06-21", .byWeekday, nil, false),
    ("2015-09-03", .rest, "抗日战争暨世界反法西斯战争胜利70周年纪念日", false),
    ("2016-05-02", .rest, "劳动节", false), ("2017-05-27", .makeUp, "端午节", true),
    ("2017-10-08", .rest, "中秋节、国庆节", false), ("2018-06-18", .rest, "端午节", false),
    ("2018-12-29", .makeUp, "元旦", true), ("2018-12-31", .rest, "元旦", false),
    ("2019-05-02", .rest, "劳动节", false), ("2019-05-05", .makeUp, "劳动节", true),
    ("2020-01-31", .rest, "春节", false), ("2020-02-01", .rest, "春节", false),
    ("2020-02-02", .rest, "春节", false), ("2020-02-03", .byWeekday, nil, true),
    ("2021-09-18", .makeUp, "中秋节", true), ("2022-12-31", .rest, "元旦", false),
    ("2023-10-06", .rest, "中秋节、国庆节", false), ("2023-10-08", .makeUp, "中秋节、国庆节", true),
    ("2024-02-09", .byWeekday, nil, true), ("2024-02-18", .makeUp, "春节", true),
    ("2025-10-08", .rest, "国庆节、中秋节", false), ("2026-02-28", .makeUp, "春节", true),
    ("2026-02-23", .rest, "春节", false), ("2026-03-07", .byWeekday, nil, false),
    ("2026-12-31", .byWeekday, nil, true), ("2027-01-01", .byWeekday, nil, true),
    ("2014-10-01", .byWeekday, nil, true),
  ]

  @Test(arguments: facts)
  func `a day is worked or free as its notice says, else by its weekday`(
    _ day: String, _ kind: WorkCalendar.Kind, _ name: String?, _ isWorking: Bool
  ) {
    let calendar = WorkCalendar.shipped
    #expect(calendar.kind(of: .written(day)) == kind)
    #expect(calendar.name(of: .written(day)) == name)
    #expect(calendar.isWorking(.written(day)) == isWorking)
  }

  @Test func `twelve years are shipped, each with its notices`() throws {
    #expect((2010...2030).filter { WorkCalendar.shipped.knows($0) } == Array(2015...2026))
    #expect(WorkCalendar.shipped[2014] == nil && WorkCalendar.shipped[2027] == nil)
    for year in 2015...2026 {
      let known = try #require(WorkCalendar.shipped[year])
      #expect(known.year == year)
      #expect(known.notices.count == ([2015, 2019, 2020].contains(year) ? 2 : 1))
      #expect(known.notices.allSatisfy { $0.contains("gov.cn/zhengce/") })
      // Eleven days of the law until 2024, thirteen since.
      #expect(known.days.count { $0.kind == .rest } >= (year < 2025 ? 11 : 13))
    }
  }

  @Test func `the days of all years follow on each other, and only weekends are made up`() {
    let days = (2015...2026).flatMap { WorkCalendar.shipped[$0]?.days ?? [] }
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(days.allSatisfy { $0.kind != .byWeekday })
    #expect(days.allSatisfy { $0.kind == .rest || $0.day.weekday > 5 })
    #expect(days.allSatisfy { WorkCalendar.shipped.kind(of: $0.day) == $0.kind })
    #expect(days.allSatisfy { WorkCalendar.shipped.name(of: $0.day) == $0.name })
  }

  @Test func `nearly all days go by their weekday`() {
    var special = 0
    var day = Day.written("2010-01-01")
    while day < .written("2031-01-01") {
      if WorkCalendar.shipped.kind(of: day) == .byWeekday {
        #expect(WorkCalendar.shipped.isWorking(day) == (day.weekday < 6))
      } else {
        special += 1
      }
      day = day + 1
    }
    #expect(special == (2015...2026).reduce(0) { $0 + (WorkCalendar.shipped[$1]?.days.count ?? 0) })
  }

  @Test func `a new calendar knows no year`() {
    let calendar = WorkCalendar()
    #expect(!calendar.knows(2026) && calendar[2026] == nil && calendar != .shipped)
    #expect(calendar.isWorking(.written("2026-10-01")))
    #expect(!calendar.isWorking(.written("2026-10-10")))
  }

  private static func year(
    _ year: Int, _ days: (String, WorkCalendar.Kind)...
  ) -> WorkCalendar.Year {
    WorkCalendar.Year(
      year: year, notices: ["通知"],
      days: days.map { WorkCalendar.SpecialDay(day: .written($0.0), kind: $0.1, name: "元旦") })
  }

  @Test func `a year that was not known is known once it is entered`() {
    var calendar = WorkCalendar.shipped
    let entered = Self.year(2027, ("2027-01-02", .makeUp), ("2027-01-01", .rest))
    calendar.enter(entered)
    #expect(calendar.knows(2027) && calendar.knows(2026) && calendar[2027] == entered)
    #expect(entered.days.map(\.day.description) == ["2027-01-01", "2027-01-02"])
    #expect(!calendar.isWorking(.written("2027-01-01")))
    #expect(calendar.isWorking(.written("2027-01-02")))
    #expect(calendar.yearSetting(.written("2027-01-01")) == 2027)
    #expect(calendar.yearSetting(.written("2027-01-04")) == nil)
    #expect(WorkCalendar.shipped.isWorking(.written("2027-01-01")))
  }

  @Test func `an amended year replaces all that was known of it and nothing else`() {
    var calendar = WorkCalendar.shipped
    calendar.enter(Self.year(2019, ("2019-01-01", .rest)))
    #expect(calendar[2019]?.days.count == 1)
    #expect(calendar.isWorking(.written("2019-10-01")))
    #expect(!calendar.isWorking(.written("2019-10-12")))
    // The notice of 2019 had set the last days of 2018 too.
    #expect(calendar.isWorking(.written("2018-12-31")))
    #expect(!calendar.isWorking(.written("2018-12-29")))
    #expect(!calendar.isWorking(.written("2018-10-01")))
    #expect(!calendar.isWorking(.written("2020-01-01")))
    calendar.enter(Self.year(2019, ("2019-01-02", .rest)))
    #expect(calendar.isWorking(.written("2019-01-01")))
    #expect(calendar[2019]?.days.count == 1)
  }

  @Test func `a year amended before its neighbour leaves what the neighbour set`() {
    var calendar = WorkCalendar.shipped
    calendar.enter(Self.year(2018, ("2018-01-01", .rest)))
    #expect(!calendar.isWorking(.written("2018-12-31")))
    #expect(calendar.yearSetting(.written("2018-12-31")) == 2019)
    #expect(calendar.isWorking(.written("2018-10-01")))
  }

  @Test func `a notice sets days of the neighbouring years`() {
    var calendar = WorkCalendar.shipped
    calendar.enter(
      Self.year(
        2027, ("2026-12-27", .makeUp), ("2026-12-31", .rest), ("2027-01-01", .rest),
        ("2028-01-03", .rest), ("2029-01-01", .rest)))
    #expect(calendar.isWorking(.written("2026-12-27")))
    #expect(!calendar.isWorking(.written("2026-12-31")))
    #expect(calendar.yearSetting(.written("2026-12-31")) == 2027)
    #expect(!calendar.isWorking(.written("2028-01-03")) && !calendar.knows(2028))
    #expect(calendar.isWorking(.written("2029-01-01")))
    #expect(!calendar.isWorking(.written("2026-10-01")))
  }

  @Test func `of two notices about one day the later year's is right, however they came`() {
    let (first, second) = (
      Self.year(2027, ("2027-12-31", .rest)), Self.year(2028, ("2027-12-31", .byWeekday))
    )
    var calendar = WorkCalendar()
    calendar.enter(first)
    calendar.enter(second)
    var other = WorkCalendar()
    other.enter(second)
    other.enter(first)
    #expect(calendar == other && calendar.isWorking(.written("2027-12-31")))
  }

  @Test func `years that no calendar has do no harm`() {
    var calendar = WorkCalendar()
    for year in [Int.min, .max, 0, -1] {
      calendar.enter(Self.year(year, ("2026-03-02", .rest)))
      #expect(calendar.knows(year))
    }
    #expect(calendar.isWorking(.written("2026-03-02")))
    #expect(calendar.isWorking(Day(number: .max)) == (Day(number: .max).weekday < 6))
  }
}
