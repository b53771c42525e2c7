import Disputes
import Testing

/// A period and the day on which it ends, worked out by hand from the published calendars.
struct DeadlineCase: Sendable, CustomTestStringConvertible {
  let trigger: String
  let term: Term
  let ends: String
  let reason: String
  var pauses: [Range<Day>] = []
  var extensions: [Term] = []
  var isProvisional = false

  init(_ trigger: String, _ length: Int, _ unit: TermUnit, _ ends: String, _ reason: String) {
    self.trigger = trigger
    self.term = Term(length, unit)
    self.ends = ends
    self.reason = reason
  }

  /// The same with days on which the clock stands still, each to the day on which it runs again.
  func pausing(_ pauses: (from: String, until: String)...) -> DeadlineCase {
    var copy = self
    copy.pauses = pauses.map { Day.written($0.from)..<Day.written($0.until) }
    return copy
  }

  /// The same, extended.
  func extended(_ extensions: (length: Int, unit: TermUnit)...) -> DeadlineCase {
    var copy = self
    copy.extensions = extensions.map { Term($0.length, $0.unit) }
    return copy
  }

  /// The same, where a year is not published yet.
  var provisional: DeadlineCase {
    var copy = self
    copy.isProvisional = true
    return copy
  }

  var testDescription: String { "\(trigger) + \(term.length) \(term.unit): \(reason)" }
}

extension Day {
  /// The day that a test writes as `2026-03-02`.
  static func written(_ text: String) -> Day {
    guard let moment = Moment(text) else { preconditionFailure("\(text) is no day") }
    return moment.day
  }
}

extension DeadlineCase {
  static let natural: [DeadlineCase] = [
    .init("2026-03-02", 1, .natural, "2026-03-03", "the day of the trigger is not counted"),
    .init("2026-03-02", 5, .natural, "2026-03-09", "Saturday, so Monday"),
    .init("2026-03-02", 6, .natural, "2026-03-09", "Sunday, so Monday"),
    .init("2026-03-02", 7, .natural, "2026-03-09", "a Monday of itself"),
    .init("2026-02-06", 10, .natural, "2026-02-24", "16 Feb in the Spring Festival, to the 23rd"),
    .init("2026-02-07", 7, .natural, "2026-02-14", "a Saturday worked before the festival"),
    .init("2026-02-13", 15, .natural, "2026-02-28", "a Saturday worked after the festival"),
    .init("2026-02-09", 20, .natural, "2026-03-02", "1 March is an ordinary Sunday"),
    .init("2026-01-20", 30, .natural, "2026-02-24", "19 Feb in the Spring Festival"),
    .init("2026-09-16", 15, .natural, "2026-10-08", "1 Oct, free to the 7th"),
    .init("2026-09-21", 15, .natural, "2026-10-08", "6 Oct, free to the 7th"),
    .init("2026-09-23", 2, .natural, "2026-09-28", "Friday of Mid-Autumn and its weekend"),
    .init("2026-09-05", 15, .natural, "2026-09-20", "a Sunday worked for National Day"),
    .init("2026-04-01", 30, .natural, "2026-05-06", "1 May, free to the 5th"),
    .init("2026-04-09", 30, .natural, "2026-05-09", "a Saturday worked for Labour Day"),
    .init("2026-04-10", 30, .natural, "2026-05-11", "10 May is an ordinary Sunday"),
    .init("2026-05-20", 30, .natural, "2026-06-22", "19 June, Dragon Boat on a Friday"),
    .init("2026-09-10", 30, .natural, "2026-10-10", "a Saturday worked for National Day"),
    .init("2026-04-20", 45, .natural, "2026-06-04", "10 of April, 31 of May, 4 of June"),
    .init("2026-08-05", 60, .natural, "2026-10-08", "4 Oct, free to the 7th"),
    .init("2025-12-19", 15, .natural, "2026-01-04", "3 Jan free, Sunday the 4th worked"),
    .init("2025-12-05", 30, .natural, "2026-01-04", "Sunday the 4th is worked"),
    .init("2025-01-14", 15, .natural, "2025-02-05", "29 Jan, free to 4 Feb"),
    .init("2025-09-20", 15, .natural, "2025-10-09", "5 Oct, free to the 8th"),
    .init("2024-02-01", 15, .natural, "2024-02-18", "16 Feb free, Sunday the 18th worked"),
    .init("2024-09-07", 7, .natural, "2024-09-14", "a Saturday worked for Mid-Autumn"),
    .init("2023-01-16", 7, .natural, "2023-01-28", "23 Jan free, Saturday the 28th worked"),
    .init("2022-12-16", 15, .natural, "2023-01-03", "31 Dec to 2 Jan free by the notice of 2023"),
    .init("2022-01-22", 8, .natural, "2022-01-30", "a Sunday worked before the festival"),
    .init("2021-02-01", 15, .natural, "2021-02-18", "16 Feb, free to the 17th"),
    .init("2020-01-14", 15, .natural, "2020-02-03", "29 Jan, free to 2 Feb as amended"),
    .init("2020-01-17", 14, .natural, "2020-02-03", "31 Jan became free by the amendment"),
    .init("2020-01-18", 14, .natural, "2020-02-03", "1 Feb was to be worked, and became free"),
    .init("2020-01-09", 10, .natural, "2020-01-19", "a Sunday worked before the festival"),
    .init("2019-04-01", 30, .natural, "2019-05-05", "1 May free, Sunday the 5th worked"),
    .init("2019-04-02", 30, .natural, "2019-05-05", "2 May became free by the amendment"),
    .init("2018-12-14", 15, .natural, "2018-12-29", "a Saturday worked by the notice of 2019"),
    .init("2018-12-16", 15, .natural, "2019-01-02", "Monday 31 Dec free by the notice of 2019"),
    .init("2018-04-26", 2, .natural, "2018-04-28", "a Saturday worked for Labour Day"),
    .init("2018-03-31", 5, .natural, "2018-04-08", "5 April free, Sunday the 8th worked"),
    .init("2017-01-18", 15, .natural, "2017-02-03", "2 Feb, the last free day"),
    .init("2016-02-01", 7, .natural, "2016-02-14", "8 Feb free, Sunday the 14th worked"),
    .init("2015-08-20", 14, .natural, "2015-09-06", "3 Sep became free, Sunday the 6th worked"),
    .init("2015-09-18", 15, .natural, "2015-10-08", "3 Oct, free to the 7th"),
    .init("2026-03-02", 0, .natural, "2026-03-02", "nothing ends at once"),
    .init("2026-03-02", -5, .natural, "2026-03-02", "less than nothing is nothing"),
  ]

  static let working: [DeadlineCase] = [
    .init("2026-03-02", 1, .working, "2026-03-03", "the day of the trigger is not counted"),
    .init("2026-03-05", 3, .working, "2026-03-10", "Friday, Monday, Tuesday"),
    .init("2026-03-06", 5, .working, "2026-03-13", "a week from Friday"),
    .init("2026-03-07", 5, .working, "2026-03-13", "from Saturday the first day is Monday"),
    .init("2026-02-12", 3, .working, "2026-02-24", "13th, Saturday the 14th, then the 24th"),
    .init("2026-02-13", 5, .working, "2026-02-27", "14th, then 24th to 27th"),
    .init("2026-02-13", 6, .working, "2026-02-28", "the sixth is a Saturday that is worked"),
    .init("2026-02-16", 3, .working, "2026-02-26", "from within the festival: 24th, 25th, 26th"),
    .init("2026-09-30", 3, .working, "2026-10-10", "8th, 9th, Saturday the 10th"),
    .init("2026-09-18", 5, .working, "2026-09-24", "Sunday the 20th, 21st to 24th"),
    .init("2026-09-18", 6, .working, "2026-09-28", "the sixth is after Mid-Autumn"),
    .init("2026-04-30", 4, .working, "2026-05-09", "6th, 7th, 8th, Saturday the 9th"),
    .init("2026-04-30", 5, .working, "2026-05-11", "6th to 9th, then Monday"),
    .init("2025-12-31", 3, .working, "2026-01-06", "Sunday the 4th, 5th, 6th"),
    .init("2026-05-06", 30, .working, "2026-06-16", "3 in the week, 5 weeks of five, 2 in June"),
    .init("2026-09-01", 30, .working, "2026-10-19", "21 in September, the 30th on a Monday"),
    .init("2024-02-09", 2, .working, "2024-02-19", "Sunday the 18th, Monday the 19th"),
    .init("2023-09-28", 5, .working, "2023-10-11", "Saturday 7 Oct, Sunday the 8th, 9th to 11th"),
    .init("2022-12-30", 2, .working, "2023-01-04", "3 and 4 Jan, over New Year"),
    .init("2021-09-30", 3, .working, "2021-10-11", "8th, Saturday the 9th, Monday the 11th"),
    .init("2020-01-23", 3, .working, "2020-02-05", "3, 4, 5 Feb, as amended"),
    .init("2020-01-17", 3, .working, "2020-01-21", "Sunday the 19th, 20th, 21st"),
    .init("2019-04-26", 5, .working, "2019-05-06", "Sunday 28 April, 29, 30, Sunday 5 May, 6"),
    .init("2018-12-28", 3, .working, "2019-01-03", "Saturday 29 Dec, 2 and 3 Jan"),
    .init("2017-01-26", 2, .working, "2017-02-04", "3 Feb, Saturday the 4th"),
    .init("2016-09-30", 2, .working, "2016-10-09", "Saturday 8 Oct, Sunday the 9th"),
    .init("2015-09-02", 3, .working, "2015-09-08", "Sunday the 6th, 7th, 8th"),
    .init("2026-03-07", 0, .working, "2026-03-09", "nothing, but from a Saturday"),
  ]

  static let months: [DeadlineCase] = [
    .init("2026-03-02", 1, .month, "2026-04-02", "the corresponding day"),
    .init("2026-01-31", 1, .month, "2026-02-28", "the month's last, a Saturday that is worked"),
    .init("2025-01-31", 1, .month, "2025-02-28", "the month's last"),
    .init("2024-01-31", 1, .month, "2024-02-29", "the month's last is the leap day"),
    .init("2024-02-29", 1, .month, "2024-03-29", "from the leap day, the corresponding day"),
    .init("2024-02-29", 12, .month, "2025-02-28", "no leap day a year later"),
    .init("2023-01-31", 1, .month, "2023-02-28", "the month's last, a Tuesday"),
    .init("2026-02-28", 1, .month, "2026-03-30", "28 March is a Saturday; not the month's end"),
    .init("2026-03-31", 1, .month, "2026-04-30", "April has no 31st"),
    .init("2026-05-31", 1, .month, "2026-06-30", "June has no 31st"),
    .init("2025-10-31", 1, .month, "2025-12-01", "30 Nov is a Sunday"),
    .init("2025-11-30", 3, .month, "2026-02-28", "February has no 30th"),
    .init("2025-08-31", 6, .month, "2026-02-28", "half a year"),
    .init("2026-09-01", 1, .month, "2026-10-08", "1 Oct, free to the 7th"),
    .init("2026-07-10", 3, .month, "2026-10-10", "a Saturday that is worked"),
    .init("2026-01-17", 1, .month, "2026-02-24", "17 Feb, the New Year itself"),
    .init("2026-10-01", 0, .month, "2026-10-08", "nothing, but from a day of rest"),
  ]

  static let unpublished: [DeadlineCase] = [
    .init("2026-12-15", 30, .natural, "2027-01-14", "a Thursday").provisional,
    .init("2026-12-31", 3, .working, "2027-01-05", "1, 4, 5 Jan by the weekday").provisional,
    .init("2026-12-01", 2, .month, "2027-02-01", "a Monday").provisional,
    .init("2027-01-08", 1, .natural, "2027-01-11", "Saturday, so Monday").provisional,
    .init("2014-12-31", 1, .natural, "2015-01-04", "the trigger's year is unknown").provisional,
    .init("2026-12-17", 14, .natural, "2026-12-31", "the last day that is known"),
  ]

  static let paused: [DeadlineCase] = [
    .init("2026-03-02", 10, .natural, "2026-03-17", "five days later than the 12th")
      .pausing(("2026-03-05", "2026-03-10")),
    .init("2026-03-02", 10, .natural, "2026-03-17", "pauses that overlap count once")
      .pausing(("2026-03-06", "2026-03-10"), ("2026-03-05", "2026-03-08")),
    .init("2026-03-02", 10, .natural, "2026-03-17", "pauses in any order, one of them empty")
      .pausing(
        ("2026-03-20", "2026-03-20"), ("2026-03-06", "2026-03-10"), ("2026-03-05", "2026-03-06")),
    .init("2026-09-21", 10, .natural, "2026-10-12", "6 before National Day, the 10th a Sunday")
      .pausing(("2026-09-28", "2026-10-08")),
    .init("2026-03-02", 7, .natural, "2026-03-16", "from the last day on: counted when it runs")
      .pausing(("2026-03-09", "2026-03-16")),
    .init("2026-03-02", 7, .natural, "2026-03-09", "after the last day: too late to matter")
      .pausing(("2026-03-10", "2026-03-20")),
    .init("2026-03-02", 5, .natural, "2026-03-12", "from the day rolled to: rolled over it")
      .pausing(("2026-03-09", "2026-03-12")),
    .init("2026-03-02", 1, .natural, "2026-03-03", "on the trigger alone: not counted anyway")
      .pausing(("2026-03-02", "2026-03-03")),
    .init("2026-03-02", 3, .natural, "2026-03-09", "running already at the trigger: 5, 6, 7, roll")
      .pausing(("2026-02-25", "2026-03-05")),
    .init("2026-03-05", 3, .natural, "2026-03-10", "a weekend paused: 6, 9, 10")
      .pausing(("2026-03-07", "2026-03-09")),
    .init("2026-09-14", 5, .natural, "2026-09-20", "the fifth is a Sunday that is worked")
      .pausing(("2026-09-19", "2026-09-20")),
    .init("2026-12-01", 30, .natural, "2027-03-01", "8 in December, 22 from 8 Feb").provisional
      .pausing(("2026-12-10", "2027-02-08")),
    .init("2026-03-02", 5, .working, "2026-03-12", "3, then 9 to 12")
      .pausing(("2026-03-04", "2026-03-09")),
    .init("2026-02-12", 5, .working, "2026-02-28", "13, then 25 to 27 and Saturday the 28th")
      .pausing(("2026-02-14", "2026-02-25")),
    .init("2026-03-05", 3, .working, "2026-03-10", "a weekend paused changes nothing")
      .pausing(("2026-03-07", "2026-03-09")),
    .init("2026-03-02", 1, .month, "2026-04-13", "ten days after 2 April is a Sunday")
      .pausing(("2026-03-10", "2026-03-20")),
    .init("2026-03-02", 1, .month, "2026-04-09", "the first pause brings the second in")
      .pausing(("2026-03-30", "2026-04-02"), ("2026-04-04", "2026-04-08")),
  ]

  static let extended: [DeadlineCase] = [
    .init("2026-03-02", 1, .month, "2026-04-13", "10 days after 2 April is a Sunday")
      .extended((10, .natural)),
    .init("2026-08-31", 1, .month, "2026-10-08", "5 days after 30 Sep is a holiday")
      .extended((5, .natural)),
    .init("2026-03-02", 5, .natural, "2026-03-16", "from Monday the 9th, not Saturday the 7th")
      .extended((5, .natural)),
    .init("2026-01-05", 30, .natural, "2026-03-02", "4 Feb, Saturday the 14th, Sunday 1 March")
      .extended((10, .natural), (15, .natural)),
    .init("2026-01-14", 30, .natural, "2026-02-25", "13 Feb, then 14, 24, 25")
      .extended((3, .working)),
    .init("2026-09-14", 7, .natural, "2026-10-09", "21, then 22 to 24, 28, 29, then 10 days")
      .extended((5, .working), (10, .natural)),
    .init("2026-04-20", 45, .natural, "2026-06-22", "15 days after 4 June is Dragon Boat")
      .extended((15, .natural)),
    .init("2026-08-05", 60, .natural, "2026-11-09", "30 days after 8 Oct is a Saturday")
      .extended((30, .natural)),
    .init("2026-11-20", 30, .natural, "2027-01-05", "15 days after Monday 21 Dec").provisional
      .extended((15, .natural)),
    .init("2026-03-02", 7, .natural, "2026-03-09", "by nothing").extended((0, .natural)),
    .init("2026-03-02", 7, .natural, "2026-04-09", "by a month").extended((1, .month)),
    .init("2026-03-02", 7, .natural, "2026-03-16", "10, then 13 to 16")
      .extended((5, .natural)).pausing(("2026-03-11", "2026-03-13")),
  ]
}
