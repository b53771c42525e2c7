import Disputes
import Testing

struct CaseNumberTests {
  static let numbers: [(CaseNumber, String)] = [
    (.known(42), "331102101000-2026-00042"),
    (.known(1, of: .city, year: 1900, series: 9), "331100000000-1900-90001"),
    (.known(9_999, year: 2999), "331102101000-2999-09999"),
    (.known(12_345), "331102101000-2026-012345"),
    (.known(99_999_999, series: 3), "331102101000-2026-399999999"),
  ]

  @Test(arguments: numbers)
  func `a number is written with unit, year, series, sequence and check digit`(
    _ number: CaseNumber, _ body: String
  ) throws {
    #expect(number.description == "\(body)-\(number.checkDigit)")
    #expect(CaseNumber(number.description) == number)
    #expect(CheckDigit.of(body.compactMap(\.wholeNumberValue)) == number.checkDigit)
  }

  @Test(arguments: [
    (1899, 0, 1), (3000, 0, 1), (2026, -1, 1), (2026, 10, 1), (2026, 0, 0),
    (2026, 0, 100_000_000), (.max, .max, .max), (.min, .min, .min),
  ])
  func `no number lies outside its ranges`(_ year: Int, _ series: Int, _ ordinal: Int) {
    #expect(CaseNumber(unit: .bihu, year: year, series: series, ordinal: ordinal) == nil)
  }

  @Test func `the log knows one spelling of a number`() {
    let digit = CaseNumber.first.checkDigit
    #expect(CaseNumber("331102101000-2026-00001-\(digit)") == .first)
    for text in [
      "331102101000-2026-00001", "331102101000-2026-0000001-\(digit)", "2026-00001-\(digit)",
      "331102101000-2026-00001-\((digit + 1) % 10)", " 331102101000-2026-00001-\(digit)", "",
    ] {
      #expect(CaseNumber(text) == nil, "\(text)")
    }
  }

  @Test func `the check digit is that of the standard`() {
    #expect(CheckDigit.of([0, 7, 9, 4]) == 5)
    #expect(CheckDigit.of([]) == 1)
  }

  /// Numbers of many units, as digits with the check digit behind them.
  private static func samples() throws -> [[Int]] {
    var state: UInt64 = 1
    return try (0..<500).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let unit = try #require(UnitCode("\(100_000_000_000 + (state >> 20) % 900_000_000_000)"))
      let number = CaseNumber.known(
        1 + index * 37, of: unit, year: 2000 + index % 50, series: index % 10)
      return number.description.compactMap(\.wholeNumberValue)
    }
  }

  private static func isRight(_ digits: [Int]) -> Bool {
    CheckDigit.of(digits.dropLast()) == digits.last
  }

  @Test func `every single wrong digit is detected`() throws {
    var missed = 0
    for digits in try Self.samples() {
      for place in digits.indices {
        for wrong in 0...9 where wrong != digits[place] {
          var changed = digits
          changed[place] = wrong
          if Self.isRight(changed) { missed += 1 }
        }
      }
    }
    #expect(missed == 0)
  }

  @Test func `all but a few of the swapped neighbours are detected`() throws {
    var swaps = 0
    var missed = 0
    for digits in try Self.samples() {
      for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
        var changed = digits
        changed.swapAt(place, place + 1)
        swaps += 1
        if Self.isRight(changed) { missed += 1 }
      }
    }
    // Of all pairs in all places MOD 11,10 overlooks 20 in 900.
    #expect(swaps == 9_203)
    #expect(missed == 205)
  }

  @Test func `a typing error in a whole number is told with the right number`() throws {
    let text = CaseNumber.first.description
    var faults = 0
    for (offset, character) in text.enumerated() where character != "-" {
      for wrong in "0123456789" where wrong != character {
        let changed = String(text.prefix(offset)) + [wrong] + text.dropFirst(offset + 1)
        #expect(NumberQuery(changed) == nil, "\(changed)")
        faults += 1
      }
    }
    #expect(faults == 9 * 22)
  }
}
