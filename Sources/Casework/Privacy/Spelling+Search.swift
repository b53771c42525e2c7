public import Disputes

extension Spelling {
  /// Tells whether a text contains a word, however either is spelt.
  ///
  /// What is masked whoever it belongs to, such as a phone number, is found as a whole only, since
  /// searching for one digit more each time would reveal it. A word that folds to nothing is
  /// searched as typed.
  public static func contains(_ text: String, _ word: String) -> Bool {
    let sought = FoldedText(word, withPlaces: false).scalars
    guard !sought.isEmpty else { return word.isEmpty || text.contains(word) }
    guard FoldedText(text, withPlaces: false).contains(sought) else { return false }
    return !mayTell(word) || SearchedText(text).shows(sought)
  }

  /// Tells whether a word has a letter or digit that may be part of something masked.
  public static func mayTell(_ word: String) -> Bool {
    FoldedText(word, withPlaces: false).scalars.contains {
      0x30...0x39 ~= $0 || 0x61...0x7A ~= $0
    }
  }
}

/// A text that is searched, with its masked parts.
private struct SearchedText {
  private let text: FoldedText
  /// The masked parts, as ranges of the folded characters.
  private let hidden: [Range<Int>]

  init(_ typed: String) {
    let bytes = Masking.withPlainLetters(Array(typed.utf8))
    let text = FoldedText(String(decoding: bytes, as: UTF8.self))
    func index(of byte: Int) -> Int {
      text.places.firstIndex { $0.lowerBound >= byte } ?? text.places.endIndex
    }
    self.text = text
    hidden = Masking.hidden(in: bytes).map { index(of: $0.lowerBound)..<index(of: $0.upperBound) }
  }

  /// Tells whether these characters stand somewhere without beginning or ending inside a masked
  /// part.
  func shows(_ sought: [UInt32]) -> Bool {
    (0...text.scalars.count - sought.count).contains { start in
      text.holds(sought, at: start)
        && hidden.allSatisfy { !isCut($0, by: start..<start + sought.count) }
    }
  }

  private func isCut(_ part: Range<Int>, by found: Range<Int>) -> Bool {
    func isInside(_ place: Int) -> Bool { part.lowerBound < place && place < part.upperBound }
    if isInside(found.upperBound) { return true }
    // A whole number may be sought without its country or area code.
    return isInside(found.lowerBound)
      && !NumberPart.isCode(
        text.scalars[part.lowerBound..<found.lowerBound], before: part.upperBound - found.lowerBound
      )
  }
}
