import Machine
import Testing

@testable import Wording
@testable import jiefen

@Suite struct LanguageTests {
  @Test(arguments: [
    ([:], [], Language.english), (["LANG": "zh_CN.UTF-8"], [], .chinese),
    (["LANG": "zh"], [], .chinese), (["LANG": "de_DE.UTF-8"], [], .english),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], [], .english),
    (["LC_MESSAGES": "zh_TW", "LANG": "en_US"], [], .chinese),
    (["LC_ALL": "", "LANG": "zh_CN"], [], .chinese),
    (["LANG": "zh_CN"], ["list", "--lang", "en"], .english),
    ([:], ["list", "--lang", "zh"], .chinese), ([:], ["--lang=zh", "list"], .chinese),
    ([:], ["list", "--lang"], .english), ([:], ["list", "--lang", "fr"], .english),
    ([:], ["note", "1", "--", "--lang", "zh"], .english),
  ])
  func `the language is that of the option, else of the locale, else English`(
    variables: [String: String], arguments: [String], language: Language
  ) {
    #expect(Language.found(in: arguments, Environment(variables: variables)) == language)
  }

  @Test(arguments: [
    (["--lang", "zh", "list"], ["list"]), (["list", "--lang=en", "--open"], ["list", "--open"]),
    (["list", "--lang", "fr"], ["list", "--lang", "fr"]),
    (["list", "--lang"], ["list", "--lang"]),
    (["note", "--", "--lang", "zh"], ["note", "--", "--lang", "zh"]), ([], []),
  ])
  func `a language that exists is taken out before the verb is looked up`(
    arguments: [String], rest: [String]
  ) {
    #expect(Language.removed(from: arguments) == rest)
  }

  @Test func `a text speaks the language of the run`() {
    let text = Text("case", "案件")
    #expect("\(text)" == "case")
    Language.$current.withValue(.chinese) { #expect("\(text)" == "案件") }
  }
}
