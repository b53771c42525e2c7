import Foundation
import Testing

@Suite struct RateTests {
  @Test(arguments: [
    ("2026", "2026-03-31"), ("#9999", "last position"), ("9999", "last position"),
    ("2999-01-01", "future"), ("#0", "#1234"), ("#", "#1234"), ("+5", "#1234"),
  ])
  func `what nobody can know yet is refused`(known: String, words: String) throws {
    let town = try Town()
    let run = try town(Town.city, "report", "closure-rate", "--known-at", known)
    #expect(run.code == 64 && run.err.contains(words), "\(run.err)")
    #expect(try town(Town.city, "report", "closure-rate", "--known-at", "#1").code == 0)
  }

  @Test func `a rate in JSON has one form`() throws {
    let town = try Town()
    _ = try town.intake()
    for words in [[], ["--by", "tag"]] {
      let run = try town.run(
        Town.city, ["report", "closure-rate", "--format", "json"] + words)
      let rate = try #require(
        JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
      #expect((rate["rows"] as? [Any])?.count == 1)
      #expect((rate["total"] as? [String: Any])?["denominator"] as? Int == 1)
      #expect(run.err.contains("each of its tags") == !words.isEmpty)
    }
    let table = try town(Town.city, "report", "closure-rate")
    #expect(table.lines.count == 2)
  }

  @Test func `the line below a rate says the period exactly`() throws {
    let town = try Town()
    let run = try town(
      Town.city, "report", "closure-rate", "--from", "2026-01-01T09:30", "--to", "2026-03-31")
    #expect(run.err.contains("2026-01-01T09:30:00") && run.err.contains("..2026-03-31,"))
  }

  @Test func `a unit that does not exist is told by what reads, too`() throws {
    let town = try Town()
    for words in [
      ["list"], ["export", "cases"], ["export", "events"], ["report", "closure-rate"],
    ] {
      let run = try town.run(Town.city, words + ["--unit", "无此单位"])
      #expect(run.code == 3, "\(words): \(run.err)")
    }
  }

  @Test func `a period of registrations may be a month, and never runs backwards`() throws {
    let town = try Town()
    let today = Town.day(0)
    let number = try town.intake()
    #expect(try town.list("--registered", String(today.prefix(7))) == [number])
    #expect(try town.list("--registered", "2020-02") == [])
    #expect(try town.list("--registered", "2020-02..\(today.prefix(7))") == [number])
    for period in ["2026-03-31..2026-01-01", "2026-03..2026-02", "2026-13"] {
      #expect(try town(Town.city, "list", "--registered", period).code == 64)
    }
  }
}
