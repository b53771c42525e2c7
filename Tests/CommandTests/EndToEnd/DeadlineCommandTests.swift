import Foundation
import Testing

/// Deadlines, rules and calendars as people meet them, on the built program.
@Suite struct DeadlineCommandTests {
  /// A case of the village, accepted on a day of 2026.
  private func accepted(_ town: Town, on day: String, _ more: String...) throws -> String {
    let run = try town.run(
      Town.village,
      [
        "intake", "--category", "02", "--applicant", "张三", "--respondent", "李四", "--summary",
        "排水沟改道", "--accept", "--at", day,
      ] + more)
    try #require(run.code == 0, "\(run.err)")
    return run.lines[0]
  }

  /// A file of the town with that text.
  private func file(_ town: Town, _ name: String, _ text: String) throws -> String {
    let path = town.program.folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a deadline is explained day by day with its rule`() throws {
    let town = try Town("zh")
    let number = try accepted(town, on: "2026-09-01")
    let text = try town(Town.village, "deadline", "explain", number)
    #expect(text.code == 0)
    #expect(text.out.contains("1 个月（人民调解工作若干规定第三十三条；民法典第二百零一条至第二百零三条）"))
    // 1 October rests; the feast ends on the 7th.
    #expect(text.out.contains("2026-10-01  四        30  期满日为休息日，顺延 (国庆节)"))
    #expect(text.out.contains("2026-10-08  四            期限最后一日"))
    let csv = try town(Town.village, "deadline", "explain", number, "--format", "csv")
    #expect(csv.lines[0] == "clock,date,weekday,count,mark,name")
    #expect(csv.out.contains("handling,2026-10-01,4,30,rolled,国庆节"))
    #expect(csv.out.contains("handling,2026-10-08,4,,last,"))
    #expect(
      try town(Town.village, "deadline", "explain", number, "--clock", "verification").code == 3)
    #expect(try town(Town.village, "deadline", "explain", number, "--clock", "x").code == 64)
    let page = try town(Town.village, "deadline", "explain", number, "--format", "html")
    #expect(page.out.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `a deadline is extended by consent or by the superior itself, before it passes`()
    throws
  {
    let town = try Town()
    let number = try accepted(town, on: "2026-11-20")
    func extend(_ unit: String, _ words: String...) throws -> Program.Run {
      try town.run(unit, ["extend", number, "--reason", "等鉴定", "--at", "2026-11-21"] + words)
    }
    #expect(try extend(Town.village, "--days", "5").code == 64)
    #expect(
      try extend(Town.village, "--days", "5", "--parties-agree", "--approved-by", "碧湖镇").code == 64)
    #expect(try extend(Town.village, "--days", "x", "--parties-agree").code == 64)
    let named = try extend(Town.village, "--days", "5", "--approved-by", "碧湖镇")
    #expect(named.code == 4 && named.err.contains("enters the extension itself"))
    #expect(try extend(Town.township, "--days", "31", "--approved-by", "碧湖镇").code == 5)
    let approved = try extend(Town.township, "--days", "5", "--approved-by", "碧湖镇")
    #expect(approved.code == 0, "\(approved.err)")
    #expect(try extend(Town.village, "--days", "3", "--parties-agree").code == 0)
    let account = try town(Town.village, "deadline", "explain", number)
    #expect(account.out.contains("Extended by 5 days:"))
    #expect(account.out.contains("the first deadline was 2026-12-21"))
    let late = try accepted(town, on: "2026-01-05")
    let refused = try town.run(
      Town.village,
      [
        "extend", late, "--days", "5", "--reason", "忙", "--parties-agree", "--at", "2026-03-01",
      ])
    #expect(refused.code == 5 && refused.err.contains("what is late stays late"))
  }

  @Test func `rules are listed, shown for an area, set and adopted`() throws {
    let town = try Town()
    let all = try town(Town.township, "rule", "list", "--format", "csv")
    #expect(all.lines.count == 7)
    #expect(
      all.lines[3]
        == "handling,,,,1,month,1 month,5,30,人民调解工作若干规定第三十三条,,")
    #expect(try town(Town.township, "rule", "list", "--reference").out.contains("行政复议法第二十条"))
    let adopted = try town(
      Town.city, "rule", "adopt", "local-tiers", "--for", Town.township, "--from", "2026-06-01")
    #expect(adopted.code == 0 && adopted.err.contains("Set 3 rules"), "\(adopted.err)")
    let again = try town(
      Town.city, "rule", "adopt", "local-tiers", "--for", Town.township, "--from", "2026-06-01")
    #expect(again.code == 0 && again.err.contains("as they were"))
    let shown = try town(
      Town.village, "rule", "show", "handling", "--on", "2026-06-01", "--format", "csv")
    #expect(shown.out.contains("handling,simple,\(Town.townshipCode),碧湖镇,1,natural"))
    #expect(shown.out.contains("handling,major,,,1,month"))
    let elsewhere = try town(
      Town.otherTownship, "rule", "show", "handling", "--grade", "simple", "--format", "csv")
    #expect(elsewhere.out.contains("handling,simple,,,1,month"))
    let number = try accepted(town, on: "2026-06-01", "--grade", "simple")
    let account = try town(Town.village, "deadline", "explain", number, "--format", "csv")
    #expect(account.out.contains("handling,2026-06-02,2,1,last,"))
    let set = try town(
      Town.county, "rule", "set", "sign_in", "--working-days", "2", "--basis", "区文件", "--for",
      Town.township)
    #expect(set.code == 0, "\(set.err)")
    #expect(try town(Town.county, "check").code == 0)
  }

  @Test func `a rule that cannot be, or is not ours, is refused`() throws {
    let town = try Town()
    func set(_ words: String...) throws -> Program.Run {
      try town.run(
        Town.township,
        ["rule", "set"] + words + ["--basis", "镇文件"]
          + (words.contains("--for") ? [] : ["--for", Town.village]))
    }
    #expect(try set("handling").code == 64)
    #expect(try set("handling", "--days", "3", "--months", "1").code == 64)
    #expect(try set("handling", "--days", "0").code == 64)
    #expect(try set("handling", "--days", "99999").code == 64)
    #expect(try set("sign_in", "--days", "3", "--cap", "3").code == 64)
    #expect(try set("suspension", "--working-days", "3").code == 64)
    #expect(try set("lunch", "--days", "3").code == 64)
    #expect(
      try set("handling", "--days", "3", "--from", "2026-05-01", "--to", "2026-04-01").code == 64)
    for area in ["莲都区", Town.township, Town.otherTownship] {
      #expect(try set("handling", "--days", "3", "--for", area).code == 4, "\(area)")
    }
    #expect(try set("handling", "--days", "3", "--from", "2026-01-01").code == 4)
    #expect(try set("handling", "--days", "3", "--for", "无此单位").code == 3)
    #expect(try town(Town.township, "rule", "adopt", "best-tiers").code == 64)
  }

  @Test func `a change that moves many deadlines asks, and lists them before and after`() throws {
    let town = try Town()
    for _ in 0..<4 { _ = try accepted(town, on: "2026-11-10") }
    let words = [
      "rule", "set", "handling", "--days", "10", "--basis", "市文件", "--from", "2026-11-01",
      "--for", Town.township,
    ]
    let asked = try town.run(Town.city, words)
    #expect(asked.code == 2 && asked.err.contains("--yes"))
    #expect(try town(Town.township, "rule", "list", "--format", "csv").lines.count == 7)
    let trial = try town.run(Town.city, words + ["--dry-run", "--format", "csv"])
    #expect(trial.code == 0 && trial.lines.count == 5)
    let done = try town.run(Town.city, words + ["--yes", "--format", "csv"])
    #expect(done.code == 0 && done.out == trial.out)
    #expect(done.lines[1].contains(",2026-12-10,2026-11-20,2026-12-10,2026-11-20,"))
    #expect(try town(Town.township, "check").code == 0)
  }

  @Test func `a year that comes in moves deadlines and says which`() throws {
    let town = try Town("zh")
    let number = try accepted(town, on: "2026-11-10")
    let text = """
      {"year": 2026, "papers": ["通知"], "days": [
        {"name": "节日", "date": "2026-12-10", "isOffDay": true}]}
      """
    let path = try file(town, "2026.json", text)
    let run = try town(Town.city, "import", "calendar", path)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.contains(number) && run.out.contains("2026-12-11"))
    #expect(run.err.contains("2026年日历设定 1 天。1 件未结案件的期限有变动。"))
    #expect(try town(Town.city, "import", "calendar", path).err.contains("无变化"))
    #expect(
      try town(Town.village, "calendar", "show", "2026", "--format", "csv").out
        .contains("2026-12-10,rest,false,节日,通知"))
    #expect(try town(Town.city, "check").code == 0)
    let bad = try file(town, "bad.csv", "date,kind,name\n2027-01-01,rest,元旦\n2027-13-01,rest,x\n")
    let refused = try town(Town.city, "import", "calendar", bad)
    #expect(refused.code == 64 && refused.err.contains("2027-13-01"))
    #expect(try town(Town.city, "import", "calendar", "no such file").code == 1)
  }

  @Test func `the parties are told of confirmation and of the other ways`() throws {
    let town = try Town()
    let first = try accepted(town, on: "2026-11-10")
    let agreed = try town(
      Town.village, "agree", first, "--form", "written", "--term", "恢复水沟", "--at", "2026-11-12")
    #expect(agreed.err.contains("confirm the agreement until 2026-12-14"), "\(agreed.err)")
    let second = try accepted(town, on: "2026-11-10")
    let failed = try town(Town.village, "close", second, "--outcome", "failed", "--reason", "gap")
    #expect(failed.err.contains("行政复议法第二十条") && failed.err.contains("特邀调解规定第二十七条"))
    let third = try accepted(town, on: "2026-11-10")
    let referred = try town(
      Town.village, "close", third, "--outcome", "referred", "--door", "petition")
    #expect(referred.err.contains("信访工作条例第三十四条") && !referred.err.contains("行政复议法"))
  }
}
