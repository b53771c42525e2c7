internal import Glibc

/// Ends the process.
public enum Exit {
  /// Has a file that may not grow any further (`ulimit -f`) fail like a full disk, with an error
  /// that can be told, instead of ending the process.
  public static func notByFileSize() { signal(SIGXFSZ, SIG_IGN) }

  /// Ends the process with that code, 0 to 255; what is still in a buffer of ours is lost.
  public static func process(_ code: Int32) -> Never { exit(code) }
}
