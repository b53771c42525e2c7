import Disputes

/// The facts of a case that an import must reproduce: all that lists and rates use.
struct LedgerFacts: Hashable {
  private let state: State
  private let holder: UnitCode?
  private let registeredAt: Instant
  private let area: [UnitCode]
  private let category: Disputes.Category
  private let grade: Grade
  private let source: Source
  private let people: Int?
  private let amount: Int?
  private let tags: Set<Tag>
  private let parties: [Case.Participant]
  private let acceptedAt: Instant?
  private let life: Int
  private let isOffered: Bool
  private let reminder: Case.Reminder?
  private let firstDue: Day
  private let due: Day
  private let ender: UnitCode?
  private let endedAt: Instant?
  private let effectAt: Instant?
  private let outcome: Outcome?
  private let failure: Failure?
  private let door: Door?
  private let mergedInto: CaseNumber?

  init(_ dispute: Case) {
    state = dispute.state
    holder = dispute.holder
    registeredAt = dispute.registeredAt
    area = dispute.area
    category = dispute.category
    grade = dispute.grade
    source = dispute.source
    people = dispute.people
    amount = dispute.amount
    tags = dispute.tags
    parties = dispute.parties
    acceptedAt = dispute.acceptedAt
    life = dispute.life
    isOffered = dispute.openOffer != nil
    reminder = dispute.reminder
    firstDue = dispute.clocks.firstDue
    due = dispute.clocks.due
    ender = dispute.ending?.unit
    endedAt = dispute.ending?.at
    effectAt = dispute.ending?.effectAt
    outcome = dispute.ending?.outcome
    failure = dispute.ending?.failure
    door = dispute.ending?.door
    mergedInto = dispute.ending?.mergedInto
  }
}

extension LedgerEntry {
  /// Tells whether the events implied by the row lead to the same facts as the case has.
  func tellsAll(of dispute: Case, by rules: Rulebook) -> Bool {
    guard let officer = LedgerEntry.historian else { return false }
    var said = registration
    said.parties = PartyRole.allCases.flatMap { role -> [Party<String>] in
      guard role != .other else { return [] }
      return LedgerParties.parties(
        role, LedgerParties.split(value(of: role == .applicant ? .applicant : .respondent)))
    }
    func event(_ deed: Deed<String>, _ unit: UnitCode, _ at: Instant) -> Event<String> {
      Event(deed, by: unit, officer: officer, occurredAt: at, recordedAt: at)
    }
    guard
      var told = Case(
        dispute.number, from: event(.registered(said), unit, registeredAt.start), rules: rules)
    else { return false }
    for step in steps(after: told, isVerified: true, superior: { _ in nil }) {
      told.apply(
        event(
          step.deed.following(rulesOf: told, by: step.unit, on: step.at.day, Units()), step.unit,
          step.at), rules: rules)
    }
    return LedgerFacts(told) == LedgerFacts(dispute)
  }
}
