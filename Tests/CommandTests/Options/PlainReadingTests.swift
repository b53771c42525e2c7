import ArgumentParser
import Testing

@testable import jiefen

@Suite struct PlainReadingTests {
  /// The long names of a command's options and flags, as its help lists them.
  private static func names(_ command: any ParsableCommand.Type) -> [(name: String, takes: Bool)] {
    command.helpMessage(columns: 400).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard line.hasPrefix("  -"), let name = words.first(where: { $0.hasPrefix("--") }),
        name != "--help", name != "--version"
      else { return nil }
      let place = words.firstIndex(of: name) ?? 0
      // `--at, --date <time>` has its value behind the second name.
      let takes = words.dropFirst(place + 1).prefix(2).contains { $0.hasPrefix("<") }
      return (name.filter { $0 != "," }, takes)
    }
  }

  /// Each command that reads its plain form, with the words that it needs.
  private static let needed = [
    "list": "", "today": "", "intake": "--category 02 --applicant 张三 --summary 排水", "show": "1",
    "report closure-rate": "", "report overdue": "", "accept": "1",
    "decline": "1 --reason 民事 --door court", "assign": "1 --mediator 李", "session": "1",
    "note": "1 --text 甲",
    "escalate": "1 --reason 难", "send-down": "1 --to 甲 --reason 近", "receive": "1",
    "transfer": "1 --to 甲 --reason 近", "refuse": "1 --reason 误", "withdraw": "1",
    "designate": "1 --to 甲 --reason 定", "assist": "1 --to 甲",
    "extend": "1 --days 5 --reason 繁 --parties-agree",
    "suspend": "1 --reason papers --until 2026-12-01", "resume": "1", "urge": "1 --level red",
    "agree": "1 --form oral --term 赔偿", "close": "1 --outcome failed", "verify": "1",
    "perform": "1 --term 1", "followup": "1 --satisfied yes", "reopen": "1 --reason 新",
    "merge": "1 --into 2 --reason 重", "void": "1 --reason 误",
    "correct": "1 --field grade --value major --reason 误",
  ]

  private static func command(_ line: String) throws -> any ParsableCommand.Type {
    switch line {
    case "report closure-rate": ReportClosureRate.self
    case "report overdue": ReportOverdue.self
    default: try #require(Verbs.command(named: line))
    }
  }

  /// The fields of a command with their values, for comparing.
  private func fields(_ command: any ParsableCommand) -> String { "\(command)" }

  @Test(arguments: needed.keys.sorted())
  func `every option is read as the parser reads it`(verb: String) throws {
    let command = try Self.command(verb)
    let needed = (Self.needed[verb] ?? "").split(separator: " ").map(String.init)
    var accepted = 0
    for (name, takes) in Self.names(command) {
      var words = needed
      if name == "--summary-file" { words.removeLast(2) }
      if !words.contains(name) {
        // Two options are looked at as they are read.
        let value = ["--lang": "zh", "--format": "csv"][name] ?? "value"
        words += takes ? [name, value] : [name]
      }
      let plain = Verbs.plainCommand(verb.split(separator: " ").map(String.init) + words)
      let parsed = try? command.parseAsRoot(words)
      #expect(plain.map(fields) == parsed.map(fields), "\(words)")
      if plain != nil { accepted += 1 }
    }
    // Some options want another beside them.
    #expect(accepted >= 6)
  }

  @Test(arguments: [
    "list --help", "list --open extra", "list --nosuch x", "list --town 碧湖镇", "list --limit",
    "list --sort -due", "list -- --open", "intake --category 02", "intake --applicant 张三",
    "intake --category 02 --applicant 张三", "accept", "accept 1 2", "accept --help",
    "refuse 1 --reason --yes 误", "refuse 1", "report", "report monthly", "backup x",
    "list --lang xx",
  ])
  func `what is not plain goes to the parser`(line: String) {
    #expect(Verbs.plainCommand(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `a value may stand behind an equals sign`() throws {
    let plain = try #require(Verbs.plainCommand(["list", "--township=碧湖镇", "--search=a=b"]))
    let list = try #require(plain as? ListCases)
    #expect(list.township == "碧湖镇" && list.search == "a=b")
  }
}
