import Foundation
import Testing

/// Copies, what takes the place of the database, and what is looked for in it.
@Suite struct CopyTests {
  private let town: Town

  init() throws { town = try Town() }

  private func path(_ name: String) -> String {
    town.program.folder.appendingPathComponent(name).path
  }

  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The files in the folder whose names begin so.
  private func files(_ beginning: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: town.program.folder.path)
      .filter { $0.hasPrefix(beginning) }.sorted()
  }

  /// Changes bytes of a file that stand for a text of the same length.
  private func replace(_ text: String, with other: String, in name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    var data = try Data(contentsOf: url)
    while let range = data.range(of: Data(text.utf8)) {
      data.replaceSubrange(range, with: Data(other.utf8))
    }
    try data.write(to: url)
  }

  @Test func `a backup prints its path and states the log`() throws {
    _ = try town.intake()
    let run = try town(Town.city, "backup", path("b.db"))
    #expect(run.code == 0 && run.number == path("b.db"))
    let check = try town(Town.city, "check", path("b.db"))
    let state = try #require(check.lines.first).replacing(" ", with: ":")
    #expect(run.err.contains("1 case, ") && run.err.contains(state), "\(run.err)")
    let attributes = try FileManager.default.attributesOfItem(atPath: path("b.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try files(".new").isEmpty && files("b.db") == ["b.db"])
  }

  @Test(arguments: ["cases.db", "cases.db-wal", "cases.db-shm", "./cases.db-journal"])
  func `a backup is never the database`(name: String) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path("cases.db")))
    let run = try town(Town.city, "backup", path(name))
    #expect(run.code == 64 && run.out.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("cases.db"))) == before)
  }

  @Test func `a backup overwrites nothing`() throws {
    let file = try town.file("mine.txt", Array("mine".utf8))
    let run = try town(Town.city, "backup", file)
    #expect(run.code == 1 && run.err.contains("Possible:"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("mine".utf8))
    #expect(try town(Town.city, "backup", path("no/b.db")).code == 1)
  }

  @Test func `a damaged database is not backed up`() throws {
    _ = try town.intake()
    try replace("张大山", with: "张小水", in: "cases.db")
    let run = try town(Town.city, "backup", path("b.db"))
    #expect(run.code == 7 && run.out.isEmpty && !exists("b.db"))
    #expect(try files(".new").isEmpty)
    #expect(try town(Town.city, "check").code == 7)
    let repair = try town(Town.city, "check", "--repair")
    #expect(repair.code == 7 && repair.err.contains("jiefen restore"), "\(repair.err)")
    #expect(try files("cases.db.damaged").isEmpty)
  }

  @Test func `a restore asks first, keeps the file as it was, and gives no number twice`() throws {
    let first = try town.intake()
    try town.done(Town.city, "backup", path("b.db"))
    _ = try town.intake()
    let before = try Data(contentsOf: URL(fileURLWithPath: path("cases.db")))
    let asked = try town(Town.city, "restore", path("b.db"))
    #expect(asked.code == 2 && asked.err.contains("1 new case") && asked.err.contains("--yes"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("cases.db"))) == before)
    let run = try town(Town.city, "restore", path("b.db"), "--yes")
    #expect(run.code == 0 && run.number == path("cases.db"), "\(run.err)")
    let aside = try #require(try files("cases.db.replaced-").first)
    #expect(try files("cases.db.replaced-").count == 1)
    let third = try town.intake()
    #expect(third.contains("-00003-"))
    #expect(try Set(town.list()) == [first, third])
    let kept = try town(Town.city, "list", "--db", path(aside), "--format", "csv")
    #expect(kept.lines.count == 3)
    let check = try town(Town.city, "check", "--rules")
    #expect(check.code == 0 && check.out.contains("skipped by the restore"), "\(check.out)")
  }

  @Test(arguments: ["en", "zh"])
  func `a restore says what became of the records of who looked`(language: String) throws {
    let town = try Town(language)
    func path(_ name: String) -> String { town.program.folder.appendingPathComponent(name).path }
    let first = try town.intake()
    try town.done(Town.city, "backup", path("b.db"))
    let second = try town.intake()
    for number in [first, first, second] { try town.done(Town.village, "show", number, "--reveal") }
    let run = try town(Town.city, "restore", path("b.db"), "--yes")
    #expect(run.code == 0, "\(run.err)")
    let words =
      language == "zh"
      ? ["已带入查看记录 2 条", "1 条查看记录所属案件不在备份中"]
      : ["2 records of who looked at what taken over", "1 record of who looked at cases that"]
    for word in words { #expect(run.err.contains(word), "\(run.err)") }
    let looks = try town(Town.city, "access", "list", first, "--format", "csv")
    #expect(looks.lines.count == 3, "\(looks.out)")
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `a restore without a file to compare asks for a digit`() throws {
    _ = try town.intake()
    try town.done(Town.city, "backup", path("b.db"))
    for name in try files("cases.db") { try FileManager.default.removeItem(atPath: path(name)) }
    let refused = try town(Town.city, "restore", path("b.db"))
    #expect(refused.code == 64 && refused.err.contains("--series"))
    #expect(!exists("cases.db"))
    #expect(try town(Town.city, "restore", path("b.db"), "--series", "12").code == 64)
    #expect(try town(Town.city, "restore", path("b.db"), "--series", "5").code == 0)
    #expect(try town.intake().contains("-50001-"))
    #expect(try town(Town.city, "check", "--rules").code == 0)
  }

  @Test func `a damaged or missing backup changes nothing`() throws {
    _ = try town.intake()
    try town.done(Town.city, "backup", path("b.db"))
    try replace("张大山", with: "张小水", in: "b.db")
    let before = try Data(contentsOf: URL(fileURLWithPath: path("cases.db")))
    #expect(try town(Town.city, "restore", path("b.db"), "--yes").code == 7)
    #expect(try town(Town.city, "restore", path("none.db"), "--yes").code == 1)
    #expect(try town(Town.city, "restore", path("cases.db"), "--yes").code == 64)
    let text = try town.file("letter.txt", Array("a letter".utf8))
    #expect(try town(Town.city, "restore", text, "--yes").code == 7)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("cases.db"))) == before)
    #expect(try files(".new").isEmpty && files("cases.db.replaced-").isEmpty)
  }

  @Test(arguments: ["csv", "json", "tsv", "ndjson", "html", "table"])
  func `a saved report is found in the log, and not in one that was put back`(
    format: String
  ) throws {
    _ = try town.intake()
    try town.done(Town.city, "backup", path("b.db"))
    _ = try town.intake()
    let report = try town(Town.city, "report", "closure-rate", "--format", format)
    let saved = try town.file("report", report.bytes + Array(report.err.utf8))
    _ = try town.intake()
    let contained = try town(Town.city, "check", "--against", saved)
    #expect(
      contained.code == 0 && contained.err.contains("2 entries came after"), "\(contained.err)")
    let cut = try town(Town.city, "check", path("b.db"), "--against", saved)
    #expect(cut.code == 7, "\(cut.out)")
    #expect(try town(Town.city, "check", path("b.db"), "--against", path("cases.db")).code == 7)
    #expect(try town(Town.city, "check", "--against", path("b.db")).code == 0)
  }

  @Test func `what states nothing is a slip of the pen`() throws {
    #expect(try town(Town.city, "check", "--against", "12:abc").code == 64)
    let letter = try town.file("letter.txt", Array("a letter".utf8))
    #expect(try town(Town.city, "check", "--against", letter).code == 64)
    #expect(try town(Town.city, "check", "--repair", "--rules").code == 64)
  }

  @Test func `an auditor needs nothing but a copy`() throws {
    let number = try town.intake()
    try town.done(Town.village, "close", number, "--outcome", "failed", "--reason", "gap")
    try town.done(Town.city, "backup", path("my copy.db"))
    let run = try town.program.run(
      ["check", "--rules", path("my copy.db"), "--lang", "zh"],
      [
        "JIEFEN_DB": "/nowhere", "XDG_CONFIG_HOME": "/nowhere", "XDG_DATA_HOME": "/nowhere",
        "HOME": "/nowhere", "USER": "",
      ])
    #expect(run.code == 0)
    #expect(run.out.contains("调解不成而无调解记录"), "\(run.out)")
    #expect(
      run.out.contains("jiefen show \(number) --history --db '\(path("my copy.db"))'"), "\(run.out)"
    )
    #expect(run.err.contains("提示 1 处"))
    let sound = try town(Town.city, "check", "--repair")
    #expect(sound.code == 0 && sound.err.contains("Sound"))
  }
}
