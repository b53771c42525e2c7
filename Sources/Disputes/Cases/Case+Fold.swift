extension Case {
  /// Starts the fold with a registration; returns `nil` for any other event.
  public init?(
    _ number: CaseNumber, from event: Event<some Hashable & Sendable>, rules: Rulebook = .shipped
  ) {
    guard case .registered(let said) = event.deed else { return nil }
    self.number = number
    registrar = event.unit
    registeredAt = event.occurredAt
    area = said.area
    lastTurnAt = event.occurredAt
    category = said.category
    grade = said.grade
    source = said.source
    people = said.people
    amount = said.amount
    tags = said.tags
    parties = said.parties.map { Participant(role: $0.role, kind: $0.kind) }
    holder = event.unit
    steps = [Step(unit: event.unit, arrival: .registered, since: event.occurredAt)]
    clocks = Clocks(
      registeredOn: event.occurredAt.day, grade: said.grade, in: said.area, by: rules)
  }

  /// Folds one event of the log into the case without checking any rule.
  public mutating func apply<Text>(_ event: Event<Text>, rules: Rulebook = .shipped) {
    sequence += 1
    if event.deed.kind.rule.isTurn { lastTurnAt = max(lastTurnAt, event.occurredAt) }
    switch event.deed {
    case .registered, .noted, .partyErased:
      break
    case .partyCorrected(let said, _):
      name(said)
    case .partyAdded(let party):
      parties.append(Participant(role: party.role, kind: party.kind))
    case .corrected(let correction, _):
      correct(correction)
    case .assigned(let assignee):
      if case .team(let code) = assignee { team = code } else { team = nil }
    case .assistAsked(let helper):
      helpers.append(helper)
    case .assistAnswered(_, let helper):
      helpers.removeAll { $0 == helper ?? event.unit }
    case .sessionRecorded:
      sessions += 1
    case .urged(let urgency):
      remind(Reminder(urgency: urgency, giver: event.unit))
    case .agreed(let said):
      agreement = AgreementStanding(
        form: said.form, at: event.occurredAt, dues: said.terms.map { $0.due },
        performedAt: said.terms.map { _ in nil })
    case .performed(let term):
      agreement?.perform(term, at: event.occurredAt)
    case .followedUp(let satisfaction, let performance):
      followUp = FollowUp(
        satisfaction: satisfaction, performance: performance, at: event.occurredAt)
    case .accepted, .suspended, .resumed, .extended:
      handle(event, rules: rules)
    case .offered, .received, .refused, .recalled, .designated, .placed:
      move(event, rules: rules)
    case .declined, .concluded, .verified, .sentBack, .merged, .voided, .reopened:
      end(event, rules: rules)
    }
  }

  /// Replaces the giver's own reminder; when a unit that gave none lifts reminders, all of them go,
  /// as only a unit above every giver may do that.
  private mutating func remind(_ new: Reminder) {
    let isOwn = reminders.contains { $0.giver == new.giver }
    reminders.removeAll { $0.giver == new.giver || (new.urgency == .none && !isOwn) }
    if new.urgency != .none { reminders.append(new) }
  }

  /// Makes an unknown party a person or an organisation once its name is entered.
  private mutating func name(_ said: PartyCorrection<some Hashable & Sendable>) {
    guard let kind = said.kind, let known = party(said.party) else { return }
    parties[said.party - 1] = Participant(role: known.role, kind: kind)
  }

  private mutating func correct(_ correction: Correction<some Hashable & Sendable>) {
    switch correction {
    case .category(let value): category = value
    case .grade(let value): grade = value
    case .source(let value): source = value
    case .people(let value): people = value
    case .amount(let value): amount = value
    case .tags(let value): tags = value
    case .summary, .place, .foreignNumber: break
    }
  }

  private mutating func handle<Text>(_ event: Event<Text>, rules: Rulebook) {
    let day = event.occurredAt.day
    switch event.deed {
    case .accepted:
      accept(at: event.occurredAt, rules: rules)
    case .suspended(_, let until):
      state = .suspended
      suspension = Suspension(since: day, until: until)
      clocks.handling.pause(from: day, to: until, in: area, by: rules)
    case .resumed:
      clocks.handling.resume(on: day, in: area, by: rules)
      state = .handling
      suspension = nil
    case .extended(let extending):
      clocks.handling.extend(by: extending.days, in: area, by: rules)
    default:
      break
    }
  }

  private mutating func accept(at instant: Instant, rules: Rulebook) {
    guard state == .registered else { return }
    state = .handling
    acceptedAt = instant
    // If acceptance was late, handling has run since the last day to accept.
    startHandling(on: min(instant.day, clocks.acceptanceDue), by: rules)
  }

  private mutating func move<Text>(_ event: Event<Text>, rules: Rulebook) {
    let instant = event.occurredAt
    switch event.deed {
    case .offered(let offering):
      offers.append(
        Offer(
          sender: holder, target: offering.target, direction: offering.direction, at: instant,
          clock: Countdown(.signIn, from: instant.day, grade: grade, in: area, by: rules)))
    case .received:
      endOffer(.received, at: instant)
      accept(at: instant, rules: rules)
      hand(to: event.unit, by: .offered, at: instant)
    case .refused:
      endOffer(.refused, at: instant)
    case .recalled:
      endOffer(.recalled, at: instant)
    case .designated(let target, _):
      endOffer(.designated, at: instant)
      accept(at: instant, rules: rules)
      hand(to: target, by: .designated, at: instant)
    case .placed(let unit):
      hand(to: unit, by: .placed, at: instant)
    default:
      break
    }
  }

  private mutating func endOffer(_ ending: Offer.Ending, at instant: Instant) {
    guard openOffer != nil else { return }
    offers[offers.count - 1].endedAt = instant
    offers[offers.count - 1].ending = ending
  }

  private mutating func hand(to unit: UnitCode, by arrival: Step.Arrival, at instant: Instant) {
    steps[steps.count - 1].until = instant
    steps.append(Step(unit: unit, arrival: arrival, since: instant))
    holder = unit
    offersBefore = offers.count
    helpers = []
    team = nil
  }

  private mutating func end<Text>(_ event: Event<Text>, rules: Rulebook) {
    switch event.deed {
    case .declined(_, let door):
      finish(.declined, event, door: door)
    case .concluded(let said):
      finish(
        said.needsVerification ? .concluded : .closed, event, outcome: said.outcome,
        failure: said.failure, door: said.door)
      if said.needsVerification {
        ending?.effectAt = nil
        clocks.verification = Countdown(
          .verification, from: event.occurredAt.day, grade: grade, in: area, by: rules)
      }
    case .verified:
      state = .closed
      ending?.effectAt = event.occurredAt
      clocks.verification = nil
      steps[steps.count - 1].until = event.occurredAt
    case .sentBack:
      if let ending {
        clocks.handling.pause(
          from: ending.at.day, to: event.occurredAt.day, in: area, by: rules)
      }
      state = .handling
      ending = nil
      clocks.verification = nil
      steps[steps.count - 1].until = nil
    case .merged(let other, _):
      finish(.void, event, mergedInto: other)
    case .voided:
      finish(.void, event)
    case .reopened(let holder, _):
      reopen(with: holder, at: event.occurredAt, rules: rules)
    default:
      break
    }
  }

  private mutating func finish(
    _ state: State, _ event: Event<some Hashable & Sendable>, outcome: Outcome? = nil,
    failure: Failure? = nil, door: Door? = nil, mergedInto: CaseNumber? = nil
  ) {
    self.state = state
    helpers = []
    suspension = nil
    if state != .concluded { steps[steps.count - 1].until = event.occurredAt }
    ending = Ending(
      unit: event.unit, officer: event.officer, at: event.occurredAt, effectAt: event.occurredAt,
      outcome: outcome, failure: failure, door: door, mergedInto: mergedInto)
  }

  private mutating func reopen(with holder: UnitCode, at instant: Instant, rules: Rulebook) {
    life += 1
    state = acceptedAt == nil ? .registered : .handling
    if holder != self.holder { team = nil }
    self.holder = holder
    offersBefore = offers.count
    steps.append(Step(unit: holder, arrival: .reopened, since: instant))
    ending = nil
    agreement = nil
    sessions = 0
    reminders = []
    followUp = nil
    clocks = Clocks(registeredOn: instant.day, grade: grade, in: area, by: rules)
    if state == .handling { startHandling(on: instant.day, by: rules) }
  }
}
