internal import Glibc

/// Ends the process.
public enum Exit {
  /// Ignores SIGXFSZ, so that exceeding `ulimit -f` is an error like a full disk instead of ending
  /// the process.
  public static func notByFileSize() { signal(SIGXFSZ, SIG_IGN) }

  /// Exits with a code from 0 to 255; an `Output` that was not flushed is lost.
  public static func process(_ code: Int32) -> Never { exit(code) }
}
