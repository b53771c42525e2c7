import Casework
import Foundation
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

/// What waits and what is late, as people see it.
@Suite struct AgendaTests {
  /// One case for each thing that may wait for the township, two weeks old.
  private struct Cases {
    let town: Town
    let registered: String
    let offered: String
    let handled: String
    let concluded: String
    let sent: String
    let closed: String

    init(_ language: String = "en") throws {
      town = try Town(language)
      let day = Town.day(-20)
      registered = try town.intake(by: Town.township, accepted: false, "--at", day)
      offered = try town.intake("--at", day)
      handled = try town.intake(by: Town.township, "--at", Town.day(-60), "--tag", "minor")
      concluded = try town.intake("--grade", "major", "--at", day)
      sent = try town.intake(by: Town.township, "--at", day)
      closed = try town.intake(by: Town.township, "--at", day)
      let (village, township) = (Town.village, Town.township)
      try town.done(village, "escalate", offered, "--reason", "难", "--tried", "二", "--at", day)
      try town.done(village, "close", concluded, "--outcome", "settled", "--at", day)
      try town.done(township, "escalate", sent, "--reason", "难", "--tried", "二", "--at", day)
      try town.done(
        township, "close", closed, "--outcome", "oral_agreement", "--term",
        "赔偿@\(Town.day(-18))", "--at", Town.day(-19))
      _ = try town.intake(accepted: false, "--at", day)
      let helped = try town.intake(by: Town.county)
      try town.done(Town.county, "assist", helped, "--to", township)
    }
  }

  private static let sections = [
    "accept", "sign", "handle", "verify", "unanswered", "assist", "perform", "call_back",
  ]

  @Test(arguments: ["en", "zh"])
  func `one screen shows everything that waits`(language: String) throws {
    let cases = try Cases(language)
    let run = try cases.town(Town.township, "today")
    #expect(run.code == 0 && run.err.isEmpty, "\(run.err)")
    let titles = Agenda.titles.map { language == "zh" ? $0.chinese : $0.english }
    for title in titles { #expect(run.out.contains(title), "\(run.out)") }
    for number in [cases.registered, cases.offered, cases.handled, cases.concluded, cases.sent] {
      #expect(run.lines.contains { $0.hasPrefix("! \(number)") }, "\(run.out)")
    }
    #expect(run.lines.last?.contains("jiefen report overdue") == true)
    #expect(!run.out.contains("张大山") && !run.out.contains("李小河"))
    #expect(!run.all.contains("--unit"), "who is known by a variable is not said again")
  }

  @Test func `the program without a command shows it too, where it is known whose it is`() throws {
    let town = try Cases().town
    let today = try town(Town.township, "today")
    #expect(try town.run(Town.township, []).out == today.out)
    #expect(try town.program.run(["--unit", Town.townshipCode]).out.contains(Town.township))
    let named = try town.program.run(["--unit=碧湖镇"])
    #expect(named.out.contains("jiefen report overdue --unit 碧湖镇"), "\(named.out)")
    let help = try town.program.run([])
    #expect(help.out.contains("jiefen init") && help.code == 0)
    #expect(try town.program.run(["today"]).code == 64)
    #expect(try town.run(Town.township, ["--help"]).out == help.out)
    #expect(try town.run(Town.township, ["--version"]).out == Jiefen.version + "\n")
    #expect(try town.run("无此单位", []).code == 3)
    let settings = town.program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data("unit = 碧湖镇\n".utf8).write(to: settings.appendingPathComponent("config"))
    #expect(try town.program.run([]).out == today.out)
  }

  @Test(arguments: ["en", "zh"])
  func `who has nothing to do is told so in a sentence`(language: String) throws {
    let town = try Town(language)
    let run = try town.run("青田县", [])
    #expect(run.lines.count == 3 && run.code == 0)
    #expect(run.lines[1].contains(language == "zh" ? "没有待办事项" : "Nothing waits"))
    let village = try town.run(Town.village, [])
    #expect(village.lines.count == 2, "nobody is below a village")
  }

  @Test func `everything that waits is data, under the same names`() throws {
    let cases = try Cases()
    let json = try cases.town(Town.township, "today", "--format", "json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(json.bytes)) as? [[String: Any]])
    #expect(rows.compactMap { $0["section"] as? String } == Self.sections)
    for row in rows.prefix(5) {
      #expect(row["overdue"] as? Bool == true && (row["days_left"] as? Int ?? 0) < 0)
    }
    let tags = try #require(rows.first { $0["number"] as? String == cases.handled }?["tags"])
    #expect(tags as? String == "minor")
    let csv = try cases.town(Town.township, "today", "--format", "csv")
    #expect(csv.lines[0].hasPrefix("section,number,state,due_on,days_left,overdue,soon,"))
    #expect(csv.lines.count == 9 && !csv.out.contains("张大山"))
    let only = try cases.town(Town.township, "today", "--only", "sign", "--format", "csv")
    #expect(only.lines.count == 2 && only.lines[1].hasPrefix("sign,\(cases.offered),"))
    #expect(try cases.town(Town.township, "today", "--only", "nothing").code == 64)
  }

  @Test(arguments: ["en", "zh"])
  func `a screen shows a handful and names the command for the rest`(language: String) throws {
    let town = try Town(language)
    for _ in 1...6 { _ = try town.intake(accepted: false) }
    #expect(try town(Town.village, "today").lines.count == 8, "one more than a handful is shown")
    for _ in 1...2 { _ = try town.intake(accepted: false) }
    let run = try town.run(
      Town.village, ["today"], to: .terminal, ["COLUMNS": "80", "TERM": "xterm"])
    #expect(run.lines.count == 8)
    let rest = try #require(run.lines.last?.split(separator: "jiefen ").last)
    #expect(rest == "today --only accept")
    #expect(run.lines.last?.contains("3") == true && run.lines.count <= 24)
    for line in run.lines {
      #expect(DisplayWidth.of(line.replacing(/\u{1B}\[[0-9]+m/, with: "")) <= 80, "\(line)")
    }
    let all = try town.run(Town.village, rest.split(separator: " ").map(String.init))
    #expect(all.lines.count == 10)
  }

  @Test func `soon due is yellow and late is red, in lists as well`() throws {
    let town = try Town()
    let day = Town.day(-60)
    let late = try town.intake("--at", day)
    let far = try town.intake()
    let near = try town.intake("--at", day)
    try town.done(Town.village, "suspend", far, "--reason", "appraisal", "--until", Town.day(30))
    try town.done(
      Town.village, "suspend", near, "--reason", "appraisal", "--until", Town.day(-27), "--at",
      Town.day(-59))
    let run = try town.run(Town.village, ["list"], to: .terminal, ["TERM": "xterm"])
    func line(_ number: String) -> String { run.lines.first { $0.contains(number) } ?? "" }
    #expect(line(late).contains("\u{1B}[31m") && line(near).contains("\u{1B}[33m"), "\(run.out)")
    #expect(!line(far).contains("\u{1B}["))
    let page = try town(Town.village, "list", "--format", "html").out
    #expect(page.contains("late\">") && page.contains("soon\">"))
  }

  @Test(arguments: ["x", "", "-1", "1.5", "3661", "99999999999999999999"], ["en", "zh"])
  func `a number of days that makes no sense is refused`(text: String, language: String) throws {
    let run = try Town(language)(Town.village, "list", "--due-within=\(text)")
    #expect(run.code == 64 && run.err.contains("--due-within"), "\(run.err)")
    #expect(run.err.contains("3660"))
  }
}

extension Agenda {
  fileprivate static let titles = Section.allCases.map { Label.of($0) }
}
