import Disputes
import Support
import Testing

/// Numbers of cases out of nearly right ones.
@Suite struct NumberFuzzTests {
  private static let inputs = Mutator(
    [
      "331102100201-2026-00001-5", "331102100201-2026-312345-5", "42", "2026-42", "2026-00042",
      "331102100201-42", "331102100201-2026-42", "331102100201-2026-00001", "99999999",
    ], tokens: ["2026", "1899", "3000", "331102100201", "-00001", "123456789012"])

  @Test(arguments: Fuzz.parts)
  func `what names a case is written so that it names the same again`(part: Int) throws {
    let tally = try Fuzz.run("number", part, of: 2_600, soak: 160_000) { seed in
      let text = Self.inputs.text(seed)
      do throws(NumberQuery.Fault) {
        let query = try NumberQuery(reading: text)
        let again = try NumberQuery(reading: Self.written(query))
        #expect(again == query, "seed \(seed): \(text.debugDescription)")
        return true
      } catch {
        switch error {
        case .malformed(let said): #expect(said == text, "seed \(seed)")
        case .checkDigit(let said, let expected):
          #expect(said == text, "seed \(seed)")
          #expect(CaseNumber(expected.description) == expected, "seed \(seed): \(expected)")
        }
        return false
      }
    }
    #expect(tally.isTelling)
  }

  /// A query as a person would type it; behind a year alone a long sequence begins with the series.
  private static func written(_ query: NumberQuery) -> String {
    switch query {
    case .whole(let number): return number.description
    case .short(let unit, let year, let ordinal):
      let digits = String(ordinal)
      let isLong = unit == nil && year != nil && digits.utf8.count >= 4
      let parts = [unit?.description, year.map(String.init), isLong ? "0\(digits)" : digits]
      return parts.compactMap(\.self).joined(separator: "-")
    }
  }
}
