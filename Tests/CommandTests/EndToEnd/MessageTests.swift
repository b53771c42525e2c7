import Foundation
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

@Suite struct MessageTests {
  @Test func `a refusal names the command, and fields in words`() throws {
    let town = try Town()
    let number = try town.intake()
    try town.done(Town.village, "close", number, "--outcome", "settled")
    let again = try town(Town.village, "close", number, "--outcome", "withdrawn")
    #expect(again.code == 5 && again.err.contains("'close' (concluded)"), "\(again.err)")
    let nameless = try town(
      Town.village, "intake", "--category", "02", "--applicant", "甲", "--respondent", " ",
      "--summary", "争执")
    #expect(nameless.code == 64 && nameless.err.contains("name of party 2"), "\(nameless.err)")
    #expect(Label.field("party.1.name").chinese == "第1个当事人姓名")
    #expect(Label.field("foreign_number").english.contains("--foreign-number"))
  }

  @Test func `a number below zero is refused as a value`() throws {
    let town = try Town()
    let list = try town(Town.city, "list", "--limit", "-1")
    #expect(list.code == 64 && list.err.contains("from 1 to"), "\(list.err)")
    let intake = try town(
      Town.village, "intake", "--category", "02", "--applicant", "甲", "--summary", "争执",
      "--people", "-1")
    #expect(intake.code == 5 && intake.err.contains("number of people"), "\(intake.err)")
  }

  @Test func `what is wrong with a table is said without advice that does not help`() throws {
    let town = try Town()
    let units = try town.file("units.csv", Array("code,name,level,parent,备注\n".utf8))
    let unknown = try town(Town.city, "import", "units", units)
    #expect(unknown.code == 64 && !unknown.err.contains("--map"), "\(unknown.err)")
    for text in ["", "code,name,level,parent\n"] {
      let empty = try town.file("empty.csv", Array(text.utf8))
      let run = try town(Town.city, "import", "units", empty)
      #expect(run.code == 64 && run.err.contains("lists no units"), "\(run.err)")
    }
    let header = "registered_at,unit,category,summary,applicant,number,备注\n"
    let cases = try town.file(
      "cases.csv",
      Array("\(header)2026-03-01,碧一村委会,02,争执,甲,331102100201-2026-00001-0,\n".utf8))
    let ours = try town(Town.city, "import", "cases", cases, "--map", "备注=foo")
    #expect(ours.err.contains("'foo'") && !ours.err.contains("--ignore"), "\(ours.err)")
    let digit = try town(Town.city, "import", "cases", cases, "--ignore", "备注")
    #expect(digit.err.contains("check digit of 331102100201-2026-00001-0"), "\(digit.err)")
    let bytes = try town.file("bytes.csv", [0xFF, 0xFE])
    let coded = try town(Town.city, "import", "cases", bytes)
    #expect(coded.err.contains("--encoding gb18030"), "\(coded.err)")
    let given = try town(Town.city, "import", "cases", bytes, "--encoding", "gb18030")
    #expect(given.code == 64 && !given.err.contains("--encoding"), "\(given.err)")
    let new = town.program.folder.appendingPathComponent("new.db").path
    let made = try town(Town.city, "init", "--db", new, "--units", bytes)
    #expect(made.code == 64 && !made.err.contains("--encoding"), "\(made.err)")
    let summary = try town(
      Town.village, "intake", "--category", "02", "--applicant", "甲", "--summary-file", bytes)
    #expect(summary.code == 64 && !summary.err.contains("--encoding"), "\(summary.err)")
  }

  @Test(arguments: ["en", "zh"])
  func `a history says what was corrected and when terms are due`(language: String) throws {
    let town = try Town(language)
    let number = try town.intake()
    for (field, value) in [("category", "0902"), ("summary", "张大山住解放街88号"), ("tags", "minor")] {
      try town.done(
        Town.village, "correct", number, "--field", field, "--value", value, "--reason", "误")
    }
    let due = Town.day(30)
    try town.done(
      Town.village, "agree", number, "--form", "oral", "--term", "恢复排水沟@\(due)")
    let details = try town.history(number).compactMap { $0["details"] as? String }
    for words in ["category = 0902", "张*住解放街*号", "tags = minor", "恢复排水沟 @\(due)"] {
      #expect(details.contains { $0.contains(words) }, "\(words): \(details)")
    }
    let shown = try town.show(number)
    #expect(shown["parties"] as? String == "张* (applicant)\n李* (respondent)")
    #expect((shown["agreement"] as? String)?.hasPrefix("oral ") == true)
  }

  @Test(arguments: [80, 60], ["en", "zh"])
  func `a list in a narrow terminal keeps its titles and a useful summary`(
    width: Int, language: String
  ) throws {
    let town = try Town(language)
    let number = try town.intake()
    let run = try town.run(
      Town.village, ["list"], to: .terminal,
      ["COLUMNS": "\(width)", "TERM": "xterm", "NO_COLOR": "1"])
    let titles =
      language == "zh"
      ? (width == 80 ? ["编号", "状态", "承办", "期限", "当事人", "概况"] : ["编号", "期限", "概况"])
      : width == 80
        ? ["number", "state", "holder", "due", "parties", "summary"]
        : ["number", "due", "summary"]
    #expect(run.lines[0].split(separator: " ").map(String.init) == titles)
    #expect(run.lines[1].hasPrefix(number) && run.lines[1].contains("两家因排"), "\(run.lines)")
    #expect(run.lines.allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test func `data names a village with its township`() throws {
    let town = try Town()
    _ = try town.intake()
    let csv = try town(Town.city, "list", "--format", "csv")
    #expect(csv.out.components(separatedBy: "碧湖镇/碧一村委会").count == 4, "\(csv.out)")
  }
}
