public import Disputes

/// Where the register of units is kept.
public struct UnitRegister {
  /// How many bytes the name of a unit may have.
  static let longestName = 200

  private let book: any Casebook
  private let officer: OfficerCode
  private let clock: () -> Instant
  private let salt: () throws -> [UInt8]

  /// The unit that keeps the register; none for the first import of a new file.
  public let unit: UnitCode?
  /// Whether nothing is kept.
  public var isDryRun = false
  /// Whether a clock that seems wrong is taken as right.
  public var trustsClock = false

  /// What an import of units changed.
  public struct Changes: Hashable, Sendable {
    /// Units that were not there before.
    public var added: [UnitCode] = []
    /// Units with a new name.
    public var renamed: [UnitCode] = []
    /// Units with another level or another unit above.
    public var moved: [UnitCode] = []
    /// Units closed because they are no longer listed.
    public var closed: [UnitCode] = []
    /// Units no longer listed that were left as they are.
    public var vanished: [UnitCode] = []
    /// Of those, units that could not be closed: they have open cases or units below them.
    public var held: [UnitCode] = []
    /// Units that are as they were.
    public var unchanged = 0

    /// Whether the register is as it was.
    public var isEmpty: Bool {
      added.isEmpty && renamed.isEmpty && moved.isEmpty && closed.isEmpty
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

  /// Enters the built-in units of Lishui.
  public func enterLishui() throws -> Changes { try enter(Lishui.units, closingVanished: false) }

  /// Enters a list of units: new ones are added, known ones get their listed name and place.
  ///
  /// Units that are not listed are closed where that is asked, unless they have open cases or units
  /// below them, and left alone otherwise; none is ever deleted. A unit that was closed stays closed,
  /// and the same list again changes nothing.
  ///
  /// - Throws: `UnitFault` for the first unit that does not fit; nothing is kept then.
  public func enter(_ records: [UnitRecord], closingVanished: Bool) throws -> Changes {
    guard !records.isEmpty else { throw UnitFault.empty }
    let listed = try Dictionary(records.map { ($0.code, $0) }) { first, second in
      guard first == second else { throw UnitFault.listedTwice(first.code) }
      return first
    }
    return try book.write(dryRun: isDryRun) { transaction in
      let present = try transaction.units(UnitFilter())
      let known = Dictionary(present.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      var changes = Changes()
      var writer = try writer(transaction)
      let actor = actor(among: records)
      for record in records.sorted(by: { ($0.level, $0.code) < ($1.level, $1.code) }) {
        try validate(record, listed: listed, known: known)
        if let record = changes.noting(record, before: known[record.code]) {
          try writer.record(.unit(record), by: actor)
        }
      }
      let gone = present.filter { listed[$0.code] == nil && $0.validTo == nil }
      changes.vanished = gone.map(\.code)
      if closingVanished {
        try close(gone, by: actor, noting: &changes, transaction, &writer)
      }
      try writer.registerOfficer(of: actor)
      return changes
    }
  }

  /// Closes units from below, each unless something still needs it.
  private func close(
    _ gone: [Unit], by actor: UnitCode, noting changes: inout Changes,
    _ transaction: any CasebookTransaction, _ writer: inout CaseWriter
  ) throws {
    for unit in gone.sorted(by: { ($1.level, $1.code) < ($0.level, $0.code) }) {
      let below = try transaction.units(
        UnitFilter(parent: unit.code, standingOn: writer.now.day + 1))
      guard try below.isEmpty && transaction.openCases(of: unit.code) == 0 else {
        changes.held.append(unit.code)
        continue
      }
      changes.closed.append(unit.code)
      var record = UnitRecord(unit)
      record.validTo = writer.now.day
      try writer.record(.unit(record), by: actor)
    }
  }

  /// Adds one unit; one that was closed works again, as it is given now.
  public func add(_ record: UnitRecord) throws {
    try book.write(dryRun: isDryRun) { transaction in
      if let taken = try transaction.unit(record.code) {
        if UnitRecord(taken) == record { return }
        guard taken.validTo != nil else { throw UnitFault.taken(taken) }
      }
      var known: [UnitCode: Unit] = [:]
      if let parent = record.parent {
        known[parent] = try transaction.unit(parent)
        try requireRight(over: known[parent], orItself: true, transaction)
      }
      try validate(record, listed: [:], known: known)
      var writer = try writer(transaction)
      try writer.record(.unit(record), by: unit ?? record.code)
    }
  }

  /// Closes a unit from the day after `lastDay` on; its successor takes up what is reopened later.
  ///
  /// - Throws: `UnitFault` where units below it or open cases still need it, or where the successor
  ///   does not work itself.
  public func close(_ code: UnitCode, on lastDay: Day, successor: UnitCode?) throws {
    try book.write(dryRun: isDryRun) { transaction in
      guard let closing = try transaction.unit(code) else {
        throw WorkError.unknownUnit(code.description, similar: [])
      }
      if closing.validTo != nil {
        if closing.validTo == lastDay, closing.successor == successor { return }
        throw UnitFault.alreadyClosed(closing)
      }
      try requireRight(over: closing, orItself: false, transaction)
      if let successor {
        guard successor != code, let next = try transaction.unit(successor),
          next.stands(on: lastDay + 1)
        else { throw UnitFault.badSuccessor(successor, of: code) }
      }
      let below = try transaction.units(UnitFilter(parent: code, standingOn: lastDay + 1))
      guard below.isEmpty else { throw UnitFault.hasUnitsBelow(code, count: below.count) }
      let open = try transaction.openCases(of: code)
      guard open == 0 else { throw UnitFault.hasOpenCases(code, count: open) }
      var record = UnitRecord(closing)
      record.validTo = lastDay
      record.successor = successor
      var writer = try writer(transaction)
      try writer.record(.unit(record), by: unit ?? code)
    }
  }

  /// A named acting unit changes the register below itself only; without one the file's owner acts.
  private func requireRight(
    over target: Unit?, orItself: Bool, _ transaction: any CasebookTransaction
  ) throws {
    guard let unit, let target, let acting = try transaction.unit(unit) else { return }
    let isAllowed =
      orItself ? acting.covers(target) : acting.isAbove(target) || target.parent == nil
    guard isAllowed else { throw UnitFault.notAbove(acting: unit, target.code) }
  }

  /// Adds a named mediation team.
  public func add(_ team: Team) throws {
    try book.write(dryRun: isDryRun) { transaction in
      if let taken = try transaction.team(team.code) {
        guard taken == team else { throw UnitFault.teamTaken(taken) }
        return
      }
      try requireName(team.name)
      // It stands in the log, from which nothing is erased.
      guard !PersonName.isPerson(team.name), Masking.reference(team.name) == team.name else {
        throw UnitFault.personalName(team.code)
      }
      guard try transaction.unit(team.unit) != nil else {
        throw WorkError.unknownUnit(team.unit.description, similar: [])
      }
      var writer = try writer(transaction)
      try writer.record(.team(team), by: unit ?? team.unit)
    }
  }

  /// Registers an officer of a unit.
  public func add(_ officer: OfficerCode, of unit: UnitCode) throws {
    try book.write(dryRun: isDryRun) { transaction in
      guard try !transaction.knows(officer: officer, of: unit) else { return }
      guard try transaction.unit(unit) != nil else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      var writer = try writer(transaction)
      try writer.record(.officer(officer, of: unit), by: self.unit ?? unit)
    }
  }

  private func writer(_ transaction: any CasebookTransaction) throws -> CaseWriter {
    try CaseWriter(
      transaction, units: UnitCache(transaction), officer: officer,
      stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: trustsClock),
      salt: salt)
  }

  /// A new file has no unit yet that could act: its first city does.
  private func actor(among records: [UnitRecord]) -> UnitCode {
    let first = records.min(by: { ($0.level, $0.code) < ($1.level, $1.code) })
    return unit ?? first?.code ?? records[0].code
  }

  private func validate(
    _ record: UnitRecord, listed: [UnitCode: UnitRecord], known: [UnitCode: Unit]
  ) throws(UnitFault) {
    try requireName(record.name)
    guard let parent = record.parent else {
      guard record.level == .city else { throw .noParent(record.code) }
      return
    }
    guard let level = listed[parent]?.level ?? known[parent]?.level else {
      throw .unknownParent(parent, of: record.code)
    }
    guard level < record.level else { throw .parentNotAbove(parent, of: record.code) }
  }

  private func requireName(_ name: String) throws(UnitFault) {
    let isForbidden = name.unicodeScalars.contains { $0.value < 0x20 || $0 == "/" }
    guard !isForbidden, (1...UnitRegister.longestName).contains(name.utf8.count),
      name.contains(where: { !$0.isWhitespace })
    else { throw .badName(name) }
  }
}

extension UnitRegister.Changes {
  /// Notes what a listed unit changes and gives what is to be kept of it; nothing where it is as it
  /// was, or was closed.
  fileprivate mutating func noting(_ record: UnitRecord, before: Unit?) -> UnitRecord? {
    guard let before else {
      added.append(record.code)
      return record
    }
    let isRenamed = before.name != record.name
    let isMoved = before.parent != record.parent || before.level != record.level
    guard before.validTo == nil, isRenamed || isMoved else {
      unchanged += 1
      return nil
    }
    if isRenamed { renamed.append(record.code) }
    if isMoved { moved.append(record.code) }
    var kept = record
    kept.validFrom = record.validFrom ?? before.validFrom
    return kept
  }
}
