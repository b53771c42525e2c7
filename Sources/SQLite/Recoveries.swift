import CSQLite
import Synchronization

/// Counts how often SQLite has taken in a write-ahead log that was left over, in this process.
///
/// See <https://www.sqlite.org/errlog.html>.
enum Recoveries {
  private static let total = Mutex(0)

  /// Whether SQLite tells of them: it must be asked before the first database is opened.
  static let isHeard: Bool =
    unsafe jiefen_hear { _, code, _ in
      if code == SQLITE_NOTICE | 1 << 8 { Recoveries.total.withLock { $0 += 1 } }
    } == SQLITE_OK

  /// How many there were since SQLite was asked.
  static var count: Int { isHeard ? total.withLock { $0 } : 0 }
}
