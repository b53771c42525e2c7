/// Finds places on a scale in integers.
enum Proportion {
  /// Returns how far along a length a value lies whose whole takes all of it, rounded down.
  ///
  /// The value lies between zero and the whole, the whole is not empty.
  static func of(_ value: Int, in whole: Int, over length: Int) -> Int {
    guard whole > 0 else { return 0 }
    let value = max(0, min(value, whole))
    // In two words, so that no number is too large.
    return whole.dividingFullWidth(value.multipliedFullWidth(by: length)).quotient
  }

  /// The values that an axis names: few, round, in even steps, from or below the least to or above
  /// the greatest, zero among them.
  static func ticks(from low: Int, to high: Int) -> [Int] {
    let low = min(0, max(low, -limit))
    let high = max(low == 0 ? 1 : 0, min(high, limit))
    let step = steps.first { (high - low) / $0 < 5 } ?? limit
    let first = low / step - (low % step == 0 ? 0 : 1)
    let last = high / step + (high % step == 0 ? 0 : 1)
    return (first...last).map { $0 * step }
  }

  /// Returns a value as far as an axis reaches.
  static func clamped(_ value: Int) -> Int { max(-limit, min(value, limit)) }

  /// No axis goes further, so that sums of what it names stay numbers.
  private static let limit = 1_000_000_000_000_000_000

  /// The round numbers: 1, 2, 5, 10, 20, 50 and so on.
  private static let steps: [Int] = {
    var steps: [Int] = []
    var power = 1
    while power < limit {
      steps += [power, 2 * power, 5 * power]
      power *= 10
    }
    return steps + [limit]
  }()
}
