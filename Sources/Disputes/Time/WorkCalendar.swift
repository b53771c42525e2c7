/// The working days: Monday to Friday, except as the State Council's yearly notices say.
///
/// A day in no notice is decided by its weekday, so in a year not yet published only weekends are
/// free.
public struct WorkCalendar: Hashable, Sendable {
  /// What decides whether a day is worked.
  public enum Kind: String, CaseIterable, Sendable {
    /// Free by a notice (法定休假): the holiday itself or a day moved to it.
    case rest
    /// Worked by a notice although a Saturday or Sunday (调休上班).
    case makeUp = "make_up"
    /// Decided by the weekday: Monday to Friday are worked.
    case byWeekday = "weekday"

    /// Tells whether a day of this kind is worked.
    public func isWorking(on day: Day) -> Bool {
      switch self {
      case .rest: false
      case .makeUp: true
      case .byWeekday: day.weekday < 6
      }
    }
  }

  /// A day in a notice.
  public struct SpecialDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Whether it is free or worked.
    public let kind: Kind
    /// The name of the holiday.
    public let name: String

    /// Makes a day of a notice.
    public init(day: Day, kind: Kind, name: String) {
      self.day = day
      self.kind = kind
      self.name = name
    }
  }

  /// One year as its notices (国务院办公厅通知) set it.
  public struct Year: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The sources of the notices, in the order of publication.
    public let notices: [String]
    /// The days in the notices, in order; a few may be in the December before or the January after.
    public let days: [SpecialDay]

    /// Makes a year; sorts its days.
    public init(year: Int, notices: [String], days: [SpecialDay]) {
      self.year = year
      self.notices = notices
      self.days = days.sorted { $0.day < $1.day }
    }

    /// The entry for a day, which may be outside the year itself.
    fileprivate subscript(day: Day) -> SpecialDay? { days.first { $0.day == day } }
  }

  private let isShipped: Bool
  /// The years added, the latest first: the later of two notices wins.
  private var entered: [Year] = []

  private init(isShipped: Bool) { self.isShipped = isShipped }

  /// Makes a calendar that knows no year.
  public init() { self.init(isShipped: false) }

  /// The built-in calendar of the years 2015 to 2026.
  public static let shipped = WorkCalendar(isShipped: true)

  /// Tells whether a day is worked.
  public func isWorking(_ day: Day) -> Bool { kind(of: day).isWorking(on: day) }

  /// What decides whether a day is worked.
  public func kind(of day: Day) -> Kind { setting(of: day)?.kind ?? .byWeekday }

  /// The holiday for which a day is free or worked; `nil` if the weekday decides.
  public func name(of day: Day) -> String? { setting(of: day)?.name }

  /// The year whose notices mention a day: the day's own or a neighbouring one.
  public func yearSetting(_ day: Day) -> Int? { setting(of: day)?.year }

  /// Tells whether the notices of a year are known.
  public func knows(_ year: Int) -> Bool {
    (isShipped && ShippedCalendars.years.contains(year)) || entered.contains { $0.year == year }
  }

  /// A year as its notices set it, or `nil` if they are unknown.
  public subscript(year: Int) -> Year? {
    if let known = entered.first(where: { $0.year == year }) { return known }
    guard knows(year) else { return nil }
    return ShippedCalendars.year(year)
  }

  /// Adds a year, replacing all that was known of it.
  public mutating func enter(_ year: Year) {
    entered.removeAll { $0.year == year.year }
    entered.insert(year, at: entered.firstIndex { $0.year < year.year } ?? entered.endIndex)
  }

  /// What a notice says of a day; an added year takes precedence over the built-in one.
  private func setting(of day: Day) -> (year: Int, kind: Kind, name: String)? {
    if !entered.isEmpty {
      let ownYear = day.year
      // A notice may set days of the neighbouring years too.
      for year in entered where (ownYear - 1...ownYear + 1).contains(year.year) {
        if let special = year[day] { return (year.year, special.kind, special.name) }
      }
    }
    guard isShipped, let run = ShippedCalendars.run(at: day),
      !entered.contains(where: { $0.year == run.year })
    else { return nil }
    return (run.year, run.kind, run.holiday.rawValue)
  }
}

extension ShippedCalendars {
  /// A year as its notices set it.
  fileprivate static func year(_ year: Int) -> WorkCalendar.Year {
    let days = runs.filter { $0.year == year }.flatMap { run in
      run.days.map { WorkCalendar.SpecialDay(day: $0, kind: run.kind, name: run.holiday.rawValue) }
    }
    return WorkCalendar.Year(year: year, notices: notices(of: year), days: days)
  }
}
