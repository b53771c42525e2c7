import Foundation
import Testing

/// Two cases of one dispute, merged: no output of either shows the other's parties.
@Suite struct MergedCaseTests {
  @Test(arguments: ["en", "zh"], [true, false])
  func `no output shows the parties of a merged case, in either direction`(
    language: String, isReopened: Bool
  ) throws {
    let town = try Town(language)
    let words = ["intake", "--category", "02", "--accept"]
    let first = try town.run(
      Town.village,
      words + [
        "--applicant", "张大山", "--phone", "13800005678", "--summary", "水沟", "--place", "李小河家",
      ]
    ).number
    let second = try town.run(
      Town.village, words + ["--applicant", "李小河", "--summary", "围墙", "--place", "张大山家"]
    ).number
    try town.done(Town.village, "note", first, "--text", "李小河来过")
    try town.done(Town.village, "note", second, "--text", "张（大山）来过，张大山说")
    try town.done(
      Town.village, "correct", second, "--field", "summary", "--value", "张大山的围墙", "--reason", "x")
    try town.done(Town.village, "merge", first, "--into", second, "--reason", "张大山、李小河一事")
    try town.done(Town.village, "note", second, "--text", "张大山又来")
    if isReopened {
      try town.done(Town.village, "reopen", first, "--reason", "不是一事")
    }
    for number in [first, second] {
      for words in [
        ["show", number], ["show", number, "--history"],
        ["show", number, "--history", "--format", "json"],
        ["list"], ["list", "--open", "--format", "csv"], ["today"], ["export", "cases"],
        ["report", "overdue"],
        ["list", "--search", "围墙", "--format", "json"],
      ] {
        for unit in [Town.village, Town.township, Town.otherTownship] {
          let run = try town.run(unit, words)
          for name in ["大山", "小河"] { #expect(!run.all.contains(name), "\(words): \(run.all)") }
        }
      }
    }
    let copy = try town(
      Town.village, "party", "export", first, "1", "--reason", "person_asked", "--format", "json")
    #expect(copy.out.contains("张大山") && !copy.out.contains("小河"), "\(copy.out)")
    let refused = try town(
      Town.village, "party", "erase", first, "1", "--reason", "decision", "--basis", "x",
      "--with-texts",
      "--yes")
    #expect(refused.code == 5 && refused.err.contains(second) && !refused.err.contains("大山"))
    #expect(refused.err.contains("party add"))
    #expect(try town(Town.city, "check").code == 0)
  }
}
