import CSQLite

/// Waits for a lock held by another connection, in short sleeps of random length.
///
/// SQLite's own handler backs off to a tenth of a second, so that of many writers the unlucky one
/// starves; sleeps of 1 to 8 milliseconds give each of them the same chance.
/// See <https://www.sqlite.org/c3ref/busy_handler.html>.
final class BusyHandler {
  private static let sleepMilliseconds: ClosedRange<Int32> = 1...8
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
    guard ContinuousClock.now - start < timeout else { return false }
    sqlite3_sleep(Int32.random(in: Self.sleepMilliseconds))
    return true
  }
}
