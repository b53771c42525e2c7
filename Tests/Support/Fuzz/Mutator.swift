/// Makes almost valid inputs by mutating valid examples.
///
/// Deterministic: each seed always gives the same input.
public struct Mutator: Sendable {
  private let examples: [[UInt8]]
  private let tokens: [[UInt8]]

  /// Takes examples of valid input, and tokens to insert besides `NastyTokens`.
  public init(bytes examples: [[UInt8]], tokens: [String] = []) {
    self.examples = examples
    self.tokens = NastyTokens.all + tokens.map { Array($0.utf8) }
  }

  /// Takes text examples.
  public init(_ examples: [String], tokens: [String] = []) {
    self.init(bytes: examples.map { Array($0.utf8) }, tokens: tokens)
  }

  /// The bytes for a seed: a mutated example; one in five is unchanged.
  public func bytes(_ seed: UInt64) -> [UInt8] {
    var dice = Dice(seed: seed)
    var bytes = dice.pick(examples)
    for _ in 0..<Int.random(in: 0...4, using: &dice) { change(&bytes, with: &dice) }
    return bytes
  }

  /// The text for a seed, with invalid UTF-8 repaired.
  public func text(_ seed: UInt64) -> String { String(decoding: bytes(seed), as: UTF8.self) }

  private func change(_ bytes: inout [UInt8], with dice: inout Dice) {
    let start = Int.random(in: 0...bytes.count, using: &dice)
    let length = Int.random(in: 0...(dice.hits(oneIn: 8) ? bytes.count : 8), using: &dice)
    let range = start..<min(bytes.count, start + length)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: bytes.insert(contentsOf: dice.pick(tokens), at: start)
    case 1: bytes.replaceSubrange(range, with: dice.pick(tokens))
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: bytes[range], at: start)
    case 4:
      guard start < bytes.count else { return }
      bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 5:
      guard start < bytes.count else { return }
      bytes[start] = UInt8.random(in: .min ... .max, using: &dice)
    case 6:
      let other = dice.pick(examples)
      bytes.replaceSubrange(start..., with: other[Int.random(in: 0...other.count, using: &dice)...])
    case _:
      let token = dice.pick(tokens)
      let many = repeatElement(token, count: Int.random(in: 1...64, using: &dice)).joined()
      bytes.insert(contentsOf: many, at: start)
    }
  }
}
