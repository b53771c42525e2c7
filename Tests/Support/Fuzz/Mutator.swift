/// Makes inputs that are nearly right, out of examples that are right and tokens that are not.
///
/// The same seed makes the same input, whatever was made before.
public struct Mutator: Sendable {
  private let examples: [[UInt8]]
  private let tokens: [[UInt8]]

  /// Takes the examples of a target and the tokens that mean something in it, besides `NastyTokens`.
  public init(bytes examples: [[UInt8]], tokens: [String] = []) {
    self.examples = examples
    self.tokens = NastyTokens.all + tokens.map { Array($0.utf8) }
  }

  /// Takes examples that are text.
  public init(_ examples: [String], tokens: [String] = []) {
    self.init(bytes: examples.map { Array($0.utf8) }, tokens: tokens)
  }

  /// The bytes of a seed: an example, in one of five cases as it is.
  public func bytes(_ seed: UInt64) -> [UInt8] {
    var dice = Dice(seed: seed)
    var bytes = dice.pick(examples)
    for _ in 0..<Int.random(in: 0...4, using: &dice) { change(&bytes, with: &dice) }
    return bytes
  }

  /// The text of a seed, for what gets no other bytes than text.
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
