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

  private static func isMark(_ character: Character) -> Bool {
    character == "\"" || character == "“"
  }

  private static func closes(_ opening: Character, _ character: Character) -> Bool {
    character == (opening == "“" ? "”" : "\"")
  }
}
