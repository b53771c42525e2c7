public import Disputes

/// A set of changes of the register of units, checked together before any is written.
struct UnitRevision {
  /// The change of one unit.
  struct Change {
    /// The unit before; `nil` for a new one.
    let before: Unit?
    /// The unit after.
    let record: UnitRecord
    /// The day on which it takes effect, if given.
    private(set) var since: Day?

    /// Makes a change; a closing takes effect on the day after the last day.
    init(before: Unit?, record: UnitRecord, since: Day? = nil) {
      self.before = before
      self.record = record
      self.since = since
      if since == nil, before != nil, let last = record.validTo { self.since = last + 1 }
    }

    /// Whether it closes the unit.
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

  /// Checks that the acting unit may make every change and that the result is consistent.
  ///
  /// - Throws: `UnitFault` for the first invalid change.
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

  /// Tells whether the acting unit may change a unit: one below it, or the city itself; without an
  /// acting unit, the owner of the file may change all.
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
    // Its new place must be below the acting unit too; only a city may add a city.
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

  /// Lets a closing be undone or changed only by the unit that closed, its stand-in, or a unit
  /// above them.
  private func requireRight(of acting: Unit, toReopen unit: Unit) throws {
    guard let closer = try transaction.signer(ofLastChangeOf: unit.code),
      try transaction.confidant(holding: closer)?.path.contains(acting.code) != true
    else { return }
    throw UnitFault.closedBy(closer, unit)
  }

  /// Checks that a unit may be closed: it has no units below it, and no open cases without a
  /// successor to take them over.
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
      // Reports only the cases that a list would show.
      throw UnitFault.hasOpenCases(record.code, count: try open(.unit(acting?.code)))
    }
  }
}

extension UnitDirectory {
  /// Returns the closed units for which a unit stands in on a day, directly or through others:
  /// those it succeeds, and those below it without a successor.
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

  /// Returns a unit and the closed ones for which it stands in on a day.
  public func thoseActedFor(by unit: Unit, on day: Day) throws -> [UnitCode] {
    try [unit.code] + unitsReplaced(by: unit.code, on: day)
  }

  /// Returns the other units that have kept or keep the ledger of a unit: those that took it over
  /// after closings, and those whose ledgers were merged into it.
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

  /// Returns the unit that changes a register, which must exist on the day; `nil` if the owner of
  /// the file acts, or if the file has no units yet.
  func acting(_ code: UnitCode?, on day: Day) throws -> Unit? {
    guard let code else { return nil }
    if let unit = try standing(code, on: day) { return unit }
    guard try units(UnitFilter(level: .city)).isEmpty else {
      throw WorkError.unknownUnit(code.description, similar: [])
    }
    return nil
  }

  /// Returns the unit recorded as the author of a change: the acting one, or the city for the owner
  /// of the file; `nil` in a new file.
  func signer(_ acting: UnitCode?, on day: Day) throws -> UnitCode? {
    try acting ?? units(UnitFilter(level: .city, standingOn: day)).first?.code
  }

  /// Returns the unit with a code, which must exist on the day.
  ///
  /// - Throws: `Refusal.unitClosed` if it was closed by then, `Refusal.unitNotYet` if it begins
  ///   later.
  func standing(_ code: UnitCode, on day: Day) throws -> Unit? {
    let unit = try unit(code)
    try unit?.requireStanding(on: day)
    return unit
  }
}
