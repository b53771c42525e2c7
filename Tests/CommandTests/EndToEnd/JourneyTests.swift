import Foundation
import Testing

@testable import Disputes
@testable import Wording
@testable import jiefen

@Suite struct JourneyTests {
  private struct Step {
    let unit: String
    let arguments: [String]
    let state: State
    let next: String?

    init(_ unit: String, _ words: String, at distance: Int, _ state: State, next: String?) {
      self.unit = unit
      let day = Town.day(distance)
      arguments = words.split(separator: " ").map(String.init) + ["--at", day]
      self.state = state
      self.next = next
    }
  }

  private static let village = Town.village
  private static let township = Town.township
  private static let county = Town.county

  private static let upAndDown = [
    Step(village, "accept 1", at: -20, .handling, next: village),
    Step(village, "session 1 --mediator 老李 --text 双方到场", at: -19, .handling, next: village),
    Step(village, "escalate 1 --reason 涉及镇里管网", at: -18, .handling, next: township),
    Step(township, "receive 1", at: -17, .handling, next: township),
    Step(township, "escalate 1 --reason 标的较大 --tried 镇里调解一次", at: -16, .handling, next: county),
    Step(county, "receive 1", at: -15, .handling, next: county),
    Step(county, "send-down 1 --to 碧湖镇 --reason 属地可解决", at: -14, .handling, next: township),
    Step(township, "receive 1", at: -13, .handling, next: township),
    Step(township, "agree 1 --form written --term 赔偿500元", at: -12, .handling, next: township),
    Step(township, "close 1 --outcome written_agreement", at: -12, .closed, next: nil),
    Step(township, "perform 1 --term 1", at: -10, .closed, next: nil),
    Step(village, "followup 1 --satisfied no --performed part", at: -9, .closed, next: nil),
  ]

  @Test(arguments: ["en", "zh"])
  func `a case goes up, comes down, ends, and ends again`(language: String) throws {
    let town = try Town(language)
    let number = try town.done(
      Self.village, "intake", "--category", "邻里", "--applicant", "张大山", "--respondent", "李小河",
      "--summary", "排水沟改道", "--at", Town.day(-20))
    try #expect(openAt(town) == ["county": [number], "holder": [number], "waiting": [number]])
    for step in Self.upAndDown {
      try take(step, of: number, in: town, language)
      if let next = step.next {
        #expect(try town.list("--open", "--waiting-for", next) == [number])
      }
    }
    #expect(try town.list("--open").isEmpty)
    let closed = try rate(town)
    #expect(closed == ["1", "1", "100.00", "0"])

    try take(
      Step(Self.township, "reopen 1 --reason 协议未履行", at: -5, .handling, next: Self.township),
      of: number, in: town, language)
    #expect(try rate(town) == ["1", "0", "0.00", "1"])
    #expect(try rate(town, "--as-of", Town.day(-6)) == closed)
    try take(
      Step(
        Self.township, "close 1 --outcome oral_agreement --term 各退一步", at: -1, .closed, next: nil),
      of: number, in: town, language)
    #expect(try rate(town) == ["1", "1", "100.00", "0"])
    #expect(try rate(town, "--as-of", Town.day(-3)) == ["1", "0", "0.00", "1"])

    let check = try town(Self.county, "check")
    #expect(check.code == 0)
    #expect(check.lines.count == 1)
    #expect(check.err.contains(language == "zh" ? "完好" : "Sound"))
  }

  /// Takes a step and looks at what it printed: the number as data, everything else as talk.
  private func take(
    _ step: Step, of number: String, in town: Town, _ language: String
  ) throws {
    let run = try town.run(step.unit, step.arguments)
    let words = step.arguments.joined(separator: " ")
    #expect(run.code == 0, "\(words): \(run.err)")
    #expect(run.out == number + "\n", "\(words)")
    let label = Label.of(step.state)
    #expect(run.err.contains(language == "zh" ? label.chinese : label.english), "\(run.err)")
    let next = language == "zh" ? "下一步：" : "Next: "
    if let actor = step.next {
      #expect(run.err.contains(next + actor), "\(run.err)")
    } else {
      #expect(!run.err.contains(next), "\(run.err)")
    }
  }

  private func openAt(_ town: Town) throws -> [String: [String]] {
    [
      "county": try town.list("--open", "--county", Self.county),
      "holder": try town.list("--open", "--holder", Self.village),
      "waiting": try town.list("--open", "--waiting-for", Self.village),
    ]
  }

  /// Denominator, numerator, rate and open cases of the township's row.
  private func rate(_ town: Town, _ more: String...) throws -> [String] {
    let run = try town.run(
      Self.county, ["report", "closure-rate", "--by", "township", "--format", "csv"] + more)
    #expect(run.code == 0, "\(run.err)")
    let row = try #require(run.lines.first { $0.hasPrefix(Town.townshipCode) })
    return Array(row.split(separator: ",").map(String.init)[2..<6])
  }
}
