public import Disputes

/// What an import of units changed.
public struct UnitChanges: Hashable, Sendable {
  /// New units.
  public var added: [UnitCode] = []
  /// Units with a new name.
  public var renamed: [UnitCode] = []
  /// Units with another level or another unit above.
  public var moved: [UnitCode] = []
  /// Units closed by the list: with a successor, or no longer listed.
  public var closed: [UnitCode] = []
  /// Units no longer listed, whether closed or not.
  public var vanished: [UnitCode] = []
  /// Of those, units not closed because they have open cases or units below them.
  public var held: [UnitCode] = []
  /// The number of unchanged units.
  public var unchanged = 0

  /// Whether nothing changed.
  public var isEmpty: Bool {
    added.isEmpty && renamed.isEmpty && moved.isEmpty && closed.isEmpty
  }
}

// The register of units, teams and officers
extension Office {
  /// Adds the built-in units of Lishui.
  public func enterLishui() throws -> UnitChanges {
    try enter(Lishui.units, closingVanished: false)
  }

  /// Imports a list of units: adds new ones, and updates names and places of known ones.
  ///
  /// A row takes effect on its `validFrom`, by default today; one with a successor closes its unit
  /// on the day before. Units below the acting one that are not listed are closed if asked for and
  /// not needed any more; otherwise they stay. No unit is ever deleted, a closed one stays closed,
  /// and the same list again changes nothing.
  ///
  /// - Throws: `UnitFault` for the first unit that is invalid or that the acting unit may not
  ///   change; nothing is saved then.
  public func enter(_ records: [UnitRecord], closingVanished: Bool) throws -> UnitChanges {
    guard !records.isEmpty else { throw UnitFault.empty }
    let listed = try Dictionary(records.map { ($0.code, $0) }) { first, second in
      guard first == second else { throw UnitFault.listedTwice(first.code) }
      return first
    }
    return try write { transaction in
      let present = try transaction.units(UnitFilter())
      let known = Dictionary(present.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      var changes = UnitChanges()
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

  /// Closes units from the lowest level up, except those still needed.
  private func close(
    _ gone: [Unit], on today: Day, noting changes: inout UnitChanges,
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

  /// Adds a unit, or reopens a closed one with the given data; returns false if it is there so.
  @discardableResult
  public func add(_ record: UnitRecord) throws -> Bool {
    try write { transaction in
      let taken = try transaction.unit(record.code)
      if let taken {
        if UnitRecord(taken) == record { return false }
        guard taken.validTo != nil else { throw UnitFault.taken(taken) }
      }
      var writer = try writer(transaction)
      let since = record.validFrom.flatMap { $0 < writer.now.day ? $0 : nil }
      try keep(
        UnitRevision.Change(before: taken, record: record, since: taken == nil ? since : nil),
        transaction, &writer)
      return true
    }
  }

  /// Closes a unit; its last day is today by default.
  ///
  /// Its successor takes over its cases. A unit closed without a successor can be given one later.
  ///
  /// - Returns: the last day of a unit that was closed so before, if nothing was changed.
  /// - Throws: `UnitFault` if it has units below it, or open cases and no successor, or if the
  ///   successor does not exist by then.
  @discardableResult
  public func close(_ code: UnitCode, on lastDay: Day?, successor: UnitCode?) throws -> Day? {
    try write { transaction in
      guard let closing = try transaction.unit(code) else {
        throw WorkError.unknownUnit(code.description, similar: [])
      }
      var record = UnitRecord(closing)
      if let last = closing.validTo {
        let next = successor ?? closing.successor
        guard lastDay ?? last == last, closing.successor == nil || closing.successor == next
        else { throw UnitFault.alreadyClosed(closing) }
        if closing.successor == next { return last }
      }
      var writer = try writer(transaction)
      record.validTo = closing.validTo ?? lastDay ?? writer.now.day
      record.successor = successor
      try keep(UnitRevision.Change(before: closing, record: record), transaction, &writer)
      return nil
    }
  }

  /// Saves a change of one unit after the checks of an import.
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

  /// Adds a named mediation team; returns false if it is there.
  @discardableResult
  public func add(_ team: Team) throws -> Bool {
    try write { transaction in
      if let taken = try transaction.team(team.code) {
        guard taken == team else { throw UnitFault.teamTaken(taken) }
        return false
      }
      try UnitRecord.requireName(team.name)
      // The name stays in the log, from which nothing is erased.
      guard !PersonName.isPerson(team.name) else {
        throw UnitFault.personalName(team.code)
      }
      var writer = try writer(transaction)
      guard try transaction.standing(team.unit, on: writer.now.day) != nil else {
        throw WorkError.unknownUnit(team.unit.description, similar: [])
      }
      try writer.record(.team(team), by: unit ?? team.unit)
      try writer.registerOfficer(of: unit ?? team.unit)
      return true
    }
  }

  /// Registers an officer of a unit; returns false if it is known.
  @discardableResult
  public func add(_ officer: OfficerCode, of unit: UnitCode) throws -> Bool {
    try write { transaction in
      guard try !transaction.knows(officer: officer, of: unit) else { return false }
      var writer = try writer(transaction)
      guard try transaction.standing(unit, on: writer.now.day) != nil else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      try writer.record(.officer(officer, of: unit), by: self.unit ?? unit)
      try writer.registerOfficer(of: self.unit ?? unit)
      return true
    }
  }

  /// Returns the unit that acts in a new file: the first city of the list.
  private func first(of records: [UnitRecord]) -> UnitCode {
    records.min { ($0.level, $0.code) < ($1.level, $1.code) }?.code ?? records[0].code
  }
}

extension UnitRecord {
  /// The most bytes of a unit's name.
  static let longestName = 200

  /// Checks a name: not blank or too long, no slash or control character, and no personal numbers,
  /// as it is public and stays in the log.
  static func requireName(_ name: String) throws(UnitFault) {
    let isForbidden = name.unicodeScalars.contains { $0.value < 0x20 || $0 == "/" }
    guard !isForbidden, (1...UnitRecord.longestName).contains(name.utf8.count),
      name.contains(where: { !$0.isWhitespace }), Masking.reference(name) == name
    else { throw .badName(name) }
  }
}

extension UnitChanges {
  /// Records what a row changes, and returns the change to save, or `nil` if there is none.
  ///
  /// A row with a successor closes its unit on the day before it takes effect. A closed unit can
  /// only be given a missing successor.
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
