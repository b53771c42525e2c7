extension String {
  /// The lines of the text, which end in LF, CR LF or CR as editors write them; other characters that
  /// Unicode counts as line ends are part of what was typed.
  public var lines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
