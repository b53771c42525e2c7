import Disputes
import Testing

struct MovementTests {
  struct Route: CustomTestStringConvertible, Sendable {
    let holder: UnitCode
    let offer: Deed<String>
    let refusal: Refusal?
    let testDescription: String

    init(_ name: String, _ holder: UnitCode, _ offer: Deed<String>, _ refusal: Refusal? = nil) {
      testDescription = name
      self.holder = holder
      self.offer = offer
      self.refusal = refusal
    }
  }

  static let routes = [
    Route("a village to its township", .baoding, .up(to: .bihu)),
    Route("a township to its county", .bihu, .up(to: .liandu)),
    Route("a county to the city", .qingtian, .up(to: .city)),
    Route(
      "a village to its county", .baoding, .up(to: .liandu),
      .skipsLevel(target: .liandu, parent: .bihu)),
    Route("violence, to the county", .baoding, .up(to: .liandu, tried: nil, emergency: .violence)),
    Route("crime, to the city", .baoding, .up(to: .city, tried: nil, emergency: .crime)),
    Route(
      "an emergency, to another county", .baoding, .up(to: .qingtian, emergency: .violence),
      .wrongDirection(.up, target: .qingtian, holder: .baoding)),
    Route("up with nothing tried", .baoding, .up(to: .bihu, tried: nil), .nothingTried),
    Route(
      "up to an equal", .bihu, .up(to: .dagangtou),
      .wrongDirection(.up, target: .dagangtou, holder: .bihu)),
    Route(
      "up to a unit below", .bihu, .up(to: .baoding),
      .wrongDirection(.up, target: .baoding, holder: .bihu)),
    Route("the city to a county", .city, .down(to: .liandu)),
    Route("a township to its village", .bihu, .down(to: .gaoxi)),
    Route(
      "two levels down", .liandu, .down(to: .gaoxi),
      .wrongDirection(.down, target: .gaoxi, holder: .liandu)),
    Route(
      "down into another county", .liandu, .down(to: .wenxi),
      .wrongDirection(.down, target: .wenxi, holder: .liandu)),
    Route("a village to the next", .baoding, .sideways(to: .gaoxi)),
    Route("a township to one of another county", .bihu, .sideways(to: .wenxi)),
    Route(
      "sideways to another level", .bihu, .sideways(to: .qingtian),
      .wrongDirection(.sideways, target: .qingtian, holder: .bihu)),
    Route("to itself", .bihu, .sideways(to: .bihu), .offeredToHolder(.bihu)),
    Route("to nobody", .bihu, .sideways(to: .unknown), .unknownUnit(.unknown)),
  ]

  @Test(arguments: routes)
  func `a case goes up one level, down one level or sideways`(_ route: Route) throws {
    let life = try Life(by: route.holder)
    if let refusal = route.refusal {
      #expect(throws: refusal) { try life.then(route.offer) }
    } else {
      #expect(try life.then(route.offer).dispute.openOffer?.sender == route.holder)
    }
  }

  @Test func `a recorded session is something that was tried`() throws {
    let life = try Life().then(.accepted).then(.session)
    #expect(try life.then(.up(to: .liandu, tried: nil)).dispute.openOffer?.target == .liandu)
  }

  @Test func `no case is offered to a unit that is closed on the day`() throws {
    let life = try Life()
    #expect(try life.then(.sideways(to: .closed), on: 20).dispute.openOffer != nil)
    #expect(throws: Refusal.unitClosed(.closed, since: .on(20), next: .bihu)) {
      try life.then(.sideways(to: .closed), on: 21)
    }
  }

  @Test func `until the target signs, the sender stays responsible and the target is awaited`()
    throws
  {
    let dispute = try Life().then(.up(to: .liandu), on: 1).dispute
    let offer = try #require(dispute.openOffer)
    #expect(offer.sender == .bihu && offer.target == .liandu && offer.direction == .up)
    #expect(offer.at == .on(1) && offer.due == .on(8))
    #expect(dispute.holder == .bihu && dispute.state == .registered && !dispute.hasMoved)
    #expect(dispute.nextActor(in: .all) == .liandu && dispute.nextDue == .on(8))
  }

  @Test func `signing for a case accepts it and begins a new step`() throws {
    let life = try Life().then(.up(to: .liandu)).then(.received, by: .liandu, on: 2)
    let dispute = life.dispute
    #expect(dispute.holder == .liandu && dispute.state == .handling && dispute.hasMoved)
    #expect(dispute.acceptedAt == .on(2) && dispute.openOffer == nil)
    #expect(dispute.offers.last?.ending == .received && dispute.offers.last?.endedAt == .on(2))
    #expect(dispute.steps.map(\.unit) == [.bihu, .liandu])
    #expect(dispute.steps.map(\.arrival) == [.registered, .offered])
    #expect(dispute.steps.map(\.since) == [.on(0), .on(2)])
    #expect(dispute.steps.map(\.until) == [.on(2), nil])
    #expect(dispute.formerHolders == [.bihu])
    #expect(dispute.nextActor(in: .all) == .liandu)
  }

  @Test func `a move does not restart the deadline`() throws {
    let accepted = try Life().then(.accepted, on: 1)
    let moved = try accepted.then(.up(to: .liandu)).then(.received, by: .liandu, on: 5)
    #expect(moved.dispute.clocks == accepted.dispute.clocks)
    #expect(moved.dispute.acceptedAt == .on(1))
  }

  @Test func `a move ends the help and the team`() throws {
    let life = try Life().then(.accepted).then(.assigned(.team(.elders)))
      .then(.assistAsked(helper: .gaoxi))
    #expect(life.dispute.team == .elders && life.dispute.helpers == [.gaoxi])
    let moved = try life.then(.up(to: .liandu)).then(.received, by: .liandu).dispute
    #expect(moved.team == nil && moved.helpers.isEmpty)
  }

  @Test func `a refusal gives the case back, within the window`() throws {
    let life = try Life().then(.up(to: .liandu), on: 1)
    let refused = try life.then(.refused(reason: "no"), by: .liandu, on: 8).dispute
    #expect(refused.offers.last?.ending == .refused && refused.openOffer == nil)
    #expect(refused.holder == .bihu && refused.refusalsInARow == 1 && refused.steps.count == 1)
    #expect(throws: Refusal.refusalWindowOver(lastDay: .on(8))) {
      try life.then(.refused(reason: "no"), by: .liandu, on: 9)
    }
    #expect(try life.then(.received, by: .liandu, on: 9).dispute.holder == .liandu)
  }

  @Test func `no unit refuses a case that it registered itself`() throws {
    let life = try Life(by: .baoding).then(.up(to: .bihu)).then(.received, by: .bihu)
      .then(.down(to: .baoding))
    #expect(throws: Refusal.ownCase(.baoding)) {
      try life.then(.refused(reason: "no"), by: .baoding)
    }
    #expect(try life.then(.received, by: .baoding).dispute.holder == .baoding)
  }

  @Test func `the sender withdraws its offer`() throws {
    let dispute = try Life().then(.up(to: .liandu)).then(.recalled, on: 3).dispute
    #expect(dispute.offers.last?.ending == .recalled && dispute.offers.last?.endedAt == .on(3))
    #expect(dispute.openOffer == nil && dispute.refusalsInARow == 0 && dispute.holder == .bihu)
  }

  @Test func `an import places a past case, which is no move`() throws {
    let life = try Life().then(.accepted)
    let placed = try life.then(.placed(at: .wenxi), on: 2, recorded: 9).dispute
    #expect(placed.holder == .wenxi && !placed.hasMoved)
    #expect(placed.steps.map(\.arrival) == [.registered, .placed])
    #expect(throws: Refusal.placementIsHistory) { try life.then(.placed(at: .wenxi)) }
    #expect(throws: Refusal.unknownUnit(.unknown)) {
      try life.then(.placed(at: .unknown), recorded: 9)
    }
  }

  @Test func `a helper is asked once, and never the holder`() throws {
    let life = try Life().then(.accepted).then(.assistAsked(helper: .wenxi))
    #expect(life.dispute.helpers == [.wenxi] && life.dispute.holder == .bihu)
    #expect(throws: Refusal.assistAlreadyAsked(.wenxi)) {
      try life.then(.assistAsked(helper: .wenxi))
    }
    #expect(throws: Refusal.assistByHolder(.bihu)) { try life.then(.assistAsked(helper: .bihu)) }
    #expect(throws: Refusal.unknownUnit(.unknown)) {
      try life.then(.assistAsked(helper: .unknown))
    }
    #expect(try life.then(.assistAnswered("seen"), by: .wenxi).dispute.helpers.isEmpty)
  }

  @Test(arguments: [Deed<String>.end(.settled), .merged(into: .second, reason: "twice")])
  func `help lapses when the case ends`(_ deed: Deed<String>) throws {
    let life = try Life().then(.accepted).then(.assistAsked(helper: .wenxi))
    #expect(try life.then(deed, other: Life.secondClosed()).dispute.helpers.isEmpty)
  }
}
