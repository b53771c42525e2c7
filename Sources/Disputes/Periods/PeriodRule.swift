/// A clock that a centre runs, or a time limit of which it informs the parties (时限).
public enum ClockKind: String, CaseIterable, Sendable {
  /// From registration to acceptance (受理).
  case acceptance
  /// From an offer to signing for it or refusing it (签收).
  case signIn = "sign_in"
  /// From acceptance to the end of handling (办理).
  case handling
  /// From concluding to verifying (验证).
  case verification
  /// The longest suspension of handling (中止).
  case suspension
  /// From an agreement to applying for its judicial confirmation (司法确认).
  case confirmation
}

/// A dated rule on how long a clock runs.
public struct PeriodRule: Hashable, Sendable {
  /// The clock.
  public let clock: ClockKind
  /// The grade of cases to which it applies; `nil` for all.
  public let grade: Grade?
  /// The unit in whose area, and below, it applies; `nil` for everywhere.
  public let unit: UnitCode?
  /// How long the clock runs.
  public let term: Term
  /// How many working days before the deadline the case counts as soon due.
  public let warning: Int
  /// How long before a deadline a rule may warn, in working days.
  public static let warnings = 0...60
  /// How many days a rule may let all extensions add together.
  public static let caps = 0...Term.lengths.upperBound

  /// The most days that all extensions of one life may add together; `nil` if none are allowed.
  ///
  /// They are working days if the term is in working days, else calendar days.
  public let cap: Int?
  /// The law and article, or the unit that set the rule.
  public let basis: String
  /// The first day on which a clock may start for the rule to apply; `nil` for no bound.
  public let validFrom: Day?
  /// The last day on which a clock may start for the rule to apply; `nil` for no bound.
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

  /// Tells whether the rule applies to a clock started on a day for a case of a grade in an area.
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
