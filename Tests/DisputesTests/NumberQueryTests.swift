import Disputes
import Testing

struct NumberQueryTests {
  static let short: [(String, UnitCode?, Int?, Int)] = [
    ("42", nil, nil, 42),
    ("042", nil, nil, 42),
    ("99999999", nil, nil, 99_999_999),
    ("2026-42", nil, 2026, 42),
    ("2026-0042", nil, 2026, 42),
    ("2026-00042", nil, 2026, 42),
    ("2026-30042", nil, 2026, 42),
    ("2026-012345", nil, 2026, 12_345),
    ("331102101000-42", .bihu, nil, 42),
    ("331102101000-12345", .bihu, nil, 12_345),
    ("331102101000-2026-42", .bihu, 2026, 42),
    ("331102101000-2026-0042", .bihu, 2026, 42),
  ]

  @Test(arguments: short)
  func `a short form leaves out what may be anything`(
    _ text: String, _ unit: UnitCode?, _ year: Int?, _ ordinal: Int
  ) throws {
    let query = try NumberQuery(reading: text)
    #expect(query == .short(unit: unit, year: year, ordinal: ordinal))
    #expect(NumberQuery(text) == query)
  }

  static let whole: [(String, CaseNumber)] = [
    ("331102101000-2026-00042", .known(42)),
    ("331102101000-2026-30042", .known(42, series: 3)),
    ("331102101000-2026-012345", .known(12_345)),
  ]

  @Test(arguments: whole)
  func `a whole number is read with or without its check digit`(
    _ text: String, _ number: CaseNumber
  ) throws {
    #expect(try NumberQuery(reading: text) == .whole(number))
    #expect(try NumberQuery(reading: "\(text)-\(number.checkDigit)") == .whole(number))
    let wrong = "\(text)-\((number.checkDigit + 1) % 10)"
    #expect(throws: NumberQuery.Fault.checkDigit(wrong, expected: number)) {
      try NumberQuery(reading: wrong)
    }
    #expect(NumberQuery(wrong) == nil)
  }

  static let malformed = [
    "", " ", "-", "--", "0", "00", "-42", "42-", "+42", "4 2", "42a", "０４２", "四十二", "٤٢",
    "2026--42", "1899-42", "3000-42", "02026-42", "226-42", "2026-0", "2026-00000", "2026-42-7",
    "100000000", "123456789012", "331102101000", "331102101000-", "331102101000-0",
    "331102101000-1899-42", "331102101000-02026-00042", "331102101000-2026-00000",
    "331102101000-2026-00042-", "331102101000-2026-00042-77", "331102101000-2026-42-7",
    "331102101000-2026-00042-7-1", "331102101000-2026-1999999999", "3311021010000-2026-00042",
    "331102101000–2026–00042", "9999999999999999999999", "331102101000-2026-00042\n",
    "331102101000-2026-00042-７",
  ]

  @Test(arguments: malformed)
  func `what has no known form names no case`(_ text: String) {
    #expect(throws: NumberQuery.Fault.malformed(text)) { try NumberQuery(reading: text) }
  }
}
