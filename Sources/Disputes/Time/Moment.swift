/// A point in time as a person states it: a day, or an exact instant.
public enum Moment: Hashable, Sendable {
  /// A date without a time; `start` and `end` give its bounds.
  case day(Day)
  /// An exact moment.
  case instant(Instant)

  /// Parses `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM[:SS[.fff]][offset]` or `2026年3月31日`; the default offset
  /// is +08:00.
  public init?(_ text: String) {
    var scanner = Scanner(text)
    guard let day = scanner.day() else { return nil }
    if scanner.isAtEnd {
      self = .day(day)
      return
    }
    guard let instant = scanner.time(of: day), scanner.isAtEnd else { return nil }
    self = .instant(instant)
  }

  /// The day, at +08:00.
  public var day: Day {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.day
    }
  }

  /// The instant itself, or the first of a date.
  public var start: Instant {
    switch self {
    case .day(let day): day.start
    case .instant(let instant): instant
    }
  }

  /// The instant itself, or the last of a date.
  public var end: Instant {
    switch self {
    case .day(let day): day.end
    case .instant(let instant): instant
    }
  }
}

/// A scanner over UTF-8 bytes, which is fast: an import parses several dates per row.
private struct Scanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func day() -> Day? {
    guard let year = number(digits: 4...4) else { return nil }
    if take("年") {
      guard let month = number(digits: 1...2), take("月"), let day = number(digits: 1...2),
        take("日")
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard take("-"), let month = number(digits: 2...2), take("-"), let day = number(digits: 2...2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  mutating func time(of day: Day) -> Instant? {
    guard take("T") || take(" "), let hour = number(digits: 2...2), hour < 24, take(":"),
      let minute = number(digits: 2...2), minute < 60
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if take(":") {
      guard let second = number(digits: 2...2), second < 60 else { return nil }
      milliseconds += second * 1_000
      if take(".") {
        guard let fraction = number(digits: 3...3) else { return nil }
        milliseconds += fraction
      }
    }
    guard let offset = offset() else { return nil }
    let instant = Instant(
      milliseconds: day.start.milliseconds + Instant.offset - offset + Int64(milliseconds))
    // The offset may lead out of the allowed years.
    return Day.years.contains(instant.day.year) ? instant : nil
  }

  private mutating func offset() -> Int64? {
    if rest.isEmpty { return Instant.offset }
    if take("Z") || take("z") { return 0 }
    let sign: Int64
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2...2), hours <= 14 else { return nil }
    _ = take(":")
    guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
    return sign * Int64(hours * 60 + minutes) * 60_000
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.starts(with: character.utf8) else { return false }
    rest.removeFirst(character.utf8.count)
    return true
  }

  private mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(allowed.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.count >= allowed.lowerBound else { return nil }
    rest.removeFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
