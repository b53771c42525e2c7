extension Case {
  func requireEnding<Text>(of event: Event<Text>) throws(Refusal) {
    switch event.deed {
    case .agreed(let said):
      try requireMediation(.agreed)
      guard !said.terms.isEmpty else { throw .noTerms }
      for due in said.terms.compactMap({ $0.due }) where due < event.occurredAt.day {
        throw .dueBefore(due, event.occurredAt.day)
      }
    case .performed(let term):
      guard let agreement else { throw .noAgreement(nil) }
      guard term >= 1, term <= agreement.performedAt.count else {
        throw .unknownTerm(term, count: agreement.performedAt.count)
      }
      if agreement.performedAt[term - 1] != nil { throw .alreadyPerformed(term: term) }
    case .concluded(let said):
      try requireConclusion(said)
    default:
      break
    }
  }

  private func requireConclusion<Text>(_ said: Conclusion<Text>) throws(Refusal) {
    if !category.isMediable, said.outcome != .referred { throw .notMediable(category) }
    guard said.needsVerification == grade.needsVerification else {
      throw .verificationByRule(grade)
    }
    guard state == .handling || !category.isMediable else {
      throw .wrongState(.concluded, state, possible: possibleDeeds())
    }
    if said.outcome.isResolved { try requireMediation(.concluded) }
    if let form = said.outcome.agreementForm {
      guard let agreement else { throw .noAgreement(form) }
      guard agreement.form == form else {
        throw .otherForm(reached: agreement.form, asked: form)
      }
    }
    if said.outcome == .failed, said.failure == nil { throw .failureMissing }
    if said.outcome == .referred, said.door == nil || said.door == Door.none {
      throw .doorMissing(.referred)
    }
    if said.outcome != .failed, said.failure != nil {
      throw .detailOfOtherOutcome(field: "failure", said.outcome)
    }
    if said.outcome != .referred, said.door != nil {
      throw .detailOfOtherOutcome(field: "door", said.outcome)
    }
    if said.outcome != .referred, said.foreignNumber != nil {
      throw .detailOfOtherOutcome(field: "foreign_number", said.outcome)
    }
  }

  /// Mediation needs both sides and a matter that may be mediated (人民调解法 article 17).
  private func requireMediation(_ kind: DeedKind) throws(Refusal) {
    guard category.isMediable else { throw .notMediable(category) }
    guard parties.count >= 2 else { throw .onlyOneParty(kind) }
  }

  func requireClockRules<Text>(
    of event: Event<Text>, in units: Units, rules: Rulebook
  ) throws(Refusal) {
    let day = event.occurredAt.day
    switch event.deed {
    case .extended(let extending):
      // A missed deadline cannot be extended afterwards.
      guard day <= clocks.due else { throw .extensionTooLate(due: clocks.due) }
      // The cap is for the whole life, so that no case is extended again and again.
      let left = clocks.handling.extensionLeft
      guard extending.days >= 1, extending.days <= left else {
        throw .extensionCap(days: extending.days, cap: left)
      }
      try requireStillAbove(for: event, in: units)
      let byHolder = event.unit == acting(on: day, in: units)
      if byHolder != extending.partiesAgree {
        throw .notYours(
          .extended, unit: event.unit, allowed: byHolder ? [.superior] : [.holder], holder: holder)
      }
      if !byHolder, let reminder, reminder.urgency == .red {
        throw .redReminder(giver: reminder.giver)
      }
    case .suspended(_, let until):
      let latest = rules.lastDay(of: .suspension, from: day, for: grade, in: area)
      guard until > day, until <= latest else {
        throw .suspensionEnd(until, earliest: day + 1, latest: latest)
      }
    case .urged(let urgency):
      try requireStillAbove(for: event, in: units)
      try requireReminder(urgency, by: event.unit, on: day, in: units)
    default:
      break
    }
  }

  /// Keeps a unit that now holds the case in place of a closed one from backdating an act as the
  /// superior it was before.
  private func requireStillAbove<Text>(
    for event: Event<Text>, in units: Units
  ) throws(Refusal) {
    let holder = acting(on: event.recordedAt.day, in: units)
    guard event.unit == holder, event.unit != acting(on: event.occurredAt.day, in: units)
    else { return }
    throw .notYours(event.deed.kind, unit: event.unit, allowed: [.superior], holder: holder)
  }

  /// Lets a reminder be lifted only by its giver, or by a unit above all givers; the stand-in of a
  /// closed giver counts as above it.
  private func requireReminder(
    _ urgency: Urgency, by code: UnitCode, on day: Day, in units: Units
  ) throws(Refusal) {
    guard urgency == .none else { return }
    guard let reminder else { throw .noReminder }
    if reminders.contains(where: { $0.giver == code }) { return }
    let isAboveAll = reminders.allSatisfy { reminder in
      guard let unit = units[code] else { return false }
      return units.isAbove(unit, reminder.giver, on: day)
        || units.standIn(for: reminder.giver, on: day) == code
    }
    guard isAboveAll else { throw .reminderOfOther(giver: reminder.giver) }
  }

  func requireRevision<Text>(
    _ event: Event<Text>, in units: Units, other: Case?
  ) throws(Refusal) {
    switch event.deed {
    case .reopened(let unit, _):
      let expected = acting(on: event.occurredAt.day, in: units)
      guard unit == expected else { throw .reopenedElsewhere(unit, expected: expected) }
      try units[unit]?.requireStanding(on: event.occurredAt.day)
    case .merged(let number, _):
      guard number != self.number else { throw .mergedWithItself }
      guard let other, other.number == number else { throw .mergedInto(.void) }
      guard other.state != .void, other.state != .declined else { throw .mergedInto(other.state) }
    case .voided:
      guard life == 1 else { throw .earlierLife }
      guard isUntouched else {
        throw .workDone(sessions: sessions, agreement: agreement != nil, moved: hasMoved)
      }
    case .corrected(let correction, _):
      try requireCorrection(
        correction, by: event.unit, on: [event.occurredAt.day, event.recordedAt.day], in: units)
    default:
      break
    }
  }

  /// Tells whether no work was done yet that would be lost by voiding the case.
  var isUntouched: Bool { life == 1 && sessions == 0 && agreement == nil && !hasMoved }

  /// Tells whether the category may still become one that cannot be mediated: there is no
  /// agreement, and no outcome other than a referral.
  private var couldBeOfAnyKind: Bool {
    agreement == nil && (ending?.outcome == nil || ending?.outcome == .referred)
  }

  private func requireCorrection<Text>(
    _ correction: Correction<Text>, by code: UnitCode, on days: [Day], in units: Units
  ) throws(Refusal) {
    let isUnchanged =
      switch correction {
      case .category(let value): value == category
      case .grade(let value): value == grade
      case .source(let value): value == source
      case .people(let value): value == people
      case .amount(let value): value == amount
      case .tags(let value): value == tags
      case .summary, .place, .foreignNumber: false
      }
    if isUnchanged { throw .unchanged(field: correction.field.rawValue) }
    if case .category(let value) = correction, !value.isMediable, !couldBeOfAnyKind {
      throw .notMediable(value)
    }
    if case .grade(let value) = correction, value < grade {
      guard let unit = units[code], days.allSatisfy({ units.isAbove(unit, holder, on: $0) }) else {
        throw .gradeLowered(from: grade, to: value)
      }
    }
    try correction.validate()
  }
}
