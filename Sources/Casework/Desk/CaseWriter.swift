import Disputes

/// Appends events to cases within one transaction; here every event passes the rules of the domain.
struct CaseWriter {
  private let transaction: any CasebookTransaction
  private let units: UnitCache
  private let officer: OfficerCode
  private let salt: () throws -> [UInt8]
  private let stamp: Stamp
  private let rules: Rulebook
  private var head: LogHead
  private var settledHead: LogHead
  private var pending: [CaseEntry] = []
  /// Officers who act for the first time, with the number of pending events before their entry.
  private var pendingOfficers: [(officer: Acting, entry: LogEntry, events: Int)] = []
  private var known = UnitMap<[OfficerCode]>()
  /// The number that each unit assigned last.
  private var lastNumbers = UnitMap<CaseNumber>()
  private var fileSeries: Int?

  /// An officer and the unit it acts for.
  private struct Acting: Equatable {
    let officer: OfficerCode
    let unit: UnitCode
  }

  /// Starts writing for an officer.
  init(
    _ transaction: any CasebookTransaction, units: UnitCache, officer: OfficerCode, stamp: Stamp,
    salt: @escaping () throws -> [UInt8]
  ) throws {
    self.transaction = transaction
    self.units = units
    self.officer = officer
    self.salt = salt
    head = try transaction.head()
    settledHead = head
    rules = try transaction.ruleHistory().latest
    self.stamp = stamp
  }

  /// The end of the log, including pending entries.
  var logHead: LogHead { head }

  /// The time at which all events are recorded.
  var now: Instant { stamp.recordedAt }

  /// Registers a new case.
  mutating func begin(
    _ registration: Registration<String>, by unit: UnitCode, at moment: Moment?
  ) throws -> CaseFile {
    try introduce(officer, of: unit)
    let event = event(
      .registered(registration), by: unit, officer, at: occurrence(at: moment, in: nil), in: nil)
    let number = try nextNumber(for: unit, year: event.occurredAt.day.year)
    let dispute = try Case.beginning(
      number, with: event, in: try units.units(for: nil, by: unit, [event.deed]), rules: rules)
    let hash = try add(event, leadingTo: dispute, after: nil)
    return CaseFile(dispute: dispute, lastHash: hash)
  }

  /// Adds a deed to a case; `other` is the officer who did it, by default the writer's.
  mutating func add(
    _ deed: Deed<String>, to file: inout CaseFile, by unit: UnitCode, as other: OfficerCode? = nil,
    at moment: Moment?
  ) throws {
    let officer = other ?? self.officer
    try introduce(officer, of: unit)
    try requireVisibility(of: file.dispute, for: deed.kind, by: unit)
    let occurredAt = occurrence(at: moment, in: file.dispute)
    let known = try units.units(for: file.dispute, by: unit, [deed])
    let deed = try named(deed.following(rulesOf: file.dispute, by: unit, on: occurredAt.day, known))
    let event = event(deed, by: unit, officer, at: occurredAt, in: file.dispute)
    let left = try mentions(leftBy: deed, in: file.dispute)
    let other = try otherCase(of: deed)
    if let other { try requireVisibility(of: other, for: deed.kind, by: unit) }
    let next = try file.dispute.admitting(
      event, in: known, other: other,
      holdsMerged: try deed.kind == .voided && transaction.hasMerged(into: file.dispute.number),
      mentions: left.texts, mentioning: left.cases, rules: rules)
    try requireProtection(of: file.dispute, from: deed, in: other, by: unit)
    file.lastHash = try add(event, leadingTo: next, after: file)
    file.dispute = next
    // A reference that names a person erased or corrected is replaced by its hash, which still
    // matches the row.
    if left.isReference { try transaction.forgetReference(of: next.number) }
  }

  /// Writes all pending entries to the store, in the order of the log.
  mutating func finish(_ dispute: Case) throws {
    var appended = 0
    for (officer, entry, events) in pendingOfficers {
      try append(pending[appended..<events])
      appended = events
      try transaction.append(entry, .officer(officer.officer, of: officer.unit))
      known[officer.unit] = (known[officer.unit] ?? []) + [officer.officer]
    }
    try append(pending[appended...])
    if pending.first?.entry.record.sequence == 1 {
      lastNumbers[dispute.number.unit] = dispute.number
    }
    pending.removeAll(keepingCapacity: true)
    pendingOfficers.removeAll(keepingCapacity: true)
    settledHead = head
  }

  private func append(_ events: ArraySlice<CaseEntry>) throws {
    guard let dispute = events.last?.after else { return }
    let units = try units.units(for: dispute, by: dispute.holder, [])
    try transaction.append(
      Array(events), to: dispute, waitingFor: dispute.nextActor(in: units))
  }

  /// Drops all pending entries.
  mutating func abandon() {
    pending.removeAll(keepingCapacity: true)
    pendingOfficers.removeAll(keepingCapacity: true)
    head = settledHead
  }

  /// Registers the writer's officer unless it is known.
  mutating func registerOfficer(of unit: UnitCode) throws {
    guard try !transaction.knows(officer: officer, of: unit) else { return }
    try record(.officer(officer, of: unit), by: unit)
  }

  /// Appends a change of a register, which may take effect on a past day.
  mutating func record(
    _ change: RegisterChange, by unit: UnitCode, since: Day? = nil
  ) throws {
    let entry = entry(of: change, by: unit, officer, since: since)
    try transaction.append(entry, change)
    head = entry.head
    settledHead = head
  }

  /// Queues the registration of an officer who acts for the first time.
  private mutating func introduce(_ officer: OfficerCode, of unit: UnitCode) throws {
    let acting = Acting(officer: officer, unit: unit)
    let others = known[unit] ?? []
    guard !others.contains(officer), !pendingOfficers.contains(where: { $0.officer == acting })
    else { return }
    guard try !transaction.knows(officer: officer, of: unit) else {
      known[unit] = others + [officer]
      return
    }
    let change = RegisterChange.officer(officer, of: unit)
    let entry = entry(of: change, by: unit, officer)
    pendingOfficers.append((acting, entry, pending.count))
    head = entry.head
  }

  /// Returns the next number; looks up the last one only if it was not assigned by this writer.
  private mutating func nextNumber(for unit: UnitCode, year: Int) throws -> CaseNumber {
    let series = try fileSeries ?? transaction.series()
    fileSeries = series
    let known = lastNumbers[unit].flatMap {
      $0.year == year && $0.series == series ? $0.ordinal : nil
    }
    let last = try known ?? transaction.lastOrdinal(unit: unit, year: year, series: series)
    guard
      let number = CaseNumber(unit: unit, year: year, series: series, ordinal: last + 1)
    else { throw Refusal.outOfRange(field: "number", range: 1...99_999_999) }
    return number
  }

  private func entry(
    of change: RegisterChange, by unit: UnitCode, _ officer: OfficerCode, since: Day? = nil
  ) -> LogEntry {
    head.entry(
      of: change.record(by: unit, officer: officer, at: now, since: since), now: stamp.receivedAt)
  }

  private func event(
    _ deed: Deed<String>, by unit: UnitCode, _ officer: OfficerCode, at occurredAt: Instant,
    in dispute: Case?
  ) -> Event<String> {
    Event(
      deed, by: unit, officer: officer, occurredAt: occurredAt, recordedAt: now(in: dispute))
  }

  /// The time of recording, never before the last turn of the case, even if that came from a clock
  /// set ahead.
  private func now(in dispute: Case?) -> Instant { max(now, dispute?.lastTurnAt ?? now) }

  /// Returns when an event happened: now by default and for today's date, and for another date its
  /// beginning, or the previous turn's moment if that is on the same day.
  private func occurrence(at moment: Moment?, in dispute: Case?) -> Instant {
    let now = now(in: dispute)
    switch moment {
    case nil: return now
    case .instant(let instant): return instant
    case .day(let day):
      if day == now.day { return now }
      let earlier = [dispute?.registeredAt, dispute?.lastTurnAt].compactMap(\.self)
      return earlier.filter { $0.day == day }.reduce(day.start, max)
    }
  }

  private mutating func add(
    _ event: Event<String>, leadingTo next: Case, after file: CaseFile?
  ) throws -> Digest {
    let sealed = try event.sealed(firstParty: (file?.dispute.parties.count ?? 0) + 1, salt: salt)
    let record = LogRecord(
      sealed.event, of: next.number, sequence: next.sequence, after: file?.lastHash)
    let entry = head.entry(of: record, now: stamp.receivedAt)
    pending.append(
      CaseEntry(entry: entry, event: sealed.event, after: next, texts: sealed.texts))
    head = entry.head
    return record.hash
  }

  /// Replaces a typed team code by the registered one.
  private func named(_ deed: Deed<String>) throws -> Deed<String> {
    guard case .assigned(.team(let code)) = deed else { return deed }
    guard let team = try transaction.team(code) else { throw Refusal.unknownTeam(code) }
    return .assigned(.team(team.code))
  }

  /// Finds the texts that would still mention what the deed corrects or erases, the merged cases
  /// that would, and whether the ledger reference would.
  private func mentions(
    leftBy deed: Deed<String>, in dispute: Case
  ) throws -> (texts: [TextPlace], cases: [CaseNumber], isReference: Bool) {
    guard deed.kind == .partyCorrected || deed.kind == .partyErased else { return ([], [], false) }
    var texts = CaseTexts(
      try transaction.texts(of: dispute.number), parties: dispute.parties,
      merged: try transaction.mergedTexts(with: dispute.number))
    for entry in pending where entry.after.number == dispute.number { texts.add(entry) }
    let reference = try transaction.reference(of: dispute.number)?.shown
    let unsettled = texts.unsettled(after: deed, sequence: dispute.sequence + 1)
    return (
      unsettled.places, unsettled.cases,
      reference.map { texts.gone(by: deed).areMentioned(in: $0) } ?? false
    )
  }

  /// Refuses a deed of a unit that may not see the content of the case, except deeds that an offer
  /// or a request for assistance allows; a case that the unit may not even know of is not found
  /// before.
  private func requireVisibility(of dispute: Case, for kind: DeedKind, by unit: UnitCode) throws {
    guard dispute.tags.contains(.minor), !kind.isPossibleUnseen,
      try transaction.visibility(of: unit, into: dispute) == .withheld
    else { return }
    throw Refusal.notYours(
      kind, unit: unit, allowed: [.holder, .superior], holder: dispute.holder)
  }

  /// Keeps a dispute of minors protected: a case into which one is merged must be one itself, and
  /// stay so.
  ///
  /// This is no rule of the case, as earlier versions allowed it and their logs stay valid.
  private func requireProtection(
    of dispute: Case, from deed: Deed<String>, in other: Case?, by unit: UnitCode
  ) throws {
    guard dispute.tags.contains(.minor) else { return }
    if let other, !other.tags.contains(.minor) {
      throw Refusal.mergedUnprotected(other.number, tags: other.tags.union([.minor]))
    }
    guard case .corrected(.tags(let tags), _) = deed, !tags.contains(.minor) else { return }
    for number in try transaction.casesMerged(with: dispute.number) {
      guard let merged = try transaction.file(of: number)?.dispute,
        merged.ending?.mergedInto == dispute.number, merged.tags.contains(.minor)
      else { continue }
      throw Refusal.holdsMinors(try transaction.knows(unit, of: number) ? number : nil)
    }
  }

  private func otherCase(of deed: Deed<String>) throws -> Case? {
    guard case .merged(let number, _) = deed else { return nil }
    return try transaction.file(of: number)?.dispute
  }
}

extension Deed<String> {
  /// Fills in what a rule decides, not the officer: whether a conclusion needs verification, and
  /// for which closed unit an answer is given.
  func following(
    rulesOf dispute: Case, by unit: UnitCode, on day: Day, _ units: Units
  ) -> Deed {
    switch self {
    case .concluded(var conclusion):
      conclusion.needsVerification = dispute.grade.needsVerification
      return .concluded(conclusion)
    case .assistAnswered(let text, nil):
      let helper = dispute.helper(answeredBy: unit, in: units, on: day)
      return .assistAnswered(text, for: helper == unit ? nil : helper)
    case _: return self
    }
  }
}

extension Event<String> {
  /// Replaces each text by a salted commitment, and returns the texts apart.
  ///
  /// - Throws: `Refusal` for a text that is blank or too long.
  func sealed(
    firstParty: Int, salt: () throws -> [UInt8]
  ) throws -> (event: Event<Commitment>, texts: [PrivateText]) {
    var texts: [PrivateText] = []
    let sealed: Deed<Commitment> = try deed.mapTexts(firstParty: firstParty) {
      field, value in
      let bytes = value.utf8.count
      guard value.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.emptyText(field: field.description)
      }
      guard bytes <= field.limit else {
        throw Refusal.tooLong(field: field.description, bytes: bytes, limit: field.limit)
      }
      let text = PrivateText(field, value, salt: try salt())
      texts.append(text)
      return text.commitment
    }
    return (
      Event<Commitment>(
        sealed, by: unit, officer: officer, occurredAt: occurredAt, recordedAt: recordedAt), texts
    )
  }
}
