import Foundation
import Testing

@testable import Presentation
@testable import jiefen

/// What was typed is said again, by errors, answers and lists: never as a terminal would obey it.
@Suite struct EchoTests {
  private static let naughty = "甲\u{1B}]0;x\u{7}\u{9B}31m\u{8}\u{202E}乙"

  /// Lines that say something again; `¤` stands for the naughty text, `#` for a case, `~` for the
  /// folder of the test.
  private static let lines = [
    "¤", "help ¤", "--¤", "list ¤", "list --¤", "list --¤=x", "report ¤", "completion ¤",
    "list --lang ¤",
    "list --format ¤", "list --township ¤", "list --township 碧湖镇/¤", "list --search ¤",
    "list --sort ¤",
    "list --limit ¤", "list --registered ¤", "list --state ¤", "list --category ¤",
    "list --db ~/¤.db",
    "list --unit ¤", "note # --text x --as ¤", "show ¤", "show #¤", "note # --text x --at ¤",
    "intake --category ¤ --applicant a --summary b",
    "intake --category 02 --applicant ¤ --summary ¤",
    "intake --category 02 --applicant a --summary-file ~/¤", "intake --category 02 --grade ¤",
    "intake --category 02 --applicant ¤ --respondent ¤ --summary ¤ --place ¤ --dry-run",
    "assign # --mediator ¤", "assign # --team ¤", "session # --mediator ¤ --present ¤ --text ¤",
    "escalate # --reason ¤ --tried ¤ --dry-run", "escalate # --reason x --to ¤",
    "extend # --days ¤",
    "suspend # --reason ¤ --until 2099-01-01", "suspend # --reason papers --until ¤",
    "agree # --form ¤ --term x", "agree # --form oral --term ¤@2026-13-45",
    "agree # --form oral --term ¤", "close # --outcome ¤", "perform # --term ¤",
    "merge # --into ¤ --reason x", "correct # --field ¤ --value x --reason y",
    "correct # --field summary --value ¤ --reason ¤",
    "correct # --field grade --value ¤ --reason y",
    "party add # --role ¤ --name x", "party add # --role other --name ¤ --phone ¤ --document ¤",
    "party correct # ¤ --name x --reason y", "party correct # 1 --name ¤ --address ¤ --reason ¤",
    "party erase # 1 --reason decision --basis ¤ --dry-run", "access list ¤",
    "retention list --on ¤",
    "note # --text x --idempotency-key ¤", "note # --text y --idempotency-key ¤",
    "report closure-rate --by ¤", "report closure-rate --definition ¤", "report levels --from ¤",
    "report closure-rate --by county --cell ¤", "report levels --known-at ¤",
    "report levels --within ¤",
    "report monthly --period ¤", "report monthly --for ¤", "report verify ~/¤",
    "report verify ~/¤.csv",
    "import cases ~/¤", "import cases ~/¤.csv", "import cases ~/¤.csv --map ¤",
    "import cases ~/values.csv",
    "import cases ~/values.csv --map ¤=summary", "import cases ~/values.csv --ignore ¤ --map x¤=y¤",
    "import cases ~/values.csv --ignore ¤ --keep-going", "import cases ~/values.csv --encoding ¤",
    "import units ~/¤.csv", "import units ~/units.csv", "import calendar ~/¤.csv",
    "import calendar ~/calendar.csv", "export cases -o ~/no/¤", "export closure-rates -o ~/¤.out",
    "check --against ¤", "check --against ~/¤.csv", "check --rules ~/¤.csv", "check --rules ~/¤",
    "backup ~/¤.copy", "backup ~/¤.copy", "check --rules ~/¤.copy", "restore ~/¤ --yes",
    "restore ~/¤.copy --yes", "init --db ~/¤.new", "init --db ~/¤.new", "init --series ¤ --db ~/y",
    "unit show ¤", "unit add ¤ x --level village", "unit add 331102100298 ¤ --level village",
    "unit add 331102100298 x --level ¤", "unit close ¤", "team add ¤ x", "team add t ¤",
    "officer add ¤",
    "calendar show ¤", "rule show ¤", "rule set ¤ --days 1 --basis x", "rule adopt ¤",
    "rule set handling --days 20 --basis ¤", "rule set handling --days ¤ --basis x",
    "deadline explain ¤",
    "deadline explain #", "today --only ¤",
  ]

  private func town(
    _ language: String, _ naughty: String = naughty
  ) throws -> (Town, String) {
    let town = try Town(language)
    if naughty.utf8.count < 250 {
      _ = try town.file("\(naughty).csv", Array("\(naughty),b\n1,2\n".utf8))
    }
    _ = try town.file(
      "values.csv",
      Array(
        """
        registered_at,category,summary,applicant,unit,\(naughty)
        \(naughty),02,x,y,,z
        2026-03-01,\(naughty),x,y,,z
        2026-03-01,02,x,y,\(naughty),z
        """.utf8))
    _ = try town.file(
      "units.csv", Array("code,name,level,parent\n331102100297,\(naughty),5,331102100000".utf8)
    )
    _ = try town.file(
      "calendar.csv", Array("date,kind,name\n2027-01-01,\(naughty),元旦\n".utf8))
    return (
      town,
      try town.intake(
        accepted: true, "--respondent", naughty.utf8.count < 250 ? naughty : "李小河")
    )
  }

  @Test(arguments: ["en", "zh"])
  func `nothing that was typed reaches a terminal as it is`(language: String) throws {
    let (town, number) = try town(language)
    for line in Self.lines {
      let words = line.split(separator: " ").map { word in
        String(word).replacing("¤", with: Self.naughty).replacing("#", with: number)
          .replacing("~", with: town.program.folder.path)
      }
      let run = try town.run(Town.village, words, to: .terminal, ["NO_COLOR": "1"])
      expectHarmless(run.all, "\(line): \(run.all.debugDescription)")
      #expect(run.code != 1 || line.contains("~"), "\(line): \(run.err)")
    }
  }

  @Test(arguments: ["en", "zh"])
  func `a long value is never said again whole`(language: String) throws {
    let long = String(repeating: "东西南北ab", count: 4_000)
    let (town, number) = try town(language, long)
    let most = String(long.prefix(200))
    for line in Self.lines + ["unit show x --unit ¤", "accept # --as ¤", "list --within 碧湖镇/¤x"] {
      let words = line.split(separator: " ").map { word in
        String(word).replacing("¤", with: long).replacing("#", with: number)
          .replacing("~", with: town.program.folder.path)
      }
      let run = try town.run(Town.village, words)
      #expect(!run.err.contains(most), "\(line): \(run.err.prefix(400))")
    }
    for variable in ["JIEFEN_UNIT", "JIEFEN_OFFICER", "JIEFEN_DB"] {
      let run = try town.run(Town.village, ["today"], [variable: long])
      #expect(run.code != 0 || variable == "JIEFEN_OFFICER")
      #expect(!run.err.contains(most), "\(variable): \(run.err.prefix(400))")
    }
    let folder = town.program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for setting in ["unit = \(long)", "db = /\(long)", "\(long) = x", "unit = \"\(long)"] {
      try Data(setting.utf8).write(to: folder.appendingPathComponent("config"))
      let run = try town.run("", ["today"], setting.hasPrefix("db") ? ["JIEFEN_DB": ""] : [:])
      #expect(
        run.code != 0 && !run.err.contains(most), "\(setting.prefix(9)): \(run.err.prefix(400))")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `a screen shows data of every form harmlessly, a pipe has it as it is`(
    format: OutputFormat
  ) throws {
    let (town, number) = try town("en")
    try town.done(Town.village, "note", number, "--text", Self.naughty)
    try town.done(Town.village, "team", "add", "t-1", "\u{9B}31m\u{202E}队")
    for words in [
      ["list"], ["show", number, "--reveal"], ["show", number, "--reveal", "--history"],
      ["party", "export", number, "2", "--reason", "person_asked"], ["team", "list"],
      ["rule", "list"], ["officer", "list"],
      ["export", "cases", "--reveal", "--reason", "audit"], ["access", "list", number],
    ] where !(words[0] == "party" && [.csv, .tsv, .ndjson].contains(format)) {
      let words = words + ["--format", format.rawValue]
      let run = try town.run(Town.village, words, to: .terminal, ["NO_COLOR": "1"])
      #expect(run.code == 0, "\(words): \(run.err)")
      expectHarmless(run.all, "\(words): \(run.all.debugDescription)")
    }
    let note = try town.run(
      Town.village, ["show", number, "--reveal", "--history", "--format", format.rawValue]
    ).out
    switch format {
    case .table, .html: #expect(!note.contains(Self.naughty))
    case .csv, .tsv: #expect(note.contains(Self.naughty))
    case .json, .ndjson:
      // Only what must be is escaped.
      let escaped = "甲\\u001b]0;x\\u0007\\u009b31m\\u0008\u{202E}乙"
      #expect(note.contains(escaped), "\(note.debugDescription)")
    }
  }
}
