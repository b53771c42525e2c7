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
}
