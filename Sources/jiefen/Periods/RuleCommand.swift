import Casework
import Disputes
import Presentation
import Storage
import Wording

enum RuleList: Command {
  private static let reference = Field.flag(.reference)
  static var fields: [FieldForm] { [reference.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    guard try !context.answers[reference] else {
      return try context.write(RuleListing.reference, titled: Title.referenceTerms)
    }
    let book = try context.open(.reading)
    let rules = try book.ruleHistory().latest
    try context.write(try RuleListing.listing(rules.rules, in: book), titled: Title.rules)
  }
}

enum RuleShow: Command {
  private static let day = Field.moment(.ruleDay).optional
  static var arguments: [FieldForm] { [RuleFields.clock.form] }
  static var fields: [FieldForm] { [RuleFields.grade.form, RuleFields.unit.form, day.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (clock, grade) = try (answers[RuleFields.clock], answers[RuleFields.grade])
    let day = try answers[day]?.day ?? context.now.day
    let book = try context.open(.reading)
    let unit =
      try answers[RuleFields.unit].map { try book.find($0, on: day) }
      ?? context.unitIfKnown(in: book)
    let rules = try book.ruleHistory().latest
    let used = (grade.map { [$0] } ?? Grade.allCases).map { grade in
      (grade, rules.rule(clock, for: grade, in: unit?.path ?? [], on: day))
    }
    try context.write(try RuleListing.listing(used, in: book), titled: Title.rules)
  }
}

enum RuleSet: Command {
  private static let lengths: [(field: Field<Int?>, unit: TermUnit)] = [
    (Field.count(.naturalDays, in: Term.lengths).optional, .natural),
    (Field.count(.workingDays, in: Term.lengths).optional, .working),
    (Field.count(.months, in: Term.lengths).optional, .month),
  ]
  private static let warning = Field.count(.warning, in: PeriodRule.warnings).optional
  private static let cap = Field.count(.cap, in: PeriodRule.caps).optional
  private static let basis = Field.text(.ruleBasis)
  static var arguments: [FieldForm] { [RuleFields.clock.form] }
  static var fields: [FieldForm] {
    lengths.map(\.field.form)
      + [RuleFields.grade.form, warning.form, cap.form, basis.form] + RuleFields.scope
  }
  static var conditions: [Condition] { [.exactlyOne(lengths.map(\.field.form.key))] }
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let clock = try answers[RuleFields.clock]
    try context.setRules { unit, from, to in
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

enum RuleAdopt: Command {
  /// The built-in sets of rules.
  enum Shipped: String, CaseIterable {
    case localTiers = "local-tiers"
  }

  private static let set = Field<Shipped>.code(.ruleSet)
  static var arguments: [FieldForm] { [set.form] }
  static var fields: [FieldForm] { RuleFields.scope }
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let set = try context.answers[set]
    try context.setRules { unit, from, to in
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
}

extension Context {
  /// Sets rules for the given area and days; asks first if many deadlines would move.
  fileprivate func setRules(
    _ rules: (_ unit: UnitCode?, _ from: Day, _ to: Day?) throws -> [PeriodRule]
  ) throws {
    let book = try open(.writing)
    let unit = try answers[RuleFields.unit].map { try book.find($0, on: now.day) }
    let rules = try rules(
      unit?.code ?? actingUnit(in: book).flatMap { $0.parent == nil ? nil : $0.code },
      answers[RuleFields.from]?.day ?? now.day, answers[RuleFields.to]?.day)
    let changes = try confirmed(by: periods(book)) { register in try register.set(rules) }
    try report(changes, in: book)
    try output.say(Message.set(rules, changes))
    if isDryRun { try output.say(Message.nothingKept) }
  }

  /// Does a dry run first; asks if the deadlines of more than three cases would move.
  fileprivate func confirmed(
    by register: PeriodRegister, _ change: (PeriodRegister) throws -> PeriodRegister.Changes
  ) throws -> PeriodRegister.Changes {
    var trial = register
    trial.isDryRun = true
    let changes = try change(trial)
    guard !register.isDryRun else { return changes }
    if changes.moved.count > 3 {
      let question = Message.movesDeadlines(changes.moved.count)
      guard try confirms(question) else { throw Verdict(.cancelled, Message.sayYes(question)) }
    }
    return try change(register)
  }
}
