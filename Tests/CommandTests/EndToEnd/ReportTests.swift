import Casework
import Foundation
import Testing

@testable import Presentation
@testable import jiefen

/// The reports as people and programs see them.
@Suite struct ReportTests {
  static let reports = ReportName.allCases.map(\.rawValue)

  /// Three cases of one village: closed by agreement and called back, sent up, and open.
  private func makeTown(_ language: String = "en") throws -> Town {
    let town = try Town(language)
    let closed = try town.intake()
    try town.done(
      Town.village, "close", closed, "--outcome", "oral_agreement", "--term", "清沟")
    try town.done(Town.village, "perform", closed, "--term", "1")
    try town.done(Town.village, "followup", closed, "--satisfied", "yes", "--performed", "yes")
    let moved = try town.intake()
    try town.done(
      Town.village, "escalate", moved, "--reason", "超出权限", "--tried", "调解两次")
    try town.done(Town.township, "receive", moved)
    _ = try town.intake()
    return town
  }

  private func rows(_ town: Town, _ words: [String]) throws -> [[String: String]] {
    let run = try town.run(Town.city, ["report"] + words + ["--format", "csv"])
    try #require(run.code == 0, "\(run.err)")
    let header = run.lines[0].split(separator: ",", omittingEmptySubsequences: false)
    return run.lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return Dictionary(
        zip(header.map(String.init), fields.map(String.init)), uniquingKeysWith: { $1 })
    }
  }

  @Test(arguments: reports, ["en", "zh"])
  func `each report speaks one language and says what it is`(
    report: String, language: String
  ) throws {
    let town = try makeTown(language)
    for format in OutputFormat.allCases {
      let run = try town(Town.city, "report", report, "--format", format.rawValue)
      #expect(run.code == 0 && !run.out.isEmpty, "\(run.err)")
      #expect(run.err.contains(language == "zh" ? "统计时点" : "as of"))
      #expect(run.err.contains(language == "zh" ? "日志" : "log"))
    }
    let record = try #require(try rows(town, [report]).first)
    #expect(record["report"] == report)
    #expect(record["definition"] == (report == "closure-rate" ? "cohort" : ""))
    #expect(record["by"] == (report == "workload" ? "handler" : ""))
    #expect(record["days"] == (report == "followup" ? "30" : ""))
    for name in [
      "from", "to", "within", "compare", "as_of", "known_at", "late", "position", "log_hash",
    ] {
      #expect(record[name] != nil, "\(name)")
    }
  }

  @Test func `the figures are those of what happened`() throws {
    let town = try makeTown()
    let followup = try #require(
      try rows(town, ["followup", "--by", "county"]).last { $0["closings"] == "1" })
    for name in [
      "called_back", "answered", "satisfied", "performance_due", "performed", "endings",
    ] {
      #expect(followup[name] == "1", "\(name)")
    }
    #expect(followup["satisfaction_rate"] == "100.00" && followup["return_rate"] == "0.00")
    let movement = try rows(town, ["movement", "--by", "handler"])
    let village = try #require(movement.first { $0["key"] == Town.villageCode })
    #expect(village["taken_in"] == "3" && village["sent_up"] == "1")
    #expect(village["upward_rate"] == "33.33" && village["mean_transit_days"] == "0.0")
    let township = try #require(movement.first { $0["key"] == Town.townshipCode })
    #expect(township["taken_in"] == "1" && township["upward_rate"] == "0.00")
    let levels = try #require(try rows(town, ["levels"]).first)
    #expect(levels["resolved"] == "1" && levels["village_rate"] == "100.00")
    let workload = try rows(town, ["workload"])
    #expect(workload.map { $0["key"] } == [Town.townshipCode, Town.villageCode])
    #expect(workload.map { $0["backlog"] } == ["1", "1"])
    #expect(workload.map { $0["closings"] } == ["0", "1"])
  }

  @Test(arguments: RateDefinition.allCases)
  func `each definition has the same first columns`(definition: RateDefinition) throws {
    let town = try makeTown()
    let run = try town(
      Town.city, "report", "closure-rate", "--definition", definition.rawValue, "--format", "csv")
    let first = "key,label,denominator,numerator,rate,open,overdue,reopened,excluded,"
    #expect(run.lines[0].hasPrefix(first), "\(run.lines[0])")
    #expect(run.err.contains("\(definition.rawValue): "))
    #expect(run.lines[0].contains("on_time_rate") == (definition == .due))
    #expect(run.lines[0].contains("village_rate") == (definition == .local))
  }

  @Test func `few cases show their counts beside the rate, but not in data`() throws {
    let town = try makeTown()
    let table = try town(Town.city, "report", "closure-rate")
    #expect(table.lines[1].contains("33.33 (1/3)"), "\(table.out)")
    #expect(try rows(town, ["closure-rate"]).first?["rate"] == "33.33")
  }

  @Test func `rows and columns make a table for people and one record a cell for programs`() throws
  {
    let town = try makeTown()
    let words = ["closure-rate", "--by", "county,level"]
    let table = try town.run(Town.city, ["report"] + words)
    #expect(table.lines[0].contains("township") && table.lines[0].hasSuffix("total"))
    #expect(table.lines.contains { $0.hasPrefix("331102000000") && $0.contains("50.00 (1/2)") })
    #expect(table.lines.last?.hasSuffix("33.33 (1/3)") == true, "\(table.out)")
    let records = try rows(town, words)
    #expect(records.count % 2 == 0)
    let ours = records.filter { $0["key"] == "331102000000" }
    #expect(ours.map { $0["column_key"] } == ["township", "village"])
    #expect(ours.map { $0["denominator"] } == ["1", "2"])
    let data = try town.run(Town.city, ["report"] + words + ["--format", "csv"])
    #expect(data.lines[1].contains(",\"county,level\","), "\(data.out)")
  }

  @Test func `an earlier period stands beside the one asked about`() throws {
    let town = try makeTown()
    let today = Town.day(0)
    let words = ["closure-rate", "--from", today, "--to", today, "--compare", "previous"]
    let record = try #require(try rows(town, words).first)
    #expect(record["denominator"] == "3" && record["denominator_before"] == "0")
    #expect(record["denominator_change"] == "" && record["rate_change"] == "")
    #expect(record["compare"] == "previous")
    let run = try town.run(Town.city, ["report"] + words)
    #expect(run.err.contains("Compared with the period before: \(Town.day(-1))..\(Town.day(-1))"))
  }

  @Test(arguments: [
    ("closure-rate --compare year", "--from and --to"), ("workload --by month", "handler or team"),
    ("workload --by team,month", "one grouping"), ("levels --by county,county", "different"),
    ("levels --by county,month,tag", "rows,columns"), ("levels --by county,", "--by"),
    ("levels --by officer", "--by"), ("followup --days -1", "--days"),
    ("followup --days x", "--days"), ("levels --compare never", "--compare"),
    (
      "levels --by county,month --compare year --from 2026-01-01 --to 2026-01-31", "one grouping"
    ),
  ])
  func `what no report can show is refused with a sentence`(
    words: String, sentence: String
  ) throws {
    let town = try Town()
    let run = try town.run(Town.city, ["report"] + words.split(separator: " ").map(String.init))
    #expect(run.code == 64 && run.err.contains(sentence), "\(run.err)")
  }
}
