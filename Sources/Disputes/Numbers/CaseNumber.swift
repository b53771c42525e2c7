/// The number of a case, `UUUUUUUUUUUU-YYYY-SNNNN-C`: assigned at registration and never reused.
public struct CaseNumber: Hashable, Sendable, LosslessStringConvertible {
  /// The unit that registered the case.
  public let unit: UnitCode
  /// The year of registration at +08:00.
  public let year: Int
  /// The series digit of the file in which it was registered, 0 to 9.
  public let series: Int
  /// The position in the sequence of unit, year and series, from 1.
  public let ordinal: Int

  /// Makes a case number; returns `nil` unless `year` is in 1900...2999, `series` in 0...9 and
  /// `ordinal` in 1...99,999,999.
  public init?(unit: UnitCode, year: Int, series: Int, ordinal: Int) {
    guard (1900...2999).contains(year), (0...9).contains(series),
      (1...99_999_999).contains(ordinal)
    else { return nil }
    self.unit = unit
    self.year = year
    self.series = series
    self.ordinal = ordinal
  }

  /// Parses a whole number as `description` writes it; returns `nil` if form or check digit is
  /// wrong.
  public init?(_ text: String) {
    guard case .whole(let number) = NumberQuery(text), number.description == text
    else { return nil }
    self = number
  }

  /// The check digit over all digits before it.
  public var checkDigit: Int { CaseNumber.checkDigit(of: body) }

  /// The number as people write it.
  public var description: String {
    let body = body
    return "\(body)-\(CaseNumber.checkDigit(of: body))"
  }

  private static func checkDigit(of body: String) -> Int {
    CheckDigit.of(body.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.map { Int($0 - 0x30) })
  }

  private var body: String { "\(unit)-\(padded(year, to: 4))-\(series)\(padded(ordinal, to: 4))" }
}
