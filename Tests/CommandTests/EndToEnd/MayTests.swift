import Casework
import Disputes
import Foundation
import Storage
import Testing

/// Who may do what: every command and every import against every relation to the case or unit.
///
/// A change is only tried (`--dry-run`), so that one town serves for a whole row.
@Suite struct MayTests {
  /// What a unit is to the township that holds the cases of this table.
  enum Who: String, CaseIterable {
    case city = "丽水市"
    case county = "莲都区"
    case itself = "碧湖镇"
    case sibling = "大港头镇"
    case below = "碧湖镇/碧一村委会"
    case otherCounty = "青田县"
    case closed = "331102200000"
    case successor = "331102201000"
    case nobody = ""
  }

  /// A command, with the units for which it is done; the others are told that it is not theirs.
  struct Row: Sendable, CustomTestStringConvertible {
    let words: String
    let may: Set<Who>
    /// What nobody named is told: who acts (64), or nothing where the file's owner may.
    var nobody: Int32 = 64
    /// What those who may are told, where a rule of the case stands in the way of all.
    var done: Int32 = 0
    var input = ""
    var officer = "li.ming"
    var testDescription: String { words }

    init(
      _ words: String, _ may: Set<Who>, nobody: Int32 = 64, done: Int32 = 0, input: String = "",
      officer: String = "li.ming"
    ) {
      (self.words, self.may, self.nobody) = (words, may, nobody)
      (self.done, self.input, self.officer) = (done, input, officer)
    }

    func expected(_ who: Who) -> Int32 {
      if who == .nobody { return may.contains(.nobody) ? 0 : nobody }
      return may.contains(who) ? done : 4
    }
  }

  /// The cases that the words name, and the units; the last one closed with a case in hand.
  private struct Stage {
    let town: Town
    var numbers: [String: String] = [:]

    init() throws {
      town = try Town()
      let itself = Who.itself.rawValue
      func new(_ name: String, _ more: [String] = [], accepted: Bool = true) throws {
        let words = [
          "intake", "--applicant", "甲某", "--respondent", "乙某", "--summary", "排水", "--category",
          "0201",
        ]
        let run = try town.run(itself, words + (accepted ? ["--accept"] : []) + more)
        try #require(run.code == 0, "\(run.err)")
        numbers[name] = run.number
      }
      func act(_ words: String...) throws {
        let words = words.map { numbers[$0] ?? $0 }
        let run = try town.run(itself, words)
        try #require(run.code == 0, "\(words): \(run.err)")
      }
      try new("NEW", accepted: false)
      for name in ["OPEN", "REST", "UP", "HELP", "DONE", "AGREED"] { try new(name) }
      try new("GRAVE", ["--grade", "major"])
      try new("MAJOR", ["--grade", "major"])
      try act("suspend", "REST", "--reason", "appraisal", "--until", Town.day(20))
      try act("escalate", "UP", "--reason", "x", "--tried", "y")
      try act("assist", "HELP", "--to", Who.sibling.rawValue)
      try act("close", "DONE", "--outcome", "withdrawn")
      try act("close", "GRAVE", "--outcome", "withdrawn")
      try act("agree", "AGREED", "--form", "oral", "--term", "赔偿")
      let closing = try town.run(
        "", ["unit", "close", Who.closed.rawValue, "--on", Town.day(-3)])
      try #require(closing.code == 0, "\(closing.err)")
    }

    func run(_ row: Row, by who: Who) throws -> Program.Run {
      let words = row.words.split(separator: " ").map { numbers[String($0)] ?? String($0) }
      return try town.run(
        who.rawValue, words, officer: row.officer, input: Array(row.input.utf8))
    }
  }

  static let above: Set<Who> = [.city, .county]
  static let line: Set<Who> = [.city, .county, .itself]
  static let owners: Set<Who> = [.city, .county, .itself, .nobody]
  static let working: Set<Who> = Set(Who.allCases).subtracting([.closed, .nobody])

  static let deeds: [Row] = [
    Row("accept NEW", [.itself]), Row("decline NEW --reason x --door court", [.itself]),
    Row("assign OPEN --mediator 王某", [.itself]), Row("session OPEN --text x", [.itself]),
    Row("session HELP --text x", [.itself, .sibling]), Row("note OPEN --text x", line),
    Row("escalate OPEN --reason x --tried y", [.itself]),
    Row("send-down OPEN --to 331102100201 --reason x", [.itself]),
    Row("transfer OPEN --to 大港头镇 --reason x", [.itself]),
    Row("receive UP", [.county]), Row("refuse UP --reason x", [.county]),
    Row("withdraw UP", [.itself]), Row("designate UP --to 大港头镇 --reason x", [.county], done: 5),
    Row("assist OPEN --to 大港头镇", [.itself]), Row("assist HELP --answer x", [.sibling]),
    Row("extend OPEN --days 3 --reason x --parties-agree", [.itself]),
    Row("suspend OPEN --reason other --until DAY", [.itself]), Row("resume REST", [.itself]),
    Row("urge OPEN --level plain", above), Row("agree OPEN --form oral --term x", [.itself]),
    Row("close OPEN --outcome withdrawn", [.itself]),
    Row("verify GRAVE", above, officer: "li.ming"), Row("verify GRAVE", line, officer: "wang"),
    Row("verify GRAVE --fail --reason x", line, officer: "wang"),
    Row("perform AGREED --term 1", [.itself]), Row("followup DONE --satisfied yes", line),
    Row("reopen DONE --reason x", line), Row("merge OPEN --into AGREED --reason x", [.itself]),
    Row("void NEW --reason x", line),
    Row("correct OPEN --field people --value 3 --reason x", line),
    Row("correct MAJOR --field grade --value simple --reason x", above),
    Row("party add OPEN --role other --name 丙某", [.itself]),
    Row("party correct OPEN 1 --name 丁某 --reason x", line),
  ]

  static let registers: [Row] = [
    Row("unit add 331102100299 新设村 --level village --parent 碧湖镇", owners),
    Row(
      "unit add 331102100299 新设村 --level village --parent 大港头镇",
      [.city, .county, .sibling, .nobody]),
    Row("unit add 331102999000 新设镇 --level township --parent 莲都区", [.city, .county, .nobody]),
    Row("unit add 331200000000 另一市 --level city", [.city, .nobody]),
    // What the city closed, the county does not open again.
    Row("unit add 331102200000 太平乡 --level township --parent 莲都区", [.city, .nobody]),
    Row("unit close 331102200000 --on CLOSED --successor 331102201000", [.city, .nobody]),
    Row("unit close 331102100202", owners),
    Row("unit close 331102100202 --successor 331102100201", owners),
    // Another township's village takes over: only who stands above both says so.
    Row("unit close 331102100202 --successor 331102102203", [.city, .county, .nobody]),
    Row("unit close 331181207000", [.city, .nobody]),
    Row("import units -", owners, input: units("331102100202,碧二社区,5,331102100000")),
    Row("import units -", owners, input: units("331102100298,新设村,5,331102100000")),
    Row(
      "import units -", [.city, .county, .nobody],
      input: units("331102100202,碧二村委会,5,331102102000")),
    Row(
      "import units -", [.city, .county, .nobody],
      input: units("331102100000,碧湖街道,4,331102000000")),
    Row("import units -", [.city, .nobody], input: units("331102000000,莲都新区,3,331100000000")),
    Row("import units -", [.city, .nobody], input: units("331100000000,别的市,2,")),
    Row(
      "import units - --close-vanished", [.city, .nobody],
      input: units("331100000000,别的市,2,")),
    Row(
      "import units -", owners,
      input: units("331102100202,碧二村委会,5,331102100000,,331102100201", more: true)),
    Row("team add tuan 老李帮忙团", working), Row("officer add wang", working),
    Row("anchor keep 9999:ffffffffffffffff --from 碧湖镇", [.city, .county, .itself]),
    Row("anchor keep 9999:ffffffffffffffff --from 331102200000", [.city, .county]),
    Row("rule set handling --days 20 --basis x", [.city, .nobody]),
    Row("rule set handling --days 20 --basis x --for 碧湖镇", [.city, .county, .nobody]),
    Row("rule set handling --days 20 --basis x --for 331102100201", owners),
    Row(
      "rule set handling --days 20 --basis x --for 331102100201 --from 2026-01-01 --yes",
      [.city, .nobody]),
    Row("rule adopt local-tiers --for 碧湖镇", [.city, .county, .nobody]),
    Row("rule adopt local-tiers --for 碧湖镇 --from 2026-01-01 --yes", [.city, .nobody]),
    Row("import calendar -", [.city, .nobody], input: "date,kind,name\n2027-05-01,rest,劳动节\n"),
    Row("import cases -", owners, input: cases("331102100000")),
    Row("import cases -", owners.union([.below]), input: cases("331102100201")),
    Row("import cases -", [.city, .county, .sibling, .nobody], input: cases("331102102000")),
    Row("intake --applicant 甲某 --summary x --category 0201", working),
  ]

  private static func units(_ row: String, more: Bool = false) -> String {
    "code,name,level,parent\(more ? ",valid_from,successor" : "")\n\(row)\n"
  }

  private static func cases(_ unit: String) -> String {
    "unit,registered_at,category,summary,applicant\n\(unit),2026-01-05,0201,排水,甲某\n"
  }

  @Test func `a deed is done by whom the rule names, and by nobody else`() throws {
    let stage = try Stage()
    for row in Self.deeds {
      let words = row.words.replacingOccurrences(of: "DAY", with: Town.day(10)) + " --dry-run"
      let row = Row(
        words, row.may, nobody: row.nobody, done: row.done, input: row.input, officer: row.officer)
      for who in Who.allCases {
        let run = try stage.run(row, by: who)
        #expect(run.code == row.expected(who), "\(who) \(row.words): \(run.err)")
      }
    }
  }

  @Test func `a register is changed by whom it belongs to, by keyboard and by list alike`() throws {
    let stage = try Stage()
    for row in Self.registers {
      let words = row.words.replacingOccurrences(of: "CLOSED", with: Town.day(-3))
      let tried = Row(
        words + " --dry-run", row.may, nobody: row.nobody, done: row.done, input: row.input)
      for who in Who.allCases {
        let run = try stage.run(tried, by: who)
        #expect(run.code == row.expected(who), "\(who) \(row.words) \(row.input): \(run.err)")
      }
    }
  }

  /// The file as a whole is the operating system's business: who may open it may copy and check it.
  @Test(arguments: [
    "check", "check --repair", "backup COPY", "list", "today", "report closure-rate", "unit list",
    "rule list", "export cases",
  ])
  func `whoever can open the file reads, copies, checks and repairs it`(words: String) throws {
    let stage = try Stage()
    for (index, who) in Who.allCases.enumerated() where who != .nobody {
      let copy = stage.town.program.folder.appendingPathComponent("copy\(index).db").path
      let words = words.split(separator: " ").map { $0 == "COPY" ? copy : String($0) }
      let run = try stage.town.run(who.rawValue, words)
      // Nothing waits for a closed unit; whoever has its place is told.
      let isRefused = who == .closed && words == ["today"]
      #expect(run.code == (isRefused ? 4 : 0), "\(who) \(words): \(run.err)")
      if who == .closed, words == ["today"] || words == ["list"] {
        #expect(run.err.contains(Town.code(of: .county)), "\(run.err)")
      }
    }
  }

  /// Every change of a register, and who signs it with the county named and with nobody named; nothing
  /// where nobody must be named (64).
  static let signed: [(words: String, input: String, named: Who, unnamed: Who?)] = [
    ("unit add 331102999000 新设镇 --level township --parent 莲都区", "", .county, .city),
    ("unit close 331102100202", "", .county, .city),
    ("import units -", units("331102999000,新设镇,4,331102000000"), .county, .city),
    ("import units -", units("331102100202,碧二社区,5,331102100000"), .county, .city),
    (
      "import units -", units("331102100202,碧二村委会,5,331102100000,,331102100201", more: true),
      .county, .city
    ),
    (
      "import units - --close-vanished", units("331102102203,新村社区,5,331102102000"), .county,
      .city
    ),
    ("rule set handling --days 20 --basis x --for 碧湖镇", "", .county, .city),
    ("rule adopt local-tiers --for 碧湖镇", "", .county, .city),
    ("team add tuan 老李帮忙团", "", .county, nil), ("officer add wang", "", .county, nil),
    ("anchor keep 9999:ffffffffffffffff --from 碧湖镇", "", .county, nil),
    ("intake --applicant 甲某 --summary x --category 0201", "", .county, nil),
    // A row is its own unit's, whoever brings it in.
    ("import cases -", cases("331102100000"), .itself, .itself),
  ]

  @Test func `whoever acts signs, by keyboard and by list alike, and the city for nobody`() throws {
    let calendar = "date,kind,name\n2027-05-01,rest,劳动节\n"
    let rows = Self.signed + [("import calendar -", calendar, .city, .city)]
    for (words, input, named, unnamed) in rows {
      for who in [named == .itself ? .county : named, .nobody] {
        let town = try Town()
        let before = try town.entries().count
        let run = try town.run(
          who.rawValue, words.split(separator: " ").map(String.init), officer: "zhao",
          input: Array(input.utf8))
        let signer = who == .nobody ? unnamed : named
        #expect(run.code == (signer == nil ? 64 : 0), "\(who) \(words): \(run.err)")
        let new = try town.entries().dropFirst(before)
        #expect(new.isEmpty == (signer == nil), "\(who) \(words)")
        for entry in new {
          #expect(entry.record.unit.description == signer.map(Town.code), "\(who) \(words)")
          #expect(entry.record.officer.description == "zhao", "\(who) \(words)")
        }
        // Whoever signs is registered, whatever was signed.
        if let signer {
          let officers = try town(Town.city, "officer", "list", "--format", "csv")
          #expect(officers.out.contains("zhao,\(Town.code(of: signer))"), "\(words)")
        }
      }
    }
  }
}

extension Town {
  /// The code of a unit of this table.
  fileprivate static func code(of who: MayTests.Who) -> String {
    switch who {
    case .city, .nobody: "331100000000"
    case .county: "331102000000"
    case .itself: townshipCode
    case .sibling: "331102102000"
    case .below: villageCode
    case .otherCounty: "331121000000"
    case .closed, .successor: who.rawValue
    }
  }

  /// The whole log.
  fileprivate func entries() throws -> [LogEntry] {
    let path = program.folder.appendingPathComponent("cases.db").path
    return try SQLiteCasebook.open(at: path, access: .reading).entries(after: 0, limit: .max)
  }
}
