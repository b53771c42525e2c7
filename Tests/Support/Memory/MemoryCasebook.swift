public import Casework
public import Disputes

/// A casebook in arrays and dictionaries: slow, simple, and the oracle for the SQL one.
public final class MemoryCasebook {
  /// The day for which questions are asked; by default every recorded closing of a unit is past.
  public var today = Day(number: .max)

  /// An event with its log position.
  struct Received {
    let position: Int
    let event: Event<Commitment>
  }

  /// One case with its records, events and texts.
  struct Dossier {
    let number: CaseNumber
    var records: [LogRecord] = []
    var received: [Received] = []
    var texts: [SequencedText] = []
    var current: Case
    var waitingFor: UnitCode?

    /// Stores a text of an event; new wording replaces the earlier text.
    mutating func keep(_ text: PrivateText, of sequence: Int) {
      guard case .instead(let place) = text.field else {
        texts.append(SequencedText(sequence: sequence, text: text))
        return
      }
      let index = texts.firstIndex {
        $0.sequence == place.sequence && $0.text.field == place.field
      }
      guard let index else { return }
      texts[index] = SequencedText(
        sequence: place.sequence, text: PrivateText(place.field, text.value, salt: text.salt))
    }

    /// Removes the texts that a deed corrects or erases.
    mutating func forget(_ deed: Deed<Commitment>) {
      switch deed {
      case .partyCorrected(let said, _):
        let fields = said.fields.map { TextField.party(said.party, $0) }
        texts.removeAll { fields.contains($0.text.field) }
      case .partyErased(let said):
        texts.removeAll { text in
          if case .party(said.party, _) = text.text.field { return true }
          return said.texts.contains { $0.sequence == text.sequence && $0.field == text.text.field }
        }
      case _:
        break
      }
    }
  }

  /// Everything that a transaction can change.
  struct Contents {
    var series: Int
    var entries: [LogEntry] = []
    /// The cases in the order of registration, and the index of each.
    var dossiers: [Dossier] = []
    var places: [CaseNumber: Int] = [:]
    /// The highest ordinal given so far.
    var ordinals: [Series: Int] = [:]
    var units: [UnitCode: UnitRecord] = [:]
    /// Each change of a unit with its position.
    var unitChanges: [UnitCode: [(position: Int, unit: UnitRecord)]] = [:]
    var officers: Set<Officer> = []
    var teams: [TeamCode: Team] = [:]
    var requests: [Digest: RequestRecord] = [:]
    var references: [ImportReference] = []
    var accesses: [Access] = []
    var history = RuleHistory()
    var written: [Written] = []
    /// Numbers that must not be reused, after a restore.
    var given: [CaseNumber] = []
  }

  /// The arguments of each write, for `copy`.
  enum Written {
    case events([CaseEntry], Case, waitingFor: UnitCode?)
    case change(LogEntry, RegisterChange)
    case recount(Case, position: Int)
  }

  struct Officer: Hashable {
    let unit: UnitCode
    let code: OfficerCode
  }

  /// The key of a sequence of case numbers.
  struct Series: Hashable {
    let unit: UnitCode
    let year: Int
    let digit: Int
  }

  /// Why an append is invalid.
  public enum Fault: Error, Hashable {
    case sequence(CaseNumber, Int)
    case position(Int)
    case unknownCase(CaseNumber)
    case keyTaken
  }

  var contents: Contents

  /// Creates an empty casebook.
  public init(series: Int = 0) { contents = Contents(series: series) }

  /// Repeats all writes on another, empty casebook.
  public func copy(to book: some Casebook) throws {
    try book.write(dryRun: false) { transaction in
      for written in contents.written {
        switch written {
        case .events(let events, let dispute, let waitingFor):
          try transaction.append(events, to: dispute, waitingFor: waitingFor)
        case .change(let entry, let change): try transaction.append(entry, change)
        case .recount(let dispute, let position): try transaction.recount(dispute, at: position)
        }
      }
    }
  }

  func dossier(_ number: CaseNumber) -> Dossier? {
    contents.places[number].map { contents.dossiers[$0] }
  }
}

extension MemoryCasebook: Casebook {
  /// Runs a body; rolls back if it throws or is a dry run.
  public func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    let before = contents
    do {
      let value = try body(self)
      if dryRun { contents = before }
      return value
    } catch {
      contents = before
      throw error
    }
  }
}

extension MemoryCasebook: CasebookTransaction {
  /// The end of the log.
  public func head() throws -> LogHead { contents.entries.last?.head ?? .empty }

  /// When the first entry was received.
  public func began() throws -> Instant? { contents.entries.first?.receivedAt }

  /// The series digit.
  public func series() throws -> Int { contents.series }

  /// The highest sequence number given so far.
  public func lastOrdinal(unit: UnitCode, year: Int, series: Int) throws -> Int {
    let kept = contents.given.filter {
      $0.unit == unit && $0.year == year && $0.series == series
    }
    return max(
      contents.ordinals[Series(unit: unit, year: year, digit: series)] ?? 0,
      kept.map(\.ordinal).max() ?? 0)
  }

  /// Tells whether another case was merged into this one.
  public func hasMerged(into number: CaseNumber) throws -> Bool {
    contents.dossiers.contains { $0.current.ending?.mergedInto == number }
  }

  /// Appends events to a case.
  public func append(_ events: [CaseEntry], to dispute: Case, waitingFor: UnitCode?) throws {
    contents.written.append(.events(events, dispute, waitingFor: waitingFor))
    for event in events {
      let record = event.entry.record
      let known = contents.places[dispute.number]
      let count = known.map { contents.dossiers[$0].records.count } ?? 0
      guard record.sequence == count + 1 else {
        throw Fault.sequence(dispute.number, record.sequence)
      }
      try append(event.entry)
      if known == nil { add(dispute.number, event.after) }
      let index = known ?? contents.dossiers.count - 1
      contents.dossiers[index].records.append(record)
      contents.dossiers[index].received.append(
        Received(position: event.entry.position, event: event.event))
      contents.dossiers[index].forget(event.event.deed)
      if case .partyErased = event.event.deed { changeSalt(of: dispute.number) }
      for text in event.texts { contents.dossiers[index].keep(text, of: record.sequence) }
      contents.dossiers[index].current = dispute
      contents.dossiers[index].waitingFor = waitingFor
    }
  }

  private func add(_ number: CaseNumber, _ dispute: Case) {
    let series = Series(unit: number.unit, year: number.year, digit: number.series)
    contents.ordinals[series] = max(contents.ordinals[series] ?? 0, number.ordinal)
    contents.places[number] = contents.dossiers.count
    contents.dossiers.append(Dossier(number: number, current: dispute))
  }

  /// Appends a change of a register.
  public func append(_ entry: LogEntry, _ change: RegisterChange) throws {
    try append(entry)
    contents.written.append(.change(entry, change))
    contents.history.add(change, at: entry.position)
    switch change {
    case .unit(let unit):
      contents.units[unit.code] = unit
      contents.unitChanges[unit.code, default: []].append((entry.position, unit))
    case .officer(let code, let unit): contents.officers.insert(Officer(unit: unit, code: code))
    case .team(let team): contents.teams[team.code] = team
    case .calendar, .rule, .anchor: break
    case .numbers(let numbers):
      contents.given += numbers.last
      for erased in numbers.erased ?? [] {
        guard let index = contents.places[erased.number] else { continue }
        contents.dossiers[index].texts.removeAll {
          erased.place == TextPlace(sequence: $0.sequence, field: $0.text.field)
        }
      }
      contents.series = numbers.series ?? contents.series
    }
  }

  private func append(_ entry: LogEntry) throws {
    guard entry.position == contents.entries.count + 1 else { throw Fault.position(entry.position) }
    contents.entries.append(entry)
  }

  /// The numbers of all open cases.
  public func openCases() throws -> [CaseNumber] {
    contents.dossiers.filter { $0.current.state.isOpen }.map(\.number)
  }

  /// Sets the deadlines of an open case.
  public func recount(_ dispute: Case, at position: Int) throws {
    try requireCase(dispute.number)
    guard let index = contents.places[dispute.number] else { return }
    contents.dossiers[index].current = dispute
    contents.written.append(.recount(dispute, position: position))
  }

  /// The unit that signed the last change of a unit.
  public func signer(ofLastChangeOf unit: UnitCode) throws -> UnitCode? {
    try contents.entries.last { entry in
      guard entry.record.subject == .register(.unit) else { return false }
      guard case .unit(let changed) = try RegisterChange(entry.record) else { return false }
      return changed.code == unit
    }?.record.unit
  }

  /// Counts the open cases, visible to the viewer, that a unit holds, is offered, or must act on
  /// next.
  public func openCases(of unit: UnitCode, seenBy viewer: Viewer) throws -> Int {
    contents.dossiers.count { kept in
      let dispute = kept.current
      guard dispute.state.isOpen else { return false }
      if case .unit(let viewer) = viewer, !isKnown(dispute, to: viewer) { return false }
      return dispute.holder == unit || kept.waitingFor == unit
        || dispute.openOffer?.target == unit
    }
  }

  /// Tells whether an officer of a unit is registered.
  public func knows(officer: OfficerCode, of unit: UnitCode) throws -> Bool {
    contents.officers.contains(Officer(unit: unit, code: officer))
  }

  /// The request with this hash of its key.
  public func request(key: Digest) throws -> RequestRecord? { contents.requests[key] }

  /// Stores a request.
  public func remember(_ request: RequestRecord) throws {
    try requireCase(request.number)
    guard contents.requests[request.key] == nil else { throw Fault.keyTaken }
    contents.requests[request.key] = request
  }

  /// The case that a unit imported under one of its own references.
  public func reference(_ reference: String, of unit: UnitCode) throws -> ImportReference? {
    let sum = contents.entries.first.map {
      ImportReference.sum(of: reference, in: unit, key: $0.record.hash)
    }
    return contents.references.first {
      $0.unit == unit && ($0.reference == reference || $0.reference == sum)
    }
  }

  /// Inserts or updates a reference.
  public func remember(_ reference: ImportReference) throws {
    try requireCase(reference.number)
    contents.references.removeAll {
      $0.unit == reference.unit && $0.reference == reference.reference
    }
    contents.references.append(reference)
  }

  /// Replaces the reference of a case by its hash.
  public func forgetReference(of number: CaseNumber) throws {
    contents.references = contents.references.map { kept in
      guard kept.number == number, !kept.isForgotten, let first = contents.entries.first else {
        return kept
      }
      return ImportReference(
        unit: kept.unit,
        reference: ImportReference.sum(
          of: kept.reference, in: kept.unit, key: first.record.hash),
        number: number, salt: kept.salt, content: kept.content)
    }
  }

  /// Changes the salt of a reference, so that the row cannot be guessed from its hash.
  private func changeSalt(of number: CaseNumber) {
    contents.references = contents.references.map { kept in
      guard kept.number == number else { return kept }
      return ImportReference(
        unit: kept.unit, reference: kept.reference, number: number, salt: kept.salt.map(~),
        content: kept.content)
    }
  }

  /// Stores an access record.
  public func remember(_ access: Access) throws {
    try requireCase(access.number)
    contents.accesses.append(access)
  }

  private func requireCase(_ number: CaseNumber) throws {
    guard contents.places[number] != nil else { throw Fault.unknownCase(number) }
  }
}
