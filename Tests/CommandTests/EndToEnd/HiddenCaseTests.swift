import Foundation
import Testing

@testable import jiefen

/// A dispute of minors is as if it were not there, for every unit but the holder, the units above it,
/// and those that are asked to take it over or to help.
@Suite struct HiddenCaseTests {
  /// How much a unit may know of the case.
  enum Knowledge {
    /// All of it, masked, and what its standing allows.
    case all
    /// That there is such a case, and what it was asked for.
    case number
    /// Nothing.
    case nothing
  }

  /// What a unit is to the case: Bihu holds it; the first village registered it and passed it on; the
  /// second held it in between, and sent it up too; a village of Bihu is asked to help; Dagangtou is asked to
  /// take it over.
  private static let relations: [(relation: String, unit: String, knowledge: Knowledge)] = [
    ("holder", Town.township, .all), ("county above the holder", Town.county, .all),
    ("the city", Town.city, .all), ("registrar", Town.village, .nothing),
    ("former holder", formerHolder, .nothing), ("helper", helper, .number),
    ("asked to take over", Town.otherTownship, .number),
    ("above the one asked, not above the holder", "青田县", .nothing),
    ("village below the one asked", "大港头镇/新村村委会", .nothing),
    ("sibling", "雅溪镇", .nothing), ("nobody in particular", "", .nothing),
  ]

  private static let formerHolder = "碧湖镇/碧二村委会"
  private static let helper = "碧湖镇/新村村委会"
  private static let secrets = ["曾", "赖", "争执", "碧湖小学", "13812345678", "138*", "操场"]

  /// A town with the case, its number, and that of a case about which nothing is hidden.
  struct Place {
    let town: Town
    let number: String
    let start: String

    /// What the program says of the whole log: how long it is, and its running hash.
    func log() throws -> String { try town(Town.city, "check").out }
  }

  private static func place() throws -> Place {
    let town = try Town()
    // No dispute of minors, so that lists and short numbers have something to find.
    let other = try town.done(
      helper, "intake", "--category", "02", "--applicant", "王小二", "--respondent", "陈大", "--summary",
      "田埂边界", "--at", Town.day(-99), "--accept", "--trust-clock")
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "曾金福", "--phone", "13812345678",
      "--respondent", "赖水生", "--summary", "曾金福在学校操场与赖水生争执由家长协商", "--place", "碧湖小学",
      "--tag", "minor", "--grade", "complex", "--at", Town.day(-98), "--accept",
      "--idempotency-key", "k")
    func step(_ unit: String, _ day: Int, _ words: String...) throws {
      let run = try town.run(unit, words + ["--at", Town.day(day)])
      try #require(run.code == 0, "\(words): \(run.err)")
    }
    try step(Town.village, -90, "escalate", number, "--reason", "赖水生不来", "--tried", "曾金福来过两次")
    try step(Town.township, -89, "receive", number)
    try step(Town.township, -88, "send-down", number, "--to", formerHolder, "--reason", "就近")
    try step(formerHolder, -87, "receive", number)
    try step(formerHolder, -86, "escalate", number, "--reason", "难", "--tried", "谈过")
    try step(Town.township, -85, "receive", number)
    try step(Town.township, -84, "assist", number, "--to", helper)
    try step(
      Town.township, -83, "transfer", number, "--to", Town.otherTownship, "--reason", "曾金福搬走了")
    return Place(town: town, number: number, start: other)
  }

  /// What is said to each command about a case, by the name of the command.
  ///
  /// `#` stands for its number, `~` for that of the other. Whoever adds a verb says here how it might
  /// tell of a case.
  private static let lines: [String: [String]] = [
    "show": [
      "show #", "show # --history", "show # --format json", "show # --reveal --reason audit",
    ],
    "accept": ["accept #"], "decline": ["decline # --reason x --door court"],
    "assign": ["assign # --mediator x"], "session": ["session # --text x"],
    "note": ["note # --text x", "note # --text x --dry-run"],
    "escalate": ["escalate # --reason x --tried y"],
    "send-down": ["send-down # --to 碧湖镇/碧一村委会 --reason x"],
    "transfer": ["transfer # --to 雅溪镇 --reason x"], "receive": ["receive #"],
    "refuse": ["refuse # --reason x"], "withdraw": ["withdraw #"],
    "designate": ["designate # --to 雅溪镇 --reason x"],
    "assist": ["assist # --answer x", "assist # --to 雅溪镇"],
    "extend": ["extend # --days 3 --reason x --parties-agree"],
    "suspend": ["suspend # --reason papers --until 2099-01-01"], "resume": ["resume #"],
    "urge": ["urge # --level plain"], "agree": ["agree # --form oral --term x"],
    "perform": ["perform # --term 1"],
    "close": ["close # --outcome settled", "close # --outcome settled --dry-run"],
    "verify": ["verify #"], "followup": ["followup # --satisfied yes"],
    "reopen": ["reopen # --reason x"],
    "merge": ["merge # --into ~ --reason x", "merge ~ --into # --reason x"],
    "void": ["void # --reason x"],
    "correct": [
      "correct # --field tags --value none --reason x",
      "correct # --field summary --value x --reason x --dry-run",
    ],
    "party add": ["party add # --role other --name x"],
    "party correct": [
      "party correct # 1 --name x --reason x", "party correct # 9 --name x --reason x",
    ],
    "party erase": [
      "party erase # 1 --reason decision --basis x --yes",
      "party erase # 1 --reason decision --basis x --dry-run",
      "party erase # 9 --reason retention --yes",
    ],
    "party export": [
      "party export # 1 --reason person_asked", "party export # 9 --reason person_asked",
    ],
    "access list": ["access list #"],
    "deadline explain": ["deadline explain #", "deadline explain # --clock verification"],
  ]

  /// Commands about no case in particular that might list it or tell of it.
  private static let lists: [String: [String]] = [
    "today": ["today", "today --only sign", "today --format json", "today --only call_back"],
    "list": [
      "list", "list --format json", "list --open --sort due", "list --limit 1", "list --overdue",
      "list --tag minor", "list --search 曾金福", "list --search 操场", "list --search 争",
      "list --holder 碧湖镇 --limit 1", "list --within 碧湖镇",
    ],
    "retention list": ["retention list --on 2099-01-01"],
    "export cases": [
      "export cases", "export cases --format json", "export cases --reveal --reason audit",
      "export cases --search 曾金福", "export cases --limit 9",
    ],
    "export events": ["export events", "export events --format ndjson"],
    "report overdue": ["report overdue", "report overdue --within 莲都区 --format csv"],
    "report closure-rate": [
      "report closure-rate --by township --cell 331102100000/denominator",
      "report closure-rate --by tag --cell minor/open",
    ],
    "report levels": ["report levels --cell total/resolved"],
    "report movement": ["report movement --by handler --cell total/offered"],
    "report followup": ["report followup --cell total/closings"],
    "report workload": ["report workload --by handler --cell total/backlog_overdue"],
    "report daily": ["report daily --for 莲都区", "report daily --for 莲都区 --format json"],
    "report weekly": ["report weekly --for 莲都区"],
    "report monthly": ["report monthly --for 莲都区"],
    "report quarterly": ["report quarterly --for 莲都区", "report quarterly --for 莲都区 --format json"],
    "report verify": [
      "report verify saved.csv --since", "report verify saved.csv --since --format json",
    ],
    "intake": [
      "intake --category 02 --area 碧湖镇 --applicant 曾金福 --summary 某事 --dry-run",
      "intake --category 02 --area 碧湖镇 --applicant 某某 --phone 13812345678 --summary 某事 --dry-run",
      "intake --category 02 --area 碧湖镇 --applicant 某某 --summary 曾金福在学校操场与赖水生争执由家长协商 --dry-run",
    ],
    "rule set": ["rule set handling --days 9 --basis x --for 碧湖镇 --from 2020-01-01 --dry-run"],
    "rule adopt": ["rule adopt local-tiers --for 碧湖镇 --from 2020-01-01 --dry-run"],
    "import calendar": ["import calendar year.csv --dry-run"],
    "unit show": ["unit show 碧湖镇"],
    "unit close": ["unit close 碧湖镇/新村村委会 --dry-run"],
  ]

  /// Commands that speak of no case.
  private static let silent: Set<String> = [
    "init", "import cases", "import units", "export closure-rates", "unit list", "unit add",
    "team list", "team add", "officer list", "officer add", "calendar show", "rule list",
    "rule show",
    "check", "anchor list", "anchor keep", "backup", "restore", "completion", "manual",
  ]

  @Test func `every command is tried by every relation`() {
    for command in Verb.allCases.map(\.rawValue) {
      #expect(
        Self.lines[command] != nil || Self.lists[command] != nil || Self.silent.contains(command),
        "\(command)")
    }
  }

  private func words(_ line: String, _ place: Place, _ number: String) -> [String] {
    line.split(separator: " ").map { word in
      switch word {
      case "#": number
      case "~": place.start
      case let word where word.hasSuffix(".csv"): place.town.program.folder.path + "/" + word
      default: String(word)
      }
    }
  }

  /// What an answer says but for the number that was asked for.
  private func said(_ run: Program.Run, without number: String) -> String {
    "\(run.code) \(run.out.replacing(number, with: "#")) \(run.err.replacing(number, with: "#"))"
  }

  @Test func `a case that is hidden answers as one that there is not, and stays as it is`() throws {
    let place = try Self.place()
    let before = try place.log()
    let unknown =
      "331102100201-2020-09999-" + "0123456789".map(String.init).first {
        (try? place.town("", "show", "331102100201-2020-09999-\($0)").code) == 3
      }!
    for (relation, unit, knowledge) in Self.relations where knowledge == .nothing {
      for line in Self.lines.values.flatMap(\.self) {
        let run = try place.town.run(unit, words(line, place, place.number))
        let other = try place.town.run(unit, words(line, place, unknown))
        #expect(
          said(run, without: place.number) == said(other, without: unknown), "\(relation): \(line)")
        #expect(run.code != 0, "\(relation): \(line)")
      }
      for short in ["2", "\(Town.day(-98).prefix(4))-2", "331102100201-1", "1"] {
        let run = try place.town.run(unit, ["show", short])
        #expect(!run.all.contains(place.number), "\(relation): \(short)")
      }
    }
    #expect(try place.log() == before)
  }

  @Test func `who is asked to help or to take over may do that and nothing else`() throws {
    let place = try Self.place()
    let before = try place.log()
    for (relation, unit, knowledge) in Self.relations where knowledge == .number {
      let asked: Set<String> =
        unit == Self.helper ? ["assist", "session"] : ["receive", "refuse"]
      for (command, lines) in Self.lines {
        for line in lines where !(asked.contains(command) && !line.contains("--to")) {
          let run = try place.town.run(unit, words(line, place, place.number))
          let isRead = ["show", "access list", "deadline explain"].contains(command)
          #expect(
            run.code != 0 || isRead && !line.contains("--reveal"), "\(relation): \(line)")
          for secret in Self.secrets where !line.contains(secret) {
            #expect(!run.all.contains(secret), "\(relation): \(line), \(secret)")
          }
        }
      }
      #expect(try place.log() == before, "\(relation)")
    }
    try place.town.done(Self.helper, "assist", place.number, "--answer", "已协助")
    try place.town.done(Town.otherTownship, "receive", place.number)
  }

  @Test func `no list, count, page or warning tells of it`() throws {
    let place = try Self.place()
    let town = place.town
    let report = try town(
      Town.city, "report", "closure-rate", "--by", "township", "--format", "csv")
    _ = try town.file("saved.csv", report.bytes)
    _ = try town.file("year.csv", Array("date,kind,name\n2026-05-04,rest,x\n".utf8))
    try town.done(Town.township, "note", place.number, "--text", "曾金福来电")
    try town.done(
      Town.county, "correct", place.number, "--field", "grade", "--value", "major", "--reason", "x")
    for (relation, unit, knowledge) in Self.relations where knowledge != .all {
      for line in Self.lists.values.flatMap(\.self) {
        let run = try town.run(unit, words(line, place, place.number))
        for secret in Self.secrets where !line.contains(secret) {
          #expect(!run.all.contains(secret), "\(relation): \(line), \(secret)")
        }
        if knowledge == .nothing || line.contains("--search") || line.hasPrefix("intake") {
          #expect(!run.all.contains(place.number), "\(relation): \(line): \(run.all)")
        }
      }
      guard knowledge == .nothing else { continue }
      #expect(try town.run(unit, ["list"]).err.contains("1 case"), "\(relation)")
      #expect(try !town.run(unit, ["list", "--limit", "1"]).err.contains("of 2"), "\(relation)")
    }
    for unit in [Town.township, Town.county, Town.city] {
      #expect(try town.run(unit, ["list"]).err.contains("2 cases"))
      #expect(try town.run(unit, ["report", "overdue"]).out.contains(place.number))
      #expect(try town.run(unit, ["export", "events"]).out.contains(place.number))
    }
  }

  @Test func `a statistic counts it for everybody alike`() throws {
    let place = try Self.place()
    let lines = ["report closure-rate --by township", "report movement --by handler"].map {
      $0.split(separator: " ").map(String.init) + ["--format", "csv"]
    }
    for line in lines {
      let printed = try Self.relations.map { relation in
        let run = try place.town.run(relation.unit, line)
        // Each is asked at another second.
        return run.lines.map { $0.replacing(/\d{4}-\d\d-\d\dT[0-9:+.]+/, with: "") }
      }
      #expect(Set(printed).count == 1)
    }
  }

  @Test(arguments: ["external_ref", "number"])
  func `an import says the same of a right and of a wrong guess`(column: String) throws {
    let town = try Town()
    let day = Town.day(-3)
    func ledger(_ reference: String, _ name: String, _ tags: String = "minor") throws -> String {
      try town.file(
        "l.csv",
        Array(
          """
          \(column),registered_at,unit,category,summary,applicant,respondent,tags,accepted_at
          \(reference),\(day),\(Town.villageCode),0201,操场争执,\(name),赖水生,\(tags),\(day)
          """.utf8))
    }
    var reference = "甲-1"
    if column == "external_ref" {
      try town.done(Town.village, "import", "cases", ledger(reference, "曾金福"))
    } else {
      reference = try town.done(
        Town.village, "intake", "--category", "0201", "--applicant", "曾金福", "--respondent",
        "赖水生", "--summary", "操场争执", "--tag", "minor", "--at", day, "--accept")
    }
    let number = try #require(try town.list().first)
    try town.done(Town.village, "escalate", number, "--reason", "x", "--tried", "y")
    // The city's other county takes it over by way of the county and the city.
    try town.done(Town.township, "receive", number)
    for unit in [Town.village] {
      var answers: Set<String> = []
      for (name, tags) in [("曾金福", "minor"), ("曾小红", "minor"), ("甲", ""), ("*", "minor")] {
        for more in [[], ["--dry-run"], ["--keep-going"], ["--keep-going", "--format", "csv"]] {
          let run = try town.run(
            unit, ["import", "cases", ledger(reference, name, tags)] + more)
          answers.insert("\(more) \(run.code) \(run.all)")
          #expect(run.code == 0)
          if column == "external_ref" { #expect(!run.all.contains(number)) }
        }
      }
      #expect(answers.count == 4, "\(answers)")
    }
    #expect(try town.list().count == 1)
    let key = try town.run(
      Town.village, ["note", number, "--text", "x", "--idempotency-key", "z"])
    #expect(key.code == 3)
  }

  @Test func `a key does not tell what became of a case that is hidden now`() throws {
    let place = try Self.place()
    let before = try place.log()
    for words in [
      ["intake", "--category", "02", "--applicant", "甲", "--summary", "乙"],
      ["accept", place.start],
    ] {
      let run = try place.town.run(Town.village, words + ["--idempotency-key", "k"])
      #expect(run.code == 6 && !run.all.contains(place.number), "\(run.all)")
    }
    #expect(try place.log() == before)
  }

  @Test func `a registrar that helps neither rewrites nor erases what is withheld from it`() throws
  {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "曾金福", "--summary", "操场争执",
      "--tag", "minor", "--accept")
    try town.done(Town.village, "escalate", number, "--reason", "x", "--tried", "y")
    try town.done(Town.township, "receive", number)
    try town.done(Town.township, "assist", number, "--to", Town.village)
    let kinds = try town.kinds(number)
    for words in [
      ["correct", number, "--field", "tags", "--value", "none", "--reason", "x"],
      ["party", "correct", number, "1", "--name", "x", "--reason", "x"],
      ["party", "erase", number, "1", "--reason", "decision", "--basis", "x", "--yes"],
      ["party", "add", number, "--role", "other", "--name", "x"],
      ["note", number, "--text", "x"],
    ] {
      let run = try town.run(Town.village, words)
      #expect(run.code == 4 && !run.all.contains("曾"), "\(words): \(run.all)")
    }
    #expect(try town.kinds(number) == kinds)
    try town.done(Town.village, "session", number, "--text", "谈过")
  }

  @Test func `a case merged into one that is hidden does not tell its number`() throws {
    let town = try Town()
    let first = try town.done(
      Town.township, "intake", "--category", "02", "--applicant", "甲", "--summary", "甲事", "--tag",
      "minor", "--accept")
    let second = try town.done(
      Town.township, "intake", "--category", "02", "--applicant", "乙", "--summary", "乙事",
      "--accept")
    try town.done(Town.township, "merge", second, "--into", first, "--reason", "同一")
    for words in [["show", second], ["show", second, "--history"]] {
      for format in ["table", "csv", "json", "html"] {
        let run = try town.run(Town.otherTownship, words + ["--format", format])
        #expect(run.code == 0 && !run.all.contains(first), "\(run.all)")
        #expect(try town.run(Town.county, words + ["--format", format]).out.contains(first))
      }
    }
    for format in ["csv", "ndjson"] {
      let words = ["export", "events", "--format", format]
      for unit in [Town.otherTownship, Town.village, ""] {
        let run = try town.run(unit, words)
        #expect(run.code == 0 && run.out.contains(second) && !run.all.contains(first), "\(unit)")
      }
      #expect(try town.run(Town.county, words).lines.contains { $0.contains("into") })
    }
  }
}
