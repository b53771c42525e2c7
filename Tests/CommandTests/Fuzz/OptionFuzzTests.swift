import Casework
import CommandLine
import Foundation
import Support
import Testing

@testable import jiefen

/// Each option and argument of each command, with every value at the edge of what it may be.
@Suite struct OptionFuzzTests {
  private static let values = [
    "-9223372036854775808", "9223372036854775807", "9223372036854775808", "-1", "0", "1", "1e9",
    "0001-01-01", "9999-12-31", "100000-01-01", "2026-02-30", "1900-01-01",
    "2999-12-31T23:59+14:00",
    "1900-01-01..2999-12-31", "2999-12-31..1900-01-01", "9223372036854775807..", "0001-W01",
    "2999-W53", "2999-Q4", "2999-12", "#9223372036854775807", "9223372036854775807:00", "a/b/c/d",
    "total/total/closed", "", " ", String(repeating: "长 ", count: 2_000),
    String(repeating: "9", count: 30_000),
  ]

  /// What a command needs besides the value in question.
  private static let needs = [
    "intake": "--category 0201 --applicant 张三 --summary 漏水 --dry-run",
    "decline": "--reason 难 --door court", "assign": "--mediator 老李", "note": "--text 问",
    "escalate": "--reason 难 --tried 一次", "send-down": "--to 碧一村委会 --reason 近",
    "transfer": "--to 大港头镇 --reason 属", "refuse": "--reason 难",
    "designate": "--to 大港头镇 --reason 难", "assist": "--to 碧湖镇",
    "extend": "--days 5 --reason 难 --parties-agree",
    "suspend": "--reason papers --until 2030-01-01", "urge": "--level red",
    "agree": "--form oral --term 道歉", "perform": "--term 1", "close": "--outcome settled",
    "followup": "--satisfied yes", "reopen": "--reason 又争", "merge": "--into 2 --reason 重复",
    "void": "--reason 误", "correct": "--field people --value 3 --reason 误",
    "party add": "--role other --name 王五", "party correct": "--name 王五 --reason 误",
    "party erase": "--reason decision --basis 决定", "unit add": "--level village",
    "unit close": "", "rule set": "--basis 例", "session": "--text 双方到场",
  ]

  /// What stands for an argument.
  private static let arguments = [
    "number": "3", "file": "/nowhere/nothing.csv", "name": "碧湖镇", "unit": "碧湖镇",
    "year": "2026", "code": "laoli", "clock": "handling", "set": "local-tiers", "shell": "bash",
  ]

  /// What has a value that names a file to be written, or another file to work on.
  private static let others: Set<String> = ["output", "db", "private-file"]

  /// A command with one place for a value.
  struct Slot {
    let words: [String]
    let place: Int
    let name: String
    /// The field, unless it is an option of the shell.
    let form: FieldForm?

    func words(with value: String) -> [String] {
      var words = words
      words[place] = name.isEmpty ? value : "--\(name)=\(value)"
      return words
    }
  }

  /// Every place for a value of a command.
  static func slots(of verb: Verb) -> [Slot] {
    guard verb != .backup, verb != .restore else { return [] }
    let own = verb.command.places.filter { $0.parameter.value != nil }
    let positional = own.filter(\.parameter.isArgument)
    let given = positional.map { arguments[$0.parameter.names[0]] ?? "1" }
    let base =
      verb.words + given + (needs[verb.rawValue] ?? "").split(separator: " ").map(String.init)
    let places = positional.enumerated().map { index, own in
      Slot(words: base, place: verb.words.count + index, name: "", form: own.place.form)
    }
    let options = own.filter {
      !$0.parameter.isArgument && !others.contains($0.parameter.names[0])
    }
    return places
      + options.map { own in
        let option = own.parameter.names[0]
        var words = base
        // The same option once more would be another question.
        if let known = words.firstIndex(of: "--\(option)") {
          words.removeSubrange(known...known + 1)
        }
        return Slot(words: words + [""], place: words.count, name: option, form: own.place.form)
      }
  }

  @Test(arguments: Fuzz.parts)
  func `whatever an option is given, the command ends with a code of ours and with words`(
    part: Int
  ) throws {
    let town = try AlteredTown()
    let slots = Verb.allCases.flatMap(Self.slots)
    #expect(slots.count > 300)
    let values = Self.values
    let isSoak = ProcessInfo.processInfo.environment["JIEFEN_SOAK"] != nil
    let tally = try Fuzz.run(
      "options", part, of: slots.count * 4, soak: slots.count * values.count
    ) { seed in
      let (turn, number) = Int(seed).quotientAndRemainder(dividingBy: slots.count)
      // In short, each has the least, the greatest and two others.
      let other = 2 + (turn * 7 + number) % (values.count - 2)
      let value = values[isSoak || turn < 2 ? turn : other]
      let words = slots[number].words(with: value)
      try town.restore()
      let (code, said) = try town.ask(words)
      let shown: Comment =
        "seed \(seed): \(words.map { $0.prefix(60) }): \(code) \(said.suffix(300))"
      // Only an anchor that this log never stated says that something is wrong with it.
      let isAnchor = words.starts(with: ["anchor", "keep"])
      #expect(([0, 1, 2, 3, 4, 5, 6, 8, 64] + (isAnchor ? [7] : [])).contains(code), shown)
      #expect(code == 0 || !said.isEmpty, shown)
      expectHarmless(said, shown)
      return code == 0
    }
    #expect(tally.isTelling)
  }
}

extension Place {
  /// The field that the value is for.
  fileprivate var form: FieldForm? {
    if case .field(let form) = self { form } else { nil }
  }
}
