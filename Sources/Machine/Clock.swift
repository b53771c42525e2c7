internal import Glibc

/// Reads the clock of the machine.
public enum Clock {
  /// Returns the milliseconds since 1970-01-01T00:00:00Z.
  public static func millisecondsSince1970() -> Int64 {
    var time = timespec()
    // This clock always exists, so the call cannot fail.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
