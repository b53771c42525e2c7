import ArgumentParser
import Casework
import Disputes
import Storage

struct RuleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.ruleCommand.configuration(
      "rule", subcommands: [RuleList.self, RuleShow.self, RuleSet.self, RuleAdopt.self])
  }
}

struct RuleList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.ruleList.configuration("list", below: "rule")
  }

  @Flag(name: .customLong("reference"), help: ArgumentHelp(Help.reference))
  var isReference = false

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    if isReference {
      return try printing.write(
        RuleListing.reference, titled: Title.referenceTerms, to: context.output)
    }
    let book = try context.open(.reading)
    let rules = try book.ruleHistory().latest
    try printing.write(
      try RuleListing.listing(rules.rules, in: book), titled: Title.rules, to: context.output)
  }
}

struct RuleShow: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.ruleShow.configuration("show", below: "rule")
  }

  @Argument(help: .codes(Help.clock, ClockKind.self), completion: .codes(ClockKind.self))
  var clock: String

  @Option(help: .codes(Help.grade, Grade.self), completion: .codes(Grade.self))
  var grade: String?

  @Option(help: ArgumentHelp(Help.ruleFor, valueName: Help.unit))
  var `for`: String?

  @Option(help: ArgumentHelp(Help.ruleOn, valueName: Help.day))
  var on: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let clock: ClockKind = try Reading.code(clock, "CLOCK")
    let grade: Grade? = try Reading.code(grade, "--grade")
    let day = try Reading.moment(on, "--on")?.day ?? context.now.day
    let book = try context.open(.reading)
    let unit = try self.for.map { try book.find($0, on: day) } ?? context.actingUnit(in: book)
    let rules = try book.ruleHistory().latest
    let used = (grade.map { [$0] } ?? Grade.allCases).map { grade in
      (grade, rules.rule(clock, for: grade, in: unit?.path ?? [], on: day))
    }
    try printing.write(
      try RuleListing.listing(used, in: book), titled: Title.rules, to: context.output)
  }
}

struct RuleSet: RuleChanging {
  static var configuration: CommandConfiguration {
    Help.ruleSet.configuration("set", below: "rule")
  }

  @Argument(help: .codes(Help.clock, ClockKind.self), completion: .codes(ClockKind.self))
  var clock: String

  @Option(help: ArgumentHelp(Help.ruleDays, valueName: Help.count))
  var days: String?

  @Option(
    name: .customLong("working-days"), help: ArgumentHelp(Help.workingDays, valueName: Help.count))
  var workingDays: String?

  @Option(help: ArgumentHelp(Help.months, valueName: Help.count))
  var months: String?

  @Option(help: .codes(Help.grade, Grade.self), completion: .codes(Grade.self))
  var grade: String?

  @Option(help: ArgumentHelp(Help.warning, valueName: Help.count))
  var warning: String?

  @Option(help: ArgumentHelp(Help.cap, valueName: Help.count))
  var cap: String?

  @Option(help: ArgumentHelp(Help.basis, valueName: Help.text))
  var basis: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var scope: RuleScope
  @OptionGroup var printing: OutputOptions
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard [days, workingDays, months].compactMap(\.self).count == 1 else {
      throw ValidationError(Message.oneTerm.description)
    }
  }

  func rules(for unit: UnitCode?, from: Day, to: Day?) throws -> [PeriodRule] {
    let clock: ClockKind = try Reading.code(clock, "CLOCK")
    return [
      PeriodRule(
        clock, grade: try Reading.code(grade, "--grade"), unit: unit, try term(),
        warning: try Reading.integer(warning, "--warning") ?? PeriodRule.usualWarning(of: clock),
        cap: try Reading.integer(cap, "--cap"), basis: basis, validFrom: from, validTo: to)
    ]
  }

  private func term() throws -> Term {
    let lengths: [(text: String?, option: String, unit: TermUnit)] = [
      (days, "--days", .natural), (workingDays, "--working-days", .working),
      (months, "--months", .month),
    ]
    for (text, option, unit) in lengths {
      if let length = try Reading.integer(text, option) { return Term(length, unit) }
    }
    throw UsageFault(Message.oneTerm)
  }
}

struct RuleAdopt: RuleChanging {
  /// The sets of rules that the program brings along.
  enum Shipped: String, CaseIterable {
    case localTiers = "local-tiers"
  }

  static var configuration: CommandConfiguration {
    Help.ruleAdopt.configuration("adopt", below: "rule")
  }

  @Argument(help: .codes(Help.ruleSetName, Shipped.self), completion: .codes(Shipped.self))
  var set: String

  @OptionGroup var scope: RuleScope
  @OptionGroup var printing: OutputOptions
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func rules(for unit: UnitCode?, from: Day, to: Day?) throws -> [PeriodRule] {
    switch try Reading.code(set, "SET", as: Shipped.self) {
    case .localTiers: PeriodRule.tiers(for: unit, from: from, to: to)
    }
  }
}

/// For which area and which days a rule holds.
struct RuleScope: ParsableArguments {
  @Option(help: ArgumentHelp(Help.ruleFor, valueName: Help.unit))
  var `for`: String?

  @Option(help: ArgumentHelp(Help.ruleFrom, valueName: Help.day))
  var from: String?

  @Option(help: ArgumentHelp(Help.ruleTo, valueName: Help.day))
  var to: String?
}

/// A command that sets rules.
protocol RuleChanging: JiefenCommand {
  var scope: RuleScope { get }
  var printing: OutputOptions { get }
  var changing: RegisterOptions { get }

  /// The rules that are to hold.
  func rules(for unit: UnitCode?, from: Day, to: Day?) throws -> [PeriodRule]
}

extension RuleChanging {
  func run(in context: Context) throws {
    let book = try context.open(.writing)
    let unit = try scope.for.map { try book.find($0, on: context.now.day) }
    let rules = try rules(
      for: unit?.code ?? context.actingUnit(in: book).flatMap { $0.parent == nil ? nil : $0.code },
      from: try Reading.moment(scope.from, "--from")?.day ?? context.now.day,
      to: try Reading.moment(scope.to, "--to")?.day)
    let changes = try context.confirmed(by: context.periods(book, changing)) { register in
      try register.set(rules)
    }
    try context.report(changes, printing, in: book)
    try context.output.say(Message.set(rules, changes))
    if changing.isDryRun { try context.output.say(Message.nothingKept) }
  }
}

extension Context {
  /// Tries a change first; one that moves the deadlines of more than three cases asks.
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
