/// Which days are worked: Monday to Friday, but for what the State Council's yearly notices move.
///
/// A day that no notice sets goes by its weekday, so in a year not yet published Saturdays and
/// Sundays rest.
public struct WorkCalendar: Hashable, Sendable {
  /// What decides whether a day is worked.
  public enum Kind: String, CaseIterable, Sendable {
    /// Free by a notice (法定休假), whether as the holiday itself or moved to it.
    case rest
    /// Worked by a notice although a Saturday or Sunday (调休上班).
    case makeUp = "make_up"
    /// As every week: Monday to Friday are worked.
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

  /// A day that a notice sets.
  public struct SpecialDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Whether it is free or worked.
    public let kind: Kind
    /// The holiday for which it is.
    public let name: String

    /// Makes a day that a notice sets.
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
    /// Where the notices stand, in the order in which they came.
    public let notices: [String]
    /// The days set, in order; a few may lie in December before or January after.
    public let days: [SpecialDay]

    /// Makes a year; its days are put in order.
    public init(year: Int, notices: [String], days: [SpecialDay]) {
      self.year = year
      self.notices = notices
      self.days = days.sorted { $0.day < $1.day }
    }

    /// What the notices of this year say of a day, which need not lie in it.
    fileprivate subscript(day: Day) -> SpecialDay? { days.first { $0.day == day } }
  }

  private let isShipped: Bool
  /// The years entered, the latest first: of two notices the later one is right.
  private var entered: [Year] = []

  private init(isShipped: Bool) { self.isShipped = isShipped }

  /// Makes a calendar that knows no year.
  public init() { self.init(isShipped: false) }

  /// The calendar of the years 2015 to 2026.
  public static let shipped = WorkCalendar(isShipped: true)

  /// Tells whether a day is worked.
  public func isWorking(_ day: Day) -> Bool { kind(of: day).isWorking(on: day) }

  /// What decides whether a day is worked.
  public func kind(of day: Day) -> Kind { setting(of: day)?.kind ?? .byWeekday }

  /// The holiday for which a day is free or worked; none where the weekday decides.
  public func name(of day: Day) -> String? { setting(of: day)?.name }

  /// The year whose notices set a day, which may be a neighbour of the day's own.
  public func yearSetting(_ day: Day) -> Int? { setting(of: day)?.year }

  /// Tells whether the notices of a year are known.
  public func knows(_ year: Int) -> Bool {
    (isShipped && ShippedCalendars.years.contains(year)) || entered.contains { $0.year == year }
  }

  /// A year as its notices set it, if they are known.
  public subscript(year: Int) -> Year? {
    if let known = entered.first(where: { $0.year == year }) { return known }
    guard knows(year) else { return nil }
    return ShippedCalendars.year(year)
  }

  /// Takes in a year not yet known, or an amended one, which replaces all that was known of it.
  public mutating func enter(_ year: Year) {
    entered.removeAll { $0.year == year.year }
    entered.insert(year, at: entered.firstIndex { $0.year < year.year } ?? entered.endIndex)
  }

  /// What a notice says of a day; what was entered comes before what is shipped.
  private func setting(of day: Day) -> (year: Int, kind: Kind, name: String)? {
    if !entered.isEmpty {
      let ownYear = day.year
      // A notice sets days of its own year and of its neighbours.
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
