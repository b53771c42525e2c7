public import Disputes

/// Which rules to list: those of the file, or the terms of other procedures.
public enum RuleListQuestion: Form {
  /// Whether the terms of other procedures are asked for.
  public static let reference = Field.flag(.reference)
  /// The fields of the question.
  public static var fields: [FieldForm] { [reference.form] }
}

/// Which rule is in force.
public enum RuleQuestion: Form {
  private static let day = Field.moment(.ruleDay).optional
  /// The fields that name the clock.
  public static var subject: [FieldForm] { [RuleFields.clock.form] }
  /// The fields of the question.
  public static var fields: [FieldForm] {
    [RuleFields.grade.form, RuleFields.unit.form, day.form]
  }

  /// Finds the rule of each grade asked for; `acting` finds the acting unit, whose area counts
  /// unless another is typed.
  public static func rules(
    _ answers: Answers, on today: Day, in finder: any CaseFinder, acting: () throws -> Unit?
  ) throws -> [(Grade, PeriodRule)] {
    let clock = try answers[RuleFields.clock]
    let day = try answers[day]?.day ?? today
    let unit = try answers[RuleFields.unit].map { try finder.find($0, on: day) } ?? acting()
    let rules = try finder.ruleHistory().latest
    return try (answers[RuleFields.grade].map { [$0] } ?? Grade.allCases).map { grade in
      (grade, rules.rule(clock, for: grade, in: unit?.path ?? [], on: day))
    }
  }
}

/// Rules that were set, and the deadlines that moved.
public struct RulesSet: Sendable {
  /// The rules.
  public let rules: [PeriodRule]
  /// The effects on open cases.
  public let changes: DeadlineChanges
}

/// Sets a rule for an area.
public enum SettingRule: RegisterAction {
  private static let lengths: [(field: Field<Int?>, unit: TermUnit)] = [
    (Field.count(.naturalDays, in: Term.lengths).optional, .natural),
    (Field.count(.workingDays, in: Term.lengths).optional, .working),
    (Field.count(.months, in: Term.lengths).optional, .month),
  ]
  private static let warning = Field.count(.warning, in: PeriodRule.warnings).optional
  private static let cap = Field.count(.cap, in: PeriodRule.caps).optional
  private static let basis = Field.text(.ruleBasis)
  /// The fields that name the clock.
  public static var subject: [FieldForm] { [RuleFields.clock.form] }
  /// The fields of the action.
  public static var fields: [FieldForm] {
    lengths.map(\.field.form)
      + [RuleFields.grade.form, warning.form, cap.form, basis.form] + RuleFields.scope
  }
  /// The conditions between the fields.
  public static var conditions: [Condition] { [.exactlyOne(lengths.map(\.field.form.key))] }

  /// Sets the rule.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> RulesSet {
    let clock = try answers[RuleFields.clock]
    return try RuleFields.set(answers, at: office, in: directory) { unit, from, to in
      try lengths.compactMap { field, termUnit in
        guard let length = try answers[field] else { return nil }
        return PeriodRule(
          clock, grade: try answers[RuleFields.grade], unit: unit, Term(length, termUnit),
          warning: try answers[warning] ?? PeriodRule.usualWarning(of: clock),
          cap: try answers[cap], basis: try answers[basis], validFrom: from, validTo: to)
      }
    }
  }
}

/// Adopts a built-in set of rules for an area.
public enum AdoptingRules: RegisterAction {
  /// The built-in sets of rules.
  enum Shipped: String, CaseIterable {
    case localTiers = "local-tiers"
  }

  private static let set = Field<Shipped>.code(.ruleSet)
  /// The fields that name the set.
  public static var subject: [FieldForm] { [set.form] }
  /// The fields of the action.
  public static var fields: [FieldForm] { RuleFields.scope }

  /// Sets the rules.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> RulesSet {
    let set = try answers[set]
    return try RuleFields.set(answers, at: office, in: directory) { unit, from, to in
      switch set {
      case .localTiers: PeriodRule.tiers(for: unit, from: from, to: to)
      }
    }
  }
}

/// The fields that select a rule: its clock, area and days.
private enum RuleFields {
  static let clock = Field<ClockKind>.code(.clock)
  static let grade = Field<Grade>.code(.grade).optional
  static let unit = Field.unit(.ruleUnit).optional
  static let from = Field.moment(.ruleFrom).optional
  static let to = Field.moment(.ruleTo).optional
  static var scope: [FieldForm] { [unit.form, from.form, to.form] }

  /// Sets rules for the typed area and days: the acting unit's own, except the city's, from today.
  static func set(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory,
    _ rules: (_ unit: UnitCode?, _ from: Day, _ to: Day?) throws -> [PeriodRule]
  ) throws -> RulesSet {
    let today = directory.today
    let named = try answers[unit].map { try directory.find($0, on: today) }
    let acting = try named == nil ? office.unit.flatMap(directory.unit) : nil
    let area = named ?? acting.flatMap { $0.parent == nil ? nil : $0 }
    let rules = try rules(area?.code, answers[from]?.day ?? today, answers[to]?.day)
    return RulesSet(rules: rules, changes: try office.set(rules))
  }
}
