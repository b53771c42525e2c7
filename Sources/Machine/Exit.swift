internal import Glibc

/// Ends the process.
public enum Exit {
  /// Ends the process with that code, 0 to 255; what is still in a buffer of ours is lost.
  public static func process(_ code: Int32) -> Never { exit(code) }
}
