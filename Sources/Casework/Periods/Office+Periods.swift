public import Disputes

/// The effects of a change of calendars or rules.
public struct DeadlineChanges: Sendable {
  /// Whether nothing changed, so that nothing was added.
  public var isUnchanged = false
  /// The open cases whose deadlines moved, in the order in which the file received them.
  public var moved: [MovedDeadlines] = []
  /// The number of open cases whose deadlines stay, but are no longer provisional, or the
  /// reverse.
  public var settled = 0

  /// Makes the effects of a change that touches no case.
  init(isUnchanged: Bool = false) { self.isUnchanged = isUnchanged }

  /// Compares open cases before and after a change.
  init(from before: [Case], to after: [Case]) {
    for (before, after) in zip(before, after) where before.deadlines != after.deadlines {
      let moved = MovedDeadlines(
        number: before.number, holder: before.holder, before: before.deadlines,
        after: after.deadlines)
      if moved.isOnlySettled { settled += 1 } else { self.moved.append(moved) }
    }
  }
}

// The register of calendars and rules for deadlines: a change is an entry of the log; the deadlines
// of open cases are updated in the same transaction, those of ended cases stay
extension Office {
  /// Adds a published or amended year of the calendar.
  ///
  /// It applies to everybody, so only the city may add it.
  ///
  /// - Throws: `RuleFault.calendarNotYours` if a unit other than a city acts.
  public func enter(_ year: WorkCalendar.Year) throws -> DeadlineChanges {
    try change { transaction, today in
      if let acting = try transaction.acting(unit, on: today), acting.parent != nil {
        throw RuleFault.calendarNotYours(acting: acting.code)
      }
      let known = try transaction.ruleHistory().latest.calendar[year.year]
      return known == year ? [] : [.calendar(year)]
    }
  }

  /// Adds rules, skipping duplicates.
  ///
  /// - Throws: `RuleFault` for an invalid rule, or one that the acting unit may not set.
  public func set(_ rules: [PeriodRule]) throws -> DeadlineChanges {
    try change { transaction, today in
      for rule in rules {
        try rule.validate()
        try requireRight(to: rule, on: today, transaction)
      }
      let known = try transaction.ruleHistory().latest.ownRules
      return rules.filter { !known.contains($0) }.map { .rule($0) }
    }
  }

  private func change(
    _ changes: (any CasebookTransaction, _ today: Day) throws -> [RegisterChange]
  ) throws -> DeadlineChanges {
    try write { transaction in
      var writer = try writer(transaction)
      let today = writer.now.day
      let wanted = try changes(transaction, today)
      guard !wanted.isEmpty else { return DeadlineChanges(isUnchanged: true) }
      let before = try transaction.openCases().compactMap { try transaction.file(of: $0)?.dispute }
      guard let actor = try transaction.signer(unit, on: today) else {
        throw UnitFault.empty
      }
      try writer.registerOfficer(of: actor)
      var open = before
      for change in wanted {
        try writer.record(change, by: actor)
        try recount(&open, at: writer.logHead.position, transaction)
      }
      // Cases that the unit may not know of are not reported.
      let told = try before.indices.filter { try transaction.knows(unit, of: before[$0]) }
      return DeadlineChanges(from: told.map { before[$0] }, to: told.map { open[$0] })
    }
  }

  /// Recalculates the deadlines of open cases and saves those that moved.
  private func recount(
    _ open: inout [Case], at position: Int, _ transaction: any CasebookTransaction
  ) throws {
    let rules = try transaction.ruleHistory().latest
    for index in open.indices {
      let before = open[index].deadlines
      open[index].recount(by: rules)
      if open[index].deadlines != before { try transaction.recount(open[index], at: position) }
    }
  }

  /// Checks that nobody sets rules it is measured by: a unit sets them for units below it from
  /// today on, the city for all units and past days too; without a unit, the owner of the file
  /// acts.
  private func requireRight(
    to rule: PeriodRule, on today: Day, _ transaction: any CasebookTransaction
  ) throws {
    guard let acting = try transaction.acting(unit, on: today) else { return }
    guard let scope = rule.unit else {
      guard acting.parent == nil else {
        throw RuleFault.notYours(acting: acting.code, scope: nil)
      }
      return
    }
    guard let target = try transaction.unit(scope) else {
      throw WorkError.unknownUnit(scope.description, similar: [])
    }
    guard acting.isAbove(target) || (acting.parent == nil && acting.code == scope) else {
      throw RuleFault.notYours(acting: acting.code, scope: scope)
    }
    let from = rule.validFrom ?? Day(number: .min)
    guard from >= today || acting.parent == nil else {
      throw RuleFault.reachesBack(acting: acting.code, from: from)
    }
  }
}

/// The deadlines of an open case.
public struct Deadlines: Hashable, Sendable {
  /// The last day of handling without extensions.
  public let first: Day
  /// The last day of handling.
  public let due: Day
  /// The deadline of the next actor.
  public let next: Day?
  /// Whether one of them may still move, as the calendar of a year is not published yet.
  public let isProvisional: Bool
}

/// An open case whose deadlines a change of calendars or rules moved.
public struct MovedDeadlines: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The unit that holds it.
  public let holder: UnitCode
  /// Its deadlines before the change.
  public let before: Deadlines
  /// Its deadlines after the change.
  public let after: Deadlines

  /// Whether all deadlines stay on their days.
  var isOnlySettled: Bool {
    before.first == after.first && before.due == after.due && before.next == after.next
  }
}

extension Case {
  /// Its present deadlines.
  public var deadlines: Deadlines {
    Deadlines(
      first: clocks.firstDue, due: clocks.due, next: nextDue, isProvisional: isProvisional)
  }
}

/// Why a rule cannot be set.
public enum RuleFault: Error, Hashable, Sendable {
  /// A length or number of days is outside its range.
  case outOfRange(field: String, ClosedRange<Int>)
  /// The rule ends before it begins.
  case backwards(from: Day, to: Day)
  /// A suspension is counted in calendar days only.
  case naturalOnly(ClockKind)
  /// Only handling can be extended.
  case noExtension(ClockKind)
  /// The basis is blank, longer than 200 bytes, or contains personal data.
  case badBasis
  /// A unit may set rules only for units below it; only a city may for itself.
  case notYours(acting: UnitCode, scope: UnitCode?)
  /// Only a city may set rules that begin on a past day.
  case reachesBack(acting: UnitCode, from: Day)
  /// Only a city may add a calendar, which applies to everybody.
  case calendarNotYours(acting: UnitCode)
}

extension PeriodRule {
  /// Checks the values of the rule.
  func validate() throws(RuleFault) {
    guard Term.lengths.contains(term.length) else {
      throw .outOfRange(field: "days", Term.lengths)
    }
    guard PeriodRule.warnings.contains(warning) else {
      throw .outOfRange(field: "warning", PeriodRule.warnings)
    }
    if let cap {
      guard clock == .handling else { throw .noExtension(clock) }
      guard PeriodRule.caps.contains(cap) else {
        throw .outOfRange(field: "cap", PeriodRule.caps)
      }
    }
    if clock == .suspension, term.unit != .natural { throw .naturalOnly(clock) }
    // The basis is stored in the log, from which personal data could never be erased.
    guard (1...200).contains(basis.utf8.count), basis.contains(where: { !$0.isWhitespace }),
      Masking.reference(basis) == basis
    else {
      throw .badBasis
    }
    if let validFrom, let validTo, validTo < validFrom {
      throw .backwards(from: validFrom, to: validTo)
    }
  }
}

extension RuleFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .notYours, .reachesBack, .calendarNotYours: .notMine
    case .outOfRange, .backwards, .naturalOnly, .noExtension, .badBasis: .usage
    }
  }
}
