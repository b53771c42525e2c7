import Disputes

/// A search term: one character or two adjacent ones.
///
/// Text is folded first; punctuation is in no term. The list of punctuation is fixed here, not
/// taken from Unicode tables that change, because the stored index depends on it.
struct SearchTerm: Hashable {
  let first: Unicode.Scalar
  let second: Unicode.Scalar?

  /// The terms of a text, each once.
  static func terms(of text: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    // Most characters have three bytes and yield two terms.
    terms.reserveCapacity(text.utf8.count)
    eachNeighbours(in: text) { first, second in
      terms.append(SearchTerm(first: first, second: nil))
      if let second { terms.append(SearchTerm(first: first, second: second)) }
    }
    // Sorting and skipping equal neighbours is cheaper than a set.
    terms.sort { $0.key < $1.key }
    var unique: [SearchTerm] = []
    unique.reserveCapacity(terms.count)
    for term in terms where term != unique.last { unique.append(term) }
    return unique
  }

  /// The most selective terms of a word: its pairs, and single characters between punctuation.
  static func sought(in word: String) -> Set<SearchTerm> {
    var terms: Set<SearchTerm> = []
    var isSecond = false
    eachNeighbours(in: word) { first, second in
      if second != nil || !isSecond { terms.insert(SearchTerm(first: first, second: second)) }
      isSecond = second != nil
    }
    return terms
  }

  /// Calls the body with each character and its successor, unless the successor is punctuation.
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

  /// Appends the term, preceded by a space.
  func append(to terms: inout [UInt8]) {
    terms.append(UInt8(ascii: " "))
    terms.append(contentsOf: first.utf8)
    if let second { terms.append(contentsOf: second.utf8) }
  }

  /// A unique sort key; 0 is free for "no second", as NUL counts as punctuation.
  private var key: UInt64 { UInt64(first.value) << 32 | UInt64(second?.value ?? 0) }

  /// The term of every case in an area; `§` counts as punctuation, so no text yields it.
  static func area(_ code: UnitCode) -> String { "§\(code)" }

  /// The term of every case registered in a month, such as 202603.
  static func month(_ month: Int) -> String { "§\(month)" }
}

extension Unicode.Scalar {
  /// Whether it is Chinese or Western punctuation.
  fileprivate var isSign: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20: true
    default: false
    }
  }
}
