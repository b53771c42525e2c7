/// The language in which jiefen speaks to people; codes and column names are the same in both.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language of this run, set once before anything is parsed.
  @TaskLocal public static var current = Language.english
}
