/// A clock that a centre runs, or a term of which it tells the parties (时限).
public enum ClockKind: String, CaseIterable, Sendable {
  /// From registration to acceptance (受理).
  case acceptance
  /// From an offer to signing for it or refusing it (签收).
  case signIn = "sign_in"
  /// From acceptance to the end of handling (办理).
  case handling
  /// From concluding to verifying (验证).
  case verification
  /// The longest rest of handling (中止).
  case suspension
  /// From an agreement to applying for its judicial confirmation (司法确认).
  case confirmation
}

/// How long a clock runs: a row of the dated table of rules.
public struct PeriodRule: Hashable, Sendable {
  /// The clock.
  public let clock: ClockKind
  /// The grade of the cases for which it holds; none for all.
  public let grade: Grade?
  /// The unit for whose area it holds, with everything below; none for everywhere.
  public let unit: UnitCode?
  /// How long.
  public let term: Term
  /// How many working days before its end a deadline is soon due.
  public let warning: Int
  /// How many days all extensions of one life may add; none where nothing may be added.
  ///
  /// They are working days where the term is counted in them, else natural days.
  public let cap: Int?
  /// The law and article, or who set the rule.
  public let basis: String
  /// The first day of a trigger for which it holds; none where it always did.
  public let validFrom: Day?
  /// The last day of a trigger for which it holds; none while it does.
  public let validTo: Day?

  /// Makes a rule.
  public init(
    _ clock: ClockKind, grade: Grade? = nil, unit: UnitCode? = nil, _ term: Term, warning: Int,
    cap: Int? = nil, basis: String, validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.clock = clock
    self.grade = grade
    self.unit = unit
    self.term = term
    self.warning = warning
    self.cap = cap
    self.basis = basis
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Tells whether it holds for a clock that was started on that day in that area.
  func holds(for grade: Grade, in area: [UnitCode], on day: Day) -> Bool {
    if let own = self.grade, own != grade { return false }
    if let unit, !area.contains(unit) { return false }
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }

  /// The unit in which an extension counts its days.
  var extensionUnit: TermUnit { term.unit == .working ? .working : .natural }
}

extension Term {
  /// The longest term that a rule may have: ten years of days.
  public static let lengths = 1...3_660
}
