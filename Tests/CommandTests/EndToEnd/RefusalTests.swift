import Foundation
import Testing

/// What is refused only in a particular situation.
@Suite struct RefusalTests {
  private let town: Town

  init() throws { town = try Town() }

  @Test func `a short number that fits several cases lists them`() throws {
    let first = try town.intake()
    let second = try town.intake(by: Town.township)
    try town.done(Town.village, "escalate", first, "--reason", "难", "--tried", "两次")
    let run = try town(Town.township, "receive", "1")
    #expect(run.code == 6)
    #expect(run.err.contains(first) && run.err.contains(second))
    #expect(try town(Town.township, "receive", "\(Town.villageCode)-1").out == first + "\n")
  }

  @Test func `a wrong check digit names the right number`() throws {
    let number = try town.intake()
    let digit = try #require(number.last?.wholeNumberValue)
    let wrong = number.dropLast() + "\((digit + 1) % 10)"
    let run = try town(Town.village, "show", String(wrong))
    #expect(run.code == 64)
    #expect(run.err.contains(wrong) && run.err.contains("Did you mean \(number)?"))
  }

  @Test func `an argument that is no text is refused with its place`() throws {
    let words = ["note", "1", "--text"].map { Array($0.utf8) } + [[0xE5, 0x9C, 0xFF]]
    let run = try town.program.run(bytes: words, ["JIEFEN_UNIT": Town.village])
    #expect(run.code == 64)
    #expect(run.err.contains("Argument 4") && run.err.contains("byte 1"), "\(run.err)")
  }

  @Test(arguments: [
    (Array("一行\n二".utf8) + [0], "line 2, byte 11"), (Array("一".utf8) + [0xFF], "line 1, byte 4"),
    ([0xC0, 0x80], "line 1, byte 1"),
  ])
  func `a file that is no text is refused with its place`(bytes: [UInt8], place: String) throws {
    let path = try town.file("bad.txt", bytes)
    let run = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary-file", path)
    #expect(run.code == 64)
    #expect(run.err.contains(place), "\(run.err)")
    #expect(try town.list().isEmpty)
  }

  @Test func `an empty file is no summary`() throws {
    let path = try town.file("empty.txt", Array(" \n".utf8))
    let run = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary-file", path)
    #expect(run.code == 64)
    #expect(run.err.contains("summary is empty"))
  }

  @Test func `a summary of a megabyte is too long`() throws {
    let run = try town(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary-file", "-",
      input: [UInt8](repeating: 0x61, count: 1_048_576))
    #expect(run.code == 5)
    #expect(run.err.contains("summary has 1048576 bytes"), "\(run.err)")
    #expect(run.err.contains("个人信息保护法第六条"))
  }

  @Test func `an agreement needs two parties`() throws {
    let one = try town.done(
      Town.village, "intake", "--category", "02", "--applicant", "张三", "--summary", "院墙",
      "--accept")
    let run = try town(
      Town.village, "close", one, "--outcome", "oral_agreement", "--term", "各退一步")
    #expect(run.code == 5)
    #expect(run.err.contains("两") || run.err.contains("two parties"))
    #expect(run.err.contains("人民调解法第十七条") && run.err.contains("party add"))
    #expect(try town.kinds(one) == ["registered", "accepted"])
  }

  @Test func `what is offered to another unit cannot be received`() throws {
    let number = try town.intake()
    try town.done(Town.village, "escalate", number, "--reason", "难", "--tried", "两次")
    let run = try town(Town.otherTownship, "receive", number)
    #expect(run.code == 4)
    #expect(run.err.contains("a unit to which") || run.err.contains("to which it is offered"))
  }

  @Test func `a second offer waits until the first is withdrawn`() throws {
    let number = try town.intake()
    try town.done(Town.village, "escalate", number, "--reason", "难", "--tried", "两次")
    let run = try town(Town.village, "transfer", number, "--to", "碧二村委会", "--reason", "属地")
    #expect(run.code == 5)
    #expect(run.err.contains("jiefen withdraw") && run.err.contains(Town.townshipCode))
    try town.done(Town.village, "withdraw", number)
    try town.done(Town.village, "transfer", number, "--to", "碧二村委会", "--reason", "属地")
  }

  @Test func `a closed case is not closed with another outcome`() throws {
    let number = try town.intake()
    try town.done(Town.village, "close", number, "--outcome", "settled")
    let run = try town(Town.village, "close", number, "--outcome", "withdrawn")
    #expect(run.code == 5)
    #expect(run.err.contains("closed") && run.err.contains("reopen"))
  }

  @Test(arguments: ["14", "15", "16"])
  func `matters that are not for mediation are only shown the right door`(
    category: String
  ) throws {
    let number = try town.intake(accepted: false, "--category", category)
    for outcome in ["settled", "withdrawn"] {
      let run = try town(Town.village, "close", number, "--outcome", outcome)
      #expect(run.code == 5)
      #expect(run.err.contains("--outcome referred") && run.err.contains("decline"))
    }
    let next = try town(Town.village, "close", number, "--outcome", "referred", "--door", "court")
    #expect(next.code == 0, "\(next.err)")
  }

  @Test func `a unit does not refuse its own case, and another only in time`() throws {
    let number = try town.intake(accepted: true, "--at", Town.day(-20))
    try town.done(
      Town.village, "escalate", number, "--reason", "难", "--tried", "二", "--at", Town.day(-15))
    let late = try town(Town.township, "refuse", number, "--reason", "不收")
    #expect(late.code == 5)
    #expect(late.err.contains("信访工作条例") && late.err.contains("received"))
    try town.done(Town.township, "receive", number)
    try town.done(Town.township, "send-down", number, "--to", Town.village, "--reason", "属地")
    let own = try town(Town.village, "refuse", number, "--reason", "不收")
    #expect(own.code == 5)
    #expect(own.err.contains("registered this case itself") && own.err.contains("receive"))
  }

  @Test func `who concluded a major case does not verify it`() throws {
    let number = try town.intake(accepted: true, "--grade", "major")
    try town.done(Town.village, "close", number, "--outcome", "settled")
    let same = try town(Town.village, "verify", number)
    #expect(same.code == 4)
    #expect(same.err.contains("li.ming") && same.err.contains("another officer"))
    try town.done(Town.village, "verify", number, officer: "wang")
  }

  @Test func `a missing database says how to make one`() throws {
    let program = try Program()
    for words in [["list"], ["accept", "1", "--unit", "x"], ["check"]] {
      let run = try program.run(words)
      #expect(run.code == 1)
      #expect(run.err.contains("jiefen init") && run.err.contains("cases.db"))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(files.isEmpty)
  }

  @Test func `a database is never made over a file`() throws {
    let program = try Program()
    let url = program.folder.appendingPathComponent("cases.db")
    try Data("mine".utf8).write(to: url)
    let run = try program.run(["init"])
    #expect(run.code == 1)
    #expect(run.err.contains("left as it is"))
    #expect(try Data(contentsOf: url) == Data("mine".utf8))
    #expect(try program.run(["list"]).code == 7)
  }

  @Test func `a unit with open cases or units below it is not closed`() throws {
    _ = try town.intake()
    #expect(try town(Town.county, "unit", "close", Town.village).code == 5)
    #expect(try town(Town.county, "unit", "close", Town.township).code == 5)
    #expect(try town(Town.county, "unit", "close", "碧二村委会").code == 0)
    #expect(try town("碧二村委会", "accept", "1").code != 0)
  }
}
