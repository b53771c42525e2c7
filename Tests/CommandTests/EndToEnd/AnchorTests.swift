import Foundation
import Testing

/// What a superior keeps of the logs below it, and what shows when they are changed.
@Suite struct AnchorTests {
  private let town: Town

  init() throws { town = try Town() }

  private func path(_ name: String) -> String {
    town.program.folder.appendingPathComponent(name).path
  }

  /// Runs a command of the county on its own file.
  private func county(_ arguments: String...) throws -> Program.Run {
    try town.run(Town.county, arguments + ["--db", path("county.db")])
  }

  /// Saves a report of the town, and tells under which name.
  private func report(_ name: String) throws -> String {
    let run = try town(Town.township, "report", "closure-rate", "--format", "csv")
    return try town.file(name, run.bytes)
  }

  @Test(arguments: ["en", "zh"])
  func `a log that was put back and written anew does not fit what the county kept`(
    language: String
  ) throws {
    let town = try Town(language)
    func path(_ name: String) -> String { town.program.folder.appendingPathComponent(name).path }
    func county(_ arguments: String...) throws -> Program.Run {
      try town.run(Town.county, arguments + ["--db", path("county.db")])
    }
    #expect(try town.program.run(["init", "--db", path("county.db")]).code == 0)
    _ = try town.intake()
    try town.done(Town.township, "backup", path("old.db"))
    _ = try town.intake()
    let saved = try town.file(
      "q1.csv", try town(Town.township, "report", "closure-rate", "--format", "csv").bytes)
    let kept = try county("anchor", "keep", saved, "--from", Town.township)
    #expect(kept.code == 0 && kept.number.contains(":"), "\(kept.err)")
    #expect(try county("anchor", "keep", saved, "--from", Town.township).code == 0)
    let list = try county("anchor", "list", "--format", "csv")
    #expect(list.lines.count == 2 && list.lines[1].contains(Town.townshipCode), "\(list.out)")
    _ = try town.intake()
    let sound = try county("check", path("cases.db"), "--anchors")
    #expect(sound.code == 0, "\(sound.out)\(sound.err)")
    #expect(try county("check", path("cases.db"), "--anchors", "--from", Town.township).code == 0)
    // The whole log is taken back and goes on otherwise, with every hash as it should be.
    #expect(try town(Town.township, "check", path("old.db")).code == 0)
    for _ in 0..<3 {
      let run = try town.run(
        Town.village,
        [
          "intake", "--category", "02", "--applicant", "王五", "--summary", "x", "--db",
          path("old.db"),
        ])
      #expect(run.code == 0, "\(run.err)")
    }
    #expect(try town(Town.township, "check", path("old.db")).code == 0)
    let changed = try county("check", path("old.db"), "--anchors")
    #expect(changed.code == 7, "\(changed.out)\(changed.err)")
    #expect(changed.out.contains(language == "zh" ? "留存" : "Kept on"), "\(changed.out)")
    #expect(try county("check").code == 0)
  }

  @Test func `what this log contains is an anchor of its own`() throws {
    _ = try town.intake()
    let saved = try report("q1.csv")
    try town.done(Town.township, "anchor", "keep", saved, "--from", Town.county)
    try town.done(Town.township, "backup", path("b.db"))
    try town.done(Town.township, "anchor", "keep", path("b.db"))
    let state = try #require(try town(Town.city, "check").lines.first)
    try town.done(Town.township, "anchor", "keep", state)
    let list = try town(Town.township, "anchor", "list", "--format", "csv")
    #expect(list.lines.count == 4 && !list.out.contains("331102000000"), "\(list.out)")
    _ = try town.intake()
    let check = try town(Town.city, "check", "--anchors")
    #expect(check.code == 0 && check.err.contains("all 3 anchors"), "\(check.err)")
    let last = try town(Town.township, "anchor", "keep", saved, "--dry-run")
    #expect(last.code == 0 && last.err.contains("nothing was kept"), "\(last.err)")
  }

  /// Something said, and how it ends.
  static let slips: [(words: [String], code: Int32)] = [
    (["anchor", "keep", "12:abc"], 64), (["anchor", "keep", "~/letter.txt"], 64),
    (["anchor", "keep", "~/none.csv"], 64), (["anchor", "keep", "1:0000000000000000"], 7),
    (["anchor", "keep", "9999:0000000000000000"], 7),
    (["anchor", "keep", "1:0000000000000000", "--from", "无"], 3),
    (["check", "--anchors"], 3), (["check", "~/b.db", "--anchors"], 3),
    (["check", "~/b.db", "--anchors", "--from", "碧湖镇"], 3),
    (["check", "--from", "碧湖镇"], 64), (["check", "--anchors", "--from", "碧湖镇"], 64),
    (["check", "--anchors", "--repair"], 64),
  ]

  @Test(arguments: slips)
  func `what is kept or compared is said without a slip`(
    slip: (words: [String], code: Int32)
  ) throws {
    _ = try town.file("letter.txt", Array("a letter".utf8))
    try town.done(Town.city, "backup", path("b.db"))
    let words = slip.words.map {
      $0.replacing("~/", with: path("") + "/").replacing("//", with: "/")
    }
    let run = try town.run(Town.county, words)
    #expect(run.code == slip.code && run.err.contains("jiefen"), "\(words): \(run.code) \(run.err)")
    #expect(try town(Town.city, "anchor", "list", "--format", "csv").lines.count == 1)
  }

  @Test func `one log has one hash at a position, and several files are told apart`() throws {
    let (one, other) = (
      "7:" + String(repeating: "a", count: 64), "7:" + String(repeating: "b", count: 64)
    )
    try town.done(Town.county, "anchor", "keep", one, "--from", Town.township)
    let run = try town(Town.county, "anchor", "keep", other, "--from", Town.township)
    #expect(run.code == 7 && run.err.contains("anchor list"), "\(run.err)")
    // The beginning of the hash, as on paper, is no other.
    try town.done(
      Town.county, "anchor", "keep", "7:" + String(repeating: "a", count: 16), "--from",
      Town.township)
    try town.done(Town.county, "anchor", "keep", other, "--from", Town.otherTownship)
    try town.done(Town.city, "backup", path("b.db"))
    let whose = try town(Town.county, "check", path("b.db"), "--anchors")
    #expect(whose.code == 64 && whose.err.contains("--from"), "\(whose.err)")
    let found = try town(
      Town.county, "check", path("b.db"), "--anchors", "--from", Town.otherTownship)
    #expect(found.code == 7, "\(found.out)")
    #expect(try town(Town.city, "check").code == 0)
  }

  /// Every report, in every form.
  static let reports: [[String]] = [
    "report closure-rate", "report levels", "report movement", "report followup",
    "report workload", "report overdue", "report closure-rate --by township,month",
    "report closure-rate --compare previous --from 2026-01-01 --to 2026-01-31",
    "report closure-rate --public", "report closure-rate --cell total/denominator", "report daily",
    "report weekly", "report monthly", "report quarterly", "export closure-rates",
  ].map { (line: String) -> [String] in line.split(separator: " ").map(String.init) }

  @Test(arguments: reports)
  func `every report states its anchor in every form`(words: [String]) throws {
    _ = try town.intake()
    var tried = 0
    for format in ["table", "csv", "tsv", "json", "ndjson", "html"] {
      let run = try town.run(Town.city, words + ["--format", format])
      // A page of several parts has no form with commas.
      if run.code == 64, ["csv", "tsv", "ndjson"].contains(format) { continue }
      #expect(run.code == 0, "\(format): \(run.err)")
      tried += 1
      // What people read has it on the page or on the side, data has it in itself.
      let isData = !["table"].contains(format)
      let saved = try town.file("saved", run.bytes + (isData ? [] : Array(run.err.utf8)))
      guard isData || !run.err.isEmpty || run.out.contains("log") else { continue }
      if isData, run.lines.count <= 1, format != "html" { continue }
      let check = try town(Town.city, "check", "--against", saved)
      #expect(check.code == 0, "\(words) \(format): \(check.err) \(run.out)")
    }
    #expect(tried >= 3)
  }

  @Test(arguments: ["table", "csv", "json"])
  func `every backup states its anchor`(format: String) throws {
    _ = try town.intake()
    let run = try town(Town.city, "backup", path("b.db"), "--format", format)
    let state = try #require(try town(Town.city, "check").lines.first).split(separator: " ")
    #expect(run.err.contains(state.joined(separator: ":")), "\(run.err)")
    #expect(run.out.contains(state[1]), "\(run.out)")
  }
}
