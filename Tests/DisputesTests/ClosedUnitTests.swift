import Testing

@testable import Disputes

/// What becomes of the cases of a unit that closed: 平原镇 worked until day 20, and Bihu succeeds it.
struct ClosedUnitTests {
  /// Everything a unit can do with a case, with the life that leads there.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let deed: Deed<String>
    var officer = OfficerCode.li
    let life: @Sendable () throws -> Life
  }

  private static func own() throws -> Life { try Life(by: .closed, on: 1) }

  static let ways: [Way] = [
    Way(testDescription: "accept", deed: .accepted) { try own() },
    Way(testDescription: "decline", deed: .declined(reason: "x", door: .court)) { try own() },
    Way(testDescription: "offer up", deed: .up(to: .liandu)) { try own() },
    Way(testDescription: "offer sideways", deed: .sideways(to: .dagangtou)) { try own() },
    Way(testDescription: "recall", deed: .recalled) { try own().then(.up(to: .liandu)) },
    Way(testDescription: "receive", deed: .received) {
      try Life(by: .dagangtou, on: 1).then(.sideways(to: .closed), on: 18)
    },
    Way(testDescription: "refuse", deed: .refused(reason: "x")) {
      try Life(by: .dagangtou, on: 1).then(.sideways(to: .closed), on: 18)
    },
    Way(testDescription: "session", deed: .session) { try own().then(.accepted) },
    Way(testDescription: "ask a helper", deed: .assistAsked(helper: .wenxi)) {
      try own().then(.accepted)
    },
    Way(testDescription: "help", deed: .session) {
      try Life(by: .dagangtou, on: 1).then(.accepted).then(.assistAsked(helper: .closed))
    },
    Way(testDescription: "suspend", deed: .suspended(.papers, until: .on(30))) {
      try own().then(.accepted)
    },
    Way(testDescription: "extend", deed: .extending(3)) { try own().then(.accepted) },
    Way(testDescription: "agree", deed: .agreement()) { try own().then(.accepted) },
    Way(testDescription: "close", deed: .end(.settled)) { try own().then(.accepted) },
    Way(testDescription: "verify", deed: .verified, officer: .wang) {
      try own().then(.accepted).then(.correcting(.grade(.major)))
        .then(.end(.settled, verify: true))
    },
    Way(testDescription: "perform", deed: .performed(term: 1)) {
      try own().then(.accepted).then(.agreement())
    },
    Way(testDescription: "call back", deed: .followedUp(.yes, nil)) {
      try own().then(.accepted).then(.end(.settled))
    },
    Way(testDescription: "void", deed: .voided(reason: "twice")) { try own() },
    Way(testDescription: "correct", deed: .correcting(.people(4))) { try own() },
    Way(testDescription: "note as a former holder", deed: .noted("x")) {
      try own().then(.sideways(to: .dagangtou)).then(.received, by: .dagangtou)
    },
  ]

  @Test(arguments: ways)
  func `what a closed unit could do its successor does from the next day on`(way: Way) throws {
    let life = try way.life()
    _ = try life.then(way.deed, by: .closed, officer: way.officer, on: 20)
    #expect(throws: Refusal.self) {
      try life.then(way.deed, by: .bihu, officer: way.officer, on: 20)
    }
    _ = try life.then(way.deed, by: .bihu, officer: way.officer, on: 21)
    #expect(throws: Refusal.unitClosed(.closed, since: .on(20), next: .bihu)) {
      try life.then(way.deed, by: .closed, officer: way.officer, on: 21)
    }
  }

  @Test func `an officer who concluded for the closed unit does not verify for its successor`()
    throws
  {
    let life = try Self.own().then(.accepted).then(.correcting(.grade(.major)))
      .then(.end(.settled, verify: true))
    #expect(throws: Refusal.sameOfficer(.li)) { try life.then(.verified, by: .bihu, on: 21) }
    let capitals = try #require(OfficerCode("LI"))
    #expect(throws: Refusal.sameOfficer(capitals)) {
      try life.then(.verified, by: .bihu, officer: capitals, on: 21)
    }
  }

  @Test func `a successor answers for the helper that was asked, and for no other`() throws {
    let life = try Life(by: .dagangtou, on: 1).then(.accepted)
      .then(.assistAsked(helper: .wenxi)).then(.assistAsked(helper: .closed))
    let answered = try life.then(.assistAnswered("seen", for: .closed), by: .bihu, on: 21)
    #expect(answered.dispute.helpers == [.wenxi])
    for helper in [UnitCode.wenxi, nil] {
      #expect(throws: Refusal.self) {
        try life.then(.assistAnswered("seen", for: helper), by: .bihu, on: 21)
      }
    }
    #expect(
      life.dispute.helper(answeredBy: .bihu, in: .all, on: .on(21)) == .closed
        && life.dispute.helper(answeredBy: .bihu, in: .all, on: .on(20)) == nil)
  }

  /// Each closed on day 20 or later; the last one stands.
  private func chain(_ last: Unit?) -> Units {
    Units(
      Unit.all.filter { $0.code != .closed && $0.code != .dagangtou } + [
        Unit(
          code: .closed, name: "甲", level: .township, above: [.liandu, .city], validTo: .on(20),
          successor: .dagangtou),
        Unit(
          code: .dagangtou, name: "乙", level: .township, above: [.liandu, .city],
          validTo: .on(25), successor: last?.code),
      ])
  }

  @Test func `a chain of successors is followed day by day`() throws {
    let units = chain(.of(.wenxi))
    let days: [(Int, UnitCode)] = [(20, .closed), (21, .dagangtou), (25, .dagangtou), (26, .wenxi)]
    for (day, code) in days {
      #expect(units.standIn(for: .closed, on: .on(day)) == code, "\(day)")
    }
    #expect(!units.isOrphaned(.closed, on: .on(26)))
  }

  @Test func `where nobody succeeds, the unit above holds the case and any above both designates`()
    throws
  {
    var life = try Self.own().then(.accepted)
    life.units = chain(nil)
    #expect(life.units.isOrphaned(.closed, on: .on(26)))
    let liandu = life.dispute.standings(of: .of(.liandu), in: life.units, on: .on(26))
    #expect(Set(liandu) == [.holder, .registrar, .designator])
    #expect(
      life.dispute.possibleDeeds(for: .of(.liandu), in: life.units, on: .on(26))
        .contains(.designated))
    let designated = try life.then(.designation(of: .bihu), by: .liandu, on: 26)
    #expect(designated.dispute.holder == .bihu)
    #expect(try life.then(.end(.settled), by: .liandu, on: 26).dispute.state == .closed)
    #expect(try life.then(.down(to: .bihu), by: .liandu, on: 26).dispute.openOffer != nil)
    // Designating is no short way while somebody stands for the holder.
    #expect(throws: Refusal.designationNotDue(refusals: 0, offerDue: nil)) {
      try life.then(.designation(of: .bihu), by: .liandu, on: 25)
    }
  }

  @Test func `who holds a case in another's place is not above itself`() throws {
    var life = try Self.own().then(.accepted)
    life.units = chain(nil)
    #expect(throws: Refusal.self) { try life.then(.urged(.plain), by: .liandu, on: 26) }
    #expect(throws: Refusal.gradeLowered(from: .ordinary, to: .simple)) {
      try life.then(.correcting(.grade(.simple)), by: .liandu, on: 26)
    }
    #expect(throws: Refusal.self) {
      try life.then(.extending(3, partiesAgree: false), by: .liandu, on: 26)
    }
  }

  @Test(arguments: [
    Deed<String>.urged(.plain), .correcting(.grade(.simple)), .extending(3, partiesAgree: false),
  ])
  func `who came to hold a case writes down nothing as its superior of the time before`(
    deed: Deed<String>
  ) throws {
    var life = try Self.own().then(.accepted)
    life.units = chain(nil)
    _ = try life.then(deed, by: .liandu, on: 10)
    _ = try life.then(deed, by: .liandu, on: 10, recorded: 25)
    _ = try life.then(deed, by: .city, on: 10, recorded: 26)
    #expect(throws: Refusal.self) { try life.then(deed, by: .liandu, on: 10, recorded: 26) }
  }

  @Test func `who concluded for a closed unit does not verify above it by an earlier day`() throws {
    var life = try Self.own().then(.accepted).then(.correcting(.grade(.major)))
      .then(.end(.settled, verify: true))
    life.units = chain(nil)
    _ = try life.then(.verified, by: .liandu, on: 10, recorded: 25)
    _ = try life.then(.verified, by: .liandu, officer: .wang, on: 10, recorded: 26)
    #expect(throws: Refusal.sameOfficer(.li)) {
      try life.then(.verified, by: .liandu, on: 10, recorded: 26)
    }
  }

  @Test func `a unit that does not work yet neither acts nor takes a case nor is an area`() throws {
    let new = Unit(
      code: .gaoxi, name: "高溪村", level: .village, above: [.bihu, .liandu, .city],
      validFrom: .on(30))
    let units = Units(Unit.all.filter { $0.code != .gaoxi } + [new])
    func begin(by unit: UnitCode, in area: UnitCode, on day: Int, recorded: Int) throws -> Case {
      var registration = Registration<String>.usual
      registration.area = try #require(units[area]).path
      let event = Event(
        Deed.registered(registration), by: unit, officer: .li, occurredAt: .on(day),
        recordedAt: .on(recorded))
      return try Case.beginning(.known(1, of: unit), with: event, in: units)
    }
    #expect(throws: Refusal.unitNotYet(.gaoxi, from: .on(30))) {
      try begin(by: .gaoxi, in: .gaoxi, on: 29, recorded: 29)
    }
    #expect(throws: Refusal.areaNotYet(.gaoxi, from: .on(30))) {
      try begin(by: .bihu, in: .gaoxi, on: 29, recorded: 29)
    }
    // Once it works, it takes over what was before.
    _ = try begin(by: .gaoxi, in: .gaoxi, on: 29, recorded: 30)
    var life = try Life(by: .bihu, on: 1).then(.accepted)
    life.units = units
    for deed in [Deed<String>.down(to: .gaoxi), .assistAsked(helper: .gaoxi)] {
      #expect(throws: Refusal.unitNotYet(.gaoxi, from: .on(30))) { try life.then(deed, on: 29) }
      _ = try life.then(deed, on: 30)
    }
  }

  @Test func `a closed unit takes nothing new, and its area takes no case`() throws {
    let life = try Life(by: .dagangtou, on: 1).then(.accepted)
    let closed = Refusal.unitClosed(.closed, since: .on(20), next: .bihu)
    for deed in [Deed<String>.sideways(to: .closed), .assistAsked(helper: .closed)] {
      #expect(throws: closed) { try life.then(deed, on: 21) }
      _ = try life.then(deed, on: 20)
    }
    #expect(throws: closed) { try Life(by: .closed, on: 21) }
    let area: [UnitCode] = [.closed, .liandu, .city]
    #expect(throws: Refusal.areaClosed(.closed, since: .on(20), successor: .bihu)) {
      try Life(by: .bihu, on: 21) { $0.area = area }
    }
    _ = try Life(by: .bihu, on: 20) { $0.area = area }
  }
}
