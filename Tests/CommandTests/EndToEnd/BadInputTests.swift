import Foundation
import Testing

/// Something wrong that a person may type, and what the program answers.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  var unit = Town.village
  let words: [String]
  let code: Int32
  let english: [String]
  let chinese: [String]

  var testDescription: String { name }

  init(
    _ name: String, by unit: String = Town.village, _ words: String, _ code: Int32,
    _ english: [String], _ chinese: [String]
  ) {
    self.name = name
    self.unit = unit
    self.words = words.split(separator: " ").map { $0 == "␀" ? "" : String($0) }
    self.code = code
    self.english = english
    self.chinese = chinese
  }

  private static let intake = "intake --category 02 --applicant 张三 --respondent 李四"

  static let names: [BadInput] = [
    BadInput(
      "unknown unit", "list --township 碧胡镇", 3, ["碧胡镇", "Similar", "碧湖镇"],
      ["碧胡镇", "相近的有", "碧湖镇"]),
    BadInput(
      "unit of another level", "list --township 莲都区", 3, ["莲都区", "county", "township"],
      ["莲都区", "不是乡镇"]),
    BadInput(
      "ambiguous unit", "list --village 新村村委会", 6,
      ["新村村委会", "331102100203 碧湖镇/新村村委会", "331102102203 大港头镇/新村村委会", "above/name"],
      ["碧湖镇/新村村委会", "大港头镇/新村村委会", "上级/名称"]),
    BadInput(
      "unknown case", "accept 331102100201-2020-00009", 3, ["331102100201-2020-00009", "no case"],
      ["没有本单位可知悉的案件"]),
    BadInput("unknown short number", "accept 77", 3, ["77", "whole number"], ["77", "完整编号"]),
    BadInput(
      "malformed number", "accept 42a", 64, ["'42a'", "UUUUUUUUUUUU-YYYY-SNNNN-C", "2026-42"],
      ["“42a”", "UUUUUUUUUUUU-YYYY-SNNNN-C"]),
    BadInput("empty number", "accept ␀", 64, ["no case number"], ["不是案件编号"]),
    BadInput(
      "malformed date", "note 1 --text 好 --at 2026-02-30", 64,
      ["2026-02-30", "--at", "2026-03-31T09:30"], ["2026-02-30", "--at", "2026年3月31日"]),
    BadInput(
      "future date", "note 1 --text 好 --at 2999-01-01", 5, ["2999-01-01", "future", "it is now"],
      ["2999-01-01", "将来", "现在"]),
    BadInput(
      "time before the registration", "note 1 --text 好 --at 2001-01-01", 5,
      ["2001-01-01", "before the registration"], ["早于案件登记时间"]),
    BadInput(
      "bad grade", "\(intake) --summary 好 --grade huge", 64,
      ["'huge'", "--grade", "simple, ordinary, complex, major"],
      ["huge", "可用", "major"]),
    BadInput(
      "unknown category", "intake --category 邻居 --applicant 张三 --summary 好", 64,
      ["邻居", "0201", "邻里"], ["邻居", "0201", "邻里"]),
    BadInput(
      "ambiguous category", "intake --category 其他 --applicant 张三 --summary 好", 6,
      ["0199", "0299"], ["家庭/其他", "邻里/其他"]),
    BadInput("empty summary", "\(intake) --summary ␀", 64, ["summary is empty"], ["概况为空"]),
    BadInput(
      "no summary", "\(intake)", 64, ["either --summary or --summary-file"], ["--summary-file"]),
    BadInput(
      "no file", "\(intake) --summary-file /nowhere/at/all", 1, ["/nowhere/at/all"],
      ["/nowhere/at/all"]),
    BadInput(
      "no people", "\(intake) --summary 好 --people 0", 5, ["people", "1"], ["people", "1"]),
    BadInput(
      "unknown option", "accept 1 --dry-rum", 64, ["'--dry-rum'", "'--dry-run'"],
      ["未知选项", "'--dry-run'"]),
    BadInput(
      "option without its value", "accept 1 --at", 64, ["Missing value", "--at"], ["缺少值", "--at"]),
    BadInput(
      "missing option", "escalate 1", 64, ["--reason", "jiefen escalate --help"],
      ["缺少参数", "--reason"]),
    BadInput("missing number", "accept", 64, ["<number>", "Usage:"], ["<编号>", "用法："]),
    BadInput("unknown verb", "intak", 64, ["'intak'", "'jiefen intake'"], ["“jiefen intake”"]),
    BadInput("unknown verb of a noun", "unit lst", 64, ["jiefen unit list"], ["jiefen unit list"]),
    BadInput("bad officer", "accept 1 --as 李明", 64, ["李明", "letters"], ["李明", "字母"]),
    BadInput("unknown language", "accept 1 --lang fr", 64, ["'fr'", "en or zh"], ["“fr”", "zh"]),
    BadInput(
      "period backwards", "report closure-rate --from 2026-02-01 --to 2026-01-01", 64,
      ["--from", "--to"], ["--from 晚于 --to"]),
    BadInput("limit of nothing", "list --limit 0", 64, ["--limit", "1"], ["--limit", "1"]),
    BadInput(
      "areas apart", "list --county 青田县 --township 碧湖镇", 64, ["碧湖镇", "青田县"], ["不在"]),
    BadInput("no unit at all", by: "", "accept 1", 64, ["--unit", "JIEFEN_UNIT"], ["--unit"]),
  ]

  static let rules: [BadInput] = [
    BadInput(
      "up without having tried", "escalate 1 --reason 难", 5, ["--tried", "session"],
      ["--tried", "session"]),
    BadInput(
      "more than one level", "escalate 1 --reason 难 --tried 有 --to 莲都区", 5,
      ["331102000000", "331102100000", "--emergency"], ["越级", "331102100000"]),
    BadInput(
      "escalation by a unit that does not hold it", by: "碧湖镇",
      "escalate 331102100201-Y-00001 --reason 难", 4,
      ["331102100000", "the unit that holds the case", "331102100201"], ["承办单位"]),
    BadInput(
      "receiving what is offered to nobody", "receive 1", 5, ["offered to nobody"], ["没有"]),
    BadInput(
      "down to a unit that is not below", "send-down 1 --to 碧湖镇 --reason 难", 5,
      ["directly below"], ["直接下级"]),
    BadInput("to itself", "transfer 1 --to 碧一村委会 --reason 难", 5, ["holds the case"], ["已是承办单位"]),
    BadInput(
      "agreement without an agreement", "close 1 --outcome written_agreement", 5,
      ["jiefen agree", "--term"], ["jiefen agree", "第二十八条"]),
    BadInput(
      "failed without a reason", "close 1 --outcome failed", 5, ["gap|refusal|no_contact"],
      ["gap|refusal|no_contact"]),
    BadInput(
      "failed for a reason of one's own", "close 1 --outcome failed --reason 谈不拢", 64,
      ["谈不拢", "gap, refusal"], ["谈不拢", "gap"]),
    BadInput(
      "referred to nowhere", "close 1 --outcome referred", 5, ["--door court|"], ["--door court|"]),
    BadInput(
      "terms of no agreement", "close 1 --outcome settled --term 好", 64, ["--term"], ["--term"]),
    BadInput("nothing reached", "perform 1 --term 1", 5, ["agreement"], ["协议"]),
    BadInput("verifying what is open", "verify 1", 5, ["Possible:", "close"], ["可用：", "close"]),
    BadInput(
      "resting for too long", "suspend 1 --reason papers --until 2999-01-01", 5,
      ["2999-01-01", "at the latest"], ["2999-01-01"]),
    BadInput(
      "reminding as an equal", by: "碧二村委会", "urge 331102100201-Y-00001 --level red", 4,
      ["a unit above the holder"], ["上级"]),
    BadInput(
      "lifting nothing", by: "碧湖镇", "urge 331102100201-Y-00001 --level none", 5,
      ["no reminder"], ["没有"]),
    BadInput("merging into itself", "merge 1 --into 1 --reason 重复", 5, ["itself"], ["自身"]),
    BadInput(
      "lowering a grade", "correct 1 --field grade --value simple --reason 轻", 4,
      ["unit above", "ordinary", "simple"], ["上级", "一般", "简单"]),
    BadInput(
      "correcting to the same", "correct 1 --field grade --value ordinary --reason 同", 5,
      ["grade has that value"], ["已是该值"]),
    BadInput(
      "designating too early", by: "碧湖镇",
      "designate 331102100201-Y-00001 --to 碧二村委会 --reason 快", 5, ["two refusals"], ["两次退回"]),
    BadInput("unknown team", "assign 1 --team nobody", 3, ["nobody", "team list"], ["team list"]),
    BadInput("neither mediator nor team", "assign 1", 64, ["--mediator", "--team"], ["--team"]),
    BadInput("sent back without a reason", "verify 1 --fail", 64, ["--reason"], ["--reason"]),
    BadInput(
      "revealed by a stranger", by: "大港头镇", "show 331102100201-Y-00001 --reveal", 64,
      ["--reason handling|call_back"], ["--reason handling|call_back"]),
  ]
}

@Suite struct BadInputTests {
  @Test(arguments: BadInput.names + BadInput.rules, ["en", "zh"])
  func `what is wrong is refused with what was asked, the rule and what is possible`(
    input: BadInput, language: String
  ) throws {
    let town = try Town(language)
    let number = try town.intake()
    let words = input.words.map { word in
      word.contains("-Y-") ? number : word
    }
    let before = try town(Town.city, "check").out
    let run = try town.run(input.unit, words)
    #expect(run.code == input.code, "\(run.err)")
    #expect(run.out.isEmpty)
    #expect(run.err.hasPrefix("jiefen: "), "\(run.err)")
    for part in language == "zh" ? input.chinese : input.english {
      #expect(run.err.contains(part), "\(run.err)")
    }
    #expect(try town(Town.city, "check").out == before)
  }

  @Test func `an export never replaces the database`() throws {
    let town = try Town()
    let database = town.program.folder.appendingPathComponent("cases.db")
    let link = town.program.folder.appendingPathComponent("link.db")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: database)
    let before = try Data(contentsOf: database)
    for path in [database.path, database.path + "-wal", database.path + "-shm", link.path] {
      for noun in ["cases", "events", "closure-rates"] {
        let run = try town(Town.city, "export", noun, "-o", path)
        #expect(run.code == 64 && run.err.contains("database"), "\(path): \(run.err)")
      }
    }
    #expect(try Data(contentsOf: database) == before)
    let other = try town.file("old.csv", [0x61])
    #expect(try town(Town.city, "export", "cases", "-o", other).code == 0)
  }

  @Test func `what looks like a due date must be one`() throws {
    let town = try Town()
    let number = try town.intake()
    for term in ["a@2026-13-45", "a@2026年13月1日", "a@5月底", "a@20260401"] {
      let run = try town(Town.village, "agree", number, "--form", "oral", "--term", term)
      #expect(run.code == 64 && run.err.contains("2026-03-31"), "\(term): \(run.err)")
    }
    try town.done(Town.village, "agree", number, "--form", "oral", "--term", "mail a@b.c")
  }
}
