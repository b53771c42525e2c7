import Disputes
import Foundation
import Testing

/// The built program on a machine whose clock is wrong, and the machines beside it.
@Suite struct WrongClockTests {
  /// Every kind of write that takes `--trust-clock`; # is a case.
  private static let writes = [
    "intake --category 邻里 --applicant 甲 --summary 争执", "accept #", "note # --text 电话",
    "party add # --role other --name 乙", "import cases ledger.csv",
    "unit add 331102100299 新碧村 --level village --parent 碧湖镇", "team add xin 新调解室",
    "officer add wang", "rule set sign_in --days 4 --basis 镇文件", "import calendar year.csv",
    "import units units.csv",
  ]

  /// The words of a write for a town, with its files.
  private func words(_ write: String, _ number: String, _ town: Town) throws -> [String] {
    let files = [
      "ledger.csv": "external_ref,registered_at,category,summary,applicant\na,2026-01-05,02,争执,甲\n",
      "year.csv": "date,kind,name\n2040-01-01,rest,元旦\n",
      "units.csv": "code,name,level,parent\n331102100299,新碧村,village,331102100000\n",
    ]
    return try write.split(separator: " ").map { word in
      if let text = files[String(word)] { return try town.file(String(word), Array(text.utf8)) }
      return word == "#" ? number : String(word)
    }
  }

  private func shift(_ town: Town, days: Int, minutes: Int = 0) throws -> [String: String] {
    let shift = try #require(Int(town.program.variables["TEST_CLOCK_SHIFT"] ?? ""))
    return ["TEST_CLOCK_SHIFT": "\(shift + days * 86_400_000 + minutes * 60_000)"]
  }

  @Test(arguments: writes)
  func `a clock a month ahead is asked about, and trusted it dates nobody else's work`(
    _ write: String
  ) throws {
    let town = try Town()
    let number = try town.intake(by: Town.city, accepted: false)
    let words = try words(write, number, town)
    let asked = try town.run(Town.city, words, try shift(town, days: 40))
    #expect(asked.code == 5 && asked.err.contains("--trust-clock"), "\(asked.err)")
    let beyond = try town.run(
      Town.city, words + ["--trust-clock"], try shift(town, days: 5_000))
    #expect(beyond.code == 5 && beyond.err.contains("ten years"), "\(beyond.err)")
    for _ in 1...2 {
      let trusted = try town.run(
        Town.city, words + ["--trust-clock"], try shift(town, days: 40))
      #expect(trusted.code == 0 || trusted.code == 6, "\(trusted.err)")
    }
    let later = try town.show(town.intake())
    let today = Town.day(0)
    #expect((later["registered_at"] as? String)?.hasPrefix(today) == true, "\(later)")
    #expect((later["number"] as? String)?.contains("-\(today.prefix(4))-") == true)
    let report = try town(Town.city, "report", "closure-rate", "--from", today)
    #expect(report.err.contains("known at \(today)T"), "\(report.err)")
    #expect(try town(Town.city, "check", "--rules").code == 0)
  }

  @Test func `a report is repeated by the time that it states, also by a clock that is behind it`()
    throws
  {
    let town = try Town()
    _ = try town.intake()
    let behind = try shift(town, days: 0, minutes: -8)
    let words = ["report", "closure-rate", "--as-of", Town.day(-1), "--format", "csv"]
    let first = try town.run(Town.city, words, behind)
    let known = try #require(first.err.firstMatch(of: /known at ([-0-9T:.+]+)/)?.1)
    _ = try town.intake()
    let again = try town.run(Town.city, words + ["--known-at", String(known)], behind)
    #expect(again.code == 0 && again.out == first.out && again.err == first.err, "\(again.err)")
    let future = try town.run(Town.city, words + ["--known-at", Town.day(3)], behind)
    #expect(future.code == 64, "\(future.err)")
  }
}
