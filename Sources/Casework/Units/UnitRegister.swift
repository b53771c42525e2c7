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
  /// A row holds from its `validFrom` on, else from today. One with a successor closes its unit on the
  /// day before. Units below the acting one that are not listed are closed where that is asked, unless
  /// something still needs them, and left alone otherwise; none is ever deleted. A unit that was closed
  /// stays closed, and the same list again changes nothing.
  ///
  /// - Throws: `UnitFault` for the first unit that does not fit or is not the acting unit's to change;
  ///   nothing is kept then.
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
      let today = writer.now.day
      var revision = try UnitRevision(
        UnitTree(present), acting: transaction.acting(unit, on: today), on: today, transaction)
      for record in records.sorted(by: { ($0.level, $0.code) < ($1.level, $1.code) }) {
        if let change = try changes.noting(record, before: known[record.code], on: today) {
          revision.add(change)
        }
      }
      try revision.validate()
      let gone = present.filter {
        listed[$0.code] == nil && $0.validTo == nil && revision.isMine($0)
      }
      changes.vanished = gone.map(\.code)
      if closingVanished { try close(gone, on: today, noting: &changes, &revision) }
      let actor = try transaction.signer(unit, on: today) ?? first(of: records)
      for change in revision.changes {
        try writer.record(.unit(change.record), by: actor, since: change.since)
      }
      try writer.registerOfficer(of: actor)
      return changes
    }
  }

  /// Closes units from below, each unless something still needs it.
  private func close(
    _ gone: [Unit], on today: Day, noting changes: inout Changes,
    _ revision: inout UnitRevision
  ) throws {
    for unit in gone.sorted(by: { ($1.level, $1.code) < ($0.level, $0.code) }) {
      var record = UnitRecord(unit)
      record.validTo = today
      do {
        try revision.requireNotNeeded(record)
        changes.closed.append(unit.code)
        revision.add(UnitRevision.Change(before: unit, record: record))
      } catch is UnitFault {
        changes.held.append(unit.code)
      }
    }
  }

  /// Adds one unit; one that was closed works again, as it is given now.
  public func add(_ record: UnitRecord) throws {
    try book.write(dryRun: isDryRun) { transaction in
      let taken = try transaction.unit(record.code)
      if let taken {
        if UnitRecord(taken) == record { return }
        guard taken.validTo != nil else { throw UnitFault.taken(taken) }
      }
      var writer = try writer(transaction)
      let since = record.validFrom.flatMap { $0 < writer.now.day ? $0 : nil }
      try keep(
        UnitRevision.Change(before: taken, record: record, since: taken == nil ? since : nil),
        transaction, &writer)
    }
  }

  /// Closes a unit from the day after its last one on, which is today unless said.
  ///
  /// Its successor takes up its cases then. A unit that was closed without one can be given one.
  ///
  /// - Throws: `UnitFault` where units below it need it, or open cases and no successor is named, or
  ///   where the successor does not work itself.
  public func close(_ code: UnitCode, on lastDay: Day?, successor: UnitCode?) throws {
    try book.write(dryRun: isDryRun) { transaction in
      guard let closing = try transaction.unit(code) else {
        throw WorkError.unknownUnit(code.description, similar: [])
      }
      var record = UnitRecord(closing)
      if let last = closing.validTo {
        guard lastDay ?? last == last, closing.successor == nil || closing.successor == successor
        else { throw UnitFault.alreadyClosed(closing) }
        if closing.successor == successor { return }
      }
      var writer = try writer(transaction)
      record.validTo = closing.validTo ?? lastDay ?? writer.now.day
      record.successor = successor
      try keep(UnitRevision.Change(before: closing, record: record), transaction, &writer)
    }
  }

  /// Keeps a change of one unit by the rules of a list.
  private func keep(
    _ change: UnitRevision.Change, _ transaction: any CasebookTransaction,
    _ writer: inout CaseWriter
  ) throws {
    let today = writer.now.day
    var revision = try UnitRevision(
      UnitTree(transaction.units(UnitFilter())), acting: transaction.acting(unit, on: today),
      on: today,
      transaction)
    revision.add(change)
    try revision.validate()
    let actor = try transaction.signer(unit, on: today) ?? change.record.code
    try writer.record(.unit(change.record), by: actor, since: change.since)
    try writer.registerOfficer(of: actor)
  }

  /// Adds a named mediation team.
  public func add(_ team: Team) throws {
    try book.write(dryRun: isDryRun) { transaction in
      if let taken = try transaction.team(team.code) {
        guard taken == team else { throw UnitFault.teamTaken(taken) }
        return
      }
      try UnitRegister.requireName(team.name)
      // It stands in the log, from which nothing is erased.
      guard !PersonName.isPerson(team.name) else {
        throw UnitFault.personalName(team.code)
      }
      var writer = try writer(transaction)
      guard try transaction.standing(team.unit, on: writer.now.day) != nil else {
        throw WorkError.unknownUnit(team.unit.description, similar: [])
      }
      try writer.record(.team(team), by: unit ?? team.unit)
      try writer.registerOfficer(of: unit ?? team.unit)
    }
  }

  /// Registers an officer of a unit.
  public func add(_ officer: OfficerCode, of unit: UnitCode) throws {
    try book.write(dryRun: isDryRun) { transaction in
      guard try !transaction.knows(officer: officer, of: unit) else { return }
      var writer = try writer(transaction)
      guard try transaction.standing(unit, on: writer.now.day) != nil else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      try writer.record(.officer(officer, of: unit), by: self.unit ?? unit)
      try writer.registerOfficer(of: self.unit ?? unit)
    }
  }

  private func writer(_ transaction: any CasebookTransaction) throws -> CaseWriter {
    try CaseWriter(
      transaction, units: UnitCache(transaction), officer: officer,
      stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: trustsClock),
      salt: salt)
  }

  /// A new file has no unit yet that could act: its first city does.
  private func first(of records: [UnitRecord]) -> UnitCode {
    records.min { ($0.level, $0.code) < ($1.level, $1.code) }?.code ?? records[0].code
  }

  /// Checks a name for what would be taken for something else, and for numbers of people: everybody
  /// reads it, and it stays in the log.
  static func requireName(_ name: String) throws(UnitFault) {
    let isForbidden = name.unicodeScalars.contains { $0.value < 0x20 || $0 == "/" }
    guard !isForbidden, (1...UnitRegister.longestName).contains(name.utf8.count),
      name.contains(where: { !$0.isWhitespace }), Masking.reference(name) == name
    else { throw .badName(name) }
  }
}

extension UnitRegister.Changes {
  /// Notes what a listed unit changes and gives what is to be kept of it; nothing where it is as it
  /// was.
  ///
  /// A row with a successor closes its unit on the day before it holds. What is closed stays as it is; it
  /// can only be given a successor, where it has none.
  fileprivate mutating func noting(
    _ record: UnitRecord, before: Unit?, on today: Day
  ) throws(UnitFault) -> UnitRevision.Change? {
    var kept = record
    let since = record.validFrom.flatMap { $0 < today ? $0 : nil }
    let isClosing = record.successor != nil
    if isClosing {
      kept.validTo = record.validFrom.map { $0 + -1 } ?? before?.validTo ?? today
      kept.validFrom = before?.validFrom
    }
    guard let before else {
      added.append(record.code)
      return UnitRevision.Change(before: nil, record: kept, since: since)
    }
    let isRenamed = before.name != record.name
    let isMoved = before.parent != record.parent || before.level != record.level
    if let last = before.validTo {
      let isSame =
        isClosing
        ? kept.validTo == last && (before.successor ?? record.successor) == record.successor
        : record.validFrom.map { $0 <= last } ?? true
      guard isSame, !isRenamed, !isMoved else { throw .alreadyClosed(before) }
      guard isClosing, before.successor == nil else {
        unchanged += 1
        return nil
      }
    } else if !isClosing {
      guard isRenamed || isMoved else {
        unchanged += 1
        return nil
      }
      if let validFrom = record.validFrom, validFrom > today {
        throw .future(record.code, from: validFrom)
      }
      kept.validFrom = before.validFrom
    }
    if isRenamed { renamed.append(record.code) }
    if isMoved { moved.append(record.code) }
    if isClosing { closed.append(record.code) }
    return UnitRevision.Change(before: before, record: kept, since: isClosing ? nil : since)
  }
}
