import Disputes
import Foundation
import Testing

/// A year of which no holidays are known is a year like any other.
@Suite struct YearWithoutCalendarTests {
  /// Everything that is asked of a file, # being a case; what shows deadlines marks and explains them.
  private static let questions = [
    "list", "list --open", "list --overdue", "list --registered 2020-01-01..2031-12-31", "today",
    "today --only accept", "show #", "show # --history", "deadline explain #", "report overdue",
    "report closure-rate", "report closure-rate --definition due", "report levels",
    "report workload", "report movement", "report followup", "report daily", "report weekly",
    "report monthly", "report quarterly", "rule list", "rule show handling", "calendar show 2026",
    "retention list", "export cases", "export events", "export closure-rates", "check --rules",
  ]

  /// How many days after the case came it is asked.
  private static let days = [0, 5, 100]

  @Test(
    arguments: ["2027-02-07T10:00", "2030-12-31T23:58"], ["table", "html", "csv"])
  func `every answer is given, and a mark is explained where it stands and only there`(
    _ now: String, _ format: String
  ) throws {
    let town = try Town(startingAt: try #require(Moment(now)).start)
    let number = try town.intake(
      "--trust-clock", "--grade", "major", "--category", "0201")
    _ = try town.intake(accepted: false, "--trust-clock", "--summary", "另一件")
    let shift = try #require(Int(town.program.variables["TEST_CLOCK_SHIFT"] ?? ""))
    var marked: Set<String> = []
    for question in Self.questions {
      for days in Self.days {
        var words = question.split(separator: " ").map { $0 == "#" ? number : String($0) }
        if format != "table", question.hasPrefix("list") || question.hasPrefix("today") {
          words += ["--format", format]
        }
        let run = try town.run(
          Town.village, words, ["TEST_CLOCK_SHIFT": "\(shift + days * 86_400_000)"])
        #expect(run.code == 0, "\(question): \(run.err)")
        #expect(!run.all.isEmpty, "\(question)")
        let isMarked = run.out.replacing("~ provisional", with: "").contains("~")
        #expect(
          run.all.contains("~ provisional") == isMarked, "\(question), day \(days): \(run.all)")
        if isMarked { marked.insert(question) }
      }
    }
    let expected: Set = ["list", "list --open", "today", "today --only accept"]
    #expect(format == "csv" ? marked.isDisjoint(with: expected) : marked.isSuperset(of: expected))
    let due = try #require(try town.show(number)["due_on"] as? String)
    #expect(due > now.prefix(10), "\(due)")
  }
}
