/// A number as people type it: full-width signs, spaces and hyphens where they please.
enum TypedNumber {
  /// The characters without separators, full-width ones as ASCII, letters in upper case.
  static func characters(_ text: String) -> [Character] {
    text.unicodeScalars.compactMap { scalar -> Character? in
      let ascii = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard let plain = Unicode.Scalar(ascii) else { return nil }
      return separators.contains(plain) ? nil : Character(plain).uppercased().first
    }
  }

  private static let separators: Set<Unicode.Scalar> = [
    " ", "\u{3000}", "\u{A0}", "\t", "-", "–", "—", "(", ")", ".", "·",
  ]

  /// The value of an ASCII digit; nothing for anything else.
  static func digit(_ character: Character) -> Int? {
    guard let ascii = character.asciiValue, 0x30...0x39 ~= ascii else { return nil }
    return Int(ascii) - 0x30
  }

  /// Whether all characters are ASCII digits.
  static func isDigits(_ characters: some Sequence<Character>) -> Bool {
    characters.allSatisfy { digit($0) != nil }
  }
}
