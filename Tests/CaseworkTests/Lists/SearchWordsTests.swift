import Casework
import Testing

/// What people type to search is cut into words and phrases.
@Suite struct SearchWordsTests {
  static let texts: [(text: String, words: [String])] = [
    ("排水沟 改道", ["排水沟", "改道"]), ("  排水沟　改道\n", ["排水沟", "改道"]), ("", []), (" ", []),
    ("\"排水沟 改道\" 张", ["排水沟 改道", "张"]), ("“排水沟 改道”张", ["排水沟 改道", "张"]),
    ("\" 改道\"", [" 改道"]), ("\"\"", []), ("\" \" 张", ["张"]),
    // A mark within a word, or that nothing closes, is looked for.
    ("5\"管", ["5\"管"]), ("\"张", ["\"张"]), ("“张\"", ["“张\""]), ("”", ["”"]),
  ]

  @Test(arguments: texts)
  func `words stand between spaces, phrases between quotation marks`(
    _ said: (text: String, words: [String])
  ) {
    #expect(CaseFilter.words(in: said.text) == said.words)
  }
}
