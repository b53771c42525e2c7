internal import Glibc

/// The program in which a person reads long output page by page.
public enum Pager {
  /// Shows text in the pager that `PAGER` names, and waits until the person has left it.
  ///
  /// - Returns: whether a pager was there to show it.
  public static func show(_ text: String, _ environment: Environment = .live) -> Bool {
    guard let program = environment["PAGER"], let stream = unsafe popen(program, "w") else {
      return false
    }
    // A person who leaves before the end has seen enough: a short write is no error here.
    let ignored = signal(SIGPIPE, SIG_IGN)
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
    let status = unsafe pclose(stream)
    signal(SIGPIPE, ignored)
    // 127 is the shell's word for a program that is not there.
    return status >> 8 & 0xFF != 127
  }
}
