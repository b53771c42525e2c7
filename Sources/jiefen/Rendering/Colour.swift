/// Names the ways a terminal can set text off.
enum Colour: Int, CaseIterable, Sendable {
  case bold = 1
  case red = 31
  case yellow = 33

  /// The sequence that begins it.
  var start: String { "\u{1B}[\(rawValue)m" }

  /// The sequence that ends all of them.
  static let end = "\u{1B}[0m"
}
