import Machine

/// The number of trials of randomised tests: some hundred, or many thousand if `JIEFEN_SOAK` is
/// set.
public enum Trials {
  /// Whether `JIEFEN_SOAK` asks for the long form.
  public static let isSoak = Environment.live["JIEFEN_SOAK"] != nil

  /// The eight parts, which may run in parallel.
  public static let parts = 0..<8

  /// The seeds of one part.
  public static func seeds(_ part: Int, of count: Int, soak: Int) -> StrideTo<UInt64> {
    stride(
      from: UInt64(part), to: UInt64(isSoak ? soak : count), by: parts.count)
  }
}
