import Foundation
import Testing

@testable import Presentation
@testable import jiefen

@Suite struct ListTests {
  /// Four cases that differ in everything a list may be asked for.
  private struct Cases {
    let town: Town
    let neighbours: String
    let land: String
    let labour: String
    let closed: String

    init(_ language: String = "en") throws {
      town = try Town(language)
      neighbours = try town.intake(
        accepted: true, "--category", "0201", "--grade", "simple", "--source", "grid", "--tag",
        "minor", "--at", Town.day(-60))
      land = try town.intake(
        by: "大港头镇/新村村委会", accepted: true, "--category", "0901", "--grade", "major", "--tag",
        "enterprise", "--place", "百分之50%的承包地", "--at", Town.day(-3))
      labour = try town.intake(
        by: "青田县", accepted: false, "--category", "07", "--source", "hotline", "--tag", "overseas",
        "--tag", "minor", "--respondent", "赵六", "--at", Town.day(-2))
      closed = try town.intake(
        by: Town.township, accepted: true, "--category", "0299", "--area", "碧二村委会", "--at",
        Town.day(-1))
      try town.done(Town.township, "close", closed, "--outcome", "settled")
      try town.done(
        Town.village, "escalate", neighbours, "--reason", "难", "--tried", "二", "--at", Town.day(-1))
    }

    subscript(name: String) -> String {
      switch name {
      case "neighbours": neighbours
      case "land": land
      case "labour": labour
      default: closed
      }
    }
  }

  private static let filters: [(String, [String])] = [
    ("", ["neighbours", "land", "labour", "closed"]), ("--open", ["neighbours", "land", "labour"]),
    ("--county 莲都区", ["neighbours", "land", "closed"]), ("--county 青田", ["labour"]),
    ("--county 331121000000", ["labour"]), ("--township 碧湖镇", ["neighbours", "closed"]),
    ("--township 碧湖", ["neighbours", "closed"]),
    ("--township 331102100000 --open", ["neighbours"]), ("--village 碧二村委会", ["closed"]),
    ("--village 大港头镇/新村村委会", ["land"]), ("--within 丽水市 --state handling", ["neighbours", "land"]),
    ("--county 莲都区 --township 碧湖镇 --village 碧一", ["neighbours"]), ("--holder 碧湖镇", ["closed"]),
    ("--holder 331102100201", ["neighbours"]), ("--waiting-for 碧湖镇", ["neighbours"]),
    ("--waiting-for 青田县", ["labour"]), ("--state closed --state registered", ["labour", "closed"]),
    ("--open --state registered --state closed", ["labour"]),
    ("--category 02", ["neighbours", "closed"]), ("--category 邻里", ["neighbours", "closed"]),
    ("--category 0201", ["neighbours"]), ("--category 邻里/其他", ["closed"]),
    ("--category 劳动人事", ["labour"]), ("--grade major", ["land"]), ("--source grid", ["neighbours"]),
    ("--source hotline", ["labour"]), ("--tag minor", ["neighbours", "labour"]),
    ("--tag enterprise", ["land"]), ("--overdue", ["neighbours"]),
    ("--due-within 0", []), ("--due-within 60", ["land", "labour"]),
    ("--due-within 60 --overdue", ["neighbours", "land", "labour"]),
    ("--due-within=0 --overdue", ["neighbours"]), ("--due-within 60 --tag enterprise", ["land"]),
    ("--registered \(Town.day(-3))..\(Town.day(-2))", ["land", "labour"]),
    ("--registered ..\(Town.day(-4))", ["neighbours"]),
    ("--registered \(Town.day(-1))..", ["closed"]), ("--registered \(Town.day(-2))", ["labour"]),
    ("--search 排水沟", ["neighbours", "land", "labour", "closed"]), ("--search 赵六", ["labour"]),
    ("--search 50%的", ["land"]), ("--search 5_%的", []), ("--search 排水沟%20赵六", []),
    ("--village 碧湖镇/新村村委会", []),
  ]

  @Test func `each filter gives the cases that fit`() throws {
    let cases = try Cases()
    for (filter, names) in Self.filters {
      let run = try cases.town.run(
        Town.city,
        ["list", "--format", "csv", "--sort", "registered"]
          + filter.split(separator: " ").map(String.init))
      #expect(run.code == 0, "\(filter): \(run.err)")
      let numbers = run.lines.dropFirst().map { String($0.prefix { $0 != "," }) }
      #expect(numbers == names.map { cases[$0] }, "\(filter)")
    }
  }

  @Test func `words are found apart, a phrase in quotes as it stands`() throws {
    let cases = try Cases()
    for words in ["排水沟 赵六", "赵六 \"排水沟\"", "“排水沟” 赵"] {
      #expect(try cases.town.list("--search", words) == [cases.labour], "\(words)")
    }
    #expect(try cases.town.list("--search", "\"排水沟 赵六\"").isEmpty)
  }

  @Test func `each key sorts, with a hyphen the other way`() throws {
    let cases = try Cases()
    let (town, first, second) = (cases.town, cases.neighbours, cases.land)
    let orders: [(String, [String])] = [
      ("registered", [first, second, cases.labour, cases.closed]),
      ("due", [first, second, cases.closed, cases.labour]),
      ("category", [first, cases.closed, cases.labour, second]),
      ("state", [cases.labour, first, second, cases.closed]),
      ("grade", [first, cases.closed, cases.labour, second]),
      ("number", [first, cases.closed, second, cases.labour].sorted()),
      ("holder", [cases.closed, first, second, cases.labour]),
      ("area", [first, cases.closed, second, cases.labour]),
    ]
    for (key, order) in orders {
      let ascending = try town.list("--sort", key)
      let descending = try town.list("--sort", "-\(key)")
      #expect(ascending.first != descending.first, "\(key)")
      #expect(ascending == order, "\(key)")
    }
    #expect(try town.list() == orders[0].1.reversed())
  }

  @Test func `a limit says how many there are`() throws {
    let town = try Cases().town
    let run = try town(Town.city, "list", "--limit", "3")
    #expect(run.lines.count == 4)
    #expect(run.err.contains("3 of 4 cases") && run.err.contains("--limit"))
    let all = try town(Town.city, "list", "--limit", "4")
    #expect(all.lines.count == 5)
    #expect(all.err.contains("4 cases") && !all.err.contains("of 4 cases"))
  }

  private static let header =
    "number,state,category,grade,source,area,area_name,holder,holder_name,waiting_for,"
    + "registered_at,due_on,overdue,parties,summary"

  @Test(arguments: ["en", "zh"])
  func `every format holds the same cases under the same names`(language: String) throws {
    let cases = try Cases(language)
    let run = { (format: String) in
      try cases.town.run(Town.city, ["list", "--format", format])
    }
    let csv = try run("csv")
    #expect(csv.lines[0].hasPrefix(Self.header))
    #expect(csv.lines.count == 5)
    let tsv = try run("tsv")
    #expect(tsv.lines[0].replacingOccurrences(of: "\t", with: ",") == csv.lines[0])
    let names = csv.lines[0].split(separator: ",").map(String.init)

    let json = try #require(
      JSONSerialization.jsonObject(with: Data(try run("json").bytes)) as? [[String: Any]])
    let lines = try run("ndjson").lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(json.count == 4 && lines.count == 4)
    for (row, line) in zip(json, lines) {
      #expect(Set(row.keys) == Set(names))
      #expect(NSDictionary(dictionary: row) == NSDictionary(dictionary: line))
      #expect(csv.out.contains(try #require(row["number"] as? String)))
    }
    #expect(json.allSatisfy { $0["overdue"] is Bool })
    #expect(json.first { $0["state"] as? String == "closed" }?["waiting_for"] is NSNull)
  }

  @Test(arguments: ["en", "zh"])
  func `a table is aligned by display width and never cut in a pipe`(language: String) throws {
    let cases = try Cases(language)
    let long = String(repeating: "排水沟改道影响通行", count: 40)
    let number = try cases.town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary", long)
    let run = try cases.town.run(Town.city, ["list"], ["COLUMNS": "80", "TERM": "xterm"])
    #expect(run.out.contains(long) && run.out.contains(number))
    #expect(!run.out.contains("…") && !run.out.contains("\u{1B}"))
    let title = language == "zh" ? "概况" : "summary"
    let header = run.lines[0]
    let place = DisplayWidth.of(header[..<header.range(of: title)!.lowerBound])
    for line in run.lines.dropFirst() {
      let start = line.range(of: "两家因") ?? line.range(of: "排水沟改道")
      let column = try #require(start).lowerBound
      #expect(DisplayWidth.of(line[..<column]) == place, "\(line)")
    }
  }

  @Test func `a list without cases is done`() throws {
    let town = try Town()
    for (format, empty) in [("json", "[]\n"), ("ndjson", "")] {
      let run = try town(Town.city, "list", "--format", format)
      #expect(run.code == 0)
      #expect(run.out == empty)
    }
    #expect(try town(Town.city, "list", "--format", "csv").lines.count == 1)
    #expect(try town(Town.city, "list").err == "0 cases\n")
  }

  @Test(arguments: ["en", "zh"])
  func `everything that is listed can be a page`(language: String) throws {
    let town = try Town(language)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary", "<b>&")
    for words in [
      ["list"], ["show", number], ["show", number, "--history"], ["unit", "list"],
      ["report", "closure-rate"], ["report", "overdue"], ["today"], ["export", "cases"],
      ["export", "events"],
      ["export", "closure-rates"], ["team", "list"], ["officer", "list"],
    ] {
      let run = try town.run(Town.city, words + ["--format", "html"])
      #expect(run.code == 0, "\(run.err)")
      let markup = try Markup(run.out)
      #expect(!markup.names.contains("b"))
      #expect(run.out.contains("<h1>jiefen</h1>") == false, "a page has a title: \(words)")
    }
    let list = try town(Town.city, "list", "--format", "html")
    #expect(list.out.contains("&lt;b&gt;&amp;") && list.out.contains(number))
    #expect(try town(Town.city, "list", "--format", "html", "--for-excel").code == 64)
  }

  @Test func `a list for Excel has a mark, its line ends and no formulas`() throws {
    let town = try Town()
    _ = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary", "=1+2")
    let run = try town(Town.city, "list", "--for-excel")
    #expect(run.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(run.out.hasSuffix("\r\n"))
    #expect(run.out.split(separator: "\r\n").count == 2)
    #expect(!run.out.contains(",=1+2"))
    #expect(try town(Town.city, "list", "--for-excel", "--format", "json").code == 64)
    let plain = try town(Town.city, "list", "--format", "csv")
    #expect(plain.bytes.first == UInt8(ascii: "n") && !plain.out.contains("\r"))
    #expect(plain.out.contains(",=1+2"))
  }

  @Test(arguments: [["list"], ["list", "--format", "csv"], ["unit", "list"], ["list", "--help"]])
  func `where nobody listens the program ends silently`(words: [String]) throws {
    let cases = try Cases()
    let run = try cases.town.run(Town.city, words, to: .closedPipe)
    // The system's signal, or the end of the program's own where a parent has silenced that.
    #expect([0, 128 + SIGPIPE].contains(run.code))
    #expect(run.err.isEmpty, "\(run.err)")
  }

  @Test func `what a person typed cannot move the cursor`() throws {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary",
      "一\u{1B}[2J二\u{202E}三")
    for words in [["list"], ["show", number], ["show", number, "--history"]] {
      let run = try town.run(Town.village, words)
      #expect(!run.out.contains("\u{1B}") && !run.out.contains("\u{202E}"))
    }
    #expect(try town.show(number)["summary"] as? String == "一\u{1B}[2J二\u{202E}三")
  }
}
