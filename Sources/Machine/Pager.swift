internal import Glibc

/// Runs the user's pager.
public enum Pager {
  /// Shows text in the program that `PAGER` names, and waits until it exits.
  ///
  /// - Returns: whether a pager could be run.
  public static func show(_ text: String, _ environment: Environment = .live) -> Bool {
    guard let program = environment["PAGER"], let stream = unsafe popen(program, "w") else {
      return false
    }
    // Quitting the pager early is no error: ignore the broken pipe.
    let ignored = signal(SIGPIPE, SIG_IGN)
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
    let status = unsafe pclose(stream)
    signal(SIGPIPE, ignored)
    // 127 is the shell's exit code for a missing program.
    return status >> 8 & 0xFF != 127
  }
}
