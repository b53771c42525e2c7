extension String {
  /// The lines of the text, ended by LF, CR LF or CR; other line separators of Unicode are content.
  public var lines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
