public import Disputes

/// The span of days of one periodic report: a day, a week, a month or a quarter.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// How often a report is made (日报、周会商、月例会、季研判).
  public enum Rhythm: String, CaseIterable, Sendable {
    case daily
    /// A week of ISO 8601: from Monday to Sunday, in the year to which its Thursday belongs.
    case weekly
    case monthly
    case quarterly
  }

  /// How often the report is made.
  public let rhythm: Rhythm
  /// Its first day.
  public let first: Day
  /// Its last day.
  public let last: Day

  /// Makes the period that contains a day.
  public init(_ rhythm: Rhythm, containing day: Day) {
    self.rhythm = rhythm
    let (_, month, dayOfMonth) = day.parts
    let startOfMonth = day + (1 - dayOfMonth)
    switch rhythm {
    case .daily:
      first = day
      last = day
    case .weekly:
      first = day + (1 - day.weekday)
      last = first + 6
    case .monthly:
      first = startOfMonth
      last = first.adding(months: 1) + -1
    case .quarterly:
      first = startOfMonth.adding(months: -((month - 1) % 3))
      last = first.adding(months: 3) + -1
    }
  }

  /// Returns the last period that was over at a moment.
  public static func lastComplete(_ rhythm: Rhythm, at now: Instant) -> Period {
    Period(rhythm, containing: now.day).previous
  }

  /// The previous period (环比).
  public var previous: Period { Period(rhythm, containing: first + -1) }

  /// The same period a year before (同比); for week 53 it may be week 52.
  public var yearBefore: Period {
    guard rhythm == .weekly else {
      return Period(rhythm, containing: first.adding(months: -12))
    }
    return Period(week, of: weekYear - 1) ?? Period(week - 1, of: weekYear - 1) ?? previous
  }

  /// Its first moment.
  public var begins: Instant { first.start }

  /// Its last moment.
  public var ends: Instant { last.end }

  /// Tells whether it contains a moment.
  public func contains(_ instant: Instant) -> Bool { begins <= instant && instant <= ends }
}

// MARK: - As it is written

extension Period {
  /// Parses `2026-03-31`, `2026-W13`, `2026-03` or `2026-Q1`, and the same in Chinese; a day means
  /// the period that contains it.
  public init?(_ rhythm: Rhythm, _ text: String) {
    if case .day(let day)? = Moment(text) {
      self.init(rhythm, containing: day)
      // The last days of 2999 are in a week of 3000, a year that cannot be typed.
      guard rhythm != .weekly || weekYear < 3000 else { return nil }
      return
    }
    guard let (year, number) = Period.numbers(in: text, rhythm) else { return nil }
    switch rhythm {
    case .daily: return nil
    case .weekly: self.init(number, of: year)
    case .monthly, .quarterly:
      let month = rhythm == .monthly ? number : number * 3
      guard let day = Day(year: year, month: month, day: 1) else { return nil }
      self.init(rhythm, containing: day)
    }
  }

  /// The typed form: `2026-03-31`, `2026-W13`, `2026-03` or `2026-Q1`.
  public var description: String {
    switch rhythm {
    case .daily: first.description
    case .weekly: "\(weekYear)-W\(week < 10 ? "0" : "")\(week)"
    case .monthly: first.month
    case .quarterly: "\(first.year)-Q\(quarter)"
    }
  }

  /// The number of the quarter in which it begins.
  public var quarter: Int { (first.parts.month + 2) / 3 }

  /// The ISO 8601 number of the week that begins on its first day.
  public var week: Int {
    guard let newYear = Day(year: weekYear, month: 1, day: 1) else { return 1 }
    return (first + 3 - newYear) / 7 + 1
  }

  /// The ISO 8601 year of that week.
  public var weekYear: Int { (first + 3).year }

  /// Makes a week by its number; returns `nil` if the year has no such week.
  private init?(_ week: Int, of year: Int) {
    guard (1...53).contains(week), let inFirst = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    self.init(.weekly, containing: inFirst + (week - 1) * 7)
    guard weekYear == year else { return nil }
  }

  /// Parses the year and the number after it.
  private static func numbers(in text: String, _ rhythm: Rhythm) -> (Int, Int)? {
    let (signs, ending) =
      switch rhythm {
      case .daily: ([String](), "")
      case .weekly: (["-W", "-w", "年第"], "周")
      case .monthly: (["-", "年"], "月")
      case .quarterly: (["-Q", "-q", "年第"], "季度")
      }
    for sign in signs {
      var rest = text.dropFirst(4)
      guard rest.hasPrefix(sign) else { continue }
      rest = rest.dropFirst(sign.count)
      let isChinese = sign.hasPrefix("年")
      if isChinese {
        guard rest.hasSuffix(ending) else { continue }
        rest = rest.dropLast(ending.count)
      }
      let places = rhythm == .quarterly ? 1...1 : isChinese ? 1...2 : 2...2
      guard places.contains(rest.count), let year = number(text.prefix(4)),
        let value = number(rest)
      else { continue }
      return (year, value)
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
  }
}
