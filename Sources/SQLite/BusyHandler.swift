import CSQLite

/// Busy handler: retries a lock held by another connection after short random sleeps.
///
/// SQLite's own handler backs off to 100 ms, so that an unlucky one of many writers starves. Here
/// sleeps get shorter instead, from at most 8 ms down to 1 ms: a connection that has waited long
/// retries more often and so overtakes later ones. A connection that has just held the lock for
/// long sleeps longer at first, so that waiting ones go first. See
/// <https://www.sqlite.org/c3ref/busy_handler.html>.
final class BusyHandler {
  /// The longest sleep at the start of a wait.
  private static let longestSleepMilliseconds: Int32 = 8
  /// The longest sleep shrinks by one millisecond for each such span of waiting.
  private static let patience = Duration.milliseconds(40)
  /// How long a connection that held the lock for long yields to the others.
  private static let politeness = Duration.seconds(1)

  /// Whether this connection has just held the lock for long.
  var givesWay = false
  private let timeout: Duration
  private var waitingSince = ContinuousClock.now

  init(timeoutMilliseconds: Int) {
    timeout = .milliseconds(timeoutMilliseconds)
  }

  /// Registers the handler with a connection, which must not outlive it.
  func install(on database: OpaquePointer) {
    unsafe sqlite3_busy_handler(
      database,
      { context, attempts in
        guard let context = unsafe context else { return 0 }
        let handler = unsafe Unmanaged<BusyHandler>.fromOpaque(context).takeUnretainedValue()
        return handler.wait(attempts: attempts) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Sleeps briefly and returns whether to retry.
  private func wait(attempts: Int32) -> Bool {
    if attempts == 0 { waitingSince = .now }
    return pause(since: waitingSince)
  }

  /// Sleeps briefly; false, without a sleep, once the timeout counted from `start` has passed.
  func pause(since start: ContinuousClock.Instant) -> Bool {
    let waited = ContinuousClock.now - start
    guard waited < timeout else { return false }
    if givesWay && waited < Self.politeness {
      giveWay()
    } else {
      let longest = Self.longestSleepMilliseconds - Int32(clamping: Int64(waited / Self.patience))
      sqlite3_sleep(Int32.random(in: 1...max(1, longest)))
    }
    return true
  }

  /// Sleeps longer than any other waiting connection.
  func giveWay() {
    let longest = Self.longestSleepMilliseconds
    sqlite3_sleep(Int32.random(in: longest + 1...longest * 2))
  }
}
