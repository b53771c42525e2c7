import Foundation
import Testing

/// A verb with the steps that lead to it, and what it leaves in the log.
struct VerbCase: Sendable, CustomTestStringConvertible {
  /// One command by one unit and officer.
  struct Call: Sendable {
    let unit: String
    let words: [String]
    var officer = "li.ming"

    init(_ unit: String, _ words: String, officer: String = "li.ming") {
      self.unit = unit
      self.words = words.split(separator: " ").map(String.init)
      self.officer = officer
    }

    /// A unit that neither registered nor holds the case names it by its whole number.
    func words(about number: String) -> [String] {
      unit == Town.village ? words : words.map { $0 == "1" ? number : $0 }
    }
  }

  let call: Call
  let before: [Call]
  let kinds: [String]
  let state: String
  var grade = "ordinary"
  var isAccepted = true

  var testDescription: String { call.words.joined(separator: " ") }

  init(
    _ call: Call, after before: [Call] = [], leaves kinds: [String], in state: String = "handling",
    grade: String = "ordinary", isAccepted: Bool = true
  ) {
    self.call = call
    self.before = before
    self.kinds = kinds
    self.state = state
    self.grade = grade
    self.isAccepted = isAccepted
  }

  private static func village(_ words: String, by officer: String = "li.ming") -> Call {
    Call(Town.village, words, officer: officer)
  }

  private static func township(_ words: String) -> Call { Call(Town.township, words) }

  private static let up = village("escalate 1 --reason 难 --tried 两次")

  /// Every verb that acts on one case.
  static let all: [VerbCase] = [
    VerbCase(village("accept 1"), leaves: ["accepted"], isAccepted: false),
    VerbCase(
      village("decline 1 --reason 已进入诉讼 --door court"), leaves: ["declined"], in: "declined",
      isAccepted: false),
    VerbCase(village("assign 1 --mediator 老李"), leaves: ["assigned"]),
    VerbCase(village("assign 1 --team laoli"), leaves: ["assigned"]),
    VerbCase(
      village("session 1 --mediator 老李 --present 双方 --text 谈妥一半"), leaves: ["session_recorded"]),
    VerbCase(village("note 1 --text 已电话联系"), leaves: ["noted"]),
    VerbCase(up, leaves: ["offered"]),
    VerbCase(
      village("escalate 1 --reason 持刀 --to 丽水市 --emergency violence"), leaves: ["offered"]),
    VerbCase(township("receive 1"), after: [up], leaves: ["received"]),
    VerbCase(township("refuse 1 --reason 不属本镇"), after: [up], leaves: ["refused"]),
    VerbCase(village("withdraw 1"), after: [up], leaves: ["recalled"]),
    VerbCase(village("transfer 1 --to 碧二村委会 --reason 属地"), leaves: ["offered"]),
    VerbCase(
      township("send-down 1 --to 碧二村委会 --reason 属地"), after: [up, township("receive 1")],
      leaves: ["offered"]),
    VerbCase(
      Call(Town.county, "designate 1 --to 碧湖镇 --reason 两次退回"),
      after: [up, township("refuse 1 --reason 一"), up, township("refuse 1 --reason 二")],
      leaves: ["designated"]),
    VerbCase(village("assist 1 --to 碧湖镇"), leaves: ["assist_asked"]),
    VerbCase(
      township("assist 1 --answer 已核实权属"), after: [village("assist 1 --to 碧湖镇")],
      leaves: ["assist_answered"]),
    VerbCase(
      village("suspend 1 --reason appraisal --until \(Town.day(20))"), leaves: ["suspended"],
      in: "suspended"),
    VerbCase(
      village("resume 1"), after: [village("suspend 1 --reason papers --until \(Town.day(9))")],
      leaves: ["resumed"]),
    VerbCase(township("urge 1 --level red"), leaves: ["urged"]),
    VerbCase(
      township("urge 1 --level none"), after: [township("urge 1 --level plain")],
      leaves: ["urged"]),
    VerbCase(
      village("agree 1 --form written --term 赔偿500元@\(Town.day(30)) --term 恢复排水沟"),
      leaves: ["agreed"]),
    VerbCase(
      village("perform 1 --term 2"),
      after: [village("agree 1 --form oral --term 一 --term 二")], leaves: ["performed"]),
    VerbCase(
      village("close 1 --outcome oral_agreement --term 各退一步"),
      leaves: ["agreed", "concluded"], in: "closed"),
    VerbCase(village("close 1 --outcome settled"), leaves: ["concluded"], in: "closed"),
    VerbCase(village("close 1 --outcome withdrawn"), leaves: ["concluded"], in: "closed"),
    VerbCase(village("close 1 --outcome failed --reason gap"), leaves: ["concluded"], in: "closed"),
    VerbCase(
      village("close 1 --outcome referred --door court --foreign-number （2026）浙1102民初1号"),
      leaves: ["concluded"], in: "closed"),
    VerbCase(
      village("close 1 --outcome settled"), leaves: ["concluded"], in: "concluded", grade: "major"),
    VerbCase(
      village("verify 1", by: "wang"), after: [village("close 1 --outcome settled")],
      leaves: ["verified"], in: "closed", grade: "major"),
    VerbCase(
      village("verify 1 --fail --reason 材料不全", by: "wang"),
      after: [village("close 1 --outcome settled")], leaves: ["sent_back"], grade: "major"),
    VerbCase(
      village("followup 1 --satisfied yes --performed part"),
      after: [village("close 1 --outcome settled")], leaves: ["followed_up"], in: "closed"),
    VerbCase(
      village("reopen 1 --reason 反悔"), after: [village("close 1 --outcome settled")],
      leaves: ["reopened"]),
    VerbCase(village("void 1 --reason 重复登记"), leaves: ["voided"], in: "void"),
    VerbCase(village("merge 1 --into 2 --reason 重复"), leaves: ["merged"], in: "void"),
    VerbCase(
      village("correct 1 --field category --value 0902 --reason 登记有误"), leaves: ["corrected"]),
    VerbCase(
      village("correct 1 --field summary --value 排水沟和院墙 --reason 补充"), leaves: ["corrected"]),
    VerbCase(
      village("party add 1 --role respondent --name 王五 --phone 13912345678"),
      leaves: ["party_added"]),
  ]
}

@Suite struct VerbTests {
  /// A town in which everything that leads to the verb has happened.
  private func town(before verb: VerbCase) throws -> (Town, number: String) {
    let town = try Town()
    let number = try town.intake(accepted: verb.isAccepted, "--grade", verb.grade)
    _ = try town.intake()
    _ = try town.done(Town.village, "team", "add", "laoli", "老李帮忙团")
    for call in verb.before {
      let run = try town.run(call.unit, call.words(about: number), officer: call.officer)
      try #require(run.code == 0, "\(call.words): \(run.err)")
    }
    return (town, number)
  }

  private func take(
    _ verb: VerbCase, about number: String, in town: Town, _ more: String...
  ) throws -> Program.Run {
    try town.run(
      verb.call.unit, verb.call.words(about: number) + more, officer: verb.call.officer)
  }

  @Test(arguments: VerbCase.all)
  func `a verb leaves nothing in a dry run, and its effect once however often it is sent`(
    verb: VerbCase
  ) throws {
    let (town, number) = try town(before: verb)
    let before = try town.kinds(number)
    let sound = try town(Town.city, "check").out
    let dry = try take(verb, about: number, in: town, "--dry-run")
    #expect(dry.code == 0, "\(dry.err)")
    #expect(dry.out == number + "\n")
    #expect(dry.err.contains("nothing was kept"))
    #expect(try town(Town.city, "check").out == sound)

    let first = try take(verb, about: number, in: town)
    #expect(first.code == 0, "\(first.err)")
    #expect(first.out == number + "\n")
    let after = try town.kinds(number)
    #expect(after == before + verb.kinds)
    #expect(try town.show(number)["state"] as? String == verb.state)

    let again = try take(verb, about: number, in: town)
    #expect(again.code == 0, "\(again.err)")
    #expect(again.out == number + "\n")
    #expect(again.err.contains("Done before"))
    #expect(try town.kinds(number) == after)
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test func `a dry run of an intake takes no number`() throws {
    let town = try Town()
    let words = ["intake", "--category", "02", "--applicant", "张三", "--summary", "排水"]
    let dry = try town.run(Town.village, words + ["--dry-run"])
    #expect(dry.code == 0)
    #expect(try town.list().isEmpty)
    #expect(try town.run(Town.village, words).out == dry.out)
  }

  @Test func `a request with a key is answered once`() throws {
    let town = try Town()
    let words = ["intake", "--category", "02", "--applicant", "张三", "--summary", "排水"]
    let first = try town.run(Town.village, words + ["--idempotency-key", "k1"])
    let again = try town.run(Town.village, words + ["--idempotency-key=k1", "--lang", "zh"])
    #expect(first.code == 0)
    #expect(again.code == 0)
    #expect(again.out == first.out)
    #expect(try town.list() == [first.number])
    let other = try town.run(Town.village, words + ["--grade", "major", "--idempotency-key", "k1"])
    #expect(other.code == 6)
    #expect(!other.err.contains("k1") && other.err.contains("--idempotency-key"))
    #expect(try town.run(Town.village, words).number != first.number)
  }

  @Test func `a verb with a key is answered once, whatever has happened since`() throws {
    let town = try Town()
    let number = try town.intake(accepted: false)
    let accept = ["accept", number, "--idempotency-key", "k2"]
    #expect(try town.run(Town.village, accept).code == 0)
    try town.done(Town.village, "note", number, "--text", "已联系")
    let again = try town.run(Town.village, accept)
    #expect(again.code == 0, "\(again.err)")
    #expect(try town.kinds(number) == ["registered", "accepted", "noted"])
  }

  @Test func `what was said may come from a file or the standard input`() throws {
    let town = try Town()
    let number = try town.intake()
    let path = try town.file("said.txt", Array("第一次\n调解\n".utf8))
    try town.done(Town.village, "session", number, "--text-file", path)
    try town.done(
      Town.village, "session", number, "--text-file", "-", input: Array("第二次".utf8))
    try town.done(Town.village, "note", number, "--text-file", path)
    let shown = try town(Town.village, "show", number, "--history", "--reveal")
    #expect(shown.out.contains("第二次"))
    #expect(!(try town(Town.village, "show", number, "--history").out.contains("第二次")))
    let summary = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary-file", "-",
      input: Array("\u{FEFF}院墙\n".utf8))
    #expect(try town.show(summary.number)["summary"] as? String == "院墙")
  }

  @Test func `a session twice on one day with other words is two sessions`() throws {
    let town = try Town()
    let number = try town.intake()
    try town.done(Town.village, "session", number, "--text", "上午")
    try town.done(Town.village, "session", number, "--text", "下午")
    #expect(try town.kinds(number).count { $0 == "session_recorded" } == 2)
  }

  @Test func `a reminder of yesterday does not answer today's`() throws {
    let town = try Town()
    let number = try town.intake(accepted: true, "--at", Town.day(-3))
    try town.done(Town.township, "urge", number, "--level", "plain", "--at", Town.day(-1))
    try town.done(
      Town.township, "urge", number, "--level", "plain", "--at", Town.day(-2))
    #expect(try town.kinds(number).count { $0 == "urged" } == 2)
  }
}
