import Foundation
import Testing

/// A dispute of minors: who sees what is private about it, by what the unit is to the case.
@Suite struct MinorTests {
  /// What a unit is to the case, which Bihu holds, a village registered, another helps with, and
  /// Dagangtou is asked to take over.
  private static let relations: [(relation: String, unit: String, isConfidant: Bool)] = [
    ("holder", Town.township, true), ("above the holder", Town.county, true),
    ("the city", Town.city, true), ("registrar and former holder", Town.village, false),
    ("helper", "碧湖镇/碧二村委会", false), ("asked to take over", Town.otherTownship, false),
    ("another county", "青田县", false), ("nobody in particular", "", false),
  ]

  /// Who has to know of it to do what is asked for.
  private static let asked = ["helper", "asked to take over"]

  private static let secrets = ["曾", "赖", "争执", "碧湖小学", "138*"]

  private static func town() throws -> (Town, String) {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "曾金福", "--phone", "13812345678",
      "--respondent", "赖水生", "--summary", "校园里的争执由家长协商", "--place", "碧湖小学", "--tag", "minor",
      "--at", Town.day(-100), "--accept", "--trust-clock")
    try town.done(
      Town.village, "escalate", number, "--reason", "赖水生不来", "--tried", "曾金福来过两次", "--at",
      Town.day(-90))
    try town.done(Town.township, "receive", number, "--at", Town.day(-89))
    try town.done(Town.township, "assist", number, "--to", "碧湖镇/碧二村委会", "--at", Town.day(-88))
    try town.done(
      Town.township, "transfer", number, "--to", Town.otherTownship, "--reason", "曾金福搬走了",
      "--at", Town.day(-87))
    return (town, number)
  }

  private static func shown(_ run: Program.Run) -> [String] { secrets.filter(run.all.contains) }

  @Test(arguments: ["table", "json"])
  func `the holder and those above see it masked, who is asked its number, others nothing`(
    format: String
  ) throws {
    let (town, number) = try Self.town()
    for (relation, unit, isConfidant) in Self.relations {
      for words in [
        ["list"], ["show", number], ["show", number, "--history"], ["export", "cases"],
      ] {
        let run = try town.run(unit, words + ["--format", format])
        let isHidden = !isConfidant && !Self.asked.contains(relation)
        #expect(run.code == (isHidden && words[0] == "show" ? 3 : 0), "\(run.err)")
        #expect(!isHidden || !run.out.contains(number))
        #expect(Self.shown(run).isEmpty != isConfidant, "\(relation): \(words), \(Self.shown(run))")
        #expect(!run.all.contains("曾金福") && !run.all.contains("13812345678"))
      }
      for word in ["曾金福", "赖水生", "争执"] {
        let found = try town.run(unit, ["list", "--search", word, "--format", format])
        #expect(found.out.contains(number) == isConfidant, "\(relation): \(word)")
      }
    }
  }

  @Test func `what is late and what waits, and the cases behind a figure, name nobody at all`()
    throws
  {
    let (town, number) = try Self.town()
    let cell = [
      "report", "closure-rate", "--by", "township", "--cell", "\(Town.townshipCode)/denominator",
    ]
    for (relation, unit, isConfidant) in Self.relations {
      for words in [["today"], ["report", "overdue"], cell, ["access", "list", number]] {
        if words == ["today"], unit.isEmpty { continue }
        let run = try town.run(unit, words)
        let isHidden = !isConfidant && !Self.asked.contains(relation)
        #expect(run.code == (isHidden && words[0] == "access" ? 3 : 0), "\(relation): \(run.err)")
        #expect(Self.shown(run).isEmpty, "\(relation): \(words), \(Self.shown(run))")
        if words == cell { #expect(run.out.contains(number) != isHidden) }
      }
      if isConfidant {
        #expect(try town.run(unit, ["report", "overdue"]).out.contains(number), "\(relation)")
      }
    }
  }

  @Test func `only the holder and those above reveal it, and that is recorded`() throws {
    let (town, number) = try Self.town()
    var looks = 0
    for (relation, unit, isConfidant) in Self.relations where !unit.isEmpty {
      for words in [
        ["show", number, "--reveal", "--reason", "audit"],
        ["party", "export", number, "1", "--reason", "person_asked"],
      ] {
        let run = try town.run(unit, words)
        let code: Int32 = isConfidant ? 0 : Self.asked.contains(relation) ? 4 : 3
        #expect(run.code == code, "\(relation): \(words), \(run.err)")
        #expect(run.out.contains("曾金福") == isConfidant, "\(relation): \(words)")
        looks += isConfidant ? 1 : 0
      }
    }
    let recorded = try town(Town.city, "access", "list", number, "--format", "csv")
    #expect(recorded.lines.count == looks + 1, "\(recorded.out)")
  }
}
