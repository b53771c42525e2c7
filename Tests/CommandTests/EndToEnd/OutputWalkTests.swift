import Foundation
import Testing

@testable import Presentation
@testable import jiefen

/// Walks every command in every form and language past a case full of personal data.
///
/// Every column that a list, sheet or export has stands in one of two tables: what holds texts of
/// people is masked, what else there is are codes, names of offices, times and numbers.
@Suite struct OutputWalkTests {
  /// Columns with what was typed of people; erased with it.
  ///
  /// Found by search: summary, place, parties.
  private static let masked = words(
    """
    parties summary place foreign_number agreement details external_ref applicant respondent phone
    error content text
    """)
  /// Columns in which nobody types of people.
  ///
  /// An officer acts under a code; 责任人 is a team or unit.
  private static let plain = words(
    """
    number state category grade source area area_name holder holder_name waiting_for
    waiting_for_name registered_at due_on overdue provisional tags section days_left soon ended_at
    reminder unit unit_name clock first_due_on days_late days_late_first against extended sequence
    occurred_at kind officer recorded_at hash position received_at payload registered_by offered_to
    next_due_on life people amount outcome merged_into accepted_at closed_at closed_by verified_at
    ended_on kept_until basis at reason code level name parent parent_name path valid_from valid_to
    successor status line field number row log_hash kept_at from from_name
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// What may come out nowhere, in no part that tells whose it is.
  private static let planted = [
    "曾金福", "赖水生", "金福", "水生", "13812345678", "138 1234 5678", "05782123456",
    "11010519491231002X", "19491231", "88号", "八十八号", "浙K12345", "12345", "zengjinfu_88", "6677889",
    "zeng.jinfu@", "6222021001112223334", "E12345678", "91350100M000100Y43", "曾 金", "曾·金", "一三八一二三",
    "138_1234", "138/1234", "曾家大院",
  ]

  private static let all = """
    曾金福（身份证11010519491231002X，护照E12345678，138 1234 5678，座机05782123456）住解放街88号，开浙K12345，\
    微信zengjinfu_88，QQ：6677889，信箱zeng.jinfu@qq.com，卡号6222021001112223334；赖水生住八十八号，\
    公司代码91350100M000100Y43；曾 金福、曾·金福、曾金\u{200B}福即賴水生之邻，電一三八一二三四五六七八、138_1234_5678、\
    138/1234/5678，又住曾家大院
    """

  /// What is run of each command, besides its help.
  ///
  /// `#` stands for the number of the case. Whoever adds a command says here how it comes past.
  private static let lines: [String: [String]] = [
    "intake": ["intake --category 02 --applicant 曾金福 --summary 排水沟走向 --dry-run"],
    "list": ["list", "list --open --search 曾金福", "list --for-excel"],
    "show": ["show #", "show # --history", "show 99", "show # --reveal"],
    "accept": ["accept #"], "decline": ["decline # --reason x --door court"],
    "assign": ["assign # --mediator 赖水生 --dry-run"],
    "session": ["session # --present 赖水生 --text 曾金福来了 --dry-run"],
    "note": ["note # --text 曾金福来电13812345678 --dry-run"],
    "escalate": ["escalate # --reason 曾金福不同意 --tried x --dry-run"],
    "send-down": ["send-down # --to 莲都区 --reason 曾金福"],
    "transfer": ["transfer # --to 莲都区 --reason 曾金福"], "receive": ["receive #"],
    "refuse": ["refuse # --reason 曾金福"], "withdraw": ["withdraw #"],
    "designate": ["designate # --to 碧湖镇 --reason 曾金福"],
    "assist": ["assist # --answer 曾金福"],
    "extend": ["extend # --days 3 --reason 曾金福 --parties-agree --dry-run"],
    "suspend": ["suspend # --reason appraisal --until 2020-01-01"], "resume": ["resume #"],
    "urge": ["urge # --level plain"], "agree": ["agree # --form oral --term 曾金福赔偿 --dry-run"],
    "perform": ["perform # --term 9"], "close": ["close # --outcome failed"],
    "verify": ["verify #"], "followup": ["followup # --satisfied yes"],
    "reopen": ["reopen # --reason 曾金福"], "merge": ["merge # --into # --reason 曾金福"],
    "void": ["void # --reason 曾金福"],
    "correct": ["correct # --field summary --value 曾金福 --reason 赖水生 --dry-run"],
    "party": [], "party add": ["party add # --role other --name 曾金福 --dry-run"],
    "party correct": ["party correct # 1 --name 曾金福 --reason 赖水生 --dry-run"],
    "party erase": [
      "party erase # 1 --reason retention",
      "party erase # 1 --reason decision --basis 曾金福 --dry-run",
    ],
    "party export": ["party export # 9 --reason person_asked"], "access": [],
    "access list": ["access list #"],
    "retention": [], "retention list": ["retention list --on 2099-01-01"], "init": ["init"],
    "report": [], "report closure-rate": ["report closure-rate --by township"],
    "report levels": ["report levels"], "report movement": ["report movement"],
    "report followup": ["report followup"], "report workload": ["report workload"],
    "import": [], "import cases": ["import cases ledger.csv --dry-run"],
    "import units": ["import units none.csv"], "import calendar": ["import calendar none.csv"],
    "export": [],
    "export cases": ["export cases", "export cases --for-excel", "export cases --reveal"],
    "export events": ["export events"], "export closure-rates": ["export closure-rates"],
    "unit": [], "unit list": ["unit list --within 碧湖镇"], "unit show": ["unit show 碧湖镇"],
    "unit add": ["unit add 331102100201 x --level village --parent 碧湖镇"],
    "unit close": ["unit close 碧湖镇/碧一村委会"], "team": [], "team list": ["team list"],
    "team add": ["team add x y --dry-run"], "officer": [], "officer list": ["officer list"],
    "officer add": ["officer add x --dry-run"], "calendar": [],
    "calendar show": ["calendar show 2026"], "rule": [], "rule list": ["rule list"],
    "rule show": ["rule show handling"], "rule set": ["rule set handling --days 1 --dry-run"],
    "rule adopt": ["rule adopt nothing"], "deadline": [],
    "deadline explain": ["deadline explain #"],
    "check": ["check", "check --rules", "check --against 1:0000000000000000"],
    "anchor": [], "anchor list": ["anchor list"], "anchor keep": ["anchor keep 1:0000000000000000"],
    "backup": ["backup /dev/null"], "restore": ["restore none.db"], "today": ["today"],
    "report overdue": ["report overdue"], "report daily": ["report daily"],
    "report weekly": ["report weekly"], "report monthly": ["report monthly"],
    "report quarterly": ["report quarterly"], "report verify": ["report verify none.csv"],
    "completion": ["completion bash", "completion zsh", "completion fish"],
    "manual": ["manual"],
  ]

  private static let commands = Verb.allCases.map(\.rawValue) + Noun.allCases.map(\.rawValue)

  @Test func `every command is walked past`() {
    for command in Self.commands { #expect(Self.lines[command] != nil, "\(command)") }
  }

  private func town(_ language: String) throws -> (Town, String) {
    let town = try Town(language)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--private-file", "-", "--summary", Self.all,
      "--foreign-number", "曾金福诉赖水生", "--accept",
      input: Array(
        """
        applicant = 曾金福
        phone = 13812345678
        document = 11010519491231002X
        address = 解放街88号
        respondent = 赖水生
        address = 曾家大院
        place = 曾金福家门前解放街88号
        """.utf8))
    for words in [
      ["assign", number, "--mediator", "赖水生"], ["note", number, "--text", Self.all],
      ["session", number, "--mediator", "赖水生", "--present", Self.all, "--text", Self.all],
      ["correct", number, "--field", "place", "--value", "解放街88号", "--reason", Self.all],
      ["agree", number, "--form", "written", "--term", Self.all],
      ["party", "correct", number, "1", "--address", "解放街88号", "--reason", Self.all],
    ] {
      let run = try town.run(Town.village, words)
      try #require(run.code == 0, "\(words): \(run.err)")
      expectNothing(in: run, words)
    }
    let own = try town.file(
      "own.csv",
      Array(
        "external_ref,registered_at,category,summary,applicant\n曾金福之一,2025-03-03,02,沟,曾金福\n".utf8))
    try town.done(Town.village, "import", "cases", own)
    _ = try town.file(
      "ledger.csv",
      Array("registered_at,category,summary,applicant\nx,02,\(Self.all),曾金福\n".utf8))
    return (town, number)
  }

  private func expectNothing(in run: Program.Run, _ words: [String]) {
    // A digest may hold any five digits by chance.
    let said = run.all.replacing(/[0-9a-f]{64}/, with: "")
    for secret in Self.planted {
      // The number of a case holds digits of its own.
      #expect(!said.contains(secret), "\(secret) by \(words): \(said.prefix(600))")
    }
  }

  /// A report has many columns of figures, but none with what was typed of people.
  private func expectKnown(_ run: Program.Run, _ command: String) {
    guard run.code == 0, let header = run.lines.first else { return }
    let names = header.split(separator: ",").map(String.init)
    let isOfFigures =
      ["report", "calendar", "rule", "deadline", "check"].contains { command.hasPrefix($0) }
      && command != "report overdue" || command == "export closure-rates"
    for name in names {
      let isMasked = Self.masked.contains(name)
      #expect(
        isOfFigures ? !isMasked : isMasked || Self.plain.contains(name),
        "\(command): no table of columns says how \(name) is masked")
    }
  }

  @Test(arguments: ["en", "zh"])
  func `nothing personal comes out of any command in any form unless it is revealed`(
    language: String
  ) throws {
    let (town, number) = try town(language)
    for command in Self.commands {
      let help = try town.program.run(command.split(separator: " ").map(String.init) + ["--help"])
      expectNothing(in: help, [command])
      let formats = help.out.contains("--format ") ? OutputFormat.allCases.map(\.rawValue) : [""]
      for line in Self.lines[command] ?? [] {
        let words = line.split(separator: " ").map { $0 == "#" ? number : String($0) }
          .map { $0.hasSuffix(".csv") ? town.program.folder.path + "/" + $0 : $0 }
        for format in formats where !words.contains("--for-excel") || format == "csv" {
          let more = format.isEmpty ? [] : ["--format", format]
          // A unit far from the case: it may not write, and reveals only with a reason.
          let units =
            words.contains("--reveal") ? [Town.county] : [Town.village, Town.otherTownship]
          for unit in units {
            let run = try town.run(unit, words + more)
            expectNothing(in: run, words + more)
            if format == "csv", !words.contains("--for-excel") { expectKnown(run, command) }
          }
        }
      }
    }
    #expect(try town(Town.city, "check").code == 0)
  }
}
