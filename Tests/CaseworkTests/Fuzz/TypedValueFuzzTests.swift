import Disputes
import Support
import Testing

@testable import Casework

/// Values as people type them.
@Suite struct TypedValueFuzzTests {
  private static let ranges = Mutator(
    ["2026-06-01..2026-06-30", "2026-01..2026年2月", "..2026-06-30T09:30", "2026-02", "2026年3月.."],
    tokens: ["..", "2026-", "年", "月", "-13", "+3"])

  @Test(arguments: Fuzz.parts)
  func `a range is written so that it is the same again`(part: Int) throws {
    let tally = try Fuzz.run("range", part, of: 1_200, soak: 60_000) { seed in
      let text = Self.ranges.text(seed)
      guard let range = MomentSpan(typed: text) else { return false }
      let written = [range.from?.start, range.to?.end].map { $0?.description ?? "" }
      let again = MomentSpan(typed: written.joined(separator: ".."))
      #expect(
        again?.from?.start == range.from?.start && again?.to?.end == range.to?.end,
        "seed \(seed): \(text.debugDescription)")
      return true
    }
    #expect(tally.isTelling)
  }

  private static let terms = Mutator(
    ["赔偿500元@2026-06-01", "恢复排水沟", "mail a@b.c", "甲@乙@2026年6月1日"],
    tokens: ["@", "2026-06-01", "2026-06-31", "年"])

  @Test(arguments: Fuzz.parts)
  func `a term is kept to the last sign, with its day or without`(part: Int) throws {
    let tally = try Fuzz.run("term", part, of: 800, soak: 40_000) { seed in
      let text = Self.terms.text(seed)
      do {
        let term = try Agreement<String>.Term(typed: text)
        let written = term.due.map { "\(term.text)@\($0)" } ?? term.text
        let again = try Agreement<String>.Term(typed: written)
        #expect(
          again.due == term.due && again.text.utf8.elementsEqual(term.text.utf8),
          "seed \(seed): \(text.debugDescription)")
        #expect(text.utf8.starts(with: term.text.utf8), "seed \(seed)")
        return true
      } catch {
        #expect(error is ActionFault, "seed \(seed): \(error)")
        return false
      }
    }
    #expect(tally.isTelling)
  }
}
