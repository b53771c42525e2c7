/// In what a period is measured.
public enum TermUnit: String, CaseIterable, Sendable {
  /// Days of the calendar (日), the usual meaning where a rule says "days".
  case natural
  /// Days on which work is done (工作日).
  case working
  /// Months (月).
  case month
}

/// The length of a period, such as 30 days or 5 working days.
public struct Term: Hashable, Sendable {
  /// How many; from nothing to ten thousand, far beyond every period of a rule.
  public let length: Int
  /// Of what.
  public let unit: TermUnit

  /// Makes a period; a length beyond the bounds is the nearest one within.
  public init(_ length: Int, _ unit: TermUnit) {
    self.length = min(max(length, 0), 10_000)
    self.unit = unit
  }
}
