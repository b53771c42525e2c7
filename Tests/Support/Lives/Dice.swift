/// A seeded random number generator: Steele's SplitMix64.
public struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True with a chance of one in `sides`.
  public mutating func hits(oneIn sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &self) == 0
  }

  /// Picks one element of a non-empty array.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// 32 bytes.
  public mutating func salt() -> [UInt8] { (0..<32).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
