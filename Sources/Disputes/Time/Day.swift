/// A calendar day in China, always at +08:00.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// From the first day of the year 1 to the last of the year 9999.
  private static let reach = -719_162...2_932_896

  /// The years that can be typed.
  static let years = 1900...2999

  /// Makes the day a number of days after 1970-01-01, clamped to the years 1 to 9999 so that
  /// damaged data cannot overflow a calculation.
  public init(number: Int) {
    self.number = min(max(number, Day.reach.lowerBound), Day.reach.upperBound)
  }

  /// Makes the day a number of days after 1970-01-01; returns `nil` outside the years 1 to 9999.
  public init?(exactly number: Int) {
    guard Day.reach.contains(number) else { return nil }
    self.number = number
  }

  /// Makes a Gregorian day from 1900 to 2999; returns `nil` if it does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    number = Day.number(year, month, day)
  }

  /// Returns the same day a number of months later, or the last of that month if it has no such
  /// day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    guard months >= 12 else { return Day(number: .min) }
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    let newDay = min(day, Day.length(ofMonth: newMonth, in: newYear))
    return Day(number: Day.number(newYear, newMonth, newDay))
  }

  /// The number of days from 1970-01-01 to a day; the year is at least 1.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Counts years from March, so that the leap day is a year's last.
    let shiftedYear = month > 2 ? year : year - 1
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1 to 12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// The day in the form `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The month in the form `YYYY-MM`.
  public var month: String { String(description.prefix(7)) }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (number % 7 + 10) % 7 + 1 }

  /// The moment at which the day begins at +08:00.
  public var start: Instant {
    Instant(milliseconds: Int64(number) * 86_400_000 - Instant.offset)
  }

  /// The last millisecond of the day.
  public var end: Instant { Instant(milliseconds: start.milliseconds + 86_399_999) }

  /// Returns the day a number of days later, clamped to the years 1 to 9999.
  public static func + (day: Day, days: Int) -> Day {
    let (number, isTooFar) = day.number.addingReportingOverflow(days)
    return Day(number: isTooFar ? days : number)
  }

  /// The number of days from the right day to the left one.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// Tells whether the left day comes first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
