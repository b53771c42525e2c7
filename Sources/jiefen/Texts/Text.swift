/// A text in both languages; it does not compile without one of them.
struct Text: Equatable, CustomStringConvertible {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The text in the language of this run.
  var description: String {
    switch Language.current {
    case .english: english
    case .chinese: chinese
    }
  }
}
