import Foundation
import Testing

@Suite struct PrivacyTests {
  private static let secrets = [
    "曾金福", "13812345678", "138 1234 5678", "332502199001011234", "88号", "赖水生",
  ]

  /// A town with a case in which everything a person may type holds personal data.
  private func town(_ language: String = "en") throws -> (Town, number: String) {
    let town = try Town(language)
    let all = "曾金福（332502199001011234，138 1234 5678）住解放街88号，电话13812345678"
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "曾金福", "--respondent", "赖水生",
      "--phone", "13812345678", "--place", "解放街88号", "--summary", all, "--accept")
    for words in [
      ["party", "add", "1", "--role", "other", "--name", "赖水生", "--address", "解放街88号三楼"],
      ["assign", "1", "--mediator", "赖水生"], ["note", "1", "--text", all],
      ["session", "1", "--mediator", "赖水生", "--present", all, "--text", all],
      ["correct", "1", "--field", "place", "--value", "解放街88号", "--reason", all],
      ["assist", "1", "--to", "碧湖镇"], ["agree", "1", "--form", "written", "--term", all],
      ["perform", "1", "--term", "1"], ["escalate", "1", "--reason", all, "--tried", all],
    ] {
      let run = try town.run(Town.village, words)
      try #require(run.code == 0, "\(run.err)")
      expectNothing(in: run, but: [])
    }
    return (town, number)
  }

  private func expectNothing(in run: Program.Run, but allowed: [String]) {
    for secret in Self.secrets where !allowed.contains(secret) {
      #expect(!run.all.contains(secret), "\(secret) in \(run.all)")
    }
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "ndjson", "html"])
  func `personal data is masked in every form of every output`(format: String) throws {
    let (town, number) = try town()
    for unit in [Town.village, Town.township, Town.city] {
      for words in [
        ["list"], ["list", "--open"], ["show", number], ["show", number, "--history"],
      ] {
        let run = try town.run(unit, words + ["--format", format])
        #expect(run.code == 0, "\(run.err)")
        expectNothing(in: run, but: [])
        #expect(run.out.contains(number) || words.contains("--history"))
      }
    }
  }

  @Test func `what is asked for is not given away by a list, an error or the help`() throws {
    let (town, _) = try town()
    let found = try town(Town.village, "list", "--search", "曾金福")
    #expect(found.lines.count == 2)
    expectNothing(in: found, but: [])
    for words in [
      ["receive", "1"], ["close", "1", "--outcome", "settled"], ["show", "99"],
      ["show", "--help"], ["check"], ["report", "closure-rate"], ["unit", "show", "碧湖镇"],
    ] {
      expectNothing(in: try town.run(Town.village, words), but: [])
    }
    let excel = try town(Town.village, "list", "--for-excel")
    expectNothing(in: excel, but: [])
  }

  @Test(arguments: ["en", "zh"])
  func `the holder reveals without a reason, others with one`(language: String) throws {
    let (town, number) = try town(language)
    let holder = try town(Town.village, "show", number, "--reveal")
    #expect(holder.code == 0)
    for secret in Self.secrets { #expect(holder.out.contains(secret), "\(secret)") }
    let stranger = try town(Town.county, "show", number, "--reveal")
    #expect(stranger.code == 64)
    expectNothing(in: stranger, but: [])
    #expect(stranger.err.contains("call_back"))
    let bad = try town(Town.county, "show", number, "--reveal", "--reason", "curious")
    #expect(bad.code == 64)
    expectNothing(in: bad, but: [])
    let audit = try town(Town.county, "show", number, "--reveal", "--reason", "audit")
    #expect(audit.code == 0)
    #expect(audit.out.contains("曾金福"))
    let nobody = try town("", "show", number, "--reveal", "--reason", "audit")
    #expect(nobody.code == 64)
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `a reason without revealing is a misunderstanding`() throws {
    let (town, number) = try town()
    let run = try town(Town.village, "show", number, "--reason", "audit")
    #expect(run.code == 64)
    #expect(run.err.contains("--reveal"))
  }
}
