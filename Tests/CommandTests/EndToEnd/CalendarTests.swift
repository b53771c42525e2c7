import Casework
import Disputes
import Foundation
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

@Suite struct CalendarTests {
  private func show(
    _ words: String..., language: String = "en", to output: Program.Output = .file,
    _ variables: [String: String] = [:]
  ) throws -> Program.Run {
    try Program(language).run(["calendar", "show"] + words, to: output, variables)
  }

  @Test func `a year is read without a database, as twelve months and its holidays`() throws {
    let run = try show("2026")
    #expect(run.code == 0 && run.err.isEmpty, "\(run.err)")
    #expect(run.lines[0] == "2026: 248 working days, 117 days of rest")
    #expect(run.lines[1] == "January                  February                 March")
    let last = run.lines.last
    #expect(last == "Notice: https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm")
    for part in [" 9 10 11 12 13 14+15*", "* free by notice", "春节     02-15..02-23     9"] {
      #expect(run.out.contains(part), "\(run.out)")
    }
    #expect(run.lines.allSatisfy { DisplayWidth.of($0) <= 80 && !$0.hasSuffix(" ") })
  }

  @Test func `a year reads in Chinese, its days below the names of the weekdays`() throws {
    let run = try show("2026", language: "zh")
    #expect(run.lines[0] == "2026年：工作日 248 天，休息日 117 天")
    let names = try #require(run.lines.first { $0.hasPrefix("一 二 三 四 五 六 日") })
    #expect(DisplayWidth.of(names) == 70)
    #expect(run.out.contains("10月                     11月                     12月\n"))
    #expect(run.out.contains("* 休（放假）  + 班（调休上班）"))
  }

  @Test func `holidays stand in the order in which they come, with what is worked instead`() throws
  {
    let holidays = try show("2026").lines.filter { $0.contains("节  ") || $0.contains("元旦") }
    #expect(
      holidays.map { $0.prefix { $0 != " " } } == [
        "元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节",
      ])
    #expect(holidays.last?.hasSuffix("09-20, 10-10") == true)
    let earlier = try show("2019").out
    #expect(earlier.contains("元旦     2018-12-30..01-01     3  2018-12-29\n"), "\(earlier)")
    let joined = try show("2015").out
    #expect(joined.contains("06-20..06-22"), "\(joined)")
  }

  @Test(arguments: [(30, 1), (50, 2), (80, 3), (200, 3)])
  func `months stand beside each other as the terminal allows`(width: Int, across: Int) throws {
    let run = try show("2026", to: .terminal, ["COLUMNS": "\(width)", "TERM": "xterm"])
    let plain = run.lines.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") }
    let names = try #require(plain.first { $0.hasPrefix("Mo ") })
    #expect(names.split(separator: " ").count == 7 * across, "\(names)")
    #expect(run.out.contains("\u{1B}[31m15*\u{1B}[0m") && run.out.contains("\u{1B}[1m14+\u{1B}[0m"))
    #expect(try !show("2026", to: .terminal, ["NO_COLOR": "1"]).out.contains("\u{1B}"))
  }

  @Test func `every day of a year is data`() throws {
    let csv = try show("2024", "--format", "csv")
    #expect(csv.lines.count == 367 && csv.lines[0] == "date,kind,working,name,source")
    let source = "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"
    #expect(csv.lines.contains("2024-02-10,rest,false,春节,\(source)"))
    #expect(csv.lines.contains("2024-02-18,make_up,true,春节,\(source)"))
    #expect(csv.lines.contains("2024-02-29,weekday,true,,"))
    #expect(csv.lines.contains("2024-03-02,weekday,false,,"))
    let json = try show("2024", "--format", "json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(json.bytes)) as? [[String: Any]])
    #expect(rows.count == 366 && rows[0]["working"] as? Bool == false)
    #expect(rows[1]["name"] is NSNull && rows[1]["kind"] as? String == "weekday")
  }

  @Test func `days that a notice sets in the year before are data of its year`() throws {
    let csv = try show("2019", "--format", "csv")
    #expect(csv.lines.count == 369 && csv.lines[1].hasPrefix("2018-12-29,make_up,true,元旦,http"))
    let before = try show("2018", "--format", "csv")
    #expect(before.lines.count == 366 && before.lines[365].hasPrefix("2018-12-31,rest,false,元旦"))
  }

  @Test func `what is printed can be read`() throws {
    let csv = try show("2026", "--format", "csv")
    let year = try CalendarFile.read(csv.bytes)
    #expect(year == WorkCalendar.shipped[2026])
    #expect(try CalendarFile.read(show("2026", "--format", "tsv").bytes) == year)
    #expect(try CalendarFile.read(show("2026", "--for-excel").bytes) == year)
  }

  @Test(arguments: ["en", "zh"], ["table", "csv"])
  func `a year that is not published says so`(language: String, format: String) throws {
    let run = try show("2027", "--format", format, language: language)
    #expect(run.code == 0)
    #expect(run.err.contains(language == "zh" ? "2027年放假安排未知" : "2027 are not known"))
    #expect(!run.out.contains("*") && !run.out.contains("rest,"))
  }

  @Test(arguments: ["26", "1899", "3000", "2026年", "", "next"])
  func `what is no year is refused`(text: String) throws {
    let run = try show(text)
    #expect(run.code == 64 && run.err.contains("no year from 1900 to 2999"), "\(run.err)")
  }

  @Test func `a database that is named must be there, the usual one need not`() throws {
    let program = try Program()
    let absent = program.folder.appendingPathComponent("absent.db").path
    #expect(try program.run(["calendar", "show", "2026", "--db", absent]).code != 0)
    let town = try Town()
    #expect(try town(Town.city, "calendar", "show", "2026").code == 0)
  }

  @Test(arguments: [
    CalendarFault.empty, .unreadable(line: 1), .missingColumn("date"), .unknownColumn("x"),
    .badMember("year", nil), .badYear(7), .badDate("x", .line(2)), .unknownKind("x", .line(2)),
    .badTruth("x", .line(2)), .badName("x", .entry(2)), .badNotice("x"), .tooManyNotices(21),
    .outside(.init(number: 0), year: 2027, .line(2)), .listedTwice(.init(number: 0), .line(2)),
    .workedAnyway(.init(number: 0), .line(2)), .table(.strayQuote(line: 2, field: 1)),
    .contradiction(.init(number: 0), isWorking: true, .line(2)),
  ])
  func `what is wrong with a file of days is said in both languages, with its place`(
    fault: CalendarFault
  ) {
    let words = Text(for: fault)
    #expect(words.chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
    #expect(!words.english.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
    switch fault.place {
    case .line(let line): #expect(words.english.hasPrefix("Line \(line): "))
    case .entry(let number): #expect(words.english.hasPrefix("Day \(number) of the list: "))
    case nil: break
    }
  }
}
