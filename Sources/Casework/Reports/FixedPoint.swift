/// A number with one or two decimals in integer arithmetic, so that it is the same on every
/// machine.
public struct FixedPoint: Hashable, Sendable, CustomStringConvertible {
  /// The number in units of its last decimal.
  public let units: Int
  /// How many decimals it has.
  public let decimals: Int

  /// Returns a share in percent with two decimals, rounded half up; `nil` if the whole is 0.
  public static func percent(_ part: Int, of whole: Int) -> FixedPoint? {
    divided(part, by: whole, scale: 10_000, decimals: 2)
  }

  /// Returns a mean with one decimal, rounded half up; `nil` if the count is 0.
  public static func mean(_ sum: Int, of count: Int) -> FixedPoint? {
    divided(sum, by: count, scale: 10, decimals: 1)
  }

  /// Returns the change between two counts in percent with two decimals, rounded half away from
  /// zero; `nil` from 0.
  ///
  /// So a fall is rounded like a rise of the same size.
  public static func change(from before: Int, to now: Int) -> FixedPoint? {
    percent(abs(now - before), of: before).map { now < before ? $0.negated : $0 }
  }

  /// Returns the difference of two numbers as printed.
  public static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    FixedPoint(units: left.units - right.units, decimals: max(left.decimals, right.decimals))
  }

  private var negated: FixedPoint { FixedPoint(units: -units, decimals: decimals) }

  private static func divided(
    _ part: Int, by whole: Int, scale: Int, decimals: Int
  ) -> FixedPoint? {
    guard whole > 0, part >= 0 else { return nil }
    let units = (Int128(part) * 2 * Int128(scale) + Int128(whole)) / (2 * Int128(whole))
    return FixedPoint(units: Int(clamping: units), decimals: decimals)
  }

  /// The number as printed, without a sign if positive.
  public var description: String {
    let scale = decimals == 1 ? 10 : 100
    let (whole, rest) = abs(units).quotientAndRemainder(dividingBy: scale)
    let zeros = String(repeating: "0", count: max(0, decimals - String(rest).utf8.count))
    return "\(units < 0 ? "-" : "")\(whole).\(zeros)\(rest)"
  }

  /// The number with its sign, as a change is printed.
  public var signed: String { units > 0 ? "+\(self)" : description }
}
