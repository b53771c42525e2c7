import Foundation
import Testing

/// Numbers of people at the command line, and open cases that may be the same dispute.
@Suite struct PersonTests {
  @Test(arguments: ["en", "zh"])
  func `a wrong identity number is refused with what is wrong, and not repeated`(
    language: String
  ) throws {
    let town = try Town(language)
    for (number, word) in [
      ("332502199001011234", language == "zh" ? "校验码" : "check character"),
      ("332502199013011238", language == "zh" ? "不存在" : "does not exist"),
    ] {
      let intake = try town(
        Town.village, "intake", "--category", "02", "--applicant", "张大山", "--summary", "x",
        "--document", number)
      #expect(intake.code == 64 && intake.out.isEmpty)
      #expect(intake.err.contains(word), "\(intake.err)")
      #expect(!intake.err.contains(number))
    }
    let number = try town.intake()
    let added = try town(
      Town.village, "party", "add", number, "--role", "other", "--name", "王五", "--document",
      "33250219900101123X")
    #expect(added.code == 64)
    #expect(try town.kinds(number).count == 2)
  }

  @Test func `numbers are kept in one form, and a document in the command line is warned about`()
    throws
  {
    let town = try Town()
    let run = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--summary", "排水",
      "--phone", "+86 138-1234-5678", "--document", "11010519491231002x")
    #expect(run.code == 0)
    #expect(run.err.contains("--private-file"))
    let shown = try town(Town.village, "show", "1", "--reveal", "--format", "json")
    #expect(shown.out.contains("13812345678") && shown.out.contains("11010519491231002X"))
  }

  @Test func `nothing private need stand in the command line`() throws {
    let town = try Town()
    let said = """
      # 申请人
      applicant = 张大山
      phone = 138 1234 5678
      document = 11010519491231002X
      address = 解放街88号
      respondent = 李小河
      phone=13987654321
      summary = 两家因排水沟走向争执 = 多次
      place = 解放街88号门前
      """
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--private-file", "-", input: Array(said.utf8))
    let shown = try town(Town.village, "show", number, "--reveal", "--format", "json").out
    for text in [
      "张大山", "13812345678", "11010519491231002X", "解放街88号", "李小河", "13987654321", "= 多次",
    ] { #expect(shown.contains(text), "\(text)") }
    let party = try town(
      Town.village, "party", "add", number, "--role", "other", "--private-file", "-",
      input: Array("name = 王五\nphone = 13700000000\n".utf8))
    #expect(party.code == 0, "\(party.err)")
    #expect(try town.kinds(number).last == "party_added")
  }

  @Test(arguments: [
    "张大山的电话", "telephone = 1", "phone = 13812345678", "applicant = ", "applicant = 张大山",
    "summary = x\nsummary = y\napplicant = 张大山",
  ])
  func `a private file that is not understood is refused by its line, not by what it says`(
    text: String
  ) throws {
    let town = try Town()
    let run = try town(
      Town.village, "intake", "--category", "02", "--private-file", "-", input: Array(text.utf8))
    #expect(run.code == 64)
    #expect(run.out.isEmpty && !run.err.contains("张大山") && !run.err.contains("13812345678"))
  }

  // MARK: - What texts still say

  /// What every unit sees of a case in every output that shows its texts.
  private func seen(_ town: Town, _ number: String) throws -> String {
    let commands = [
      ["list", "--format", "csv"], ["show", number], ["show", number, "--history"],
      ["export", "cases"], ["today"], ["report", "overdue"],
    ]
    return try [Town.village, Town.township, Town.otherTownship, Town.city].map { unit in
      try commands.map { try town.run(unit, $0).all }.joined()
    }.joined()
  }

  @Test(arguments: [
    ("王五", "王伍"), ("于伟", "於伟"), ("张大山", "張大山"), ("李四四", "李肆肆"),
    ("John Smith", "john smith"), ("欧阳娜娜", "欧阳·娜娜"),
  ])
  func `of two spellings of a name the right one takes the place of the wrong one`(
    wrong: String, right: String
  ) throws {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", wrong, "--respondent", "赵小河",
      "--summary", "\(wrong)与邻居争水", "--accept")
    try town.done(
      Town.village, "party", "correct", number, "1", "--name", right, "--reason", "误",
      "--in-texts")
    let shown = try town(Town.village, "show", number, "--history", "--reveal").out
    #expect(shown.contains("\(right)与邻居争水") && !shown.contains(wrong), "\(shown)")
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test(arguments: ["en", "zh"])
  func `a wrong name is corrected only together with the texts that have it`(
    language: String
  ) throws {
    let town = try Town(language)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--respondent", "李小河",
      "--summary", "張 大山家排水沟改道", "--accept")
    try town.done(Town.village, "note", number, "--text", "张大山来电")
    let words = ["party", "correct", number, "1", "--name", "张太山", "--reason", "本人申请"]
    for dry in [["--dry-run"], []] {
      let refused = try town.run(Town.village, words + dry)
      #expect(refused.code == 5 && refused.out.isEmpty)
      #expect(refused.err.contains("--in-texts"))
      for word in language == "zh"
        ? ["第 1 项：概况", "第 3 项：文字内容"] : ["event 1: summary", "event 3: text"]
      {
        #expect(refused.err.contains(word), "\(refused.err)")
      }
      for name in ["张大山", "大山", "張"] { #expect(!refused.err.contains(name)) }
    }
    let done = try town.run(Town.village, words + ["--in-texts"])
    #expect(done.code == 0, "\(done.err)")
    let seen = try seen(town, number)
    for name in ["大山", "太山"] { #expect(!seen.contains(name), "\(seen)") }
    let shown = try town(Town.village, "show", number, "--history", "--reveal")
    #expect(shown.out.contains("张太山来电") && !shown.out.contains("大山"))
    // The same again is done already.
    let count = try town.kinds(number).count
    #expect(try town.run(Town.village, words + ["--in-texts"]).code == 0)
    #expect(try town.run(Town.village, words).code == 0)
    #expect(try town.kinds(number).count == count)
    #expect(try town(Town.city, "check").code == 0)
    #expect(try town.list("--search", "张太山家").count == 1)
    #expect(try town.list("--search", "张大山").isEmpty)
  }

  @Test(arguments: [
    ("王五超市", "王六超市", "王五把货堆在路上", "王六把货堆在路上"),
    ("丽水市大山建材有限公司", "丽水市太山建材有限公司", "大山建材占路", "太山建材占路"),
    ("碧湖镇王五超市", "碧湖镇王六超市", "王五占路", "王六占路"),
  ]) func `in a firm's name the owner and the short name are corrected in texts too`(
    wrong: String, right: String, text: String, corrected: String
  ) throws {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", wrong, "--summary", text)
    try town.done(
      Town.village, "party", "correct", number, "1", "--name", right, "--reason", "误", "--in-texts")
    #expect(try town(Town.village, "show", number, "--reveal").out.contains(corrected))
    // A firm without an owner in its name has nothing to put in the place of the one before.
    let other = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", wrong, "--summary", text)
    let refused = try town(
      Town.village, "party", "correct", other, "1", "--name", "阿里巴巴公司", "--reason", "误",
      "--in-texts")
    #expect(refused.code == 5 && refused.err.contains("party erase --with-texts"), "\(refused.err)")
  }

  @Test(arguments: ["en", "zh"], ["张大山", "13812345678", "138 1234 5678"])
  func `a reason that holds what is erased or wrong is named as what forbids it`(
    language: String, secret: String
  ) throws {
    let town = try Town(language)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--phone", "13812345678",
      "--summary", "排水")
    let said = "来电\(secret)申请"
    for (words, word) in [
      (
        ["party", "erase", number, "1", "--reason", "decision", "--basis", said, "--yes"],
        ("basis", "依据")
      ),
      (
        [
          "party", "correct", number, "1", "--name", "张太山", "--phone", "13900001111", "--reason",
          said,
        ],
        ("reason", "理由")
      ),
    ] {
      let run = try town.run(Town.village, words)
      #expect(run.code == 5 && run.out.isEmpty && !run.err.contains(secret))
      #expect(run.err.contains(language == "zh" ? word.1 : word.0), "\(run.err)")
      #expect(!run.err.contains("--with-texts") && !run.err.contains("--in-texts"), "\(run.err)")
    }
  }

  @Test(arguments: [
    "unknown", "UNKNOWN", "Unknown", " unknown ", "ｕｎｋｎｏｗｎ", "不详", " 不详", "不明", "不 明", "未知",
    "\u{3000}未知\u{3000}",
  ]) func `nobody known is no person, however it is typed`(word: String) throws {
    let town = try Town()
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", " 张大山\u{3000}", "--respondent",
      word,
      "--summary", "排水")
    try town.done(
      Town.village, "party", "add", number, "--role", "respondent", "--name", word)
    let path = try town.file(
      "own.csv",
      Array(
        "registered_at,category,summary,applicant,respondent\n2026-12-01,02,火, 李四 ,\"\(word)\"\n"
          .utf8))
    try town.done(Town.village, "import", "cases", path)
    let export = try town(Town.village, "export", "cases", "--reveal", "--reason", "audit").out
    #expect(export.contains(",张大山,unknown;unknown,"), "\(export)")
    #expect(export.contains(",李四,unknown,"), "\(export)")
    // Outer spaces are no part of a name.
    try town.done(
      Town.village, "party", "correct", number, "1", "--name", "  王五 ", "--reason", "误")
    #expect(
      try town(Town.village, "export", "cases", "--reveal", "--reason", "audit").out.contains(
        ",王五,"))
  }

  @Test(arguments: ["en", "zh"])
  func `a party is erased only together with the texts that name it`(language: String) throws {
    let town = try Town(language)
    let number = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张大山", "--respondent", "李小河",
      "--phone", "13812345678", "--summary", "一三八一二三四五六七八打不通", "--accept")
    let words = [
      "party", "erase", number, "1", "--reason", "decision", "--basis", "本人申请", "--yes",
    ]
    let refused = try town.run(Town.village, words)
    #expect(refused.code == 5 && refused.out.isEmpty && refused.err.contains("--with-texts"))
    #expect(!refused.err.contains("138"))
    let named = try town.run(
      Town.village, words.map { $0 == "本人申请" ? "张大山申请" : $0 } + ["--with-texts"])
    #expect(named.code == 5 && !named.err.contains("大山"))
    #expect(try town.run(Town.village, words + ["--with-texts"]).code == 0)
    let seen = try seen(town, number)
    for word in ["大山", "一三八", "张*"] { #expect(!seen.contains(word)) }
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `a ledger's own reference is for who keeps the ledger, and names nobody`() throws {
    let town = try Town()
    let path = try town.file(
      "own.csv",
      Array(
        """
        external_ref,registered_at,category,summary,applicant
        曾金福-1,2025-03-03,02,沟,曾金福
        台账2025-2,2025-03-03,02,沟,李四

        """.utf8))
    try town.done(Town.village, "import", "cases", path)
    for (unit, isKept) in [
      (Town.village, true), (Town.township, true), (Town.city, true), (Town.otherTownship, false),
      ("", false),
    ] {
      let run = try town.run(unit, ["export", "cases"])
      #expect(!run.out.contains("金福"))
      #expect(run.out.contains("曾*-1") == isKept && run.out.contains("台账2025-2") == isKept)
    }
  }

  @Test func `a team is not called like a person`() throws {
    let town = try Town()
    for name in ["李大伟", "张 伟", "欧阳小河", "老李13812345678"] {
      let run = try town(Town.township, "team", "add", "t-1", name)
      #expect(run.code == 64 && run.out.isEmpty && !run.err.contains(name))
    }
    for (code, name) in [("t-1", "老李调解室"), ("t-2", "1号调解室"), ("t-3", "李大伟工作室"), ("t-4", "和事佬")] {
      #expect(try town(Town.township, "team", "add", code, name).code == 0, "\(name)")
    }
  }

  @Test func `a day that was mistyped in a ledger is told as it was typed`() throws {
    let town = try Town()
    for (typed, isTold) in [("2026-13-45", true), ("13812345678", false)] {
      let path = try town.file(
        "bad.csv",
        Array("registered_at,category,summary,applicant\n\(typed),02,沟,李四\n".utf8))
      let run = try town(Town.village, "import", "cases", path)
      #expect(run.code == 64 && run.err.contains(typed) == isTold)
    }
  }

  // MARK: - The same dispute again

  private func intake(_ town: Town, _ more: String...) throws -> Program.Run {
    try town.run(Town.village, ["intake", "--category", "02"] + more)
  }

  private static let summary = "两家因排水沟走向多次争执，村里调解两次没有结果，要求恢复原状"

  @Test(arguments: ["en", "zh"])
  func `an intake that may be a dispute already open warns, masked, and goes on`(
    language: String
  ) throws {
    let town = try Town(language)
    let first = try intake(
      town, "--applicant", "曾金福", "--respondent", "赖水生", "--summary", Self.summary, "--phone",
      "13812345678")
    #expect(!first.err.contains("["))
    let words =
      language == "zh"
      ? ["姓名相同", "电话相同", "内容相近"] : ["same name", "same phone", "similar text"]
    let again = try intake(
      town, "--applicant", "曾金福", "--summary", Self.summary + "！", "--phone", "138 1234 5678")
    #expect(again.code == 0 && again.lines.count == 1 && again.number != first.number)
    for word in words + [first.number] { #expect(again.err.contains(word), "\(again.err)") }
    for secret in ["曾金福", "赖水生", "13812345678"] { #expect(!again.err.contains(secret)) }
    let text = try intake(town, "--applicant", "别人", "--summary", "又是：" + Self.summary)
    #expect(text.err.contains(words[2]) && !text.err.contains(words[0]))
  }

  @Test func `another dispute, another township or an ended case is nothing to warn about`() throws
  {
    let town = try Town()
    let first = try intake(town, "--applicant", "曾金福", "--summary", Self.summary, "--accept")
    let other = try intake(
      town, "--applicant", "赖水生", "--summary", "超市出售过期食品，顾客要求按规定退货并作出赔偿")
    #expect(!other.err.contains(first.number), "\(other.err)")
    let elsewhere = try town(
      Town.otherTownship, "intake", "--category", "02", "--applicant", "曾金福", "--summary",
      Self.summary)
    #expect(!elsewhere.err.contains(first.number))
    try town.done(Town.village, "close", first.number, "--outcome", "withdrawn")
    let later = try intake(town, "--applicant", "曾金福", "--summary", Self.summary)
    #expect(!later.err.contains(first.number))
    let key = ["--idempotency-key", "k1", "--applicant", "周八", "--summary", "界址"]
    let once = try town.run(Town.village, ["intake", "--category", "02"] + key)
    let twice = try town.run(Town.village, ["intake", "--category", "02"] + key)
    #expect(once.out == twice.out && !twice.err.contains("same name"))
  }

  @Test func `who does not confirm an erasure is told that nothing was changed`() throws {
    let town = try Town()
    let number = try town.intake()
    let run = try town.run(
      Town.village,
      ["party", "erase", number, "1", "--reason", "decision", "--basis", "x", "--with-texts"],
      input: Array("n\n".utf8), to: .dialogue)
    #expect(run.code == 2 && run.out.contains("nothing was changed"), "\(run.out)")
    #expect(try town.kinds(number).count == 2)
  }

  @Test func `too many parties are refused before anything is searched for them`() throws {
    let town = try Town()
    let lines = (1...1_001).map { "applicant = 甲\($0)" }.joined(separator: "\n")
    let file = try town.file("many.txt", Array("\(lines)\nsummary = 争执\n".utf8))
    let run = try town(Town.village, "intake", "--category", "02", "--private-file", file)
    #expect(run.code == 5 && run.err.contains("1001 parties"), "\(run.err)")
  }
}
