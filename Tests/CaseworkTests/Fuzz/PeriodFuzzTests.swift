import Casework
import Disputes
import Support
import Testing

/// Periods of regular reports out of nearly right ones.
@Suite struct PeriodFuzzTests {
  private static let inputs = Mutator(
    [
      "2026-03-31", "2026-W13", "2026年第13周", "2026-03", "2026年3月", "2026-Q1", "2026年第1季度",
      "2020-W53", "1900-W01", "2999-12", "2999-12-31", "1900-Q1",
    ], tokens: ["年", "年第", "周", "月", "季度", "-W", "-q", "53", "13", "1900", "2999"])

  @Test(arguments: Fuzz.parts)
  func `what is a period is written so that it is the same again, and the next begins behind it`(
    part: Int
  ) throws {
    let tally = try Fuzz.run("period", part, of: 1_200, soak: 60_000) { seed in
      let text = Self.inputs.text(seed)
      var isAny = false
      for rhythm in Period.Rhythm.allCases {
        guard let period = Period(rhythm, text) else { continue }
        isAny = true
        #expect(
          Period(rhythm, period.description) == period,
          "seed \(seed): \(text.debugDescription) is \(period)")
        #expect(period.first <= period.last && period.previous.last + 1 == period.first)
      }
      return isAny
    }
    #expect(tally.isTelling)
  }
}
