import Foundation
import Testing

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
