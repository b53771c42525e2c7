/// The 12-digit statistical code of a unit.
public struct UnitCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// The twelve digits.
  public let description: String

  /// Makes a code; returns `nil` unless the text is exactly twelve ASCII digits.
  public init?(_ text: String) {
    guard text.utf8.count == 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    description = text
  }

  /// Orders codes as numbers, so that a unit comes before those below it.
  public static func < (left: UnitCode, right: UnitCode) -> Bool {
    left.description < right.description
  }
}
