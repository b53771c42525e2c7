import Casework
import Disputes

/// One case as it was at T and as known at K.
struct Past {
  /// A turn (see `DeedRule.isTurn`), with the case after it.
  struct Turn {
    let position: Int
    let event: Event<Commitment>
    let after: Case
  }

  /// A follow-up call, with the life that it was about.
  struct Call {
    let life: Int
    let satisfaction: Satisfaction
  }

  /// The terms of an agreement, and which were performed.
  struct Terms {
    let life: Int
    let position: Int
    let dues: [Day?]
    var isPerformed: [Bool]
  }

  /// The turns up to T and K, in order.
  ///
  /// The last one has the deadlines as later changes of calendars and rules moved them, until the
  /// next turn.
  private(set) var turns: [Turn] = []
  /// The case after all events known at K: corrections hold for the whole past.
  private(set) var corrected: Case
  /// The log position of the registration.
  let registeredPosition: Int
  private(set) var calls: [Call] = []
  private(set) var agreements: [Terms] = []

  /// The case after the last of the turns.
  var then: Case { turns[turns.count - 1].after }

  init?(
    _ dossier: MemoryCasebook.Dossier, asOf: Instant, position: Int, _ history: RuleHistory
  ) {
    let known = dossier.received.prefix { $0.position <= position }
    guard let first = known.first, first.event.occurredAt <= asOf,
      let registered = Case(
        dossier.number, from: first.event, rules: history.book(at: first.position))
    else { return nil }
    corrected = registered
    registeredPosition = first.position
    turns = [Turn(position: first.position, event: first.event, after: registered)]
    // The position of the first turn after T.
    var next: Int?
    var last = first.position
    for received in known.dropFirst() {
      let event = received.event
      corrected = corrected.applying(event, at: received.position, after: last, in: history)
      last = received.position
      let hasHappened = event.occurredAt <= asOf
      if event.deed.kind.rule.isTurn {
        if !hasHappened, next == nil { next = received.position }
        if next == nil {
          turns.append(Turn(position: received.position, event: event, after: corrected))
        }
      }
      note(event, at: received.position, hasHappened: hasHappened)
    }
    let standing = turns.removeLast()
    var after = standing.after
    for change in history.changes(after: standing.position, upTo: next ?? position) {
      after.recount(by: change.book)
    }
    turns.append(Turn(position: standing.position, event: standing.event, after: after))
  }

  private mutating func note(
    _ event: Event<Commitment>, at position: Int, hasHappened: Bool
  ) {
    switch event.deed {
    case .agreed(let said):
      agreements.append(
        Terms(
          life: corrected.life, position: position, dues: said.terms.map(\.due),
          isPerformed: said.terms.map { _ in false }))
    case .performed(let term):
      guard hasHappened, let last = agreements.lastIndex(where: { $0.life == corrected.life })
      else { return }
      agreements[last].isPerformed[term - 1] = true
    case .followedUp(let satisfaction, _):
      guard hasHappened else { return }
      calls.append(Call(life: corrected.life, satisfaction: satisfaction))
    case _:
      break
    }
  }
}

// MARK: - What counts

extension Past {
  /// All facts that count in any report.
  func facts(asOf: Instant, days: Int) -> [Fact] {
    let last = turns[turns.count - 1]
    var facts = states(last, asOf: asOf)
    if let effect = then.ending?.effectAt, then.state == .closed {
      facts.append(closing(last, effect: effect, asOf: asOf))
    }
    for (index, turn) in turns.enumerated() {
      let later = turns[(index + 1)...]
      if let effect = turn.after.ending?.effectAt, turn.after.state == .closed {
        var fact = Fact(turn, at: effect)
        fact.ending = turn.after
        let next = later.first?.event.occurredAt
        fact.count([
          (.endings, true), (.returned, next.map { $0.day - effect.day <= days } ?? false),
        ])
        facts.append(fact)
      }
      switch turn.event.deed {
      case .registered, .received, .designated, .placed, .reopened:
        var fact = Fact(turn, at: turn.event.occurredAt)
        fact.arrivedAt = turn.event.occurredAt
        fact.count([(.takenIn, true)])
        facts.append(fact)
      case .offered(let offering):
        facts.append(offer(turn, offering, answer(among: later), asOf: asOf))
      case _:
        break
      }
    }
    return facts
  }

  private func states(_ last: Turn, asOf: Instant) -> [Fact] {
    let (state, due) = (then.state, then.clocks.due)
    let isOpen = [.registered, .handling, .suspended, .concluded].contains(state)
    let isOut = state == .void || state == .declined
    let isLate = isOpen && state != .concluded && due < asOf.day
    let isSuspended = state == .suspended
    var registration = Fact(last, at: then.registeredAt)
    registration.count([
      (.registered, !isOut), (.closed, state == .closed), (.open, isOpen), (.overdue, isLate),
      (.reopened, then.life > 1 && !isOut), (.excluded, isOut),
    ])
    var deadline = Fact(last, at: nil, day: due)
    deadline.count([
      (.due, !isOut && !isSuspended), (.dueClosed, state == .closed),
      (.dueOnTime, state == .closed && then.ending.map { $0.at.day <= due } ?? false),
      (.dueOpen, isOpen && !isSuspended), (.dueOverdue, isLate && !isSuspended),
      (.dueReopened, then.life > 1 && !isOut && !isSuspended), (.dueSuspended, isSuspended),
      (.dueExcluded, isOut),
    ])
    var moment = Fact(last, at: nil)
    moment.count([(.backlog, isOpen), (.backlogOverdue, isLate)])
    return [registration, deadline, moment]
  }

  private func closing(_ last: Turn, effect: Instant, asOf: Instant) -> Fact {
    var fact = Fact(last, at: effect)
    let outcome = then.ending?.outcome
    let isTimely = then.ending.map { $0.at.day <= then.clocks.due } ?? false
    let isResolved = [.writtenAgreement, .oralAgreement, .settled].contains(outcome)
    let call = calls.last { $0.life == then.life }?.satisfaction
    let isAgreed = outcome == .writtenAgreement || outcome == .oralAgreement
    let terms = agreements.last { $0.life == then.life && $0.position <= last.position }
    let due = (terms?.dues ?? []).indices.filter { index in
      terms?.dues[index].map { $0 <= asOf.day } ?? true
    }
    let isKept = due.allSatisfy { terms?.isPerformed[$0] ?? false }
    fact.count([
      (.closings, true), (.closingsOnTime, isTimely), (.closingsLate, !isTimely),
      (.closingsReopened, then.life > 1), (.judged, isResolved || outcome == .failed),
      (.resolved, isResolved), (.failed, outcome == .failed), (.calledBack, call != nil),
      (.answered, call == .yes || call == .no), (.satisfied, call == .yes),
      (.performanceDue, isAgreed && !due.isEmpty), (.performed, isAgreed && !due.isEmpty && isKept),
    ])
    fact.isResolved = isResolved
    return fact
  }

  private func answer(among later: ArraySlice<Turn>) -> Turn? {
    later.first { turn in
      switch turn.event.deed {
      case .received, .refused, .recalled, .designated: true
      case _: false
      }
    }
  }

  private func offer(
    _ turn: Turn, _ offering: Offering<Commitment>, _ answer: Turn?, asOf: Instant
  ) -> Fact {
    let direction = offering.direction
    var fact = Fact(turn, at: turn.event.occurredAt)
    let kind = answer?.event.deed.kind
    fact.offer = CellCase.Offer(
      sender: turn.event.unit, target: offering.target, direction: direction,
      offeredAt: turn.event.occurredAt,
      end: answer.flatMap { answer in
        Case.Offer.Ending(rawValue: answer.event.deed.kind.rawValue).map {
          .init(at: answer.event.occurredAt, ending: $0)
        }
      })
    let isAnswered = kind == .received || kind == .refused
    let isLate = then.openOffer.map { $0.due < asOf.day } ?? false
    fact.count([
      (.offered, true), (.sentUp, direction == .up), (.sentDown, direction == .down),
      (.transferred, direction == .sideways), (.received, kind == .received),
      (.refused, kind == .refused), (.recalled, kind == .recalled),
      (.designated, kind == .designated), (.answeredOffers, isAnswered),
      (.unanswered, answer == nil), (.unansweredLate, answer == nil && isLate),
    ])
    if let answer, isAnswered {
      fact.counts[.transitDays] = answer.event.occurredAt.day - turn.event.occurredAt.day
    }
    return fact
  }
}
