import Foundation
import SQLite
import Testing

/// Reports that are verified, asked for their cases, and published, as people do it.
@Suite struct ReportVerifyTests {
  private static let rate = ["report", "closure-rate", "--by", "township"]

  /// A town with a case that is closed and two that are open.
  private func makeTown(_ language: String = "en") throws -> Town {
    let town = try Town(language)
    let closed = try town.intake()
    try town.done(Town.village, "close", closed, "--outcome", "settled")
    _ = try town.intake()
    _ = try town.intake()
    return town
  }

  private func save(_ town: Town, _ more: String..., as name: String = "saved") throws -> String {
    let run = try town.run(Town.city, Self.rate + more)
    try #require(run.code == 0, "\(run.err)")
    return try town.file(name, run.bytes)
  }

  @Test(arguments: ["csv", "tsv", "json", "ndjson"], ["en", "zh"])
  func `a saved report is verified with one sentence`(format: String, language: String) throws {
    let town = try makeTown(language)
    let path = try save(town, "--format", format)
    let run = try town(Town.city, "report", "verify", path)
    #expect(run.code == 0 && run.out.isEmpty, "\(run.all)")
    #expect(run.err.contains(language == "zh" ? "核对无误" : "Verified: "), "\(run.err)")
    let data = try town(
      Town.city, "report", "verify", "-", "--format", "json",
      input: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(data.code == 0 && data.out == "[]\n", "\(data.all)")
  }

  @Test func `an export of rates is verified too`() throws {
    let town = try makeTown()
    let export = try town(Town.city, "export", "closure-rates", "--by", "county,month")
    let path = try town.file("rates.csv", export.bytes)
    #expect(try town(Town.city, "report", "verify", path).code == 0)
  }

  @Test func `what came later and changed nothing is only counted`() throws {
    let town = try makeTown()
    let path = try save(town, "--as-of", Town.day(-1), "--format", "csv")
    _ = try town.intake()
    let run = try town(Town.city, "report", "verify", path)
    #expect(run.code == 0 && run.err.contains("2 entries came; none changed"), "\(run.err)")
  }

  @Test func `a late entry names the figures that it changed`() throws {
    let town = try Town()
    let yesterday = Town.day(-1)
    let first = try town.intake(by: Town.village, accepted: false, "--at", yesterday)
    let path = try save(town, "--as-of", yesterday, "--format", "csv")
    let late = try town.intake(by: Town.village, accepted: false, "--at", yesterday)
    let run = try town(Town.city, "report", "verify", path)
    #expect(run.code == 0 && run.err.contains("1 entry changed 4 figures; --since"), "\(run.err)")
    let listed = try town(Town.city, "report", "verify", path, "--since", "--format", "csv")
    let header = "key,figure,then,now,number,amount,position,received_at,kind,occurred_at"
    #expect(listed.code == 0 && listed.lines[0] == header, "\(listed.all)")
    let rows = listed.lines.dropFirst().filter { $0.hasPrefix("\(Town.townshipCode),denominator") }
    #expect(rows.count == 1 && rows[0].contains(",1,2,\(late),1,"), "\(listed.out)")
    #expect(rows[0].contains(",registered,\(yesterday)T"))
    #expect(!listed.out.contains(first))
    let table = try town(Town.city, "report", "verify", path, "--since")
    #expect(table.lines.contains { $0.contains("+1") }, "\(table.out)")
  }

  @Test func `an altered figure ends with 7 and stands in the list`() throws {
    let town = try makeTown()
    let path = try save(town, "--format", "csv")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let altered = try town.file(
      "altered", Array(text.replacingOccurrences(of: ",3,1,33.33,", with: ",3,3,100.00,").utf8))
    let run = try town(Town.city, "report", "verify", altered, "--format", "csv")
    #expect(run.code == 7 && run.err.contains("Not verified: 2 differences"), "\(run.err)")
    #expect(
      run.lines == [
        "finding,key,figure,printed,computed", "differs,\(Town.townshipCode),numerator,3,1",
        "differs,\(Town.townshipCode),rate,100,33.33",
      ])
    let other = try Town()
    let cut = try other(Town.city, "report", "verify", path)
    #expect(cut.code == 7 && cut.err.contains("this log ends at"), "\(cut.err)")
    for _ in 0..<3 { _ = try other.intake() }
    _ = try other.intake()
    let foreign = try other(Town.city, "report", "verify", path)
    #expect(foreign.code == 7 && foreign.err.contains("another file"), "\(foreign.err)")
  }

  @Test(arguments: ["en", "zh"])
  func `where figures differ because an entry was changed in place, the entry is named`(
    language: String
  ) throws {
    let town = try makeTown(language)
    let report = try town.run(
      Town.city, ["report", "closure-rate", "--by", "category", "--format", "csv"])
    let path = try town.file("saved", report.bytes)
    let file = town.program.folder.appendingPathComponent("cases.db").path
    do {
      let db = try Connection(path: file, access: .readWrite)
      // All hashes stay, and what follows from the log is changed with it.
      try db.execute(
        script: """
          DROP TRIGGER log_entry_update;
          UPDATE log_entry SET payload = replace(payload, '"02', '"06')
            WHERE kind = 'registered' AND case_id = 2;
          UPDATE state_case SET category = '06' || substr(category, 3) WHERE id = 2
          """)
    }
    let entry = try #require(try entry(of: 2, in: file))
    let run = try town(Town.city, "report", "verify", path)
    #expect(run.code == 7 && run.out.isEmpty, "\(run.all)")
    #expect(run.err.contains("\(entry)") && run.err.contains(language == "zh" ? "改" : "changed"))
  }

  /// Where the log has the registration of a case.
  private func entry(of dispute: Int, in file: String) throws -> Int? {
    try Connection(path: file, access: .readOnly).first(
      "SELECT position FROM log_entry WHERE case_id = \(dispute) AND seq = 1"
    ) { row throws(SQLiteError) in try row[0] }
  }

  @Test func `what is no report is refused with what is expected`() throws {
    let town = try makeTown()
    for words in [["list", "--format", "csv"], Self.rate] {
      let path = try town.file("other", try town.run(Town.city, words).bytes)
      let run = try town(Town.city, "report", "verify", path)
      #expect(run.code == 64 && run.err.contains("jiefen report"), "\(run.err)")
    }
    let empty = try town.run(
      Town.city,
      ["report", "closure-rate", "--by", "category", "--to", "2020-01-01", "--format", "csv"])
    let run = try town(Town.city, "report", "verify", try town.file("empty", empty.bytes))
    #expect(run.code == 64 && run.err.contains("json"), "\(run.err)")
    let whole = try town.run(
      Town.city,
      ["report", "closure-rate", "--by", "category", "--to", "2020-01-01", "--format", "json"])
    #expect(
      try town(Town.city, "report", "verify", try town.file("whole", whole.bytes)).code == 0)
    #expect(try town(Town.city, "report", "verify", "/nowhere.csv").code == 1)
  }
}

/// The cases behind a figure, and figures that are published.
@Suite struct ReportCellTests {
  private static let rate = ["report", "closure-rate", "--by", "township"]

  private func makeTown(_ language: String = "en") throws -> Town {
    let town = try Town(language)
    let closed = try town.intake()
    try town.done(Town.village, "close", closed, "--outcome", "settled")
    let moved = try town.intake()
    try town.done(
      Town.village, "escalate", moved, "--reason", "超出权限", "--tried", "调解两次")
    try town.done(Town.township, "receive", moved)
    _ = try town.intake()
    return town
  }

  @Test(arguments: ["en", "zh"])
  func `a figure lists its cases without a name`(language: String) throws {
    let town = try makeTown(language)
    for format in ["table", "csv", "tsv", "json", "ndjson", "html"] {
      let run = try town.run(
        Town.city, Self.rate + ["--cell", "\(Town.townshipCode)/denominator", "--format", format])
      #expect(run.code == 0 && run.err.contains(language == "zh" ? "登记：3" : "cases: 3"))
      for private_ in ["张大山", "李小河", "排水沟", "张*"] { #expect(!run.all.contains(private_)) }
    }
    let csv = try town.run(
      Town.city, Self.rate + ["--cell", "total/open", "--format", "csv"])
    #expect(csv.lines.count == 3 && csv.lines[0].hasPrefix("number,state,category,grade,"))
    let numbers = csv.lines.dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(numbers == numbers.sorted())
    #expect(try Set(numbers) == Set(town.list("--open")))
  }

  @Test func `an offer is listed with its ends`() throws {
    let town = try makeTown()
    let run = try town.run(
      Town.city,
      ["report", "movement", "--by", "handler,level", "--format", "csv", "--cell"]
        + ["\(Town.villageCode)/village/transit_days"])
    #expect(run.code == 0, "\(run.err)")
    let last = "direction,offered_at,ended_at,ending,days,position,log_hash"
    #expect(run.lines[0].hasSuffix(last), "\(run.out)")
    #expect(run.lines.count == 2 && run.lines[1].contains(",received,0,"), "\(run.out)")
    #expect(run.err.contains("days in transit: 0 (1 row)"), "\(run.err)")
  }

  @Test(arguments: [
    ("x", "ROW/FIGURE"), ("a/b/c", "ROW/FIGURE"), ("1/open", "no row '1'"),
    ("total/foo", "denominator, numerator, open"), ("none/open", "no row 'none'"),
    ("total/rate", "'numerator' or 'denominator'"),
  ])
  func `what cannot be listed is said with what can`(cell: String, words: String) throws {
    let run = try makeTown().run(Town.city, Self.rate + ["--cell", cell])
    #expect(run.code == 64 && run.err.contains(words), "\(run.err)")
  }

  @Test func `a case without a tag is listed as none`() throws {
    let town = try makeTown()
    let run = try town.run(
      Town.city, ["report", "levels", "--by", "tag", "--cell", "none/resolved"])
    #expect(run.code == 0 && run.err.contains("none, resolved: 1"), "\(run.err)")
  }

  @Test(arguments: ["en", "zh"])
  func `a published report hides small counts and says so`(language: String) throws {
    let town = try makeTown(language)
    let table = try town.run(Town.city, Self.rate + ["--public"])
    let row = try #require(table.lines.first { $0.hasPrefix(Town.townshipCode) })
    let shown = row.split(separator: " ").map(String.init).dropFirst(2)
    #expect(Array(shown) == ["*", "*", "*", "*", "0", "0", "0"], "\(row)")
    #expect(table.err.contains("*") && !table.err.contains("33.33"), "\(table.err)")
    let csv = try town.run(Town.city, Self.rate + ["--public", "--format", "csv"])
    #expect(csv.lines[0].hasSuffix(",log_hash,suppressed"))
    let record = try #require(csv.lines.first { $0.hasPrefix(Town.townshipCode) })
    #expect(record.hasSuffix(",denominator numerator rate open"), "\(record)")
    #expect(record.contains(",*,*,*,*,0,0,0,"))
    let json = try town.run(Town.city, Self.rate + ["--public", "--format", "json"])
    #expect(json.out.contains("\"denominator\": null") && json.out.contains("\"suppressed\": ["))
    let path = try town.file("public.json", json.bytes)
    let run = try town(Town.city, "report", "verify", path)
    #expect(run.code == 0 && run.err.contains(language == "zh" ? "8 项已隐去" : "8 figures left out"))
  }

  @Test func `what names cases is refused where small counts are hidden`() throws {
    let town = try makeTown()
    let both = try town.run(Town.city, Self.rate + ["--public", "--cell", "total/open"])
    #expect(both.code == 64 && both.err.contains("--public"), "\(both.err)")
    let compared = try town.run(
      Town.city, Self.rate + ["--compare", "year", "--cell", "total/open"])
    #expect(compared.code == 64 && compared.err.contains("--compare"), "\(compared.err)")
  }
}
