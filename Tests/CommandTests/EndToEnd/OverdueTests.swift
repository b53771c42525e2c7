import Foundation
import Testing

@testable import Presentation
@testable import jiefen

/// The report of what is late.
@Suite struct OverdueTests {
  private struct Row {
    let unit: String
    let number: String
    let clock: String
    let days: Int
    let daysFirst: Int
    let against: String
  }

  private func report(_ town: Town, _ unit: String, _ words: String...) throws -> [Row] {
    let run = try town.run(unit, ["report", "overdue", "--format", "json"] + words)
    try #require(run.code == 0, "\(run.err)")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]])
    return rows.map { row in
      Row(
        unit: row["unit"] as? String ?? "", number: row["number"] as? String ?? "",
        clock: row["clock"] as? String ?? "", days: row["days_late"] as? Int ?? -1,
        daysFirst: row["days_late_first"] as? Int ?? -1, against: row["against"] as? String ?? "")
    }
  }

  /// A village that has not accepted, and one that sent a case up that nobody has signed for.
  private struct Cases {
    let town: Town
    let registered: String
    let offered: String

    init(_ language: String = "en") throws {
      town = try Town(language)
      registered = try town.intake(accepted: false, "--at", Town.day(-20))
      offered = try town.intake(by: "碧二村委会", "--at", Town.day(-60))
      try town.done(
        "碧二村委会", "escalate", offered, "--reason", "难", "--tried", "二", "--at", Town.day(-50))
    }
  }

  @Test func `each deadline that passed has a row, at whoever let it pass`() throws {
    let cases = try Cases()
    let rows = try report(cases.town, Town.county)
    #expect(rows.map(\.unit) == [Town.townshipCode, Town.villageCode, "331102100202"])
    #expect(rows.map(\.clock) == ["sign_in", "acceptance", "handling"])
    #expect(rows.map(\.number) == [cases.offered, cases.registered, cases.offered])
    #expect(rows.allSatisfy { $0.days > 0 && $0.days == $0.daysFirst && $0.against == "deadline" })
  }

  @Test func `a unit sees itself and what is below, and both sides of an offer`() throws {
    let cases = try Cases()
    let town = cases.town
    #expect(try report(town, Town.village).map(\.number) == [cases.registered])
    #expect(try report(town, "碧二村委会").map(\.clock) == ["sign_in", "handling"])
    #expect(try report(town, Town.otherTownship).isEmpty && report(town, "青田县").isEmpty)
    #expect(try report(town, Town.city).count == 3)
    let everything = try town.program.run(["report", "overdue", "--format", "csv"])
    #expect(everything.lines.count == 4)
    #expect(try report(town, Town.city, "--holder", "碧二村委会").map(\.number).count == 2)
    #expect(try report(town, Town.city, "--within", "碧一村委会").map(\.clock) == ["acceptance"])
    #expect(try town(Town.city, "report", "overdue", "--within", "无").code == 3)
  }

  @Test(arguments: ["en", "zh"])
  func `what is late is counted, and a page says it too`(language: String) throws {
    let cases = try Cases(language)
    let run = try cases.town(Town.county, "report", "overdue")
    let total = language == "zh" ? "3 个单位共 3 项超期。" : "3 late in 3 units."
    let anchor = language == "zh" ? "\n日志 " : "\nLog "
    #expect(run.err.hasPrefix(total + anchor), "\(run.err)")
    #expect(run.lines.count == 4 && !run.out.contains("张大山"))
    let page = try cases.town(Town.county, "report", "overdue", "--format", "html")
    #expect(page.out.contains(total) && page.out.contains(Town.county))
    let quiet = try Town(language)(Town.county, "report", "overdue")
    #expect(quiet.code == 0)
    let nothing = language == "zh" ? "没有超期事项。" : "Nothing is late."
    #expect(quiet.err.hasPrefix(nothing + anchor), "\(quiet.err)")
  }

  @Test(arguments: ["en", "zh"])
  func `it fits a terminal`(language: String) throws {
    let run = try Cases(language).town.run(
      Town.county, ["report", "overdue"], to: .terminal, ["COLUMNS": "80", "TERM": "xterm"])
    #expect(run.lines.count == 4)
    for line in run.lines {
      #expect(DisplayWidth.of(line.replacing(/\u{1B}\[[0-9]+m/, with: "")) <= 80, "\(line)")
    }
  }
}
