import Wording

/// Text styles of a terminal.
package enum Colour: Int, CaseIterable, Sendable {
  case bold = 1
  case red = 31
  case yellow = 33

  /// The escape sequence that turns it on.
  package var start: String { "\u{1B}[\(rawValue)m" }

  /// The escape sequence that resets all.
  package static let end = "\u{1B}[0m"
}
