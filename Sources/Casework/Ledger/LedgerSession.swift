import Disputes

/// One transaction of an import: each row is checked completely, then written or skipped.
struct LedgerSession {
  /// How rows are processed.
  struct Mode {
    /// Whether rows are only checked.
    var isTrial = false
    /// The limit of rows above which each needs a reference; `nil` if the batch is below it.
    var rowsWithoutReference: Int?
    /// Whether duplicate references within the file are looked for.
    var comparesReferences = true
  }

  private let transaction: any CasebookTransaction
  private let units: UnitCache
  private let acting: Unit?
  private let salt: () throws -> [UInt8]
  private let mode: Mode
  private let began: Day?
  private var writer: CaseWriter
  /// The other units that keep the same ledger, by unit.
  private var keepers = UnitMap<[UnitCode]>()

  init(
    _ transaction: any CasebookTransaction, acting: Unit?, _ office: Office, _ mode: Mode
  ) throws {
    self.transaction = transaction
    self.acting = acting
    salt = office.salt
    self.mode = mode
    units = UnitCache(transaction)
    began = try transaction.began()?.day
    writer = try office.writer(transaction, units)
  }

  /// Processes a row.
  ///
  /// - Throws: `LedgerError` for an invalid row, after dropping all of it.
  mutating func take(_ row: CSVRow, _ memory: inout LedgerMemory) throws -> LedgerResult {
    do {
      return try judge(row, &memory)
    } catch {
      writer.abandon()
      guard let fault = error as? LedgerRowFault else { throw error }
      throw memory.reader.error(fault.fault, fault.column, line: row.line)
    }
  }

  private mutating func judge(
    _ row: CSVRow, _ memory: inout LedgerMemory
  ) throws -> LedgerResult {
    let entry = try memory.reader.entry(row, in: transaction)
    guard let reference = entry.reference else {
      if let rows = mode.rowsWithoutReference {
        throw LedgerRowFault(.referenceNeeded(rowsInOneTransaction: rows), .externalReference)
      }
      if let there = try caseOfSameNumber(as: entry) { return there.skipped(row.line) }
      return try register(entry, content: nil, line: row.line)
    }
    let content = entry.content
    if mode.comparesReferences,
      let first = memory.note(reference, of: entry.unit, content: content, line: row.line)
    {
      throw LedgerRowFault(.repeated(reference, firstLine: first), .externalReference)
    }
    if let known = try known(reference, as: entry) {
      guard known.unit != entry.unit, let keeper = try units.unit(known.unit) else {
        return try revisit(known, entry, content: content, line: row.line)
      }
      let told = entry.told(by: keeper)
      return try revisit(known, told, content: told.content, line: row.line)
    }
    if let there = try caseOfSameNumber(as: entry) { return there.skipped(row.line) }
    return try register(entry, content: content, line: row.line)
  }

  private mutating func register(
    _ entry: LedgerEntry, content: [UInt8]?, line: Int
  ) throws -> LedgerResult {
    var file = try LedgerSession.refusing(nil) {
      try writer.begin(
        entry.registration, by: entry.unit, at: .instant(entry.registeredAt.start))
    }
    try follow(entry, to: &file, isVerified: isVerified(entry))
    try settle(entry.reference, entry, file.dispute, content: content)
    return LedgerResult(line: line, .registered, mode.isTrial ? nil : file.dispute.number)
  }

  /// Tells whether a new row may state a verification: it was before the file began, or the
  /// importing unit is above the one that ended the case.
  private func isVerified(_ entry: LedgerEntry) throws -> Bool {
    guard let ending = entry.ending, entry.registration.grade.needsVerification else { return true }
    if let began, (ending.verifiedAt ?? ending.at).start.day < began { return true }
    guard let acting, let closer = try units.unit(ending.unit ?? entry.unit) else { return false }
    return acting.isAbove(closer)
  }

  private mutating func follow(
    _ entry: LedgerEntry, to file: inout CaseFile, isVerified: Bool
  ) throws {
    if !isVerified, let column = entry.verificationColumn {
      throw LedgerRowFault(.atDesk, column)
    }
    let steps = try entry.steps(after: file.dispute, isVerified: isVerified) {
      try units.unit($0)?.parent
    }
    for step in steps {
      // After a unit's closing its stand-in acted, unless the importing unit is that unit itself.
      let unit =
        acting?.code == step.unit ? step.unit : try units.standIn(for: step.unit, on: step.at.day)
      try LedgerSession.refusing(step) {
        try writer.add(step.deed, to: &file, by: unit, as: step.officer, at: .instant(step.at))
      }
    }
  }

  /// Saves the events of a row, or drops them if it was only checked.
  private mutating func settle(
    _ reference: String?, _ entry: LedgerEntry, _ dispute: Case, content: [UInt8]?
  ) throws {
    if mode.isTrial { return writer.abandon() }
    try writer.finish(dispute)
    guard let content, let reference else { return }
    try remember(reference, of: entry.unit, dispute.number, content)
  }

  private func remember(
    _ reference: String, of unit: UnitCode, _ number: CaseNumber, _ content: [UInt8]
  ) throws {
    guard !mode.isTrial else { return }
    let salt = try salt()
    try transaction.remember(
      ImportReference(
        unit: unit, reference: reference, number: number, salt: salt,
        content: Digest(of: salt + content)))
  }

  private static func refusing<Value>(
    _ step: LedgerStep?, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch let refusal as Refusal {
      throw LedgerRowFault(.refused(refusal), LedgerEntry.column(of: refusal, step))
    }
  }
}

// Rows imported before
extension LedgerSession {
  /// Finds the import of a reference: by the row's unit, or by another unit that keeps the same
  /// ledger.
  ///
  /// - Throws: `LedgerRowFault` if several ledgers that became one have the reference.
  private mutating func known(
    _ reference: String, as entry: LedgerEntry
  ) throws -> ImportReference? {
    if let own = try known(reference, of: entry.unit) { return own }
    let others = try keepers[entry.unit] ?? transaction.keepersOfLedger(of: entry.unit)
    keepers[entry.unit] = others
    let found = try others.compactMap { try known(reference, of: $0) }
    guard found.count > 1 else { return found.first }
    let seen = try found.filter { try !isWithheld($0.number, for: entry) }
    guard seen.count > 1 else { return seen.first ?? found.first }
    throw LedgerRowFault(.shared(seen.map(\.number)), .externalReference)
  }

  /// Finds the import of a reference by one unit; a case whose reference is forgotten is found by
  /// its number.
  private func known(_ reference: String, of unit: UnitCode) throws -> ImportReference? {
    if let known = try transaction.reference(reference, of: unit) { return known }
    guard let number = CaseNumber(typed: reference),
      let kept = try transaction.reference(of: number), kept.isForgotten, kept.unit == unit
    else { return nil }
    return kept
  }

  /// Compares a row imported before with its case, and closes the case if the row does.
  private mutating func revisit(
    _ known: ImportReference, _ entry: LedgerEntry, content: [UInt8], line: Int
  ) throws -> LedgerResult {
    // A withheld case is always skipped, so that a guess at its content reveals nothing.
    if try isWithheld(known.number, for: entry) {
      return LedgerResult(line: line, .skipped, entry.number)
    }
    if known.isOf(content) { return LedgerResult(line: line, .skipped, known.number) }
    guard
      let dossier = try transaction.dossier(of: known.number),
      let lastHash = dossier.events.last?.record.hash
    else { throw WorkError.unknownCase(known.number.description) }
    // The hash of a row must not tell who was erased, so such a row is known by what the case was.
    let content = dossier.hasErasures ? nil : content
    var differing = LedgerEntry(dossier).columns(differingFrom: entry, in: dossier)
    if !differing.isEmpty, content == nil || known.isForgotten {
      for stage in try transaction.stages(of: known.number) {
        let columns = LedgerEntry(stage).columns(differingFrom: entry, in: stage)
        differing.removeAll { !columns.contains($0) }
      }
    }
    if differing.isEmpty {
      if let content { try remember(known.reference, of: known.unit, known.number, content) }
      return LedgerResult(line: line, .skipped, known.number)
    }
    guard entry.onlyCloses(dossier.dispute, differing: differing, since: known) else {
      let isEnd = LedgerEntry.endColumns.contains
      throw LedgerRowFault(
        .conflict(known.number), differing.first { !isEnd($0) } ?? differing.first)
    }
    var file = CaseFile(dispute: dossier.dispute, lastHash: lastHash)
    try requireRight(overHolderOf: file.dispute, for: entry)
    // A case followed in this file gets no history from a ledger: it is moved and verified at a
    // desk.
    var closing = entry
    if let ending = entry.ending, let unit = ending.unit {
      let holder = file.dispute.holder
      guard try unit == holder || unit == units.standIn(for: holder, on: ending.at.start.day) else {
        throw LedgerRowFault(.atDesk, .closedBy)
      }
      closing.ending?.unit = nil
    }
    try follow(closing, to: &file, isVerified: false)
    try settle(known.reference, entry, file.dispute, content: content)
    return LedgerResult(line: line, .closed, known.number)
  }

  /// Tells whether the content of a case is withheld from the importing unit, or without one from
  /// the row's.
  private func isWithheld(_ number: CaseNumber, for entry: LedgerEntry) throws -> Bool {
    // Only a case of minors is unknown to the general viewer; only then the whole case is read.
    if try transaction.knows(nil, of: number) { return false }
    guard let dispute = try transaction.file(of: number)?.dispute else { return false }
    let viewer = acting?.code ?? entry.unit
    return try transaction.visibility(of: viewer, into: dispute) == .withheld
  }

  /// Requires that the importing unit, or without one the row's, holds the case or is above its
  /// holder.
  private func requireRight(overHolderOf dispute: Case, for entry: LedgerEntry) throws {
    let acting = acting?.code ?? entry.unit
    guard let holder = try transaction.confidant(holding: dispute.holder),
      !holder.path.contains(acting)
    else { return }
    throw LedgerRowFault(.notYours(holder.code, acting: acting), .closedAt)
  }

  /// Finds the case with the row's number, stated as such or, as in an export, as the reference; a
  /// case imported under a reference is not taken.
  ///
  /// - Throws: `LedgerRowFault` if the case with that number has other data.
  private func caseOfSameNumber(as entry: LedgerEntry) throws -> CaseNumber? {
    let isReferred = entry.reference != nil
    let referred = entry.reference.flatMap(CaseNumber.init(typed:))
    guard let number = isReferred ? referred : entry.number, number.unit == entry.unit,
      let dossier = try transaction.dossier(of: number)
    else { return nil }
    if isReferred, try transaction.reference(of: number) != nil { return nil }
    if try isWithheld(number, for: entry) { return number }
    // A row exported before a change is no news either.
    if let column = differing(dossier, from: entry),
      try !transaction.stages(of: number).contains(where: { differing($0, from: entry) == nil })
    {
      throw LedgerRowFault(.conflict(number), column)
    }
    return number
  }

  /// Returns the first column in which a row contradicts a case with its number, also as exported
  /// for others.
  private func differing(_ dossier: Dossier, from row: LedgerEntry) -> LedgerColumn? {
    let own = LedgerEntry(dossier)
    let hidden = [own.masked(dossier.marks, keepsReference: true), own.withheld]
    return own.columns(differingFrom: row, in: dossier).first { column in
      LedgerEntry.lastingColumns.contains(column)
        && !hidden.contains { $0.value(of: column) == row.value(of: column) }
    }
  }
}

extension LedgerEntry {
  /// Returns the row as if from the unit under which it was imported; an area equal to the row's
  /// unit changes too.
  fileprivate func told(by keeper: Unit) -> LedgerEntry {
    var told = self
    if registration.area.first == unit { told.registration.area = keeper.path }
    told.unit = keeper.code
    return told
  }
}

extension CaseNumber {
  /// Parses a reference that is a case number; the length check skips most others quickly.
  fileprivate init?(typed reference: String) {
    guard reference.utf8.count >= 23 else { return nil }
    self.init(reference)
  }

  /// Returns the result for a row whose case exists already.
  fileprivate func skipped(_ line: Int) -> LedgerResult { LedgerResult(line: line, .skipped, self) }
}

extension ImportReference {
  /// Tells whether this is the content of the row as last imported.
  func isOf(_ content: [UInt8]) -> Bool { Digest(of: salt + content) == self.content }
}
