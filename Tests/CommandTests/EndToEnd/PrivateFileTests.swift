import Casework
import CommandLine
import Foundation
import Testing

@testable import jiefen

/// Free texts that are said in a file, so that others cannot read them in the command line.
@Suite struct PrivateFileTests {
  /// The fields that are free words, a name or a number of a person; every other one is a code of a
  /// list, a number, a time, a unit, a case or a file.
  private static let free: Set<FieldKey> = [
    .reason, .summary, .applicant, .respondent, .phone, .document, .address, .foreignNumber,
    .place, .mediator, .present, .sessionText, .noteText, .tried, .answer, .term, .closingTerm,
    .closingReason, .value, .partyName, .partyPhone, .partyDocument, .erasureBasis, .search,
    .unitName, .newName, .ruleBasis,
  ]

  private static func forms(_ verb: Verb) -> [FieldForm] {
    verb.command.subject + verb.command.fields
  }

  @Test func `every field of every command is a free text or known to be none`() {
    let used = Set(Verb.allCases.flatMap { Self.forms($0).map(\.key) })
    #expect(used == Set(FieldKey.allCases))
    for verb in Verb.allCases {
      for form in Self.forms(verb) {
        #expect(form.isRestricted == Self.free.contains(form.key), "\(verb.rawValue) \(form.key)")
      }
      let hasFile = verb.command.places.contains { $0.parameter.names == ["private-file"] }
      #expect(hasFile == Self.forms(verb).contains(where: \.isRestricted), "\(verb.rawValue)")
    }
  }

  /// Words that each command needs besides the text that is tried; `#` is a number.
  private static let needed: [String: [String]] = [
    "decline": ["1", "--door=court", "--reason=r"], "assign": ["1"], "session": ["1"],
    "note": ["1"], "escalate": ["1", "--reason=r"], "send-down": ["1", "--to=u", "--reason=r"],
    "transfer": ["1", "--to=u", "--reason=r"], "refuse": ["1", "--reason=r"],
    "designate": ["1", "--to=u", "--reason=r"], "assist": ["1"],
    "extend": ["1", "--days=3", "--parties-agree", "--reason=r"],
    "agree": ["1", "--form=oral", "--term=t"], "close": ["1", "--outcome=settled"],
    "verify": ["1", "--fail"],
    "reopen": ["1", "--reason=r"], "merge": ["1", "--into=2", "--reason=r"],
    "void": ["1", "--reason=r"], "correct": ["1", "--field=place", "--value=v", "--reason=r"],
    "party add": ["1", "--role=other"], "party correct": ["1", "1", "--reason=r"],
    "party erase": ["1", "1", "--reason=decision"],
    "rule set": ["handling", "--days=3", "--basis=b"], "team add": ["c"],
    "unit add": ["331102100299", "--level=village"],
    "intake": ["--category=02", "--summary=s", "--applicant=a"],
  ]

  private static let nasty = [
    "张大山", "-x", "--reason", "a=b", "# 不是注释", "\"\"\"", "“引号”\"'", "赔偿@2027-01-01", "第一行\n第二行",
    " 前后有空格 ", "\tx\n\n  y\n", "=", "\"\"\" x",
  ]

  private static func block(_ name: String, _ text: String) -> String {
    let isPlain = !text.contains("\n") && text == text.trimmed && text != "\"\"\""
    return isPlain ? "\(name) = \(text)\n" : "\(name) = \"\"\"\n\(text)\n\"\"\"\n"
  }

  private static func read(_ verb: Verb, _ words: [String]) throws -> Answers {
    try #require(try CommandWords(words, of: verb.command)).answers
  }

  @Test func `a text of a private file arrives as it would from the command line`() throws {
    let town = try Program()
    let path = town.folder.appendingPathComponent("private.txt").path
    for verb in Verb.allCases {
      for form in Self.forms(verb) where form.isRestricted {
        let name = form.key.name
        let isArgument = verb.command.subject.contains { $0.key == form.key }
        let before = (Self.needed[verb.rawValue] ?? []).filter { !$0.hasPrefix("--\(name)=") }
        for text in Self.nasty where text.trimmed != "\"\"\"" {
          let plain = try? Self.read(
            verb, before + (isArgument ? ["--", text] : ["--\(name)=\(text)"]))
          try Data("# 备注\n\n\(Self.block(name, text))".utf8).write(to: URL(fileURLWithPath: path))
          for words in [["--private-file", path], ["--private-file=\(path)"]] {
            let said = try? Self.read(verb, before + words)
            #expect(
              said.map { Set($0.all) } == plain.map { Set($0.all) },
              "\(verb.rawValue) \(name): \(text)")
          }
          let isTerm = if case .term = form.kind { true } else { false }
          #expect(plain != nil || isTerm || form.key == .term, "\(verb.rawValue) \(name): \(text)")
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

  @Test(arguments: [
    ("\"\"\"甲乙\"\"\"", "甲乙"), ("\"\"\" 甲 乙 \"\"\"", " 甲 乙 "), ("\"\"\"甲", "\"\"\"甲"),
    ("甲\"\"\"", "甲\"\"\""),
  ])
  func `triple quotes in one line are not part of the text`(said: String, text: String) throws {
    let town = try Town()
    let number = try town.intake()
    try town.done(
      Town.village, "note", number, "--private-file", "-", input: Array("text = \(said)\n".utf8))
    let last = try town.history(number).last
    #expect(
      (last?["details"] as? String)?.contains(text.trimmed) == true, "\(String(describing: last))")
    #expect((last?["details"] as? String)?.contains("\"\"\"") == text.contains("\"\"\""))
    let empty = try town(
      Town.village, "note", number, "--private-file", "-",
      input: Array("text = \"\"\"\"\"\"\n".utf8))
    #expect(empty.code == 64 && empty.err.contains("line 1"), "\(empty.err)")
  }

  @Test func `a long private value is not begun in an error`() throws {
    let long = String(repeating: "丙密南北", count: 200)
    let run = try Town()(
      Town.county, "unit", "add", "331102100298", "--level", "village", "--parent", "碧湖镇",
      "--private-file", "-", input: Array("name = \(long)\n".utf8))
    #expect(run.code == 64 && !run.all.contains("丙密"), "\(run.err)")
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
