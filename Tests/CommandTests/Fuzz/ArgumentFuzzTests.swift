import ArgumentParser
import Disputes
import Support
import Testing

@testable import jiefen

/// Command lines out of nearly right ones, and the forms of their values.
@Suite struct ArgumentFuzzTests {
  @Test(arguments: Fuzz.parts)
  func `words are read alike in the plain form and by the parser, or refused as usage`(
    part: Int
  ) throws {
    let tally = try Fuzz.run("arguments", part, of: 400, soak: 5_000) { seed in
      let words = CommandLines.words(seed)
      if let plain = Verbs.plainCommand(words), let verb = words.first {
        let parsed = try Verbs.command(named: verb)?.parseAsRoot(Array(words.dropFirst()))
        #expect(parsed.map { "\($0)" } == "\(plain)", "seed \(seed): \(words)")
      }
      do {
        _ = try Jiefen.parse(words)
        return true
      } catch {
        let ending = Ending(error, of: Jiefen.command(of: words))
        #expect(ending.code == 64 || ending.isData, "seed \(seed): \(words) \(ending)")
        #expect(!ending.words.isEmpty, "seed \(seed): \(words)")
        if !ending.isData { expectHarmless(ending.words, "seed \(seed)") }
        return false
      }
    }
    #expect(tally.isTelling)
  }

  private static let ranges = Mutator(
    ["2026-06-01..2026-06-30", "2026-01..2026年2月", "..2026-06-30T09:30", "2026-02", "2026年3月.."],
    tokens: ["..", "2026-", "年", "月", "-13", "+3"])

  @Test(arguments: Fuzz.parts)
  func `a range is written so that it is the same again`(part: Int) throws {
    let tally = try Fuzz.run("range", part, of: 1_200, soak: 60_000) { seed in
      let text = Self.ranges.text(seed)
      guard let range = RangeArgument(argument: text) else { return false }
      let written = [range.from?.start, range.to?.end].map { $0?.description ?? "" }
      let again = RangeArgument(argument: written.joined(separator: ".."))
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
        let term = try TermArgument(text).term
        let written = term.due.map { "\(term.text)@\($0)" } ?? term.text
        let again = try TermArgument(written).term
        #expect(
          again.due == term.due && again.text.utf8.elementsEqual(term.text.utf8),
          "seed \(seed): \(text.debugDescription)")
        #expect(text.utf8.starts(with: term.text.utf8), "seed \(seed)")
        return true
      } catch {
        #expect(error is UsageFault, "seed \(seed): \(error)")
        return false
      }
    }
    #expect(tally.isTelling)
  }
}

/// Expects that a terminal shows all of a text and obeys nothing in it.
func expectHarmless(_ text: String, _ comment: Comment) {
  let harmful = text.unicodeScalars.first {
    $0 != "\n" && $0 != "\t" && TerminalText.isHarmful($0)
  }
  #expect(harmful == nil, comment)
}
