extension CaseFilter {
  /// Splits a typed search into words, separated by spaces, and phrases in straight or Chinese
  /// quotation marks.
  ///
  /// A quotation mark within a word, or one that is not closed, is part of the word.
  public static func words(in text: String) -> [String] {
    var words: [String] = []
    var rest = text[...].drop(while: \.isWhitespace)
    while let first = rest.first {
      let inner = rest.dropFirst()
      if isMark(first), let end = inner.firstIndex(where: { closes(first, $0) }) {
        words.append(String(inner[..<end]))
        rest = inner[end...].dropFirst()
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(String(word))
        rest = rest[word.endIndex...]
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return words.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The most bytes of a search.
  ///
  /// Each word is searched in three columns of every candidate, and SQLite limits the length of a
  /// pattern and the depth of an expression.
  public static let longestSearch = 4_096
  /// The most words of a search.
  public static let mostWords = 64

  private static func isMark(_ character: Character) -> Bool {
    character == "\"" || character == "“"
  }

  private static func closes(_ opening: Character, _ character: Character) -> Bool {
    character == (opening == "“" ? "”" : "\"")
  }
}
