/// A text in both languages; it does not compile without one of them.
public struct Text: Equatable, CustomStringConvertible, Sendable {
  /// The English text.
  public let english: String
  /// The Chinese text.
  public let chinese: String

  /// Creates a text from its two languages.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that is the same in both languages.
  package init(verbatim text: String) { self.init(text, text) }

  /// The text in the language of this run.
  public var description: String {
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
