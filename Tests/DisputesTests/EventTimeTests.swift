import Disputes
import Testing

struct EventTimeTests {
  static let anywhere: Set<DeedKind> = [
    .partyAdded, .assistAsked, .assistAnswered, .sessionRecorded, .noted, .urged, .performed,
    .followedUp, .corrected, .partyCorrected, .partyErased,
  ]

  @Test(arguments: DeedKind.allCases)
  func `a deed is a turn unless state, holder, team, agreement and deadline stay as they are`(
    _ kind: DeedKind
  ) {
    #expect(kind.rule.isTurn == !Self.anywhere.contains(kind))
  }

  @Test(arguments: Situation.allCases, DeedKind.allCases)
  func `turns never run backwards, the others lie anywhere after the registration`(
    _ situation: Situation, _ kind: DeedKind
  ) throws {
    guard DeedTable.verdict(on: kind, in: situation) == .possible else { return }
    // An extension by no days is a turn that changes nothing.
    let life = try Life.still(in: situation, readyFor: kind)
      .forced(.extending(0), at: .on(60))
    if kind.rule.isTurn {
      let day = life.day + (kind == .designated ? 10 : 1)
      #expect(throws: Refusal.backwards(.on(day), lastTurnAt: .on(60))) { try life.doing(kind) }
    } else {
      #expect(try life.doing(kind).dispute.lastTurnAt == .on(60))
    }
  }

  @Test(arguments: [Deed<String>.noted("x"), .accepted])
  func `nothing happens before the registration or in the future`(_ deed: Deed<String>) throws {
    let life = try Life(on: 5)
    #expect(throws: Refusal.beforeRegistration(.on(4), registeredAt: .on(5))) {
      try life.then(deed, on: 4)
    }
    #expect(throws: Refusal.future(.on(7), now: .on(6))) { try life.then(deed, on: 7, recorded: 6) }
    #expect(try life.then(deed, on: 5).dispute.sequence == 2)
  }

  @Test func `a turn may fall on the moment of the one before`() throws {
    let dispute = try Life().then(.accepted, on: 0).then(.end(.settled), on: 0).dispute
    #expect(dispute.state == .closed && dispute.lastTurnAt == .on(0))
  }

  @Test func `a session of long ago does not move the last turn`() throws {
    let dispute = try Life().then(.accepted, on: 6).then(.session, on: 1).dispute
    #expect(dispute.sessions == 1 && dispute.lastTurnAt == .on(6))
  }

  @Test func `a performance may lie before the day on which the agreement was noted`() throws {
    let dispute = try Life().then(.accepted).then(.agreement(), on: 6)
      .then(.performed(term: 1), on: 5).dispute
    #expect(dispute.agreement?.performedAt == [.on(5)])
  }
}
