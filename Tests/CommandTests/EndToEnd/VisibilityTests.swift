import Foundation
import Testing

/// Who sees what: disputes of minors, what was said in sessions, and who looked.
@Suite struct VisibilityTests {
  private func town(_ language: String = "en", tag: String? = "minor") throws -> (Town, String) {
    let town = try Town(language)
    let run = try town.run(
      Town.village,
      [
        "intake", "--category", "02", "--applicant", "曾金福", "--respondent", "赖水生", "--summary",
        "校园里的争执由家长协商", "--place", "碧湖小学", "--accept",
      ] + (tag.map { ["--tag", $0] } ?? []))
    try #require(run.code == 0, "\(run.err)")
    try town.done(
      Town.village, "session", run.number, "--present", "班主任老周", "--text", "愿意当面道歉")
    return (town, run.number)
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "ndjson", "html"])
  func `a dispute of minors shows nothing private to others`(format: String) throws {
    let (town, number) = try town()
    for unit in [Town.otherTownship, ""] {
      for words in [
        ["list"], ["show", number], ["show", number, "--history"], ["export", "cases"],
      ] {
        let run = try town.run(unit, words + ["--format", format])
        #expect(run.code == (words[0] == "show" ? 3 : 0), "\(run.err)")
        #expect(!run.out.contains(number))
        for secret in ["曾", "赖", "争执", "碧湖小学"] {
          #expect(!run.all.contains(secret), "\(secret) by \(words) for \(unit)")
        }
      }
      #expect(!(try town.run(unit, ["list", "--search", "曾金福"]).out.contains(number)))
      #expect(!(try town.run(unit, ["export", "cases", "--search", "曾金福"]).out.contains(number)))
    }
    for unit in [Town.village, Town.township, Town.county, Town.city] {
      #expect(try town(unit, "list", "--format", format).out.contains("曾*"))
      #expect(try town(unit, "show", number, "--format", format).out.contains("争执"))
    }
    #expect(try town(Town.township, "list", "--search", "曾金福").out.contains(number))
  }

  @Test func `what is withheld is neither found nor counted, and takes no place on a page`() throws
  {
    let (town, number) = try town()
    let open = try (0..<2).map { _ in try town.intake(accepted: false, "--respondent", "曾金福") }
    func search(_ unit: String, _ words: String...) throws -> Program.Run {
      try town.run(unit, ["list", "--format", "csv", "--search", "曾金福"] + words)
    }
    for limit in ["1", "2"] {
      let run = try search(Town.otherTownship, "--sort", "registered", "--limit", limit)
      #expect(run.lines.count == Int(limit).map { $0 + 1 } && !run.out.contains(number))
      #expect(run.err.contains(limit == "1" ? "1 of 2 cases" : "2 cases"))
    }
    #expect(try search(Town.township, "--limit", "1").err.contains("1 of 3 cases"))
    #expect(open.count == 2)
  }

  @Test(arguments: ["en", "zh"])
  func `nobody else reveals it for any reason`(language: String) throws {
    let (town, number) = try town(language)
    let run = try town(Town.otherTownship, "show", number, "--reveal", "--reason", "audit")
    #expect(run.code == 3 && run.out.isEmpty)
    #expect(run.err.contains(language == "zh" ? "未成年人" : "minors"))
    let party = try town(
      Town.otherTownship, "party", "export", number, "1", "--reason", "person_asked")
    #expect(party.code == 3 && party.out.isEmpty)
    let export = try town(Town.otherTownship, "export", "cases", "--reveal", "--reason", "audit")
    #expect(export.code == 0 && !export.out.contains("曾"))
    #expect(try town(Town.city, "access", "list", number, "--format", "csv").lines.count == 1)
    #expect(
      try town(Town.county, "show", number, "--reveal", "--reason", "audit").out.contains("曾金福"))
  }

  @Test func `what was said in a session is for the holder and its superiors`() throws {
    let (town, number) = try town(tag: nil)
    let words = ["show", number, "--history", "--reveal", "--reason", "audit"]
    for unit in [Town.village, Town.township, Town.county] {
      let run = try town.run(unit, words)
      #expect(run.out.contains("愿意当面道歉") && run.out.contains("班主任老周"))
    }
    let other = try town.run(Town.otherTownship, words)
    #expect(other.code == 0 && other.out.contains("曾金福"))
    #expect(!other.all.contains("愿意当面道歉") && !other.all.contains("班主任老周"))
    #expect(other.err.contains("sessions"))
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "ndjson", "html"], ["en", "zh"])
  func `each look is listed with unit, officer, reason and time`(
    format: String, language: String
  ) throws {
    let (town, number) = try town(language, tag: nil)
    try town.done(Town.village, "show", number, "--reveal")
    try town.done(
      Town.county, "show", number, "--reveal", "--reason", "audit", officer: "wang.wu")
    try town.done(Town.county, "export", "cases", "--reveal", "--reason", "call_back")
    let run = try town(Town.city, "access", "list", number, "--format", format)
    #expect(run.code == 0)
    let isForPeople = format == "table" || format == "html"
    let reasons =
      !isForPeople
      ? ["handling", "audit", "call_back"]
      : language == "zh" ? ["办理需要", "督查审计", "回访"] : ["handling", "audit", "call back"]
    for word in reasons + ["wang.wu", "莲都区"] { #expect(run.out.contains(word), "\(word)") }
    #expect(!run.out.contains("曾"))
    #expect(try town(Town.city, "access", "list", "99").code == 3)
  }

  @Test(arguments: [
    ["show", "1", "--reveal"], ["export", "cases", "--reveal", "--reason", "audit"],
  ])
  func `what is refused as usage is not recorded as seen`(words: [String]) throws {
    let town = try Town()
    let number = try town.intake()
    #expect(try town.run(Town.village, words + ["--format", "jsn"]).code == 64)
    #expect(try town(Town.village, "access", "list", number, "--format", "ndjson").lines.isEmpty)
    #expect(try town.run(Town.village, words).code == 0)
    #expect(try town(Town.village, "access", "list", number, "--format", "ndjson").lines.count == 1)
  }

  @Test(arguments: [
    ["rule", "set", "handling", "--days", "20", "--basis", "x"],
    ["import", "units", "-"], ["import", "calendar", "-"],
  ])
  func `a form that there is not is refused before anything is written`(words: [String]) throws {
    let town = try Town()
    let table =
      words[1] == "units"
      ? "code,name,level,parent\n331102100299,新村,5,331102100000\n"
      : "date,kind,name\n2027-01-01,rest,元旦\n"
    let before = try town(Town.city, "check").out
    let run = try town.run(Town.city, words + ["--format", "jsn"], input: Array(table.utf8))
    #expect(run.code == 64)
    #expect(try town(Town.city, "check").out == before)
    #expect(try town.run(Town.city, words, input: Array(table.utf8)).code == 0)
  }

  @Test(arguments: [("s\n", 2), ("r\n", 0), ("n\n", 0), ("x\nn\n", 0)] as [(String, Int32)])
  func `at a terminal an intake asks whether it is the same dispute`(
    answer: String, code: Int32
  ) throws {
    let (town, number) = try town(tag: nil)
    let run = try town.run(
      Town.village,
      ["intake", "--category", "02", "--applicant", "曾金福", "--summary", "另一件事"],
      input: Array(answer.utf8), to: .dialogue)
    #expect(run.code == code, "\(run.out)")
    #expect(run.out.contains(number) && run.out.contains("same name") && !run.out.contains("曾金福"))
    #expect(try town.list().count == (code == 0 ? 2 : 1))
    if code == 2 { #expect(run.out.contains("note") && run.out.contains("merge")) }
  }
}
