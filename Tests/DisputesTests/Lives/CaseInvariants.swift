import Disputes

/// What is true of a case after each of its events, whatever chance made of it.
struct CaseInvariants {
  let after: Case
  let units: Units

  /// The sentences that do not hold.
  var broken: [String] {
    (holding + acting + counting + ending).filter { !$0.holds }.map(\.sentence)
  }

  private typealias Claim = (sentence: String, holds: Bool)

  private var holding: [Claim] {
    let offer = after.openOffer
    return [
      ("the holder is a known unit", units[after.holder] != nil),
      ("the holder has the last step", after.steps.last?.unit == after.holder),
      ("no step but the last goes on", after.steps.dropLast().allSatisfy { $0.until != nil }),
      (
        "the last step goes on while the case is open",
        (after.steps.last?.until == nil) == after.state.isOpen
      ),
      ("no offer but the last is open", after.offers.dropLast().allSatisfy { $0.ending != nil }),
      ("no offer goes to the holder", offer?.target != after.holder),
      ("an open offer comes from the holder", offer.map { $0.sender == after.holder } ?? true),
      ("an offer is open only before the end", offer == nil || isBeingHandled),
      ("nobody helps itself", !after.helpers.contains(after.holder)),
      ("nobody helps twice", Set(after.helpers).count == after.helpers.count),
      (
        "one reminder of each giver",
        Set(after.reminders.map(\.giver)).count == after.reminders.count
      ),
    ]
  }

  private var isBeingHandled: Bool { after.state == .registered || after.state == .handling }

  private var acting: [Claim] {
    let next = after.nextActor(in: units)
    let expected: UnitCode? =
      switch after.state {
      case .closed, .declined, .void: nil
      case .concluded: units[after.holder]?.parent ?? after.holder
      case .registered, .handling, .suspended: after.openOffer?.target ?? after.holder
      }
    return [
      ("the next actor is the one of the rule", next == expected),
      ("the next actor is a known unit", next.map { units[$0] != nil } ?? !after.state.isOpen),
      ("the next actor has a day", (after.nextDue != nil) == after.state.isOpen),
    ]
  }

  private var counting: [Claim] {
    let clocks = after.clocks, day = after.lastTurnAt.day
    let all = [clocks.acceptance, clocks.handling, clocks.verification].compactMap(\.self)
    let pause = clocks.handling.pauses.last
    let running = (after.offers.map(\.clock) + all)
    return [
      ("no clock ends before it begins", running.allSatisfy { $0.begins <= $0.first.day }),
      ("no deadline is earlier than the first", running.allSatisfy { $0.first.day <= $0.due.day }),
      (
        "extensions are positive and within the cap",
        clocks.handling.extensions.allSatisfy { $0 > 0 }
          && clocks.handling.extensions.reduce(0, +) <= clocks.handling.rule.cap ?? 0
      ),
      ("a suspended case says so", (after.suspension != nil) == (after.state == .suspended)),
      (
        "the clock of a suspended case stands still",
        after.suspension.map { pause == $0.since..<$0.until } ?? true
      ),
      (
        "the clock of a handled case runs",
        after.state != .handling || pause.map { $0.upperBound <= day } ?? true
      ),
      (
        "a conclusion waits with its clock",
        (clocks.verification != nil) == (after.state == .concluded)
      ),
    ]
  }

  private var ending: [Claim] {
    let end = after.ending
    return [
      (
        "an ending stands at the end",
        (end != nil) == (after.state == .concluded || !after.state.isOpen)
      ),
      (
        "only a conclusion waits for its effect",
        (end != nil && end?.effectAt == nil) == (after.state == .concluded)
      ),
      (
        "the effect is not before the end",
        end.flatMap { end in end.effectAt.map { end.at <= $0 } } ?? true
      ),
      (
        "who resolves has two parties", end?.outcome?.isResolved != true || after.parties.count >= 2
      ),
      (
        "an agreement stands behind its outcome",
        end?.outcome?.agreementForm.map { $0 == after.agreement?.form } ?? true
      ),
      (
        "each term is performed or not",
        after.agreement.map { $0.dues.count == $0.performedAt.count && !$0.dues.isEmpty } ?? true
      ),
    ]
  }
}

extension CaseInvariants {
  /// The sentences about an event that do not hold of the case before and after it.
  func broken(by event: Event<String>, after before: Case) -> [String] {
    let lived = after.life - before.life
    return [
      ("one event is one step of the sequence", after.sequence == before.sequence + 1),
      ("only reopening begins a life", lived == (event.deed.kind == .reopened ? 1 : 0)),
      ("turns never run backwards", after.lastTurnAt >= before.lastTurnAt),
      (
        "a turn is the last one",
        !event.deed.kind.rule.isTurn || after.lastTurnAt == event.occurredAt
      ),
      (
        "what is no turn leaves the deadlines",
        event.deed.kind.rule.isTurn || after.clocks == before.clocks
      ),
      (
        "what is no turn leaves state and holder",
        event.deed.kind.rule.isTurn
          || (after.state == before.state && after.holder == before.holder)
      ),
      ("the number and the area stay", after.number == before.number && after.area == before.area),
      (
        "the registration stays",
        after.registrar == before.registrar && after.registeredAt == before.registeredAt
      ),
      ("nobody leaves the dispute", after.parties.count >= before.parties.count),
      (
        "who takes up a registered case has accepted it",
        before.state != .registered || after.state != .handling || after.acceptedAt != nil
      ),
      (
        "no step is forgotten",
        after.steps.count >= before.steps.count && after.offers.count >= before.offers.count
      ),
      (
        "what happens was possible",
        event.deed.kind == .placed
          || units[event.unit].map {
            before.possibleDeeds(for: $0, in: units, on: event.occurredAt.day)
              .contains(event.deed.kind)
          } == true
      ),
    ].filter { !$0.1 }.map(\.0) + broken
  }
}
