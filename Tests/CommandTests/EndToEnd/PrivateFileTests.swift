import ArgumentParser
import Casework
import Foundation
import Testing

@testable import jiefen

/// Free texts that are said in a file, so that others cannot read them in the command line.
@Suite struct PrivateFileTests {
  /// A command with what may be typed for it, as the parser tells.
  struct Command {
    let path: [String]
    /// Options by their long names, arguments with `@` before theirs, each with the name of its value.
    let values: [(name: String, value: String)]

    var line: String { path.joined(separator: " ") }
    var options: [String] { values.map(\.name) }
  }

  /// Values that are nobody's free words: codes, numbers, times, units, files.
  private static let closed: Set<String> = [
    "code", "code or Chinese name", "unit", "file", "file or hash", "number", "days", "day", "time",
    "yuan", "key", "case", "en|zh", "from..to", "rows[,columns]", "row/figure", "period", "year",
    "theirs=ours", "shell",
  ]
  private static let free: Set<String> = ["text", "name", "phone", "document", "text[@day]"]

  /// Names that are no free words: of units that there are, and of columns of a file.
  private static let known: Set<String> = [
    "unit show @name", "unit close @name", "import cases ignore",
  ]

  private static let commands: [Command] = {
    do {
      _ = try Root.parseAsRoot(["--experimental-dump-help"])
      return []
    } catch {
      let json = Root.fullMessage(for: error)
      let all = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return (all?["command"] as? [String: Any]).map { commands($0, below: []) } ?? []
    }
  }()

  private static func commands(_ described: [String: Any], below path: [String]) -> [Command] {
    let below = (described["subcommands"] as? [[String: Any]] ?? []).filter {
      $0["commandName"] as? String != "help"
    }
    guard below.isEmpty else {
      return below.flatMap {
        commands($0, below: path + [$0["commandName"] as? String ?? ""])
      }
    }
    let said = described["arguments"] as? [[String: Any]] ?? []
    return [
      Command(
        path: path,
        values: said.filter { $0["kind"] as? String != "flag" }.map { said in
          let value = said["valueName"] as? String ?? ""
          let names = said["names"] as? [[String: Any]]
          return (names?.last?["name"] as? String ?? "@\(value)", value)
        })
    ]
  }

  private static func texts(of command: Command) -> [String] {
    command.values.filter { value in
      free.contains(value.value) && !known.contains("\(command.line) \(value.name)")
    }.map(\.name)
  }

  /// What an intake reads by itself.
  private static let ofIntake: Set<String> = [
    "summary", "applicant", "respondent", "phone", "document", "foreign-number", "place",
  ]

  @Test func `every free text of every command has its place in a private file`() throws {
    #expect(Self.commands.count > 50)
    for command in Self.commands {
      for (name, value) in command.values {
        #expect(
          Self.closed.contains(value) || Self.free.contains(value),
          "\(command.line) \(name): is <\(value)> a free text?")
      }
      let texts = Set(Self.texts(of: command))
      let isIntake = command.line == "intake"
      #expect(
        texts == (isIntake ? Self.ofIntake : Set(PrivateFile.texts[command.line] ?? [])),
        "\(command.line)")
      #expect(
        command.options.contains("private-file") == !texts.isEmpty, "\(command.line)")
    }
    let lines = Set(Self.commands.map(\.line))
    #expect(PrivateFile.texts.keys.allSatisfy(lines.contains))
  }

  /// Words that each command needs besides the text that is tried; `#` is a number.
  private static let needed: [String: [String]] = [
    "decline": ["1", "--door=court", "--reason=r"], "assign": ["1"], "session": ["1"],
    "note": ["1"], "escalate": ["1", "--reason=r"], "send-down": ["1", "--to=u", "--reason=r"],
    "transfer": ["1", "--to=u", "--reason=r"], "refuse": ["1", "--reason=r"],
    "designate": ["1", "--to=u", "--reason=r"], "assist": ["1"],
    "extend": ["1", "--days=3", "--parties-agree", "--reason=r"],
    "agree": ["1", "--form=oral"], "close": ["1", "--outcome=settled"], "verify": ["1", "--fail"],
    "reopen": ["1", "--reason=r"], "merge": ["1", "--into=2", "--reason=r"],
    "void": ["1", "--reason=r"], "correct": ["1", "--field=place", "--value=v", "--reason=r"],
    "party add": ["1", "--role=other"], "party correct": ["1", "1", "--reason=r"],
    "party erase": ["1", "1", "--reason=decision"],
    "rule set": ["handling", "--days=3", "--basis=b"], "team add": ["c"],
    "unit add": ["c", "--level=village"],
  ]

  private static let nasty = [
    "张大山", "-x", "--reason", "a=b", "# 不是注释", "\"\"\"", "“引号”\"'", "赔偿@2027-01-01", "第一行\n第二行",
    " 前后有空格 ", "\tx\n\n  y\n", "=", "\"\"\" x",
  ]

  private static func block(_ name: String, _ text: String) -> String {
    let isPlain = !text.contains("\n") && text == text.trimmed && text != "\"\"\""
    return isPlain ? "\(name) = \(text)\n" : "\(name) = \"\"\"\n\(text)\n\"\"\"\n"
  }

  @Test func `a text of a private file arrives as it would from the command line`() throws {
    let town = try Program()
    let path = town.folder.appendingPathComponent("private.txt").path
    for (line, names) in PrivateFile.texts {
      for name in names {
        for text in Self.nasty where text.trimmed != "\"\"\"" {
          let bare = name.filter { $0 != "@" }
          let before =
            line.split(separator: " ").map(String.init)
            + (Self.needed[line] ?? []).filter { !$0.hasPrefix("--\(bare)=") }
          let plain = try Jiefen.parse(
            before + (name == bare ? ["--\(bare)=\(text)"] : ["--", text]))
          try Data("# 备注\n\n\(Self.block(bare, text))".utf8).write(to: URL(fileURLWithPath: path))
          for words in [["--private-file", path], ["--private-file=\(path)"]] {
            let said = try Jiefen.parse(PrivateFile.expanding(before + words))
            #expect("\(said)" == "\(plain)", "\(line) \(name): \(text)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("reason = 甲\nreason = 乙\n", "reason"), ("tried = 甲\n# 乙\n\nsummary = 丙密\n", "line 4"),
    ("reason 丙密\n", "line 1"), ("reason =\n", "line 1"), ("\nreason = \"\"\"\n丙密\n", "line 2"),
    ("reason = \"\"\"\n\"\"\"\n", "line 1"), ("db = 丙密\n", "line 1"),
  ])
  func `a file that cannot be meant is refused with its line and without its words`(
    said: String, place: String
  ) throws {
    let town = try Town()
    let number = try town.intake()
    let run = try town(
      Town.village, "escalate", number, "--private-file", "-", input: Array(said.utf8))
    #expect(run.code == 64 && run.err.contains(place), "\(run.err)")
    #expect(!run.all.contains("丙密"))
    #expect(try town.kinds(number).count == 2)
  }

  /// Commands that refuse what a private file says, or something beside it.
  private static let refused = [
    ("correct # --field category --reason x", "value = 丙密13912345678"),
    ("correct # --field grade --reason x", "value = 丙密13912345678"),
    ("correct # --field source --reason x", "value = 丙密13912345678"),
    ("correct # --field people --reason x", "value = 丙密13912345678"),
    ("correct # --field amount --reason x", "value = 丙密13912345678"),
    ("correct # --field tags --reason x", "value = minor, 丙密13912345678,overseas"),
    ("correct # --field tags --reason x", "value = \"\"\"\nminor,丙密\n13912345678\n\"\"\""),
    ("correct # --field nothing --reason x", "value = 丙密13912345678"),
    ("agree # --form oral", "term = 赔偿@13912345678"), ("agree # --form nothing", "term = 丙密"),
    ("team add t 老李调解室", "name = 丙密13912345678"), ("team add t", "name = 丙密13912345678"),
    ("unit add 331102100298 --level village", "name = 丙密/13912345678"),
    ("unit add 331102100298 x --level village", "name = 丙密13912345678"),
    ("escalate # --to nowhere", "reason = 丙密\ntried = 13912345678"),
    ("party add # --role other", "name = 丙密\ndocument = 332502199001011239"),
    ("party add # --role nothing", "name = 丙密\nphone = 13912345678"),
    ("party correct # 丙", "reason = 丙密\nphone = 13912345678"),
    ("close # --outcome nothing", "reason = 丙密"), ("rule set nothing --days 3", "basis = 丙密"),
    ("list --sort nothing", "search = 丙密"), ("assign # --team x y", "mediator = 丙密"),
  ]

  @Test(arguments: ["en", "zh"])
  func `what a private file says is in no error`(language: String) throws {
    let town = try Town(language)
    let number = try town.intake(accepted: true)
    for (line, said) in Self.refused {
      let words = line.split(separator: " ").map { $0 == "#" ? number : String($0) }
      let run = try town.run(
        Town.village, words + ["--private-file", "-"], input: Array("\(said)\n".utf8))
      #expect(run.code != 0, "\(line)")
      #expect(run.err.hasPrefix("jiefen: "), "\(line): \(run.err)")
      for secret in ["丙密", "13912345678", "332502199001011239"] {
        #expect(!run.all.contains(secret), "\(line): \(run.all)")
      }
    }
  }

  @Test func `what is said twice, read twice, or not there is refused`() throws {
    let town = try Town()
    let number = try town.intake()
    let file = try town.file("p.txt", Array("reason = 甲\ntried = 乙\n".utf8))
    for (words, code) in [
      (["escalate", number, "--reason", "丙", "--private-file", file], 64),
      (["escalate", number, "--tried=丙", "--private-file", file], 64),
      (["escalate", number, "--private-file", file, "--private-file", file], 64),
      (["escalate", number, "--private-file"], 64),
      (["escalate", number, "--private-file", file + "x"], 1),
      (["accept", number, "--private-file", file], 64),
      (["session", number, "--text-file", "-", "--private-file", "-"], 64),
      (["session", number, "--text-file=-", "--private-file=-"], 64),
      (
        [
          "intake", "--category", "02", "--applicant", "张", "--summary-file", "-",
          "--private-file", "-",
        ], 64
      ),
      (["note", number, "--text-file", file, "--private-file", file], 64),
    ] as [([String], Int32)] {
      let run = try town.run(Town.village, words, input: Array("text = 丁\n".utf8))
      #expect(run.code == code, "\(words): \(run.err)")
    }
    #expect(try town.kinds(number).count == 2)
  }

  @Test func `texts of several lines, terms and names come in by the standard input`() throws {
    let town = try Town()
    let number = try town.intake()
    func said(_ words: [String], _ text: String) throws {
      let run = try town.run(
        Town.village, words + ["--private-file", "-"], input: Array(text.utf8))
      #expect(run.code == 0, "\(words): \(run.err)")
    }
    try said(
      ["agree", number, "--form", "oral"], "term = 甲赔偿@2099-01-01\nterm = 乙清沟\n")
    let note = ["note", number, "--idempotency-key", "k"]
    try said(note, "text = \"\"\"\n第一行\n  # 第二行\n\"\"\"\n")
    try said(note, "text = \"\"\"\n第一行\n  # 第二行\n\"\"\"\n")
    let other = try town.run(
      Town.village, note + ["--private-file", "-"], input: Array("text = 另\n".utf8))
    #expect(other.code == 6)
    try said(["team", "add", "t1"], "name = 老李帮忙团\n")
    let history = try town(
      Town.village, "show", number, "--history", "--reveal", "--format", "json")
    for text in ["甲赔偿", "乙清沟", "第一行\\n  # 第二行"] { #expect(history.out.contains(text), "\(text)") }
    #expect(try town.kinds(number).count { $0 == "noted" } == 1)
    #expect(try town(Town.village, "team", "list").out.contains("老李帮忙团"))
    let list = try town(
      Town.village, "list", "--private-file", "-", "--format", "csv",
      input: Array("search = 张大山\n".utf8))
    #expect(list.out.contains(number))
  }
}
