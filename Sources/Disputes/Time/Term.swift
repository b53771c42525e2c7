/// The unit in which a time limit is measured.
public enum TermUnit: String, CaseIterable, Sendable {
  /// Calendar days (日), the usual meaning of "days" in a rule.
  case natural
  /// Working days (工作日).
  case working
  /// Months (月).
  case month
}

/// The length of a time limit, such as 30 days or 5 working days.
public struct Term: Hashable, Sendable {
  /// How many units, 0 to 10,000.
  public let length: Int
  /// The unit.
  public let unit: TermUnit

  /// Makes a term; clamps `length` to 0...10,000.
  public init(_ length: Int, _ unit: TermUnit) {
    self.length = min(max(length, 0), 10_000)
    self.unit = unit
  }
}
