import Disputes
import Machine
import Support
import Testing

@testable import Presentation
@testable import jiefen

/// Command lines out of nearly right ones.
@Suite struct ArgumentFuzzTests {
  private static let environment = Environment(variables: [:])

  @Test(arguments: Fuzz.parts)
  func `words are read, or refused as usage`(part: Int) throws {
    let tally = try Fuzz.run("arguments", part, of: 1_200, soak: 5_000) { seed in
      let words = CommandLines.words(seed)
      do {
        _ = try Request(words, Self.environment)
        return true
      } catch {
        let status = jiefen.ExitStatus(error)
        #expect(status.code == 64 || status.code == 6, "seed \(seed): \(words) \(status)")
        #expect(!status.words.isEmpty, "seed \(seed): \(words)")
        expectHarmless(status.words, "seed \(seed)")
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
