import Foundation
import Testing

@testable import Presentation
@testable import jiefen

/// Texts that programs stumble over go in and come out unchanged, and do no harm on the way.
@Suite struct NaughtyTextTests {
  private static let texts = [
    "一\u{1B}[2J二\u{7}\u{8}\u{9B}三", "א\u{202E}txt.exe\u{2066}b\u{200F}",
    "a\u{200B}b\u{200D}c\u{FEFF}d",
    "👨‍👩‍👧‍👦🇨🇳e\u{301}\u{301}\u{301}", "'; DROP TABLE private_party; --", "\" OR 1=1 /* \\ %_ ?1 $x",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>&amp;]]>",
    "{\"a\":null}", "甲\u{2028}乙\u{2029}丙\u{85}丁", "１２３；、", "null", "NaN", "../../etc/passwd",
  ]

  private func intake(_ town: Town, _ text: String) throws -> String {
    // Before each of the texts stands a name of its own: some begin like an option.
    try town.done(
      Town.village, "intake", "--category=02", "--applicant=\(text)", "--respondent=乙\(text)",
      "--summary=\(text)", "--place=\(text)", "--foreign-number=\(text)", "--accept")
  }

  private func rows(_ run: Program.Run) throws -> [[String: Any]] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]], "\(run.err)")
  }

  private func isHarmless(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0 != "\n" && TerminalText.isHarmful($0) }
  }

  @Test func `they come out as they went in`() throws {
    let town = try Town()
    for text in Self.texts {
      let number = try intake(town, text)
      try town.done(Town.village, "note", number, "--text=\(text)")
      try town.done(
        Town.village, "party", "correct", number, "1", "--address=\(text)", "--reason=\(text)")
      let shown = try #require(
        rows(town(Town.village, "show", number, "--reveal", "--format", "json")).first)
      for field in ["summary", "place", "foreign_number"] {
        #expect(shown[field] as? String == text, "\(field)")
      }
      #expect((shown["parties"] as? String)?.contains(text) == true)
      let history = try rows(
        town(Town.village, "show", number, "--reveal", "--history", "--format", "json"))
      #expect(history.contains { $0["details"] as? String == text })
      let kept = try town(
        Town.village, "party", "export", number, "1", "--reason", "person_asked", "--format", "json"
      ).bytes
      #expect(String(decoding: kept, as: UTF8.self).contains("\"rows\""))
    }
    let export = try rows(
      town(Town.village, "export", "cases", "--reveal", "--reason", "audit", "--format", "json"))
    #expect(export.map { $0["summary"] as? String } == Self.texts)
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `they do no harm in a terminal, a page or a spreadsheet`() throws {
    let town = try Town()
    for text in Self.texts {
      let number = try intake(town, text)
      let twice = try town(
        Town.village, "intake", "--category=02", "--applicant=\(text)", "--summary=\(text)",
        "--dry-run")
      #expect(isHarmless(twice.all), "\(twice.all)")
      for words in [
        ["show", number, "--history"], ["show", number, "--history", "--reveal"], ["list"],
        ["party", "export", number, "1", "--reason", "person_asked"], ["access", "list", number],
      ] {
        let run = try town.run(Town.village, words)
        #expect(run.code == 0 && isHarmless(run.all), "\(words): \(run.all)")
      }
      // What is said of it names the party itself, which is refused; the refusal must do no harm either.
      let erased = try town.run(
        Town.village,
        ["party", "erase", number, "1", "--reason=decision", "--basis=\(text)", "--dry-run"])
      #expect(erased.code == 5 && isHarmless(erased.all), "\(text): \(erased.all)")
      for words in [
        ["show", number, "--reveal"], ["party", "export", number, "1", "--reason", "person_asked"],
        ["list"],
      ] {
        let page = try town.run(Town.village, words + ["--format", "html"]).out
        #expect(!page.contains("<script>alert") && !page.contains("&amp;]]>&"))
      }
    }
    let excel = try town(
      Town.village, "export", "cases", "--for-excel", "--reveal", "--reason", "audit")
    let starts = excel.out.split { ",\r\n".contains($0) }.map { $0.drop { $0 == "\"" } }
    for cell in starts { #expect(!["=", "+", "@"].contains(cell.prefix(1)), "\(cell)") }
  }

  @Test func `a very long text is kept whole, one that is too long is refused`() throws {
    let town = try Town()
    let long = String(repeating: "长", count: 21_000)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--summary-file", "-",
      input: Array(long.utf8))
    let shown = try rows(town(Town.village, "show", number, "--reveal", "--format", "json")).first
    #expect(shown?["summary"] as? String == long)
    let longer = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--summary-file", "-",
      input: Array((long + long).utf8))
    #expect(longer.code == 5 && !longer.err.contains("长长"))
    let name = try town(
      Town.village, "party", "add", number, "--role", "other", "--name",
      String(repeating: "名", count: 400))
    #expect(name.code == 5)
  }
}
