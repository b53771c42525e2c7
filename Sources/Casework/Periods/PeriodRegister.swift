public import Disputes

/// Where the calendar and the rules of a file are kept.
///
/// A change is an entry of the log; the deadlines of open cases move with it in one transaction, and
/// those of ended cases stay as they were.
public struct PeriodRegister {
  private let book: any Casebook
  private let officer: OfficerCode
  private let clock: () -> Instant
  private let salt: () throws -> [UInt8]

  /// The unit that keeps the register; the city where none is named.
  public let unit: UnitCode?
  /// Whether nothing is kept.
  public var isDryRun = false
  /// Whether a clock that seems wrong is taken as right.
  public var trustsClock = false

  /// What a change of calendars or rules did.
  public struct Changes: Sendable {
    /// Whether everything was as it is, so that nothing was added.
    public var isUnchanged = false
    /// The open cases whose deadlines moved, in the order of the file.
    public var moved: [MovedDeadlines] = []
    /// The open cases whose deadlines stay on their days, but are now certain.
    public var settled = 0

    /// Makes what a change did to no case.
    init(isUnchanged: Bool = false) { self.isUnchanged = isUnchanged }

    /// Compares the open cases as they were with what they are now.
    init(from before: [Case], to after: [Case]) {
      for (before, after) in zip(before, after) where before.deadlines != after.deadlines {
        let moved = MovedDeadlines(
          number: before.number, holder: before.holder, before: before.deadlines,
          after: after.deadlines)
        if moved.isOnlySettled { settled += 1 } else { self.moved.append(moved) }
      }
    }
  }

  /// Opens the register for an officer; `clock` is read within each transaction.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, clock: @escaping () -> Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.book = book
    self.unit = unit
    self.officer = officer
    self.clock = clock
    self.salt = salt
  }

  /// Takes in a year of the calendar that was published or amended; it holds for everybody, so the city
  /// does.
  ///
  /// - Throws: `RuleFault.calendarNotYours` where another unit acts.
  public func enter(_ year: WorkCalendar.Year) throws -> Changes {
    try change { transaction, today in
      if let acting = try transaction.acting(unit, on: today), acting.parent != nil {
        throw RuleFault.calendarNotYours(acting: acting.code)
      }
      let known = try transaction.ruleHistory().latest.calendar[year.year]
      return known == year ? [] : [.calendar(year)]
    }
  }

  /// Sets rules; one that stands already is not added again.
  ///
  /// - Throws: `RuleFault` for a rule that cannot be, or that is not for the acting unit to set.
  public func set(_ rules: [PeriodRule]) throws -> Changes {
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
  ) throws -> Changes {
    try book.write(dryRun: isDryRun) { transaction in
      let stamp = try Stamp(
        clock: clock(), after: transaction.head(), trustingClock: trustsClock)
      let wanted = try changes(transaction, stamp.recordedAt.day)
      guard !wanted.isEmpty else { return Changes(isUnchanged: true) }
      let before = try transaction.openCases().compactMap { try transaction.file(of: $0)?.dispute }
      var writer = try CaseWriter(
        transaction, units: UnitCache(transaction), officer: officer, stamp: stamp, salt: salt)
      guard let actor = try transaction.signer(unit, on: stamp.recordedAt.day) else {
        throw UnitFault.empty
      }
      try writer.registerOfficer(of: actor)
      var open = before
      for change in wanted {
        try writer.record(change, by: actor)
        try recount(&open, at: writer.logHead.position, transaction)
      }
      // What moved is told but for cases of which the unit must not know.
      let told = try before.indices.filter { try transaction.knows(unit, of: before[$0]) }
      return Changes(from: told.map { before[$0] }, to: told.map { open[$0] })
    }
  }

  /// Counts the deadlines of open cases once more, and writes those that moved.
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

  /// Nobody sets rules by which it is measured itself: a unit does so for units below it and from today
  /// on, the city for everybody and for days that have passed; without a unit the file's owner acts.
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
  /// The last day of the next actor.
  public let next: Day?
  /// Whether one of them lies in a year not yet published.
  public let isProvisional: Bool
}

/// An open case whose deadlines a change of calendars or rules moved.
public struct MovedDeadlines: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The unit responsible for it.
  public let holder: UnitCode
  /// Its deadlines as they were.
  public let before: Deadlines
  /// Its deadlines from now on.
  public let after: Deadlines

  /// Whether all stay on their days.
  var isOnlySettled: Bool {
    before.first == after.first && before.due == after.due && before.next == after.next
  }
}

extension Case {
  /// Its deadlines as they stand.
  public var deadlines: Deadlines {
    Deadlines(
      first: clocks.firstDue, due: clocks.due, next: nextDue, isProvisional: isProvisional)
  }
}

/// Why a rule cannot be set.
public enum RuleFault: Error, Hashable, Sendable {
  /// A length or number of days lies outside of what makes sense.
  case outOfRange(field: String, ClosedRange<Int>)
  /// The rule ends before it begins.
  case backwards(from: Day, to: Day)
  /// A rest of handling is counted in natural days only.
  case naturalOnly(ClockKind)
  /// Only handling can be extended.
  case noExtension(ClockKind)
  /// The basis is empty, too long, or has a number of somebody in it.
  case badBasis
  /// A unit sets rules for what lies below it, and only a city for itself.
  case notYours(acting: UnitCode, scope: UnitCode?)
  /// Only a city sets rules from a day on that has passed.
  case reachesBack(acting: UnitCode, from: Day)
  /// Only a city takes in a calendar, which holds for everybody.
  case calendarNotYours(acting: UnitCode)
}

extension PeriodRule {
  /// Checks that the rule can be.
  func validate() throws(RuleFault) {
    guard Term.lengths.contains(term.length) else {
      throw .outOfRange(field: "days", Term.lengths)
    }
    guard (0...60).contains(warning) else { throw .outOfRange(field: "warning", 0...60) }
    if let cap {
      guard clock == .handling else { throw .noExtension(clock) }
      guard (0...Term.lengths.upperBound).contains(cap) else {
        throw .outOfRange(field: "cap", 0...Term.lengths.upperBound)
      }
    }
    if clock == .suspension, term.unit != .natural { throw .naturalOnly(clock) }
    // It stands in the log, from which no phone or document number could be erased.
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
