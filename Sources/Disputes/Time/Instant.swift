/// A moment: milliseconds of UTC since 1970, shown at +08:00.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Makes the moment a number of milliseconds after 1970 began.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Makes a moment; returns `nil` outside the years 1 to 9999, within which arithmetic cannot
  /// overflow.
  public init?(exactly milliseconds: Int64) {
    let reach = Day(number: .min).start.milliseconds...Day(number: .max).end.milliseconds
    guard reach.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// China has had one time zone without daylight saving since 1992.
  static let offset: Int64 = 8 * 3_600_000

  /// Milliseconds at +08:00, clamped to the range of `Day`.
  private var local: Int64 {
    let first = Day(number: .min).start.milliseconds
    let last = Day(number: .max).end.milliseconds
    return min(max(milliseconds, first), last) + Instant.offset
  }

  /// The day of the moment in China.
  public var day: Day {
    let whole = local / 86_400_000
    return Day(number: Int(local % 86_400_000 < 0 ? whole - 1 : whole))
  }

  /// The moment in the form of RFC 3339 with +08:00; milliseconds only where there are any.
  public var description: String {
    let day = day
    let ofDay = Int(local - Int64(day.number) * 86_400_000)
    let (seconds, fraction) = ofDay.quotientAndRemainder(dividingBy: 1_000)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    let tail = fraction == 0 ? "" : ".\(padded(fraction, to: 3))"
    return "\(day)T\(clock.joined(separator: ":"))\(tail)+08:00"
  }

  /// Tells whether the left moment comes first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
