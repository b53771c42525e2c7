import Casework
import Foundation
import Testing
import Wording

@testable import Presentation
@testable import jiefen

/// What a person sees who sits at a terminal.
@Suite struct TerminalTests {
  private func town(_ language: String) throws -> Town {
    let town = try Town(language)
    for category in ["0201", "1101"] {
      let number = try town.intake(accepted: true, "--category", category)
      try town.done(Town.village, "note", number, "--text", "已电话联系双方，约定周五下午到村委会调解")
    }
    return town
  }

  private func see(
    _ town: Town, _ words: [String], _ variables: [String: String] = [:]
  ) throws -> Program.Run {
    try town.run(
      Town.village, words, to: .terminal,
      ["COLUMNS": "80", "TERM": "xterm"].merging(variables) { _, new in new })
  }

  /// What prints a table.
  private static let tables: [String] =
    [
      "list", "unit list --within 莲都区", "officer list", "today", "show 1 --history",
      "access list 1",
      "retention list", "report overdue", "report daily", "report weekly", "report monthly",
      "report quarterly", "unit show 碧湖镇", "rule list", "rule list --reference",
      "rule show handling", "deadline explain #", "anchor list", "calendar show 2026",
      "export closure-rates --by township --format table", "report levels --cell total/resolved",
      "report closure-rate --by township,month --from 2026-01-01 --to 2026-12-31",
    ]
    + RateDefinition.allCases.map {
      "report closure-rate --by township --definition \($0.rawValue)"
    }
    + ["closure-rate", "levels", "movement", "followup", "workload"].flatMap { report in
      [
        "report \(report) --by \(report == "workload" ? "team" : "township") --within 丽水市",
        "report \(report) --by handler --from 2026-10-01 --to 2026-10-31 --compare year",
      ]
    }

  @Test(arguments: [Language.english, .chinese])
  func `every table fits in 80 columns`(language: Language) throws {
    let town = try town("en")
    let numbers = try town.list()
    try town.done(Town.village, "close", numbers[0], "--outcome", "settled")
    try town.done(Town.village, "escalate", numbers[1], "--reason", "难", "--tried", "两次")
    for line in Self.tables {
      let words = line.split(separator: " ").map { $0 == "#" ? numbers[1] : String($0) }
      var shown = ""
      let console = Console(width: 80, data: { shown += $0 }, talk: { _ in })
      try Language.$current.withValue(language) {
        try town.perform(words, of: Town.township, at: Program.now, saying: console)
      }
      #expect(!shown.isEmpty || line == "anchor list", "\(line)")
      for part in shown.split(separator: "\n") {
        #expect(DisplayWidth.of(String(part)) <= 80, "\(line): \(part)")
      }
    }
  }

  @Test(
    arguments: [["list"], ["unit", "list", "--within", "莲都区"], ["officer", "list"]], ["en", "zh"])
  func `tables fit in 80 columns and their titles are bold`(
    words: [String], language: String
  ) throws {
    let run = try see(town(language), words)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.lines[0].contains("\u{1B}[1m"))
    for line in run.lines {
      let plain = line.replacing(/\u{1B}\[[0-9]+m/, with: "")
      #expect(DisplayWidth.of(plain) <= 80, "\(plain)")
    }
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `who wants no colours has none`(variables: [String: String]) throws {
    let run = try see(town("en"), ["list"], variables)
    #expect(run.lines.count == 3)
    #expect(!run.out.contains("\u{1B}"))
  }

  @Test(arguments: ["en", "zh"])
  func `messages fit the terminal, and stay in one line in a pipe`(language: String) throws {
    let town = try town(language)
    for words in [
      ["report", "levels"], ["list", "--overdue"], ["show", "99"],
      ["close", "99", "--outcome", "x"],
      ["import", "cases", "/no"], ["calendar", "show", "2099"], ["report", "closure-rate"],
    ] {
      let shown = try town.run(
        Town.village, words, to: .dialogue, ["COLUMNS": "80", "NO_COLOR": "1"])
      for line in shown.all.split(whereSeparator: \.isNewline) {
        #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
      }
    }
    let piped = try town.run(Town.village, ["show", "99"], ["COLUMNS": "30"])
    #expect(piped.err.split(separator: "\n").count == 1)
  }

  @Test func `help follows the width of the terminal`() throws {
    let wide = try see(town("zh"), ["intake", "--help"], ["COLUMNS": "120"])
    #expect(wide.lines.contains { DisplayWidth.of($0) > 80 })
    #expect(wide.lines.allSatisfy { DisplayWidth.of($0) <= 120 })
    let narrow = try see(town("zh"), ["intake", "--help"], ["COLUMNS": "50"])
    #expect(narrow.lines.count > wide.lines.count)
  }

  @Test(arguments: ["en", "zh"])
  func `the history of a case fits in 80 columns`(language: String) throws {
    let run = try see(town(language), ["show", "1", "--history"])
    for line in run.lines {
      let plain = line.replacing(/\u{1B}\[[0-9]+m/, with: "")
      #expect(DisplayWidth.of(plain) <= 80, "\(plain)")
    }
  }
}
