/// The language in which jiefen speaks to people; codes and column names are the same in both.
package enum Language: String, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language of this run, set once before anything is parsed.
  @TaskLocal package static var current = Language.english
}
