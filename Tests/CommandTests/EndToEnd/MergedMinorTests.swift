import Foundation
import Testing

/// A dispute of minors that is merged, or into which another one is: its protection goes with it.
@Suite struct MergedMinorTests {
  /// Who looks, and whether it may know of a dispute of minors that Bihu's village holds.
  private static let viewers: [(unit: String, isConfidant: Bool)] = [
    (Town.village, true), (Town.township, true), (Town.county, true), (Town.city, true),
    ("碧湖镇/碧二村委会", false), (Town.otherTownship, false), ("青田县", false), ("", false),
  ]

  private static let secrets = ["曾", "赖", "操场", "碧湖小学"]

  /// Two cases of a village, each of minors or not, of which the first tells of minors.
  private static func town(_ first: Bool, _ second: Bool) throws -> (Town, String, String) {
    let town = try Town()
    func words(_ name: String, _ other: String, _ summary: String, _ isOfMinors: Bool) -> [String] {
      [
        "intake", "--category", "02", "--applicant", name, "--respondent", other, "--summary",
        summary, "--accept",
      ] + (isOfMinors ? ["--tag", "minor"] : [])
    }
    let one = try town.run(Town.village, words("曾金福", "赖水生", "操场上的争执", first))
    let other = try town.run(Town.village, words("王小二", "陈大河", "田埂边界不清", second))
    try #require(one.code == 0 && other.code == 0, "\(one.err)\(other.err)")
    return (town, one.number, other.number)
  }

  private static let looks: [[String]] = [
    ["show", "#"], ["show", "#", "--history"], ["show", "#", "--history", "--format", "json"],
    ["show", "#", "--reveal", "--reason", "audit"], ["list"], ["list", "--format", "json"],
    ["list", "--search", "操场"], ["list", "--search", "曾金福"], ["export", "cases"],
    ["export", "cases", "--reveal", "--reason", "audit"], ["report", "overdue"],
    ["party", "export", "#", "1", "--reason", "person_asked"],
  ]

  @Test(arguments: [true, false], [true, false])
  func `what is told of minors after a merger is for the holder and those above it`(
    first: Bool, second: Bool
  ) throws {
    let (town, one, other) = try Self.town(first, second)
    let merge = ["merge", one, "--into", other, "--reason", "同一纠纷"]
    let run = try town.run(Town.village, merge)
    #expect(run.code == (first && !second ? 5 : 0), "\(run.err)")
    if first, !second {
      // What the refusal offers is possible, and then so is the merger.
      #expect(run.err.contains("correct \(other) --field tags --value minor"), "\(run.err)")
      #expect(run.err.contains("未成年人保护法"))
      try town.done(
        Town.village, "correct", other, "--field", "tags", "--value", "minor", "--reason", "并案")
      #expect(try town.run(Town.village, merge).code == 0)
    }
    if first || second {
      try town.done(Town.village, "note", other, "--text", "曾金福和赖水生在操场，碧湖小学来过")
    }
    for (unit, isConfidant) in Self.viewers {
      for words in Self.looks where !(unit.isEmpty && words.contains("person_asked")) {
        let told = try [one, other].map { number in
          try town.run(unit, words.map { $0 == "#" ? number : $0 }).all
        }.joined()
        let seen = Self.secrets.filter(told.contains)
        if first, !isConfidant { #expect(seen.isEmpty, "\(unit): \(words), \(seen)") }
        if second, !isConfidant {
          #expect(!told.contains("田埂"), "\(unit): \(words)")
          if words.first == "list" { #expect(!told.contains(other), "\(unit): \(words)") }
        }
      }
      let shown = try town.run(unit, ["show", other])
      #expect(shown.code == (isConfidant || !(first || second) ? 0 : 3), "\(unit): \(shown.err)")
    }
    #expect(try town(Town.city, "check").code == 0)
  }

  /// The protection stays until the merged case needs it no more.
  @Test(arguments: ["correct", "reopen"])
  func `a case into which one of minors was merged stays one`(way: String) throws {
    let (town, one, other) = try Self.town(true, true)
    try town.done(Town.village, "merge", one, "--into", other, "--reason", "同一纠纷")
    func untagged(_ number: String, _ value: String) throws -> Program.Run {
      try town(
        Town.village, "correct", number, "--field", "tags", "--value", value, "--reason", "误标")
    }
    for value in ["none", "overseas"] {
      let run = try untagged(other, value)
      #expect(run.code == 5 && run.err.contains(one) && run.err.contains("reopen"), "\(run.err)")
    }
    #expect(try untagged(other, "overseas,minor").code == 0)
    if way == "correct" {
      #expect(try untagged(one, "none").code == 0)
    } else {
      try town.done(Town.village, "reopen", one, "--reason", "不是一事")
    }
    #expect(try untagged(other, "none").code == 0)
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `a chain of mergers keeps the protection too`() throws {
    let (town, one, other) = try Self.town(true, true)
    let third = try town.intake("--summary", "水沟", "--respondent", "孙一")
    try town.done(Town.village, "merge", one, "--into", other, "--reason", "一事")
    #expect(try town(Town.village, "merge", other, "--into", third, "--reason", "一事").code == 5)
    #expect(
      try town(Town.village, "merge", other, "--into", third, "--reason", "一事", "--dry-run").code
        == 5)
    try town.done(Town.village, "merge", third, "--into", other, "--reason", "一事")
    #expect(try town("", "show", third).out.contains(other) == false)
  }

  // A copy of a person's data

  /// Two merged cases that tell of each other's parties, with notes and sessions.
  private static func merged(of minors: Bool, into holder: String) throws -> (
    Town, String, String
  ) {
    let town = try Town()
    func intake(_ unit: String, _ name: String, _ phone: String, _ text: String) throws -> String {
      let run = try town.run(
        unit,
        [
          "intake", "--category", "02", "--applicant", name, "--phone", phone, "--summary", text,
          "--accept",
        ] + (minors ? ["--tag", "minor"] : []))
      try #require(run.code == 0, "\(run.err)")
      return run.number
    }
    let first = try intake(Town.village, "曾金福", "13812345678", "田埂不清")
    let second = try intake(holder, "赖水生", "13787654321", "曾金福占赖水生的路")
    try town.done(holder, "note", second, "--text", "曾金福13812345678来过，赖水生没来")
    try town.done(holder, "note", second, "--text", "赖水生独自来过")
    try town.done(holder, "session", second, "--text", "曾金福说过的话")
    try town.done(Town.village, "note", first, "--text", "曾金福自己来过")
    return (town, first, second)
  }

  @Test(arguments: [true, false], ["table", "json", "html"])
  func `a copy of a person's data has the texts of merged cases, without other people`(
    isInto: Bool, format: String
  ) throws {
    let (town, first, second) = try Self.merged(of: false, into: Town.village)
    let words = [
      "party", "export", first, "1", "--reason", "person_asked", "--format", format,
    ]
    let before = try town.run(Town.village, words)
    #expect(!before.out.contains(second) && !before.out.contains("占"))
    try town.done(
      Town.village, "merge", isInto ? first : second, "--into", isInto ? second : first, "--reason",
      "一事")
    let run = try town.run(Town.village, words)
    #expect(run.code == 0, "\(run.err)")
    for text in [first, second, "曾金福占赖*的路", "曾金福138****5678来过，赖*没来", "曾金福自己来过"] {
      #expect(run.out.contains(text), "\(text): \(run.out)")
    }
    for text in ["水生", "独自", "说过的话", "1378765"] {
      #expect(!run.out.contains(text), "\(text): \(run.out)")
    }
    // Both cases were read as typed.
    for number in [first, second] {
      let accesses = try town(Town.city, "access", "list", number, "--format", "csv")
      #expect(accesses.out.contains("person_asked"), "\(accesses.out)")
    }
  }

  @Test func `a merged case of minors that the unit may not know of is left out of a copy`() throws
  {
    let (town, first, second) = try Self.merged(of: true, into: Town.township)
    try town.done(Town.township, "merge", second, "--into", first, "--reason", "一事")
    let words = ["party", "export", first, "1", "--reason", "person_asked", "--format", "json"]
    let own = try town.run(Town.village, words)
    #expect(own.code == 0 && own.out.contains("自己来过"), "\(own.err)")
    #expect(!own.all.contains(second) && !own.all.contains("占"), "\(own.all)")
    let above = try town.run(Town.township, words)
    #expect(above.out.contains(second) && above.out.contains("占赖*的路"), "\(above.out)")
    let accesses = try town(Town.township, "access", "list", second, "--format", "csv")
    #expect(accesses.lines.count == 2, "\(accesses.out)")
  }
}
