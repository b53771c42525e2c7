extension CaseFilter {
  /// The words of a search as people type it: between spaces, or a phrase with its spaces between
  /// quotation marks, straight or Chinese ones.
  ///
  /// A mark that nothing closes, or that stands within a word, belongs to the word.
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

  /// How long what is searched for may be, in bytes, and how many words: each of them is looked for
  /// in three places of every case that may have it, and SQLite takes only so long a pattern and so
  /// deep a condition.
  public static let longestSearch = 4_096
  /// How many words may be searched for at once.
  public static let mostWords = 64

  private static func isMark(_ character: Character) -> Bool {
    character == "\"" || character == "“"
  }

  private static func closes(_ opening: Character, _ character: Character) -> Bool {
    character == (opening == "“" ? "”" : "\"")
  }
}
