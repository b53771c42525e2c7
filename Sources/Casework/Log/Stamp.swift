public import Disputes

/// The times of a transaction's entries: when they are received and when they are recorded.
///
/// Times of receipt always grow, whatever the clocks of the machines say, so that reports can be
/// reproduced by them. The time of recording is that of the machine's clock. A clock far ahead that
/// was trusted dates only its own entries; times of receipt follow it only once a clock has reached
/// a later day, so that it does not affect entries of other machines.
public struct Stamp: Hashable, Sendable {
  /// How many milliseconds after the last entry a clock becomes suspicious.
  static let usualGap: Int64 = 31 * 86_400_000
  /// How many milliseconds the clocks of two machines may differ.
  fileprivate static let tolerance: Int64 = 600_000
  /// How many milliseconds even a trusted clock may be ahead: ten years.
  private static let longestGap: Int64 = 3_653 * 86_400_000

  /// When the file receives the entries, later than any earlier transaction.
  public let receivedAt: Instant
  /// When the entries are recorded; also when an event happened without a typed time.
  public let recordedAt: Instant

  /// Derives the times from a clock and the end of the log.
  ///
  /// - Throws: `WorkError` for a suspicious clock, and for one too far ahead to be trusted.
  public init(clock: Instant, after head: LogHead, trustingClock: Bool) throws(WorkError) {
    guard head.position > 0 else {
      (receivedAt, recordedAt) = (clock, clock)
      return
    }
    let sure = head.surelyReached(by: clock)
    let ahead = sure.distance(to: clock)
    guard ahead <= Stamp.longestGap else { throw .clockBeyond(now: clock, last: sure) }
    if !trustingClock, !clock.fits(sure), !clock.fits(head.recordedAt) {
      throw ahead < 0
        ? .clockBehind(now: clock, last: sure) : .clockAhead(now: clock, last: sure)
    }
    receivedAt =
      ahead > Stamp.usualGap ? sure.next : max(clock, head.receivedAt.next)
    // Small differences between machines do not make time run backwards.
    let isClose = clock.distance(to: head.recordedAt) <= Stamp.tolerance
    recordedAt = isClose ? max(clock, head.recordedAt) : clock
  }
}

extension LogHead {
  /// The latest certain time: the last receipt, or the time last recorded if the clock has reached
  /// a later day.
  fileprivate func surelyReached(by clock: Instant) -> Instant {
    clock.day > recordedAt.day ? max(receivedAt, recordedAt) : receivedAt
  }
}

extension Instant {
  /// Returns the milliseconds from this moment to another, clamped on overflow.
  func distance(to other: Instant) -> Int64 {
    let (distance, isOver) = other.milliseconds.subtractingReportingOverflow(milliseconds)
    guard isOver else { return distance }
    return other < self ? .min : .max
  }

  /// The moment one millisecond later.
  fileprivate var next: Instant { Instant(milliseconds: milliseconds + 1) }

  /// Tells whether a clock time is plausible after another: a little before it, or soon after.
  fileprivate func fits(_ last: Instant) -> Bool {
    (-Stamp.tolerance...Stamp.usualGap).contains(last.distance(to: self))
  }
}
