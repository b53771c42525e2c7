public import Disputes

/// A unit's desk: where an officer registers cases and acts on them.
public struct Desk {
  /// The officer who acts, and how.
  public var office: Office
  /// The unit that acts.
  public let unit: UnitCode
  /// The idempotency key of the request, and the switches given, which a retry must repeat too.
  public var request: (key: String, switches: String)?

  /// Opens a desk of a unit.
  public init(_ office: Office, unit: UnitCode) {
    self.office = office
    self.unit = unit
  }

  /// Registers a case, and on request accepts it at once.
  ///
  /// - Throws: `Refusal` if a rule forbids it, `WorkError` if the request itself is wrong.
  public func intake(
    _ registration: Registration<String>, at moment: Moment? = nil, accepting: Bool = false
  ) throws -> Receipt {
    let deeds: [Deed<String>] = [.registered(registration)] + (accepting ? [.accepted] : [])
    return try office.write { transaction in
      if let known = try earlierRequest(transaction) {
        try require(deeds, at: moment, toRepeat: known)
        return try receipt(forRepeated: known, transaction)
      }
      var writer = try writer(transaction)
      let before = writer.logHead
      var file = try writer.begin(registration, by: unit, at: moment)
      if accepting { try writer.add(.accepted, to: &file, by: unit, at: moment) }
      try writer.finish(file.dispute)
      return try receipt(
        for: file.dispute, deeds, at: moment, transaction, on: writer.now.day, since: before,
        until: writer.logHead)
    }
  }

  /// Performs an action on a case.
  ///
  /// - Throws: as `act(on:at:_:)`, and `ActionFault` for invalid answers.
  public func perform(
    _ action: any CaseAction.Type, _ answers: Answers, on query: String, at moment: Moment? = nil
  ) throws -> Receipt {
    try act(on: query, at: moment) { _, desk in try action.deeds(answers, desk) }
  }

  /// Applies deeds to a case; `deeds` gets the present case and returns what is to happen.
  ///
  /// Several deeds are atomic: they all happen or none. If they equal the last events of the case
  /// by this unit, they are a duplicate: nothing is added and the receipt says so.
  ///
  /// - Throws: `Refusal` if a rule forbids it, `WorkError` if the request itself is wrong.
  public func act(
    on query: String, at moment: Moment? = nil,
    _ deeds: (Case, DeskView) throws -> [Deed<String>]
  ) throws -> Receipt {
    try office.write { transaction in
      let known = try earlierRequest(transaction)
      let number = try known?.number ?? transaction.number(query, seenBy: unit)
      guard try known == nil || NumberQuery(reading: query).means(number) else {
        throw WorkError.keyReused
      }
      var records = try transaction.records(of: number)
      if let first = known?.positions?.lowerBound {
        // The same answers mean the same deeds only for the case as it was.
        records = try zip(records, transaction.positions(of: number)).filter { $1 < first }.map(\.0)
      }
      guard var file = try transaction.file(of: number, records: records) else {
        throw known == nil ? WorkError.unknownCase(query) : .keyReused
      }
      let cache = UnitCache(transaction)
      let original = file.dispute
      let wanted = try deeds(
        original,
        DeskView(
          dispute: original, reads: transaction,
          units: cache.units(for: original, by: unit, []), unit: unit, moment: moment,
          today: office.clock().day))
      if let known {
        try require(wanted, at: moment, toRepeat: known)
        return try receipt(forRepeated: known, transaction)
      }
      var writer = try writer(transaction, cache)
      let before = writer.logHead
      if try isDone(wanted, to: original, records, at: moment, writer.now, transaction) {
        return try receipt(
          for: original, wanted, at: moment, transaction, on: writer.now.day, since: before,
          until: before, isAlreadyDone: true)
      }
      for deed in wanted { try writer.add(deed, to: &file, by: unit, at: moment) }
      try writer.finish(file.dispute)
      return try receipt(
        for: file.dispute, wanted, at: moment, transaction, on: writer.now.day, since: before,
        until: writer.logHead)
    }
  }

  private func writer(
    _ transaction: any CasebookTransaction, _ cache: UnitCache? = nil
  ) throws -> CaseWriter {
    let cache = cache ?? UnitCache(transaction)
    guard try cache.unit(unit) != nil else {
      throw WorkError.unknownUnit(unit.description, similar: [])
    }
    return try office.writer(transaction, cache)
  }

  /// Returns the receipt of a request that was carried out before.
  private func receipt(
    forRepeated known: RequestRecord, _ transaction: any CasebookTransaction
  ) throws -> Receipt {
    guard let file = try transaction.file(of: known.number) else {
      throw WorkError.unknownCase(known.number.description)
    }
    return Receipt(
      dispute: file.dispute, deeds: [], isAlreadyDone: true, isDryRun: office.isDryRun,
      units: try UnitCache(transaction).units(for: file.dispute, by: unit, []),
      day: office.clock().day)
  }

  private func receipt(
    for dispute: Case, _ deeds: [Deed<String>], at moment: Moment?,
    _ transaction: any CasebookTransaction, on day: Day, since before: LogHead,
    until after: LogHead, isAlreadyDone: Bool = false
  ) throws -> Receipt {
    let written = before.position < after.position
    let positions = written ? before.position + 1...after.position : nil
    if let record = record(of: deeds, at: moment, on: dispute.number, positions) {
      try transaction.remember(record)
    }
    return Receipt(
      dispute: dispute, deeds: deeds.map(\.kind), isAlreadyDone: isAlreadyDone,
      isDryRun: office.isDryRun,
      units: try UnitCache(transaction).units(for: dispute, by: unit, []), day: day)
  }

  /// Tells whether the last events of the case are these deeds by this unit, text for text.
  ///
  /// Deeds that may well be repeated, such as a session or a reminder, count as duplicates only on
  /// the day on which they were recorded.
  private func isDone(
    _ wanted: [Deed<String>], to dispute: Case, _ records: [LogRecord], at moment: Moment?,
    _ now: Instant, _ transaction: any CasebookTransaction
  ) throws -> Bool {
    let last = Array(records.suffix(wanted.count))
    guard last.count == wanted.count, let first = last.first,
      wanted.indices.allSatisfy({
        last[$0].kind == wanted[$0].kind.rawValue && last[$0].unit == unit
          // The note of another officer is another note.
          && (wanted[$0].kind.rule.isTurn || last[$0].officer == office.officer)
      })
    else { return false }
    let texts = try transaction.texts(of: dispute.number, from: first.sequence)
    return try wanted.indices.allSatisfy { place in
      let (record, wanted) = (last[place], wanted[place])
      let event = try record.event()
      let said = moment.map { ($0.start...$0.end).contains(event.occurredAt) }
      // Without a typed time, an event happens when it is recorded.
      guard said ?? (event.occurredAt == event.recordedAt) else { return false }
      if moment == nil, !wanted.kind.rule.isTurn, record.recordedAt.day != now.day { return false }
      let texts = Dictionary(
        texts.filter { $0.sequence == record.sequence }.map { ($0.text.field, $0.text.value) },
        uniquingKeysWith: { first, _ in first })
      // The last party added has the highest number.
      let party = wanted.kind == .partyAdded ? dispute.parties.count : 1
      let logged: Deed<String?> = event.deed.mapTexts(firstParty: party) { field, _ in
        texts[field]
      }
      let asked: Deed<String?> = wanted.ignoringRules.mapTexts { _, value in value }
      return logged.ignoringRules == asked
    }
  }
}

extension Deed {
  /// The deed without what the rules filled in.
  var ignoringRules: Deed {
    switch self {
    case .concluded(var conclusion):
      conclusion.needsVerification = false
      return .concluded(conclusion)
    case .partyCorrected(var correction, let reason):
      // The reworded texts follow from the case.
      correction.texts = []
      return .partyCorrected(correction, reason: reason)
    case .assistAnswered(let text, _): return .assistAnswered(text)
    case _: return self
    }
  }
}

extension CaseFinder {
  /// Finds the only case that matches a number or short form.
  ///
  /// - Throws: `NumberQuery.Fault` for a malformed number, `WorkError` if none or several match.
  public func number(_ text: String, seenBy unit: UnitCode?) throws -> CaseNumber {
    let query = try NumberQuery(reading: text)
    let found = try candidates(query, seenBy: unit, limit: 21)
    guard let number = found.first else { throw WorkError.unknownCase(text) }
    guard found.count == 1 else { throw WorkError.ambiguousCase(text, found) }
    return number
  }
}
