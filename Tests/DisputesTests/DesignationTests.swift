import Disputes
import Testing

struct DesignationTests {
  private func refused(times: Int) throws -> Life {
    var life = try Life()
    for _ in 0..<times {
      life = try life.then(.sideways(to: .dagangtou)).then(.refused(reason: "no"), by: .dagangtou)
    }
    return life
  }

  @Test func `a case is designated after two refusals`() throws {
    #expect(throws: Refusal.designationNotDue(refusals: 1, offerDue: nil)) {
      try refused(times: 1).then(.designation(of: .dagangtou), by: .liandu)
    }
    let dispute = try refused(times: 2).then(.designation(of: .dagangtou), by: .liandu, on: 9)
      .dispute
    #expect(dispute.holder == .dagangtou && dispute.state == .handling && dispute.hasMoved)
    #expect(dispute.acceptedAt == .on(9) && dispute.steps.last?.arrival == .designated)
    #expect(dispute.offers.map(\.ending) == [.refused, .refused])
    #expect(dispute.refusalsInARow == 0)
  }

  @Test func `an overdue offer is designated over, not one still running`() throws {
    let life = try Life().then(.sideways(to: .dagangtou), on: 1)
    #expect(throws: Refusal.designationNotDue(refusals: 0, offerDue: .on(8))) {
      try life.then(.designation(of: .dagangtou), by: .liandu, on: 8)
    }
    let dispute = try life.then(.designation(of: .dagangtou), by: .liandu, on: 9).dispute
    #expect(dispute.offers.last?.ending == .designated && dispute.openOffer == nil)
    #expect(dispute.holder == .dagangtou)
  }

  @Test func `who was designated cannot refuse`() throws {
    let life = try refused(times: 2).then(.designation(of: .dagangtou), by: .liandu)
    #expect(throws: Refusal.noOffer(.refused)) {
      try life.then(.refused(reason: "no"), by: .dagangtou)
    }
  }

  @Test func `refusals of an earlier hold do not count, not even on the same day`() throws {
    let life = try refused(times: 2)
    let next = try life.then(.designation(of: .dagangtou), by: .liandu, on: life.day)
    #expect(next.dispute.refusalsInARow == 0)
    #expect(throws: Refusal.designationNotDue(refusals: 0, offerDue: nil)) {
      try next.then(.designation(of: .bihu), by: .liandu)
    }
  }

  @Test func `refusals of an earlier life do not count`() throws {
    let life = try refused(times: 2).then(.accepted).then(.end(.settled))
    let again = try life.then(.reopened(holder: .bihu, reason: "again"), on: life.day)
    #expect(life.dispute.refusalsInARow == 2 && again.dispute.refusalsInARow == 0)
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    let holder: UnitCode
    let target: UnitCode
    let designator: UnitCode
    var testDescription: String {
      "\(Unit.of(holder).name) → \(Unit.of(target).name): \(Unit.of(designator).name)"
    }
  }

  static let pairs = [
    Pair(holder: .baoding, target: .gaoxi, designator: .bihu),
    Pair(holder: .bihu, target: .dagangtou, designator: .liandu),
    Pair(holder: .baoding, target: .dagangtou, designator: .liandu),
    Pair(holder: .bihu, target: .baoding, designator: .liandu),
    Pair(holder: .baoding, target: .bihu, designator: .liandu),
    Pair(holder: .bihu, target: .wenxi, designator: .city),
    Pair(holder: .bihu, target: .liandu, designator: .city),
    Pair(holder: .liandu, target: .qingtian, designator: .city),
    Pair(holder: .liandu, target: .city, designator: .city),
    Pair(holder: .city, target: .liandu, designator: .city),
  ]

  @Test(arguments: pairs)
  func `only the nearest unit above both designates, else the city`(_ pair: Pair) throws {
    #expect(Unit.designator(of: .of(pair.holder), and: .of(pair.target)) == pair.designator)
    let offers: (Life) throws -> Life = { life in
      let other: UnitCode = life.dispute.holder == .city ? .qingtian : .city
      return life.forced(.down(to: other)).forced(.refused(reason: "no"), by: other)
    }
    let life = try offers(offers(Life(by: pair.holder)))
    for unit in Unit.all.map(\.code) where unit != .closed {
      if unit == pair.designator {
        let dispute = try life.then(.designation(of: pair.target), by: unit, on: 20).dispute
        #expect(dispute.holder == pair.target)
        #expect(life.dispute.possibleDeeds(for: .of(unit), in: .all).contains(.designated))
      } else {
        #expect(throws: Refusal.notDesignator(unit: unit, expected: pair.designator)) {
          try life.then(.designation(of: pair.target), by: unit, on: 20)
        }
      }
    }
  }

  @Test func `a designation names another unit that stands`() throws {
    let life = try refused(times: 2)
    #expect(throws: Refusal.offeredToHolder(.bihu)) {
      try life.then(.designation(of: .bihu), by: .liandu)
    }
    #expect(throws: Refusal.unknownUnit(.unknown)) {
      try life.then(.designation(of: .unknown), by: .liandu)
    }
    #expect(throws: Refusal.unitClosed(.closed, since: .on(20), next: .bihu)) {
      try life.then(.designation(of: .closed), by: .liandu, on: 21)
    }
  }
}
