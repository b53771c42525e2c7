import Foundation
import Testing

@testable import Casework
@testable import Presentation
@testable import jiefen

/// The regular reports as people and programs see them.
@Suite struct PeriodicReportTests {
  static let rhythms = Period.Rhythm.allCases.map(\.rawValue)

  /// A ledger of last year and this with cases closed in time, late and not at all.
  private func makeTown(_ language: String = "en") throws -> Town {
    let town = try Town(language)
    var rows = [
      "external_ref,unit,registered_at,category,summary,applicant,respondent,people,grade,"
        + "accepted_at,closed_at,outcome,closed_by"
    ]
    let cases = [
      "2026-02-02,0201,两家争水,2,ordinary,2026-02-02,2026-02-10,oral_agreement,",
      "2026-02-20,0101,分家,60,ordinary,2026-02-20,2026-03-05,settled,\(Town.townshipCode)",
      "2026-03-03,0201,排水沟,,ordinary,2026-03-03,2026-05-20,failed,",
      "2026-03-09,0601,货款,3,complex,2026-03-09,,,",
      "2025-03-09,0601,货款,3,ordinary,2025-03-09,2025-03-20,written_agreement,",
      "2026-03-30,1401,已起诉,3,ordinary,2026-03-30,2026-03-31,referred,",
    ]
    for (index, line) in cases.enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let category = fields[1] == "1401" ? "14" : fields[1]
      rows.append(
        "R\(index),\(Town.villageCode),\(fields[0]),\(category),\(fields[2]),张大山,李小河,"
          + fields[3...].joined(separator: ","))
    }
    let path = try town.file("ledger.csv", Array((rows.joined(separator: "\n") + "\n").utf8))
    try town.done(Town.township, "import", "cases", path)
    return town
  }

  private func json(_ town: Town, _ words: [String]) throws -> [String: Any] {
    let run = try town.run(Town.city, ["report"] + words + ["--format", "json"])
    try #require(run.code == 0, "\(run.err)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
  }

  private func rows(_ page: [String: Any], having column: String) throws -> [[String: Any]] {
    let parts = try #require(page["parts"] as? [[String: Any]])
    return try #require(
      parts.compactMap { $0["rows"] as? [[String: Any]] }.first { $0.first?[column] != nil })
  }

  @Test(arguments: rhythms, ["en", "zh"])
  func `each report is a page in one language with its foot`(
    rhythm: String, language: String
  ) throws {
    let town = try makeTown(language)
    let words = ["report", rhythm, "--for", Town.township]
    for more in [[], ["--period", "2026-03-31"], ["--known-at", "#5"]] {
      let html = try town.run(Town.city, words + more + ["--format", "html"])
      #expect(html.code == 0 && html.err.isEmpty, "\(html.err)")
      let page = try Markup(html.out)
      for text in language == "zh" ? ["统计时点", "迟录：", "日志 "] : ["as of ", "late entries", "log "] {
        #expect(page.text.contains(text), "\(text)")
      }
      #expect(page.text.contains("\(Town.townshipCode)"))
      let text = try town.run(Town.city, words + more)
      #expect(text.code == 0 && !text.out.isEmpty, "\(text.err)")
      #expect(!text.out.contains("张大山") && !html.out.contains("张大山"))
      _ = try json(town, [rhythm] + more)
      guard language == "en" else { continue }
      let said = text.lines.filter { !$0.contains("碧湖镇") && !$0.contains("委会") }
      #expect(said.allSatisfy { !$0.contains("件") && !$0.contains("登记") })
    }
  }

  @Test(arguments: rhythms, ["en", "zh"])
  func `no line is wider than 80 columns`(rhythm: String, language: String) throws {
    let town = try makeTown(language)
    let run = try town.run(
      Town.city, ["report", rhythm, "--period", "2026-03-31", "--for", Town.township],
      to: .terminal, ["COLUMNS": "80", "TERM": "xterm", "NO_COLOR": "1"])
    #expect(run.code == 0)
    for line in run.lines { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
  }

  @Test func `the table by area has the figures of its stretches`() throws {
    let town = try makeTown()
    let page = try json(
      town, ["monthly", "--for", Town.township, "--period", "2026-03"])
    let village = try #require(
      try rows(page, having: "period_registered").first {
        $0["unit"] as? String == Town.villageCode
      })
    let figures = [
      "period_registered": 3, "period_closed": 2, "period_closed_late": 0, "year_registered": 5,
      "year_closed": 3, "all_registered": 6, "all_closed": 4, "open": 2, "overdue": 0,
    ]
    for (name, figure) in figures { #expect(village[name] as? Int == figure, "\(name)") }
    #expect(village["period_rate"] as? Double == 66.67)
    #expect(village["as_of"] as? String == "2026-03-31T23:59:59.999+08:00")
    let later = try json(
      town,
      ["monthly", "--for", Town.township, "--period", "2026-03", "--as-of", "2026-05-31"])
    let now = try #require(
      try rows(later, having: "open").first { $0["unit"] as? String == Town.villageCode })
    #expect(now["open"] as? Int == 1 && now["overdue"] as? Int == 1)
    #expect(now["period_closed"] as? Int == 2)
  }

  @Test func `the monthly table has levels, categories and bands`() throws {
    let town = try makeTown()
    let page = try json(town, ["monthly", "--for", Town.county, "--period", "2026年3月"])
    let rows = try rows(page, having: "village_resolved")
    func row(_ kind: String, _ key: String) throws -> [String: Any] {
      try #require(rows.first { $0["kind"] as? String == kind && $0["key"] as? String == key })
    }
    let total = try row("total", "")
    #expect(total["total_registered"] as? Int == 3 && total["total_resolved"] as? Int == 1)
    #expect(total["township_resolved"] as? Int == 1 && total["village_resolved"] as? Int == 0)
    #expect(try row("category", "01")["total_resolved"] as? Int == 1)
    #expect(try row("category", "14")["village_registered"] as? Int == 1)
    #expect(try row("people", "50-99")["township_resolved"] as? Int == 1)
    #expect(try row("people", "")["total_registered"] as? Int == 1)
  }

  @Test(arguments: [
    ("en", "Registered: 5 cases", "a year before, 2025-Q1: 1 (+400.00 %)", "no such case"),
    ("zh", "登记 5 件", "同比 2025-Q1：1 件（+400.00 %）", "无此类案件"),
  ])
  func `an analysis is sentences with their counts`(
    language: String, registered: String, year: String, nothing: String
  ) throws {
    let town = try makeTown(language)
    let run = try town(Town.township, "report", "quarterly", "--period", "2026-Q1")
    #expect(run.code == 0, "\(run.err)")
    for text in [registered, year, nothing] { #expect(run.out.contains(text), "\(text)") }
    #expect(run.out.contains(language == "zh" ? "3/5 件（60.00 %）" : "3 of 5 (60.00 %)"))
    let list = language == "zh" ? "此处不列案件" : "No cases are listed here"
    #expect(run.out.contains(list), "of a quarter long ago")
  }

  @Test func `lists of cases stand in the report about the present only`() throws {
    let town = try makeTown()
    let overdue = try town(Town.city, "report", "daily", "--for", Town.township)
    #expect(overdue.out.contains("货款") && overdue.out.contains("report overdue"))
    let hard = try town(Town.city, "report", "quarterly", "--for", Town.township)
    #expect(hard.out.contains("货款") && hard.out.contains("complex"))
    for more in [["--known-at", "#9"], ["--period", "2026-03-31"]] {
      let past = try town.run(Town.city, ["report", "daily", "--for", Town.township] + more)
      #expect(past.code == 0 && !past.out.contains("货款"), "\(past.err)")
      #expect(past.out.contains("No cases are listed here"))
    }
  }

  @Test func `without a unit the report is the acting unit's, else the city's`() throws {
    let town = try makeTown()
    #expect(try town(Town.township, "report", "daily").lines[2].hasPrefix("碧湖镇  "))
    #expect(try town("", "report", "daily").lines[2].hasPrefix("丽水市  "))
  }

  @Test func `a page goes into a file`() throws {
    let town = try makeTown()
    let path = town.program.folder.appendingPathComponent("page.html").path
    let run = try town(Town.city, "report", "monthly", "--format", "html", "-o", path)
    #expect(run.code == 0 && run.out.isEmpty)
    _ = try Markup(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
    let database = town.program.folder.appendingPathComponent("cases.db").path
    #expect(try town(Town.city, "report", "monthly", "-o", database).code == 64)
  }

  @Test(arguments: [
    ("monthly --period 2026-13", "2026-03"), ("weekly --period 2025-W53", "2026-W13"),
    ("quarterly --period 2026-03", "2026-Q1"), ("daily --period 2999-01-01", "has not begun"),
    ("monthly --format csv", "--format"), ("monthly --as-of 2999-01-01", "future"),
    ("monthly --period 2026-03 --as-of 2026-02-10", "before 2026-03"),
    ("monthly --known-at 2026", "year or a position"),
  ])
  func `what cannot be printed is refused with what is possible`(
    words: String, sentence: String
  ) throws {
    let town = try Town()
    let run = try town.run(Town.city, ["report"] + words.split(separator: " ").map(String.init))
    #expect(run.code == 64 && run.err.contains(sentence), "\(run.err)")
  }

  @Test func `sums that do not fit end the program as damage does`() {
    let fault = CrossFootFault(
      parts: .levels, row: "02", column: "village", measure: .registered, sum: 2, whole: 3)
    let status = jiefen.ExitStatus(fault)
    #expect(status.code == 7)
    #expect(status.words.contains("[02 × village] is 3") && status.words.contains("add up to 2"))
  }
}
