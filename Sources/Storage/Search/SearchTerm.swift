import Disputes

/// What a text is found by: a character, or two that stand side by side.
///
/// The text is folded first, as all that is compared; signs stand in no term. Which characters are
/// signs is part of what a file holds: the tables of Unicode, which change, are not asked.
struct SearchTerm: Hashable {
  let first: Unicode.Scalar
  let second: Unicode.Scalar?

  /// The terms of a text, each once.
  static func terms(of text: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    // Most characters have three bytes and begin two terms.
    terms.reserveCapacity(text.utf8.count)
    eachNeighbours(in: text) { first, second in
      terms.append(SearchTerm(first: first, second: nil))
      if let second { terms.append(SearchTerm(first: first, second: second)) }
    }
    // Sorted, equal ones stand side by side: cheaper than to hash each for a set.
    terms.sort { $0.key < $1.key }
    var unique: [SearchTerm] = []
    unique.reserveCapacity(terms.count)
    for term in terms where term != unique.last { unique.append(term) }
    return unique
  }

  /// The terms that say most of a word: its pairs, and the characters that stand between signs.
  static func sought(in word: String) -> Set<SearchTerm> {
    var terms: Set<SearchTerm> = []
    var isSecond = false
    eachNeighbours(in: word) { first, second in
      if second != nil || !isSecond { terms.insert(SearchTerm(first: first, second: second)) }
      isSecond = second != nil
    }
    return terms
  }

  /// Hands over each character with the one behind it, if that is no sign.
  private static func eachNeighbours(
    in text: String, _ body: (Unicode.Scalar, Unicode.Scalar?) -> Void
  ) {
    var last: Unicode.Scalar?
    for value in FoldedText(text, withPlaces: false).scalars {
      let next = Unicode.Scalar(value).flatMap { $0.isSign ? nil : $0 }
      if let last { body(last, next) }
      last = next
    }
    if let last { body(last, nil) }
  }

  /// Writes the term behind others, with a space between.
  func append(to terms: inout [UInt8]) {
    terms.append(UInt8(ascii: " "))
    terms.append(contentsOf: first.utf8)
    if let second { terms.append(contentsOf: second.utf8) }
  }

  /// A number of its own: a NUL is a sign, so it is second in no term.
  private var key: UInt64 { UInt64(first.value) << 32 | UInt64(second?.value ?? 0) }

  /// The term of every case in an area; it begins with a sign, so no text has it.
  static func area(_ code: UnitCode) -> String { "§\(code)" }

  /// The term of every case registered in a month, such as 202603.
  static func month(_ month: Int) -> String { "§\(month)" }
}

extension Unicode.Scalar {
  /// Whether it is a mark of punctuation, as Chinese and Western texts have them.
  fileprivate var isSign: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20: true
    default: false
    }
  }
}
