/// What a person types to name a case: the whole number or a short form of it.
public enum NumberQuery: Hashable, Sendable {
  /// The whole number; a check digit, if typed, is correct.
  case whole(CaseNumber)
  /// `42`, `2026-42`, `UNIT-42` or `UNIT-2026-42`; a part left out matches anything.
  case short(unit: UnitCode?, year: Int?, ordinal: Int)

  /// Why a text cannot be read as a case number.
  public enum Fault: UsageError, Hashable, Sendable {
    /// It has none of the known forms.
    case malformed(String)
    /// The check digit is wrong; `expected` is the number with the right one.
    case checkDigit(String, expected: CaseNumber)
  }

  /// Parses a number or a short form; returns `nil` for anything else.
  public init?(_ text: String) {
    guard let query = try? NumberQuery(reading: text) else { return nil }
    self = query
  }

  /// Parses a number or a short form.
  ///
  /// - Throws: `Fault` where the text has no known form or its check digit is wrong.
  public init(reading text: String) throws(Fault) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 4, parts.allSatisfy(isDigits) else { throw .malformed(text) }
    let unit = UnitCode(parts[0])
    let rest = unit == nil ? parts : Array(parts.dropFirst())
    // Five or more digits after the year are series and sequence; fewer are a short form.
    let hasSeries = rest.count == 2 && rest[1].utf8.count >= 5
    if let unit, rest.count == 3 || hasSeries {
      self = try NumberQuery.whole(rest, unit: unit, of: text)
    } else if (1...2).contains(rest.count) {
      self = try NumberQuery.short(
        unit: unit, year: rest.count == 2 ? rest[0] : nil, ordinal: rest.last, of: text)
    } else {
      throw .malformed(text)
    }
  }

  /// Tells whether a number is among those that are meant.
  public func means(_ number: CaseNumber) -> Bool {
    switch self {
    case .whole(let whole): whole == number
    case .short(let unit, let year, let ordinal):
      ordinal == number.ordinal && year ?? number.year == number.year
        && unit ?? number.unit == number.unit
    }
  }

  private static func whole(
    _ parts: [String], unit: UnitCode, of text: String
  ) throws(Fault) -> NumberQuery {
    guard let year = year(parts[0]), parts[1].utf8.count >= 5, let series = Int(parts[1].prefix(1)),
      let ordinal = Int(parts[1].dropFirst()),
      let number = CaseNumber(unit: unit, year: year, series: series, ordinal: ordinal),
      parts.count == 2 || parts[2].utf8.count == 1
    else { throw .malformed(text) }
    guard parts.count == 2 || parts[2] == "\(number.checkDigit)" else {
      throw .checkDigit(text, expected: number)
    }
    return .whole(number)
  }

  private static func short(
    unit: UnitCode?, year: String?, ordinal: String?, of text: String
  ) throws(Fault) -> NumberQuery {
    // After a year, five or more digits begin with the series, which the search ignores.
    let hasSeries = year != nil && (ordinal?.utf8.count ?? 0) >= 5
    guard let digits = ordinal?.dropFirst(hasSeries ? 1 : 0), digits.utf8.count <= 8,
      let place = Int(digits), place > 0
    else { throw .malformed(text) }
    guard let year else { return .short(unit: unit, year: nil, ordinal: place) }
    guard let value = NumberQuery.year(year) else { throw .malformed(text) }
    return .short(unit: unit, year: value, ordinal: place)
  }

  private static func year(_ digits: String) -> Int? {
    guard digits.utf8.count == 4, let year = Int(digits), (1900...2999).contains(year)
    else { return nil }
    return year
  }
}

private func isDigits(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
