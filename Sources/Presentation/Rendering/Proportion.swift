/// Scales values to coordinates, in integers.
enum Proportion {
  /// Scales a value from `0...whole` to `0...length`, rounded down.
  ///
  /// Values outside are clamped; for an empty whole the result is 0.
  static func of(_ value: Int, in whole: Int, over length: Int) -> Int {
    guard whole > 0 else { return 0 }
    let value = max(0, min(value, whole))
    // 128-bit arithmetic, so that nothing overflows.
    return whole.dividingFullWidth(value.multipliedFullWidth(by: length)).quotient
  }

  /// The tick values of an axis: few round numbers in even steps that cover all values and zero.
  static func ticks(from low: Int, to high: Int) -> [Int] {
    let low = min(0, max(low, -limit))
    let high = max(low == 0 ? 1 : 0, min(high, limit))
    let step = steps.first { (high - low) / $0 < 5 } ?? limit
    let first = low / step - (low % step == 0 ? 0 : 1)
    let last = high / step + (high % step == 0 ? 0 : 1)
    return (first...last).map { $0 * step }
  }

  /// Clamps a value to the range of an axis.
  static func clamped(_ value: Int) -> Int { max(-limit, min(value, limit)) }

  /// The limit of an axis, so that sums cannot overflow.
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
