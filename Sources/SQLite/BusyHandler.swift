import CSQLite

/// Waits for a lock held by another connection, in short sleeps of random length.
///
/// SQLite's own handler backs off to a tenth of a second, so that of many writers the unlucky one
/// starves. Here the sleeps become shorter instead, from 1 to 8 milliseconds down to one: who has
/// waited long looks more often, and so goes before who came later. Who has just kept the lock for
/// long looks seldom at first, and so lets those go first who waited for it.
/// See <https://www.sqlite.org/c3ref/busy_handler.html>.
final class BusyHandler {
  /// The longest sleep of one who has just begun to wait.
  private static let longestSleepMilliseconds: Int32 = 8
  /// After how long a wait the longest sleep is shorter by one millisecond.
  private static let patience = Duration.milliseconds(40)
  /// How long who kept the lock for long lets everybody else go first.
  private static let politeness = Duration.seconds(1)

  /// Whether this connection has just kept the lock for long.
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

  /// Sleeps a little and tells whether to try again.
  private func wait(attempts: Int32) -> Bool {
    if attempts == 0 { waitingSince = .now }
    return pause(since: waitingSince)
  }

  /// Sleeps a little, unless somebody who began to wait then has waited long enough.
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

  /// Sleeps longer than anybody else who waits.
  func giveWay() {
    let longest = Self.longestSleepMilliseconds
    sqlite3_sleep(Int32.random(in: longest + 1...longest * 2))
  }
}
