import Foundation
import Testing

/// A unit named by variable or settings that is not in the file yet.
@Suite struct UsualUnitTests {
  private static let later = "碧湖镇/里佳村委会"
  private static let list = "code,name,level,parent\n331102100209,里佳村委会,5,331102100000\n"

  /// Commands that do without a unit.
  static let without: [String] = [
    "import units ¤", "import units ¤ --dry-run", "list", "show 1", "export cases", "check",
    "report overdue", "report closure-rate", "report monthly", "unit list", "unit show 碧湖镇",
    "retention list", "access list 1", "rule list", "calendar show 2026", "deadline explain 1",
    "unit add 331102100209 里佳村委会 --level village --parent 碧湖镇", "export events",
  ]
  /// Commands in which a unit acts.
  static let acting: [String] = [
    "today", "note 1 --text x", "intake --category 02 --applicant 甲某 --summary 争执", "accept 1",
    "import cases ¤", "rule set handling --days 20 --basis 例", "team add t-1 调解室",
    "officer add wang", "show 1 --reveal --reason audit",
  ]

  private func run(_ line: String, bySettings: Bool) throws -> (Town, Program.Run) {
    let town = try Town()
    let number = try town.intake()
    let file = try town.file("units.csv", Array(Self.list.utf8))
    let folder = town.program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    if bySettings {
      try Data("unit = \(Self.later)\n".utf8).write(to: folder.appendingPathComponent("config"))
    }
    let words = line.split(separator: " ").map {
      $0 == "¤" ? file : $0 == "1" ? number : String($0)
    }
    return (town, try town.run(bySettings ? "" : Self.later, words))
  }

  @Test(arguments: without, [true, false])
  func `does not hinder what needs none`(line: String, bySettings: Bool) throws {
    let (_, run) = try run(line, bySettings: bySettings)
    #expect(run.code == 0, "\(line): \(run.err)")
  }

  @Test(arguments: acting, [true, false])
  func `is looked up where a unit acts`(line: String, bySettings: Bool) throws {
    let (_, run) = try run(line, bySettings: bySettings)
    #expect(run.code == 3 && run.err.contains("里佳村委会"), "\(line): \(run.code) \(run.err)")
  }

  @Test func `a mistyped unit of an option is refused everywhere`() throws {
    let town = try Town()
    for line in ["list", "unit list", "report overdue", "export cases"] {
      let run = try town.run("", line.split(separator: " ").map(String.init) + ["--unit", "没有"])
      let needs = line != "unit list"
      #expect(run.code == (needs ? 3 : 0), "\(line): \(run.err)")
    }
  }
}
