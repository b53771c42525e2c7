public import Disputes

/// Some changes of the register of units, judged together before any of them is written: whoever makes
/// them, and however, the same is asked.
struct UnitRevision {
  /// One unit as it will be.
  struct Change {
    /// As it was; nothing for a new one.
    let before: Unit?
    /// As it will be.
    let record: UnitRecord
    /// The day from which it is so, where that has passed.
    private(set) var since: Day?

    /// Makes a change; a closing that has passed holds from the day after.
    init(before: Unit?, record: UnitRecord, since: Day? = nil) {
      self.before = before
      self.record = record
      self.since = since
      if since == nil, before != nil, let last = record.validTo { self.since = last + 1 }
    }

    /// Whether the unit is closed by it.
    var isClosing: Bool { record.validTo != nil && before != nil && before?.validTo == nil }
  }

  private let acting: Unit?
  private let today: Day
  private let transaction: any CasebookTransaction
  private var tree: UnitTree
  private(set) var changes: [Change] = []

  init(
    _ tree: UnitTree, acting: Unit?, on today: Day, _ transaction: any CasebookTransaction
  ) {
    self.tree = tree
    self.acting = acting
    self.today = today
    self.transaction = transaction
  }

  mutating func add(_ change: Change) {
    changes.append(change)
    tree.put(change.record)
  }

  /// Checks that the acting unit may make every change, and that all units fit together then.
  ///
  /// - Throws: `UnitFault` for the first change that may not be.
  func validate() throws {
    for change in changes {
      let record = change.record
      if let parent = record.parent, tree.unit(parent) == nil {
        throw UnitFault.unknownParent(parent, of: record.code)
      }
      try requireRight(to: change)
    }
    for change in changes where change.isClosing { try requireNotNeeded(change.record) }
    for change in changes { try tree.validate(change.record.code) }
  }

  /// Tells whether a unit as it was is the acting unit's to change: one below it, or the city itself;
  /// without an acting unit the file's owner acts.
  func isMine(_ unit: Unit) -> Bool {
    guard let acting else { return true }
    return acting.isAbove(unit) || (unit.parent == nil && acting.code == unit.code)
  }

  private func requireRight(to change: Change) throws {
    guard let acting else { return }
    if let before = change.before {
      guard isMine(before) else { throw UnitFault.notAbove(acting: acting.code, before.code) }
      if before.validTo != nil { try requireRight(of: acting, toReopen: before) }
    }
    // Where it will stand is below the acting unit too, and only a city stands beside a city.
    let above = tree.unit(change.record.code)?.path.dropFirst() ?? []
    guard above.contains(acting.code) || (change.record.parent == nil && acting.parent == nil)
    else {
      throw UnitFault.notAbove(
        acting: acting.code, change.record.parent ?? change.record.code)
    }
    if let successor = change.record.successor, let next = tree.unit(successor),
      !acting.covers(next)
    {
      throw UnitFault.notAbove(acting: acting.code, successor)
    }
  }

  /// A closing is undone, or changed, by who closed the unit, by who stands in the closer's place, and
  /// by whoever stands above these.
  private func requireRight(of acting: Unit, toReopen unit: Unit) throws {
    guard let closer = try transaction.signer(ofLastChangeOf: unit.code),
      try transaction.confidant(holding: closer)?.path.contains(acting.code) != true
    else { return }
    throw UnitFault.closedBy(closer, unit)
  }

  /// Checks that nothing needs a unit that is to be closed: no unit below it, and no open case that
  /// nobody would take over.
  func requireNotNeeded(_ record: UnitRecord) throws {
    guard let last = record.validTo else { return }
    let below = tree.countBelow(record.code, on: last + 1)
    guard below == 0 else { throw UnitFault.hasUnitsBelow(record.code, count: below) }
    guard record.successor == nil else { return }
    let units = try [record.code] + transaction.unitsReplaced(by: record.code, on: today)
    func open(_ viewer: Viewer) throws -> Int {
      try units.reduce(0) { try $0 + transaction.openCases(of: $1, seenBy: viewer) }
    }
    guard try open(.everything) == 0 else {
      // Told is what a list would tell.
      throw UnitFault.hasOpenCases(record.code, count: try open(.unit(acting?.code)))
    }
  }
}

extension UnitDirectory {
  /// The closed units in whose place a unit stands on a day, directly or through others: those that it
  /// succeeds, and those below it that nobody succeeds.
  public func unitsReplaced(by code: UnitCode, on day: Day) throws -> [UnitCode] {
    var found: [UnitCode] = []
    var rest = [code]
    while let next = rest.popLast() {
      let heirs = try units(UnitFilter(closedBefore: day, following: next))
      for unit in heirs where unit.code != code && !found.contains(unit.code) {
        found.append(unit.code)
        rest.append(unit.code)
      }
    }
    return found.sorted()
  }

  /// A unit with those closed ones in whose place it stands on a day.
  public func thoseActedFor(by unit: Unit, on day: Day) throws -> [UnitCode] {
    try [unit.code] + unitsReplaced(by: unit.code, on: day)
  }

  /// The other units that have kept, or keep now, the ledger of a unit: those to which it came after
  /// closings by today, and those whose ledgers came to these.
  func keepersOfLedger(of code: UnitCode) throws -> [UnitCode] {
    var keeper = code
    while let unit = try unit(keeper), let last = unit.validTo, last < today,
      let next = unit.successor
    { keeper = next }
    var found = [keeper]
    var index = 0
    while index < found.count {
      let heirs = try units(UnitFilter(closedBefore: today, following: found[index]))
      found += heirs.filter { $0.successor != nil }.map(\.code)
      index += 1
    }
    return found.filter { $0 != code }
  }

  /// The unit that changes a register, which must work on that day; none where the file's owner acts,
  /// and where the file has no units yet.
  func acting(_ code: UnitCode?, on day: Day) throws -> Unit? {
    guard let code else { return nil }
    if let unit = try standing(code, on: day) { return unit }
    guard try units(UnitFilter(level: .city)).isEmpty else {
      throw WorkError.unknownUnit(code.description, similar: [])
    }
    return nil
  }

  /// The unit in whose name a register is changed: the acting one, else the city for the file's owner;
  /// a new file has none.
  func signer(_ acting: UnitCode?, on day: Day) throws -> UnitCode? {
    try acting ?? units(UnitFilter(level: .city, standingOn: day)).first?.code
  }

  /// The unit of that code; it must work on that day.
  ///
  /// - Throws: `Refusal.unitClosed` where it was closed by then, `Refusal.unitNotYet` where it begins
  ///   later.
  func standing(_ code: UnitCode, on day: Day) throws -> Unit? {
    let unit = try unit(code)
    try unit?.requireStanding(on: day)
    return unit
  }
}
