import Foundation
import Testing

/// What a person may ask for: to see, to correct, to erase (个人信息保护法 articles 45 to 47).
@Suite struct RightsTests {
  private static let summary = "曾金福（电话13812345678）与赖水生因排水沟走向争执"

  private func town(_ language: String = "en", _ more: String...) throws -> (Town, String) {
    let town = try Town(language)
    let run = try town.run(
      Town.village,
      [
        "intake", "--category", "02", "--applicant", "曾金福", "--respondent", "赖水生", "--phone",
        "13812345678", "--summary", Self.summary, "--accept",
      ] + more)
    try #require(run.code == 0, "\(run.err)")
    return (town, run.number)
  }

  /// Everything that the file and what lies beside it hold, as bytes.
  private func bytes(_ town: Town) throws -> Data {
    var all = Data()
    for suffix in ["", "-wal", "-shm"] {
      let url = town.program.folder.appendingPathComponent("cases.db" + suffix)
      if let part = try? Data(contentsOf: url) { all += part }
    }
    return all
  }

  private func holds(_ town: Town, _ text: String) throws -> Bool {
    try bytes(town).range(of: Data(text.utf8)) != nil
  }

  @Test(arguments: ["table", "json", "html"])
  func `a person gets all that is kept of it, and of others nothing`(format: String) throws {
    let (town, number) = try town()
    try town.done(Town.village, "session", number, "--text", "曾金福说愿意让步")
    let run = try town(
      Town.county, "party", "export", number, "1", "--reason", "person_asked", "--format", format)
    #expect(run.code == 0, "\(run.err)")
    for text in ["曾金福", "13812345678", "person_asked"] {
      #expect(run.out.contains(text) || (format != "json" && text == "person_asked"), "\(text)")
    }
    #expect(!run.out.contains("赖水生") && !run.out.contains("让步"))
    let accesses = try town(Town.county, "access", "list", number, "--format", "csv")
    #expect(accesses.out.contains("331102000000") && accesses.out.contains("person_asked"))
    #expect(
      try town(Town.county, "party", "export", number, "3", "--reason", "person_asked").code == 3)
    #expect(try town("", "party", "export", number, "1", "--reason", "person_asked").code == 64)
  }

  @Test(arguments: [
    (Town.village, 0), (Town.township, 0), (Town.county, 0), (Town.city, 0),
    (Town.otherTownship, 4),
    ("碧湖镇/碧二村委会", 4),
  ]) func `a copy is for the holder and those above it, with a reason, and is recorded`(
    unit: String, code: Int
  ) throws {
    let (town, number) = try town()
    let words = ["party", "export", number, "1"]
    let without = try town.run(unit, words)
    #expect(without.code == 64 && without.out.isEmpty && without.err.contains("--reason"))
    let run = try town.run(unit, words + ["--reason", "person_asked"])
    #expect(run.code == Int32(code) && run.out.contains("曾金福") == (code == 0), "\(run.err)")
    let accesses = try town(Town.city, "access", "list", number, "--format", "csv").lines
    #expect(accesses.count == (code == 0 ? 2 : 1))
  }

  @Test func `a copy holds every text and the ledger's reference that name the person`() throws {
    let town = try Town()
    let path = try town.file(
      "own.csv",
      Array(
        "external_ref,registered_at,category,summary,applicant,respondent,place\n曾金福-1,2026-12-01,02,曾金福与赖水生,曾金福,赖水生,曾金福家\n"
          .utf8))
    try town.done(Town.village, "import", "cases", path)
    let number = try #require(try town.list().first)
    try town.done(Town.village, "accept", number)
    try town.done(Town.village, "note", number, "--text", "曾金福来电")
    let copy = try town(
      Town.village, "party", "export", number, "1", "--reason", "person_asked", "--format", "json"
    ).out
    for text in ["曾金福-1", "曾金福与赖*", "曾金福家", "曾金福来电"] { #expect(copy.contains(text), "\(copy)") }
    let other = try town(
      Town.village, "party", "export", number, "2", "--reason", "person_asked", "--format", "json"
    ).out
    #expect(!other.contains("金福") && other.contains("赖水生"))
  }

  @Test func `a correction erases the wrong value and shows that it happened`() throws {
    let (town, number) = try town()
    let run = try town(
      Town.village, "party", "correct", number, "1", "--name", "曾锦福", "--phone", "13900001111",
      "--reason", "本人申请", "--in-texts")
    #expect(run.code == 0, "\(run.err)")
    for secret in ["曾金福", "13812345678"] { #expect(try !holds(town, secret), "\(secret)") }
    #expect(run.number == number)
    #expect(try town(Town.city, "check").code == 0)
    let shown = try town(Town.village, "show", number, "--reveal", "--history")
    #expect(shown.out.contains("曾锦福") && shown.out.contains("13900001111"))
    #expect(try town.kinds(number).last == "party_corrected")
    let again = try town(
      Town.village, "party", "correct", number, "1", "--name", "曾锦福", "--phone", "13900001111",
      "--reason", "本人申请")
    #expect(again.code == 0 && again.err.contains("before"))
    for (words, code) in [
      (["1", "--reason", "x"], 64), (["3", "--name", "x", "--reason", "x"], 3),
      (["0", "--name", "x", "--reason", "x"], 3), (["a", "--name", "x", "--reason", "x"], 64),
      (["1", "--document", "332502199001011234", "--reason", "x"], 64),
    ] as [([String], Int32)] {
      #expect(
        try town.run(Town.village, ["party", "correct", number] + words).code == code, "\(words)")
    }
    let stranger = try town(
      Town.otherTownship, "party", "correct", number, "1", "--name", "x", "--reason", "x")
    #expect(stranger.code == 4)
  }

  @Test func `what was corrected is gone from the file, and the log and saved reports still hold`()
    throws
  {
    let (town, number) = try town()
    try town.done(
      Town.village, "party", "correct", number, "2", "--address", "人民路五百号", "--reason", "补充")
    let report = try town.run(
      Town.city, ["report", "closure-rate", "--by", "township", "--format", "csv"])
    let saved = try town.file("saved.csv", report.bytes)
    #expect(try holds(town, "人民路五百号"))
    try town.done(
      Town.village, "party", "correct", number, "2", "--address", "解放街一号", "--reason", "写错")
    #expect(try !holds(town, "人民路五百号") && holds(town, "解放街一号"))
    try town.done(
      Town.village, "party", "erase", number, "2", "--reason", "decision", "--basis", "本人申请",
      "--with-texts", "--yes")
    #expect(try !holds(town, "解放街一号") && !holds(town, "赖水生"))
    for words in [
      ["check"], ["check", "--rules"], ["check", "--repair"], ["report", "verify", saved],
    ] {
      let run = try town.run(Town.city, words)
      #expect(run.code == 0, "\(words): \(run.all)")
    }
  }

  @Test func `naming an unknown respondent makes it known`() throws {
    let town = try Town()
    let number = try town.intake(by: Town.village, "--respondent", "unknown")
    try town.done(
      Town.village, "party", "correct", number, "2", "--name", "某某公司", "--reason", "已查明")
    #expect(try town(Town.city, "check").code == 0)
    let shown = try town(Town.village, "show", number, "--format", "json", "--lang", "en")
    #expect(shown.out.contains("某某*"))
  }

  @Test(arguments: ["en", "zh"])
  func `what is erased is gone from the file to the last byte, and a certificate says so`(
    language: String
  ) throws {
    let (town, number) = try town(language)
    #expect(try holds(town, "曾金福"))
    let silent = try town(
      Town.village, "party", "erase", number, "1", "--reason", "decision", "--basis", "本人申请",
      "--with-texts")
    #expect(silent.code == 2 && silent.err.contains("--yes"))
    let run = try town(
      Town.village, "party", "erase", number, "1", "--reason", "decision", "--basis", "本人申请",
      "--with-texts", "--yes", "--format", "json")
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.contains(number) && run.out.contains("li.ming"))
    let hash = try #require(try town.history(number).last?["hash"] as? String)
    #expect(run.out.contains(hash))
    for secret in ["曾金福", "13812345678"] { #expect(try !holds(town, secret), "\(secret)") }
    #expect(try holds(town, "赖水生"))
    #expect(try town(Town.city, "check").code == 0)
    #expect(try town.kinds(number).last == "party_erased")
    for words in [
      ["list"], ["show", number], ["show", number, "--history"], ["export", "cases"],
    ] {
      #expect(try town.run(Town.village, words).code == 0)
    }
    let again = try town(
      Town.village, "party", "erase", number, "1", "--reason", "decision", "--basis", "本人申请")
    #expect(again.code == 0 && again.out.contains(hash))
    #expect(try town.kinds(number).count { $0 == "party_erased" } == 1)
  }

  @Test func `texts that mention the party are erased with it, or nothing is`() throws {
    let (town, number) = try town()
    let dry = try town(
      Town.village, "party", "erase", number, "1", "--reason", "decision", "--basis", "x",
      "--dry-run", "--with-texts")
    #expect(dry.code == 0 && dry.number == number && dry.err.contains("1 text"))
    let run = try town(
      Town.village, "party", "erase", number, "1", "--reason", "decision", "--basis", "x", "--yes")
    #expect(run.code == 5 && run.out.isEmpty && run.err.contains("--with-texts"))
    #expect(try town.kinds(number).count == 2)
    #expect(try holds(town, "曾金福"))
  }

  @Test func `an open case, and one still kept, erases only by decision`() throws {
    let (town, number) = try town()
    func erase(_ more: String...) throws -> Program.Run {
      try town.run(Town.village, ["party", "erase", number, "1", "--yes", "--reason"] + more)
    }
    #expect(try erase("retention").code == 5)
    #expect(try erase("decision").code == 64)
    #expect(try erase("whim").code == 64)
    try town.done(Town.village, "close", number, "--outcome", "withdrawn")
    let kept = try erase("retention")
    #expect(kept.code == 5 && kept.err.contains("kept until"), "\(kept.err)")
    #expect(try erase("decision", "--basis", "法院决定", "--with-texts").code == 0)
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "ndjson", "html"])
  func `cases are listed once their period of keeping is over`(format: String) throws {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "曾金福", "--summary", "旧案",
      "--at", "2010-03-01", "--accept", "--trust-clock")
    try town.done(
      Town.village, "close", number, "--outcome", "withdrawn", "--at", "2010-04-01")
    func listed(_ day: String) throws -> Program.Run {
      try town(Town.village, "retention", "list", "--on", day, "--format", format)
    }
    #expect(try !listed("2020-04-01").out.contains(number))
    let run = try listed("2020-04-02")
    #expect(run.out.contains(number) && !run.out.contains("曾金福"))
    #expect(run.err.contains("party erase"))
    try town.done(Town.village, "party", "erase", number, "1", "--reason", "retention", "--yes")
    #expect(try !listed("2026-01-01").out.contains(number))
    #expect(try town(Town.city, "check").code == 0)
  }
}
