public import Disputes

/// When the entries of a transaction are received, and when they are written down.
///
/// The file receives one transaction after another, so the times of receipt grow whatever the clocks
/// of its machines say; a report is repeated by them. What an officer writes is dated by the clock of
/// the machine. A clock far ahead that was trusted dates its own work, and is followed only when a
/// clock of a later day stands behind it too: until then the times of receipt stay where they were, and
/// with them what everybody else writes.
public struct Stamp: Hashable, Sendable {
  /// How many milliseconds a file may lie unused before a clock is doubted.
  static let usualGap: Int64 = 31 * 86_400_000
  /// How many milliseconds two machines may differ before a clock is doubted.
  fileprivate static let tolerance: Int64 = 600_000
  /// How many milliseconds a clock that is trusted may stand ahead: ten years.
  private static let longestGap: Int64 = 3_653 * 86_400_000

  /// When the file receives the entries: later than those of the transaction before.
  public let receivedAt: Instant
  /// When the entries are written down, and when that happens of which no time is said.
  public let recordedAt: Instant

  /// Takes the time of a clock for what follows the end of a log.
  ///
  /// - Throws: `WorkError` for a clock that is doubted, and for one too far ahead to be trusted.
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
    // Between machines that differ a little, time does not run backwards.
    let isClose = clock.distance(to: head.recordedAt) <= Stamp.tolerance
    recordedAt = isClose ? max(clock, head.recordedAt) : clock
  }
}

extension LogHead {
  /// The latest time that nobody need doubt: that of the last receipt, or what the clock said that
  /// wrote last, where this clock has come to a later day.
  fileprivate func surelyReached(by clock: Instant) -> Instant {
    clock.day > recordedAt.day ? max(receivedAt, recordedAt) : receivedAt
  }
}

extension Instant {
  /// The milliseconds from this moment to another.
  func distance(to other: Instant) -> Int64 {
    let (distance, isOver) = other.milliseconds.subtractingReportingOverflow(milliseconds)
    guard isOver else { return distance }
    return other < self ? .min : .max
  }

  /// The moment a millisecond later.
  fileprivate var next: Instant { Instant(milliseconds: milliseconds + 1) }

  /// Tells whether a clock may say this soon after that moment, or a little before it.
  fileprivate func fits(_ last: Instant) -> Bool {
    (-Stamp.tolerance...Stamp.usualGap).contains(last.distance(to: self))
  }
}
