import Casework
import CommandLine
import Foundation
import Testing
import Wording

@testable import jiefen

/// An option that takes one value, given twice.
@Suite struct SaidTwiceTests {
  /// Every option with one value of every command that writes.
  static let options: [(verb: Verb, form: FieldForm)] = Verb.allCases.flatMap { verb in
    verb.command.writes
      ? verb.command.fields.filter { !$0.isRepeatable && !isFlag($0) }.map { (verb, $0) } : []
  }

  private static func isFlag(_ form: FieldForm) -> Bool {
    if case .flag = form.kind { true } else { false }
  }

  @Test func `two different values of a field are refused where something is written`() throws {
    #expect(Self.options.count > 60)
    for (verb, form) in Self.options {
      let name = form.parameter(isArgument: false).typed
      let error = #expect(throws: UsageFault.self, "\(verb.rawValue) \(name)") {
        try CommandWords([name, "one", name, "two"], of: verb.command)
      }
      let text = try #require(error?.text)
      for words in [text.english, text.chinese] {
        #expect(words.contains(name), "\(words)")
        #expect(words.contains("'one'") != form.isRestricted, "\(words)")
        #expect(words.contains("'two'") != form.isRestricted, "\(words)")
      }
    }
  }

  @Test
  func `the same value twice, and options that only print or say who acts, may be given again`()
    throws
  {
    let town = try Town()
    let number = try town.intake()
    try town.done(
      Town.village, "list", "--limit", "1", "--limit", "2", "--sort", "due", "--sort", "number")
    try town.done(
      Town.village, "note", number, "--text", "甲", "--text", "甲", "--as", "wang", "--as", "li",
      "--unit", Town.township, "--unit", Town.village)
    let events = try town.history(number)
    #expect(events.last?["officer"] as? String == "li")
    let refused = try town(
      Town.village, "escalate", number, "--to", Town.township, "--to", Town.county, "--reason", "难")
    #expect(refused.code == 64)
    #expect(refused.err.contains("'\(Town.township)' and '\(Town.county)'"), "\(refused.err)")
    #expect(try town.history(number).count == events.count)
  }

  @Test(arguments: ["phone", "document", "address"], [false, true])
  func `one person has one of each, also beside a private file`(name: String, isBeside: Bool) throws
  {
    let town = try Town()
    let values =
      name == "document" ? ["E12345678", "E87654321"] : ["13800001111", "人民路1号"]
    func code(_ first: String, _ second: String) throws -> Int32 {
      let words = ["intake", "--category", "02", "--summary", "x", "--private-file", "-"]
      let lines = "applicant = 张三\n\(name) = \(first)\n" + (isBeside ? "" : "\(name) = \(second)\n")
      let run = try town.run(
        Town.village, words + (isBeside ? ["--\(name)", second] : []), input: Array(lines.utf8))
      #expect(!values.contains { run.err.contains($0) }, "\(run.err)")
      return run.code
    }
    #expect(try code(values[0], values[1]) == 64)
    #expect(try town.list().isEmpty)
    #expect(try code(values[0], values[0]) == 0)
  }
}
