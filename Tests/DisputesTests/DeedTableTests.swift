import Disputes
import Testing

struct DeedTableTests {
  @Test(arguments: Situation.allCases, DeedKind.allCases)
  func `each deed may happen in the states of the table and in no other`(
    _ situation: Situation, _ kind: DeedKind
  ) throws {
    let life = try Life.still(in: situation, readyFor: kind)
    let dispute = life.dispute
    #expect(dispute.state == situation.state)
    #expect((dispute.openOffer != nil) == situation.isOffered)
    switch try #require(DeedTable.verdict(on: kind, in: situation)) {
    case .possible:
      _ = try life.doing(kind)
    case .wrongState, .unmediableOnly:
      let possible = dispute.possibleDeeds()
      #expect(throws: Refusal.wrongState(kind, situation.state, possible: possible)) {
        try life.doing(kind)
      }
    case .offerOpen:
      #expect(throws: Refusal.offerOpen(kind, target: .liandu)) { try life.doing(kind) }
    case .noOffer:
      #expect(throws: Refusal.noOffer(kind)) { try life.doing(kind) }
    }
  }

  @Test(arguments: ["14", "15", "16"])
  func `what cannot be mediated is referred from registration`(_ code: String) throws {
    let life = try Life { $0.category = .known(code) }
    #expect(life.dispute.possibleDeeds().contains(.concluded))
    let closed = try life.doing(.concluded).dispute
    #expect(closed.state == .closed)
    #expect(closed.ending?.outcome == .referred)
    #expect(closed.ending?.door == .court)
  }

  @Test(arguments: Situation.allCases, DeedKind.allCases)
  func `what is offered as possible is what would be let through`(
    _ situation: Situation, _ kind: DeedKind
  ) throws {
    let life = try Life.still(in: situation, readyFor: kind)
    let isOffered = life.dispute.possibleDeeds().contains(kind)
    let isAllowed = DeedTable.verdict(on: kind, in: situation) == .possible
    // Nobody places a case by hand: that is how an import tells of the past.
    #expect(isOffered == (isAllowed && kind != .placed))
  }

  @Test func `what the case itself forbids is not offered`() throws {
    let handling = try Life.still(in: .handling)
    #expect(!handling.dispute.possibleDeeds().contains(.performed))
    #expect(!handling.dispute.possibleDeeds().contains(.assistAnswered))
    #expect(!handling.dispute.possibleDeeds().contains(.designated))
    #expect(try !handling.then(.session).dispute.possibleDeeds().contains(.voided))
    let court = try Life { $0.category = .court }.then(.accepted)
    #expect(!court.dispute.possibleDeeds().contains(.agreed))
    let returned = try Life(by: .baoding).then(.up(to: .bihu)).then(.received, by: .bihu)
      .then(.down(to: .baoding))
    #expect(!returned.dispute.possibleDeeds().contains(.refused))
  }

  @Test(arguments: DeedKind.allCases)
  func `each deed names who may do it`(_ kind: DeedKind) {
    #expect(kind.rule.standings == DeedTable.standings(for: kind))
  }

  /// What each unit is to a case that Bihu registered and holds, by the words of the table.
  private static func standingsToStill(of unit: UnitCode, in life: Life) -> Set<Standing> {
    var standings: Set<Standing> =
      switch unit {
      case .bihu: [.holder, .registrar]
      case .liandu, .city: [.superior, .registrarSuperior, .designator]
      default: []
      }
    if life.dispute.openOffer != nil, unit == .liandu { standings.insert(.target) }
    if life.dispute.helpers.contains(unit) { standings.insert(.helper) }
    if life.dispute.ending != nil, unit == .bihu { standings.insert(.ender) }
    return standings
  }

  /// The same for a case of Baoding that Bihu had after it, that Dagangtou holds and Gaoxi helps.
  private static func standingsToMoved(of unit: UnitCode, in life: Life) -> Set<Standing> {
    var standings: Set<Standing> =
      switch unit {
      case .baoding: [.registrar, .formerHolder]
      case .bihu: [.registrarSuperior, .formerHolder]
      case .dagangtou: [.holder]
      case .liandu, .city: [.superior, .registrarSuperior, .designator]
      default: []
      }
    if life.dispute.openOffer != nil, unit == .liandu { standings.insert(.target) }
    if unit == .gaoxi, !life.dispute.helpers.isEmpty { standings.insert(.helper) }
    if life.dispute.ending != nil, unit == .dagangtou { standings.insert(.ender) }
    return standings
  }

  @Test(arguments: DeedKind.allCases, Unit.all.map(\.code))
  func `only who stands in the table may act`(_ kind: DeedKind, _ unit: UnitCode) throws {
    guard unit != .closed, kind != .designated else { return }
    for situation in Situation.allCases {
      guard DeedTable.verdict(on: kind, in: situation) == .possible else { continue }
      let still = try Life.still(in: situation, readyFor: kind)
      try verify(kind, by: unit, as: Self.standingsToStill(of: unit, in: still), in: still)
      guard situation.state == .handling || situation.state == .closed else { continue }
      let moved = try Life.moved(to: situation, readyFor: kind)
      try verify(kind, by: unit, as: Self.standingsToMoved(of: unit, in: moved), in: moved)
    }
  }

  private func verify(
    _ kind: DeedKind, by unit: UnitCode, as standings: Set<Standing>, in life: Life
  ) throws {
    let dispute = life.dispute
    #expect(Set(dispute.standings(of: .of(unit), in: .all)) == standings)
    let allowed = DeedTable.standings(for: kind)
    let refusal = Refusal.notYours(kind, unit: unit, allowed: allowed, holder: dispute.holder)
    var caught: Refusal?
    do { _ = try life.doing(kind, by: unit) } catch let error as Refusal { caught = error }
    #expect(
      (caught == refusal) == standings.isDisjoint(with: allowed), "\(unit) in \(dispute.state)")
    let offered = dispute.possibleDeeds(for: .of(unit), in: .all)
    #expect(!(offered.contains(kind) && caught == refusal), "\(unit) is offered \(kind)")
  }

  @Test func `an unknown unit may do nothing`() throws {
    let life = try Life()
    #expect(throws: Refusal.unknownUnit(.unknown)) { try life.then(.noted("x"), by: .unknown) }
    #expect(throws: Refusal.unknownUnit(.unknown)) { try Life(by: .unknown) }
  }

  @Test func `a closed unit still writes down what happened while it stood`() throws {
    #expect(throws: Refusal.unitClosed(.closed, since: .on(20), next: .bihu)) {
      try Life(by: .closed, on: 21)
    }
    let life = try Life(by: .closed, on: 19)
    #expect(try life.then(.accepted, on: 20, recorded: 30).dispute.state == .handling)
    #expect(throws: Refusal.unitClosed(.closed, since: .on(20), next: .bihu)) {
      try life.then(.accepted, on: 21)
    }
  }
}
