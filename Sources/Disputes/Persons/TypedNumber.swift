/// A number as people type it, with full-width characters, spaces and hyphens anywhere.
enum TypedNumber {
  /// Returns the characters without separators; full-width ones and Chinese numerals as ASCII,
  /// letters in upper case.
  static func characters(_ text: String) -> [Character] {
    FoldedText(text, withPlaces: false).scalars.compactMap { value -> Character? in
      guard value != 0x28, value != 0x29, let scalar = Unicode.Scalar(value) else { return nil }
      return Character(scalar).uppercased().first
    }
  }

  /// The value of an ASCII digit, or `nil` for anything else.
  static func digit(_ character: Character) -> Int? {
    guard let ascii = character.asciiValue, 0x30...0x39 ~= ascii else { return nil }
    return Int(ascii) - 0x30
  }

  /// Whether all characters are ASCII digits.
  static func isDigits(_ characters: some Sequence<Character>) -> Bool {
    characters.allSatisfy { digit($0) != nil }
  }
}
