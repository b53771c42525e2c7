import Foundation
import Testing

/// Units change their names and places, and end; cases and reports go on.
@Suite struct UnitTimeTests {
  private func units(_ town: Town, _ rows: String..., by unit: String = Town.city) throws {
    let text = "code,name,level,parent,valid_from,successor\n" + rows.joined(separator: "\n") + "\n"
    let run = try town(unit, "import", "units", "-", input: Array(text.utf8))
    try #require(run.code == 0, "\(run.err)")
  }

  /// The names that a report has for the township.
  private func names(_ town: Town, _ more: String...) throws -> [String] {
    let run = try town.run(
      Town.city, ["report", "closure-rate", "--by", "township", "--format", "csv"] + more)
    try #require(run.code == 0, "\(run.err)")
    return run.lines.filter { $0.hasPrefix(Town.townshipCode) || $0.hasPrefix("331102109000") }
      .map { String($0.split(separator: ",")[1]) }
  }

  @Test func `a past report has the names and units of then, known now or known then`() throws {
    let town = try Town()
    let change = Town.day(-10)
    try units(
      town, "\(Town.townshipCode),碧湖街道,4,331102000000,\(change),",
      "331102109000,新设镇,4,331102000000,\(change),")
    let (before, after) = (Town.day(-11), change)
    #expect(try names(town, "--as-of", before) == ["碧湖镇"])
    #expect(try names(town, "--as-of", after) == ["碧湖街道", "新设镇"])
    #expect(try names(town) == ["碧湖街道", "新设镇"])
    // What was known before the change came in says nothing of it.
    let known = try town(Town.city, "report", "closure-rate", "--format", "json")
    #expect(known.code == 0)
    #expect(try names(town, "--as-of", after, "--known-at", "184") == ["碧湖镇"])
    for day in [before, after, Town.day(0)] {
      for layout in [["report", "closure-rate", "--by", "township"], ["report", "levels"]] {
        let report = try town.run(Town.city, layout + ["--as-of", day, "--format", "csv"])
        let saved = try town.file("saved.csv", report.bytes)
        let verified = try town(Town.city, "report", "verify", saved)
        #expect(verified.code == 0, "\(day) \(layout): \(verified.all)")
      }
    }
    #expect(try town(Town.city, "check").code == 0)
  }

  /// The questions by which a case of the township is found; `AREA` is its name.
  static let questions: [[String]] = [
    ["list", "--within", "AREA", "--format", "csv"],
    ["list", "--open", "--within", "AREA", "--format", "csv"],
    ["list", "--overdue", "--within", "AREA", "--format", "csv"],
    ["list", "--search", "排水沟", "--within", "AREA", "--format", "csv"],
    ["list", "--open", "--search", "排水沟", "--within", "AREA", "--format", "csv"],
    ["list", "--township", "AREA", "--format", "csv"],
    ["list", "--open", "--township", "AREA", "--format", "csv"],
    ["report", "overdue", "--within", "AREA", "--format", "csv"],
  ]

  @Test func `after a unit's level changed every question finds its earlier cases`() throws {
    let town = try Town()
    // A late one of the township's own, and one of its village.
    let numbers = try [Town.township, Town.village].map {
      try town.intake(by: $0, "--at", "2026-06-01")
    }
    func found(_ words: [String], _ area: String) throws -> Set<String> {
      let run = try town.run("", words.map { $0 == "AREA" ? area : $0 })
      #expect(run.code == 0, "\(words): \(run.err)")
      return Set(numbers.filter { run.out.contains($0) })
    }
    func rate(_ area: String) throws -> String? {
      let run = try town("", "report", "closure-rate", "--within", area, "--format", "csv")
      return run.lines.last?.split(separator: ",").prefix(4).joined(separator: ",")
    }
    let before = try Self.questions.map { try found($0, "碧湖镇") }
    #expect(before.allSatisfy { $0.count == 2 }, "\(before)")
    let rateBefore = try rate("碧湖镇")
    try units(town, "\(Town.townshipCode),碧湖区,3,331100000000,,")
    for words in Self.questions {
      let asked = words.map { $0 == "--township" ? "--county" : $0 }
      #expect(try found(asked, "碧湖区").count == 2, "\(asked)")
    }
    #expect(try rate("碧湖区") == rateBefore)
    let again = try town(
      Town.villageCode, "intake", "--applicant", "张大山", "--respondent", "李小河", "--category",
      "邻里", "--summary", "两家因排水沟走向争执", "--dry-run")
    #expect(numbers.contains { again.err.contains($0) }, "\(again.err)")
  }

  @Test
  func `who succeeds a closed unit finds its cases on every page, and only from the next day`()
    throws
  {
    let town = try Town()
    let (one, two) = ("331102100201", "331102100202")
    let number = try town.intake(by: one, "--at", Town.day(-5))
    let minor = try town.intake(by: one, "--at", Town.day(-5), "--tag", "minor")
    let refused = try town(Town.township, "unit", "close", one, "--on", Town.day(-3))
    #expect(refused.code == 5 && refused.err.contains("2 open cases"), "\(refused.err)")
    try town.done(Town.township, "unit", "close", one, "--on", Town.day(-3), "--successor", two)
    let short = String(number.split(separator: "-")[2].drop { $0 == "0" })
    for words in [
      ["today", "--format", "csv"], ["list", "--holder", two, "--format", "csv"],
      ["list", "--waiting-for", two, "--format", "csv"], ["show", short],
      ["report", "overdue", "--format", "csv"],
    ] where words[0] != "report" {
      let run = try town.run(two, words)
      #expect(run.out.contains(number), "\(words): \(run.all)")
    }
    #expect(try town(two, "show", minor, "--reveal").out.contains("张大山"))
    #expect(try town("331102100203", "show", minor).out.contains("张") == false)
    let found = try town(two, "list", "--search", "排水沟", "--format", "csv")
    #expect(found.out.contains(minor))
    #expect(try town(one, "session", number, "--text", "x").code == 4)
    #expect(try town(one, "session", number, "--text", "x", "--at", Town.day(-4)).code == 0)
    #expect(
      try town(
        two, "intake", "--area", one, "--applicant", "甲", "--summary", "x", "--category", "02"
      )
      .code == 5)
    #expect(
      try town(one, "intake", "--applicant", "甲", "--summary", "x", "--category", "02").code == 4)
    try town.done(two, "close", number, "--outcome", "withdrawn")
    #expect(try town(Town.city, "check", "--rules").code == 0)
  }

  @Test(arguments: ["en", "zh"])
  func `from the day after its last a unit is a stranger, and is told who has its place`(
    language: String
  ) throws {
    let town = try Town(language)
    let (one, two) = ("331102100201", "331102100202")
    let minor = try town.intake(by: one, "--tag", "minor")
    let open = try town.intake(by: one)
    try town.done(one, "session", open, "--text", "愿意当面道歉")
    try town.done(Town.township, "unit", "close", one, "--successor", two)
    // It ends today, and works until then.
    for words in [["show", minor, "--reveal"], ["today"], ["access", "list", minor]] {
      #expect(try town.run(one, words).code == 0, "\(words)")
    }
    #expect(try town(one, "list", "--search", "排水沟").out.contains(minor))
    let later = try town.later(1)
    for words in [
      ["show", minor], ["show", minor, "--reveal", "--reason", "audit"], ["access", "list", minor],
      ["party", "export", minor, "1", "--reason", "person_asked"], ["note", minor, "--text", "x"],
      ["close", minor, "--outcome", "settled"],
    ] {
      let run = try town.run(one, words, later)
      #expect(run.code == 3 && !run.all.contains("张大山"), "\(words): \(run.all)")
    }
    for words in [
      ["list"], ["list", "--holder", one], ["list", "--search", "排水沟"], ["export", "cases"],
      ["report", "overdue"], ["export", "events"],
    ] {
      let run = try town.run(one, words, later)
      #expect(
        run.code == 0 && !run.out.contains(minor) && run.err.contains(two), "\(words): \(run.all)")
    }
    for words in [
      ["today"], ["show", open, "--reveal", "--reason", "audit"], ["note", open, "--text", "x"],
      ["team", "add", "a", "老李调解室"], ["officer", "add", "wang"],
      ["party", "export", open, "1", "--reason", "person_asked"],
    ] {
      let run = try town.run(one, words, later)
      #expect(run.code == 4 && run.err.contains(two), "\(words): \(run.all)")
    }
    let shown = try town.run(one, ["show", open, "--history"], later)
    #expect(shown.code == 0 && !shown.out.contains("愿意当面道歉"))
    // What its successor asks of the days before is answered.
    for day in [Town.day(0), Town.day(1)] {
      let run = try town.run(
        two, ["report", "closure-rate", "--by", "handler", "--as-of", day, "--format", "csv"], later
      )
      #expect(run.code == 0 && run.out.contains(one), "\(run.all)")
    }
    #expect(try town.run(two, ["show", minor, "--history", "--reveal"], later).out.contains("张大山"))
  }

  @Test func `a closing that is refused tells of as many cases as a list does`() throws {
    let town = try Town()
    let (one, other) = ("331102100201", "331102102203")
    let hidden = try town.intake(by: other, "--tag", "minor")
    try town.done(other, "transfer", hidden, "--to", one, "--reason", "x")
    func refusal(_ unit: String) throws -> String {
      let run = try town(unit, "unit", "close", one)
      #expect(run.code == 5, "\(run.all)")
      return run.err
    }
    // The township of the one asked knows nothing of the case; the county does.
    #expect(try refusal(Town.township).contains("still has open cases"))
    #expect(try refusal("").contains("still has open cases"))
    #expect(try refusal(Town.county).contains("1 open case:"))
    _ = try town.intake(by: one)
    #expect(try refusal(Town.township).contains("1 open case:"))
    #expect(try refusal(Town.county).contains("2 open cases:"))
  }

  @Test func `who will succeed a unit that closes later sees nothing more until then`() throws {
    let town = try Town()
    let (one, two) = ("331102100201", "331102100202")
    let minor = try town.intake(by: one, "--tag", "minor")
    let open = try town.intake(by: one)
    try town.done(one, "session", open, "--text", "愿意当面道歉")
    try town.done(Town.township, "unit", "close", one, "--on", Town.day(30), "--successor", two)
    let short = String(minor.split(separator: "-")[2].drop { $0 == "0" })
    for words in [
      ["show", minor], ["show", short], ["show", minor, "--reveal", "--reason", "audit"],
      ["access", "list", minor], ["party", "export", minor, "1", "--reason", "person_asked"],
      ["note", minor, "--text", "x"],
    ] {
      #expect(try town.run(two, words).code == 3, "\(words)")
    }
    for words in [
      ["list"], ["today"], ["export", "cases"],
      ["export", "cases", "--reveal", "--reason", "audit"],
      ["list", "--search", "排水沟"], ["export", "events"],
      ["retention", "list", "--on", "2099-01-01"],
    ] {
      let run = try town.run(two, words)
      #expect(run.code == 0 && !run.all.contains(minor), "\(words): \(run.all)")
    }
    let shown = try town(two, "show", open, "--history", "--reveal", "--reason", "audit")
    #expect(shown.code == 0 && !shown.out.contains("愿意当面道歉"))
    // Thirty-one days later it stands in.
    let later = try town.later(31)
    #expect(try town.run(two, ["show", minor], later).code == 0)
    #expect(
      try town.run(two, ["show", open, "--history", "--reveal"], later).out.contains("愿意当面道歉"))
  }

  @Test func `a unit that begins later does nothing until then`() throws {
    let town = try Town()
    let (new, day) = ("331102100299", Town.day(90))
    try town.done(
      Town.township, "unit", "add", new, "新设村", "--level", "village", "--parent", Town.townshipCode,
      "--from", day)
    let intake = ["intake", "--applicant", "甲某", "--summary", "x", "--category", "02"]
    let ledger = try town.file(
      "l.csv",
      Array(
        """
        external_ref,registered_at,unit,category,summary,applicant
        甲-1,\(Town.day(-3)),\(new),0201,排水,甲某
        """.utf8))
    let rows: [(unit: String, words: [String], code: Int32)] = [
      (new, intake, 4), (Town.township, intake + ["--area", new], 5),
      (Town.township, ["import", "cases", ledger], 4),
      (new, ["team", "add", "laoli", "老李调解室"], 4), (new, ["officer", "add", "wang"], 4),
    ]
    for (unit, words, code) in rows {
      let run = try town.run(unit, words)
      #expect(run.code == code && run.err.contains(day), "\(words): \(run.code) \(run.err)")
      #expect(!run.err.contains("closed"), "\(words): \(run.err)")
    }
  }

  @Test func `without a name nothing is signed, and everything can be read`() throws {
    let town = try Town()
    let number = try town.intake()
    let nobody = ["JIEFEN_OFFICER": "", "USER": "", "LOGNAME": ""]
    for words in [["list"], ["today"], ["show", number], ["check"], ["unit", "list"]] {
      #expect(try town.run(Town.village, words, nobody).code == 0, "\(words)")
    }
    for words in [
      ["note", number, "--text", "x"], ["show", number, "--reveal"], ["team", "add", "a", "甲"],
      ["unit", "add", "331102100299", "新村", "--level", "village", "--parent", "碧湖镇"],
      ["rule", "set", "handling", "--days", "9", "--basis", "x"],
    ] {
      let run = try town.run(Town.village, words, nobody)
      #expect(run.code == 64 && run.err.contains("--as"), "\(words): \(run.err)")
    }
  }

  @Test(arguments: ["li.ming", "LI.MING", " li.ming ", "ｌｉ．ｍｉｎｇ", "Li.Ming\u{3000}"])
  func `whoever concludes does not verify in another spelling`(spelling: String) throws {
    let town = try Town()
    let number = try town.intake(by: Town.township, "--grade", "major")
    try town.done(Town.township, "close", number, "--outcome", "withdrawn")
    #expect(try town(Town.township, "verify", number, officer: spelling).code == 4)
    let officers = try town(Town.township, "officer", "list", "--format", "csv")
    #expect(officers.lines.count { $0.contains(Town.townshipCode) } == 1)
    try town.done(Town.township, "team", "add", "LaoLi", "老李")
    #expect(try town(Town.township, "team", "add", "LAOLI", "别的").code == 6)
    let other = try town.intake(by: Town.township)
    try town.done(Town.township, "assign", other, "--team", "LAOLI")
  }
}
