/// A text in both languages; it does not compile without one of them.
package struct Text: Equatable, CustomStringConvertible {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that is the same in both languages.
  package init(verbatim text: String) { self.init(text, text) }

  /// The text in the language of this run.
  package var description: String {
    switch Language.current {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Concatenates in both languages.
  package static func + (left: Text, right: Text) -> Text {
    Text(left.english + right.english, left.chinese + right.chinese)
  }
}
