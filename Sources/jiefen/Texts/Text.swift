/// Words for people in both languages; without one of the two it does not compile.
struct Text: Equatable, CustomStringConvertible {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The words in the language of this run.
  var description: String {
    switch Language.current {
    case .english: english
    case .chinese: chinese
    }
  }
}
