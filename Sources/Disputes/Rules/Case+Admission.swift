extension Case {
  /// Decides whether a registration may begin a case, and returns the new case.
  ///
  /// - Throws: the `Refusal` of the rule that forbids it, with the deciding facts.
  public static func beginning(
    _ number: CaseNumber, with event: Event<some Hashable & Sendable>, in units: Units,
    rules: Rulebook = .shipped
  ) throws(Refusal) -> Case {
    guard case .registered(let said) = event.deed,
      let new = Case(number, from: event, rules: rules)
    else { throw .wrongState(event.deed.kind, .registered, possible: [.registered]) }
    try requireActing(event, in: units)
    guard event.occurredAt <= event.recordedAt else {
      throw .future(event.occurredAt, now: event.recordedAt)
    }
    guard number.unit == event.unit, number.year == event.occurredAt.day.year else {
      throw .numberElsewhere(number)
    }
    try said.validate(in: units, on: event.occurredAt.day, recordedOn: event.recordedAt.day)
    return new
  }

  /// Decides whether an event may happen to this case, and returns the case after it.
  ///
  /// This is the one choke point of the rules: every front and every import goes through it.
  ///
  /// - Parameters:
  ///   - event: the event to check.
  ///   - units: at least the acting unit, the registrar, the holder and every unit mentioned.
  ///   - other: the case into which this one is merged; only for a merger.
  ///   - holdsMerged: whether another case was merged into this one; only for voiding.
  ///   - mentions: the texts that would still mention what is corrected or erased; only for the
  ///     rights of a party.
  ///   - mentioning: the cases merged with this one that would still mention it.
  ///   - rules: the calendar and rules for deadlines.
  /// - Returns: the case after the event.
  /// - Throws: the `Refusal` of the rule that forbids it, with the deciding facts.
  public func admitting(
    _ event: Event<some Hashable & Sendable>, in units: Units, other: Case? = nil,
    holdsMerged: Bool = false, mentions: [TextPlace] = [], mentioning: [CaseNumber] = [],
    rules: Rulebook = .shipped
  ) throws(Refusal) -> Case {
    let kind = event.deed.kind
    try requireState(for: kind)
    try Case.requireActing(event, in: units)
    try requireStanding(for: event, in: units)
    try requireTime(of: event)
    try requireNeeds(of: event, in: units, other: other, rules: rules)
    // Otherwise the dispute merged into it would vanish from the rates too.
    if kind == .voided, holdsMerged { throw .holdsMerged }
    try requireUnmentioned(event.deed, mentions, mentioning)
    try requireRoom(for: event.deed)
    var next = self
    next.apply(event, rules: rules)
    return next
  }

  private func requireState(for kind: DeedKind) throws(Refusal) {
    let rule = kind.rule
    guard rule.states.contains(state) else {
      throw .wrongState(kind, state, possible: possibleDeeds())
    }
    switch rule.offer {
    case .any: break
    case .none:
      if let openOffer { throw .offerOpen(kind, target: openOffer.target) }
    case .open:
      if openOffer == nil { throw .noOffer(kind) }
    }
  }

  private static func requireActing(
    _ event: Event<some Hashable & Sendable>, in units: Units
  ) throws(Refusal) {
    guard let unit = units[event.unit] else { throw .unknownUnit(event.unit) }
    // A closed unit may still record what happened before it closed.
    if let last = unit.validTo, event.occurredAt.day > last {
      throw .unitClosed(unit.code, since: last, next: unit.follower())
    }
    // A unit that exists by now may record what happened before it began.
    if let first = unit.validFrom, event.recordedAt.day < first {
      throw .unitNotYet(unit.code, from: first)
    }
  }

  private func requireStanding(
    for event: Event<some Hashable & Sendable>, in units: Units
  ) throws(Refusal) {
    let kind = event.deed.kind
    guard let unit = units[event.unit] else { throw .unknownUnit(event.unit) }
    if case .designated(let target, _) = event.deed {
      return try requireDesignator(unit, of: target, on: event.occurredAt.day, in: units)
    }
    let standings = standings(of: unit, in: units, on: event.occurredAt.day)
    guard standings.contains(where: kind.rule.standings.contains) else {
      throw .notYours(
        kind, unit: event.unit, allowed: kind.rule.standings,
        holder: acting(on: event.occurredAt.day, in: units))
    }
  }

  private func requireDesignator(
    _ unit: Unit, of target: UnitCode, on day: Day, in units: Units
  ) throws(Refusal) {
    let holder = holderToReplace(on: day, in: units)
    guard let targeted = units[target] else { throw .unknownUnit(target) }
    guard let holding = units[holder] else { throw .unknownUnit(holder) }
    guard target != holder else { throw .offeredToHolder(target) }
    let expected = Unit.designator(of: holding, and: targeted)
    guard unit.code == expected else {
      throw .notDesignator(unit: unit.code, expected: expected ?? holder)
    }
  }

  private func requireTime(of event: Event<some Hashable & Sendable>) throws(Refusal) {
    guard event.occurredAt <= event.recordedAt else {
      throw .future(event.occurredAt, now: event.recordedAt)
    }
    guard event.occurredAt >= registeredAt else {
      throw .beforeRegistration(event.occurredAt, registeredAt: registeredAt)
    }
    if event.deed.kind.rule.isTurn && event.occurredAt < lastTurnAt {
      throw .backwards(event.occurredAt, lastTurnAt: lastTurnAt)
    }
  }

  private func requireNeeds<Text>(
    of event: Event<Text>, in units: Units, other: Case?, rules: Rulebook
  ) throws(Refusal) {
    switch event.deed {
    case .registered, .accepted, .declined, .assigned, .recalled, .noted, .sessionRecorded,
      .resumed, .followedUp:
      break
    case .assistAnswered(_, let helper):
      let asked = helper ?? event.unit
      guard helpers.contains(asked),
        units.standIn(for: asked, on: event.occurredAt.day) == event.unit
      else {
        throw .notYours(
          .assistAnswered, unit: event.unit, allowed: [.helper],
          holder: acting(on: event.occurredAt.day, in: units))
      }
    case .partyAdded(let party):
      try party.validate()
    case .placed(let unit):
      // Only an import of past cases places a case; a clerk offers it instead.
      guard units[unit] != nil else { throw .unknownUnit(unit) }
      guard event.occurredAt < event.recordedAt else { throw .placementIsHistory }
    case .offered(let offering):
      try requireRoute(of: offering, on: event.occurredAt.day, in: units)
    case .received, .refused, .designated, .assistAsked:
      try requireMovement(event, in: units)
    case .extended, .suspended, .urged:
      try requireClockRules(of: event, in: units, rules: rules)
    case .agreed, .performed, .concluded:
      try requireEnding(of: event)
    case .verified, .sentBack:
      // Officer codes belong to a unit: the same code in a superior is another person. In the unit
      // that succeeds a closed one it is the same person, by the day of the event or of its
      // recording.
      let days = [event.occurredAt.day, event.recordedAt.day]
      if let ending, ending.officer == event.officer,
        days.contains(where: { units.standIn(for: ending.unit, on: $0) == event.unit })
      {
        throw .sameOfficer(event.officer)
      }
    case .reopened, .merged, .voided, .corrected:
      try requireRevision(event, in: units, other: other)
    case .partyCorrected(let said, _):
      try requireCorrection(said)
    case .partyErased(let said):
      try requireErasure(said, on: event.occurredAt.day)
    }
  }
}
