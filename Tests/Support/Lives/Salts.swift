/// A seeded source of salts.
public final class Salts {
  private var dice: Dice

  /// Starts a sequence that is the same for the same seed.
  public init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The next 32 bytes.
  public func next() -> [UInt8] { dice.salt() }
}
