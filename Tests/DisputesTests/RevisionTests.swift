import Testing

@testable import Disputes

struct RevisionTests {
  @Test func `reopening begins a new life with the last holder`() throws {
    let closed = try Life().then(.accepted, on: 0).then(.session).then(.agreement())
      .then(.urged(.red), by: .liandu).then(.end(.writtenAgreement)).then(.followedUp(.no, .no))
    let dispute = try closed.then(.reopened(holder: .bihu, reason: "unpaid"), on: 40).dispute
    #expect(dispute.life == 2 && dispute.state == .handling && dispute.holder == .bihu)
    #expect(dispute.agreement == nil && dispute.sessions == 0 && dispute.ending == nil)
    #expect(dispute.reminder == nil && dispute.followUp == nil)
    #expect(dispute.steps.map(\.arrival) == [.registered, .reopened])
    #expect(dispute.steps.last?.since == .on(40) && dispute.steps.last?.until == nil)
    #expect(dispute.sequence == closed.dispute.sequence + 1)
    #expect(dispute.nextActor(in: .all) == .bihu)
  }

  static let neverAccepted: [Deed<String>] = [
    .declined(reason: "court", door: .court), .voided(reason: "twice"),
    .merged(into: .second, reason: "twice"),
  ]

  @Test(arguments: neverAccepted)
  func `what was never accepted is reopened as registered`(_ deed: Deed<String>) throws {
    let dispute = try Life().then(deed, other: Life.secondClosed())
      .then(.reopened(holder: .bihu, reason: "again"), on: 50).dispute
    #expect(dispute.state == .registered && dispute.life == 2 && dispute.acceptedAt == nil)
    #expect(dispute.clocks.acceptanceDue == .on(53) && dispute.clocks.due == .on(84))
  }

  @Test func `a case is reopened with no other than the last holder`() throws {
    let life = try Life().then(.accepted).then(.end(.settled))
    #expect(throws: Refusal.reopenedElsewhere(.liandu, expected: .bihu)) {
      try life.then(.reopened(holder: .liandu, reason: "again"), by: .liandu)
    }
  }

  @Test func `a closed holder's case is reopened with its successor, without the old team`() throws
  {
    let life = try Life(by: .closed).then(.accepted).then(.assigned(.team(.elders)))
      .then(.end(.settled))
    #expect(throws: Refusal.reopenedElsewhere(.bihu, expected: .closed)) {
      try life.then(.reopened(holder: .bihu, reason: "again"), by: .liandu, on: 20)
    }
    #expect(throws: Refusal.reopenedElsewhere(.closed, expected: .bihu)) {
      try life.then(.reopened(holder: .closed, reason: "again"), by: .liandu, on: 21)
    }
    let again = try life.then(.reopened(holder: .bihu, reason: "again"), by: .liandu, on: 21)
    #expect(again.dispute.holder == .bihu && again.dispute.team == nil)
    let kept = try life.then(.reopened(holder: .closed, reason: "again"), on: 20)
    #expect(kept.dispute.team == .elders)
  }

  @Test func `where nobody succeeds a closed holder, the unit above it takes the case up`() throws {
    var life = try Life(by: .closed).then(.accepted).then(.end(.settled))
    life.units = Units(
      Unit.all.filter { $0.code != .closed } + [
        Unit(
          code: .closed, name: "平原镇", level: .township, above: [.liandu, .city],
          validTo: .on(20))
      ])
    #expect(throws: Refusal.reopenedElsewhere(.closed, expected: .liandu)) {
      try life.then(.reopened(holder: .closed, reason: "again"), by: .liandu, on: 21)
    }
    let again = Deed<String>.reopened(holder: .liandu, reason: "again")
    #expect(try life.then(again, by: .liandu, on: 21).dispute.holder == .liandu)
    let before = try life.then(.reopened(holder: .closed, reason: "again"), by: .liandu, on: 20)
    #expect(before.dispute.holder == .closed)
  }

  @Test func `a ring of successors comes to an end`() throws {
    let ring = [(UnitCode.bihu, UnitCode.wenxi), (.wenxi, .bihu)].map { code, next in
      Unit(code: code, name: "", level: .township, validTo: .on(1), successor: next)
    }
    #expect([.bihu, .wenxi].contains(Units(ring).standIn(for: .bihu, on: .on(5))))
    #expect(Units(ring).isOrphaned(.bihu, on: .on(5)))
  }

  @Test func `a case is merged into another that is open or closed`() throws {
    let life = try Life().then(.accepted)
    let other = try Life.secondClosed()
    let merged = try life.then(.merged(into: .second, reason: "twice"), on: 8, other: other).dispute
    #expect(merged.state == .void && merged.ending?.mergedInto == .second)
    #expect(merged.ending?.outcome == nil && merged.steps.last?.until == .on(8))
    #expect(throws: Refusal.mergedWithItself) {
      try life.then(.merged(into: .first, reason: "twice"))
    }
    #expect(throws: Refusal.mergedInto(.void)) {
      try life.then(.merged(into: .second, reason: "twice"))
    }
    #expect(throws: Refusal.mergedInto(.void)) {
      try life.then(.merged(into: .known(3), reason: "twice"), other: other)
    }
  }

  @Test(arguments: [State.void, .declined])
  func `no case is merged into one that is void or declined, so never in a circle`(
    _ state: State
  ) throws {
    let other =
      try state == .void ? Life().then(.voided(reason: "twice")) : Life.still(in: .declined)
    let life = try Life(by: .dagangtou)
    #expect(throws: Refusal.mergedInto(state)) {
      try life.then(.merged(into: .first, reason: "twice"), other: other.dispute)
    }
  }

  @Test func `a suspended case is merged too`() throws {
    let dispute = try Life.still(in: .suspended)
      .then(.merged(into: .second, reason: "twice"), other: Life.secondClosed()).dispute
    #expect(dispute.state == .void && dispute.suspension == nil)
  }

  @Test func `only what was not worked on is voided`() throws {
    let life = try Life().then(.accepted)
    #expect(try life.then(.voided(reason: "twice"), by: .city).dispute.state == .void)
    let sat = Refusal.workDone(sessions: 1, agreement: false, moved: false)
    #expect(throws: sat) { try life.then(.session).then(.voided(reason: "twice")) }
    let agreed = Refusal.workDone(sessions: 0, agreement: true, moved: false)
    #expect(throws: agreed) { try life.then(.agreement()).then(.voided(reason: "twice")) }
    let moved = Refusal.workDone(sessions: 0, agreement: false, moved: true)
    #expect(throws: moved) {
      try life.then(.up(to: .liandu)).then(.received, by: .liandu)
        .then(.voided(reason: "twice"), by: .bihu)
    }
  }

  @Test func `an offer that came to nothing does not keep a case from being voided`() throws {
    let life = try Life().then(.up(to: .liandu)).then(.refused(reason: "no"), by: .liandu)
      .then(.up(to: .liandu)).then(.recalled)
    #expect(try life.then(.voided(reason: "twice")).dispute.state == .void)
  }

  @Test func `a case into which another was merged is not voided, all else goes on`() throws {
    let dispute = try Life().then(.accepted).dispute
    func admit(_ deed: Deed<String>) throws -> Case {
      try dispute.admitting(
        Event(deed, by: .bihu, officer: .li, occurredAt: .on(2), recordedAt: .on(2)), in: .all,
        holdsMerged: true)
    }
    #expect(throws: Refusal.holdsMerged) { try admit(.voided(reason: "twice")) }
    #expect(try admit(.end(.settled)).state == .closed)
  }

  static let endings: [Deed<String>] = [
    .voided(reason: "twice"), .merged(into: .second, reason: "twice"),
    .declined(reason: "court", door: .court),
  ]

  @Test(arguments: endings)
  func `a case in a later life is not voided`(_ ending: Deed<String>) throws {
    let life = try Life().then(ending, other: Life.secondClosed())
      .then(.reopened(holder: .bihu, reason: "again"))
    #expect(!life.dispute.possibleDeeds().contains(.voided))
    #expect(throws: Refusal.earlierLife) { try life.then(.voided(reason: "twice after all")) }
  }

  static let corrections: [Correction<String>] = [
    .category(.known("0503")), .grade(.major), .source(.petition), .people(3), .amount(0),
    .tags([.overseas]), .summary("a wall"), .place("bridge"), .foreignNumber("7"),
  ]

  @Test(arguments: corrections)
  func `each field is corrected`(_ correction: Correction<String>) throws {
    let dispute = try Life().then(.correcting(correction)).dispute
    switch correction {
    case .category(let value): #expect(dispute.category == value)
    case .grade(let value): #expect(dispute.grade == value)
    case .source(let value): #expect(dispute.source == value)
    case .people(let value): #expect(dispute.people == value)
    case .amount(let value): #expect(dispute.amount == value)
    case .tags(let value): #expect(dispute.tags == value)
    case .summary, .place, .foreignNumber: #expect(dispute.sequence == 2)
    }
  }

  @Test func `there is a correction of every field`() {
    #expect(Self.corrections.map(\.field) == CorrectionField.allCases)
  }

  static let unchanged: [Correction<String>] = [
    .category(.water), .grade(.ordinary), .source(.visit), .people(5), .amount(9), .tags([]),
  ]

  @Test(arguments: unchanged)
  func `what is right already is not corrected`(_ correction: Correction<String>) throws {
    let life = try Life {
      $0.people = 5
      $0.amount = 9
    }
    #expect(throws: Refusal.unchanged(field: correction.field.rawValue)) {
      try life.then(.correcting(correction))
    }
  }

  @Test func `a corrected count is one that could have been registered`() throws {
    let life = try Life()
    #expect(throws: Refusal.outOfRange(field: "people", range: 1...1_000_000)) {
      try life.then(.correcting(.people(0)))
    }
    #expect(throws: Refusal.outOfRange(field: "amount", range: 0...1_000_000_000_000)) {
      try life.then(.correcting(.amount(-1)))
    }
  }

  static let mediated: [Deed<String>] = [
    .agreement(), .end(.settled), .end(.withdrawn), .end(.failed, failure: .gap),
  ]

  @Test(arguments: mediated, ["14", "15", "16"])
  func `what was mediated does not become a matter that cannot be`(
    _ deed: Deed<String>, _ code: String
  ) throws {
    let category = Disputes.Category.known(code)
    let life = try Life().then(.accepted).then(deed)
    #expect(throws: Refusal.notMediable(category)) {
      try life.then(.correcting(.category(category)))
    }
    let other = try life.then(.correcting(.category(.known("0503")))).dispute
    #expect(other.category == .known("0503"))
  }

  @Test(arguments: [Deed<String>.session, .end(.referred, door: .court)])
  func `what was talked over or referred may turn out to be a matter for a court`(
    _ deed: Deed<String>
  ) throws {
    let life = try Life().then(.accepted).then(deed).then(.correcting(.category(.court)))
    #expect(life.dispute.category == .court)
  }

  @Test func `a grade is lowered only by a superior, raised by its author too`() throws {
    let life = try Life { $0.grade = .complex }
    #expect(try life.then(.correcting(.grade(.major))).dispute.grade == .major)
    #expect(throws: Refusal.gradeLowered(from: .complex, to: .simple)) {
      try life.then(.correcting(.grade(.simple)))
    }
    #expect(try life.then(.correcting(.grade(.simple)), by: .liandu).dispute.grade == .simple)
  }
}
