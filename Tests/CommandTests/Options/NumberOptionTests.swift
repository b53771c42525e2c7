import Casework
import Disputes
import Testing
import Wording

@testable import jiefen

/// Every option that takes a number: what is accepted is what the message says.
@Suite struct NumberOptionTests {
  /// A number's field, and how far what is typed may go; nil where the case decides it.
  struct Number: Sendable, CustomTestStringConvertible {
    let verb: Verb
    let key: FieldKey
    let range: ClosedRange<Int>?
    var testDescription: String { "\(verb.rawValue) \(key.name)" }
  }

  /// The greatest numbers, by field; each begins at 0 or 1.
  private static let ranges: [FieldKey: ClosedRange<Int>] = [
    .limit: 1...1_000_000_000, .dueWithin: 0...3_660, .returnedWithin: 0...3_660,
    .after: 0...1_000_000_000_000, .series: 0...9, .restoreSeries: 0...9,
    .naturalDays: 1...3_660, .workingDays: 1...3_660, .months: 1...3_660, .warning: 0...60,
    .cap: 0...3_660,
  ]

  static let numbers: [Number] = Verb.allCases.flatMap { verb in
    (verb.command.subject + verb.command.fields).filter { form in
      switch form.kind {
      case .count, .amount: form.key != .year
      default: false
      }
    }.map { Number(verb: verb, key: $0.key, range: ranges[$0.key]) }
  }

  @Test func `every range is used`() {
    #expect(Set(Self.ranges.keys).isSubset(of: Set(Self.numbers.map(\.key))))
    let decided = Set(Self.numbers.filter { $0.range == nil }.map(\.key))
    #expect(decided == [.people, .amount, .extensionDays, .termNumber, .party])
  }

  private func refusal(_ text: String, of number: Number) throws -> Text? {
    let command = number.verb.command
    let form = try #require(
      (command.subject + command.fields).first { $0.key == number.key })
    do {
      try Answers([.init(form.key, text)]).check([form], [])
      return nil
    } catch {
      return Text(for: error)
    }
  }

  @Test(arguments: numbers)
  func `what is accepted is what the message says`(number: Number) throws {
    for text in ["abc", "1.5", "", " 1", "１", "1e3"] {
      let said = try #require(try refusal(text, of: number), "\(text)")
      #expect(said.english.contains(number.range.map { "from \($0.lowerBound) to" } ?? "allowed:"))
    }
    guard let range = number.range else {
      let first = number.key == .amount ? 0 : 1
      let said = try #require(try refusal("x", of: number))
      #expect(said.english.contains("allowed: \(first), \(first + 1)"), "\(said.english)")
      for text in ["\(first)", "99999999999999999999"] {
        #expect(try refusal(text, of: number) == nil, "\(text)")
      }
      return
    }
    for value in [range.lowerBound, range.lowerBound + 1, range.upperBound] {
      #expect(try refusal("\(value)", of: number) == nil, "\(value)")
    }
    for text in ["\(range.lowerBound - 1)", "\(range.upperBound + 1)", "99999999999999999999"] {
      let said = try #require(try refusal(text, of: number), "\(text)")
      for words in [said.english, said.chinese] {
        #expect(words.contains("\(range.lowerBound)") && words.contains("\(range.upperBound)"))
      }
    }
  }
}
