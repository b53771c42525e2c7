/// Random bytes for commitments, drawn in the order in which they are asked for.
public final class Salts {
  private var dice: Dice

  /// Begins a sequence that is the same for the same seed.
  public init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The next 32 bytes.
  public func next() -> [UInt8] { dice.salt() }
}
