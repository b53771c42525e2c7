import CSQLite
import Synchronization

/// Counts how often SQLite has recovered a left-over write-ahead log in this process, by its error
/// log.
///
/// See <https://www.sqlite.org/errlog.html>.
enum Recoveries {
  private static let total = Mutex(0)

  /// Whether the log callback is installed, which must happen before the first database is opened.
  static let isHeard: Bool =
    unsafe jiefen_hear { _, code, _ in
      if code == SQLITE_NOTICE | 1 << 8 { Recoveries.total.withLock { $0 += 1 } }
    } == SQLITE_OK

  /// How many recoveries were logged.
  static var count: Int { isHeard ? total.withLock { $0 } : 0 }
}
