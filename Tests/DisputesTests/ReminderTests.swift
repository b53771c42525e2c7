import Disputes
import Testing

struct ReminderTests {
  @Test func `a reminder is in force until it is lifted`() throws {
    let life = try Life().then(.urged(.plain), by: .liandu)
    expect(life.dispute, has: .plain, by: .liandu)
    #expect(try life.then(.urged(.none), by: .liandu).dispute.reminder == nil)
  }

  @Test func `the strongest one counts while the case is open`() throws {
    let life = try Life().then(.accepted).then(.urged(.red), by: .city)
      .then(.urged(.plain), by: .liandu)
    #expect(life.dispute.urgency == .red)
    #expect(try life.then(.urged(.none), by: .city).dispute.urgency == .plain)
    #expect(try life.then(.end(.settled)).dispute.urgency == nil)
  }

  @Test func `there must be one to be lifted`() throws {
    #expect(throws: Refusal.noReminder) { try Life().then(.urged(.none), by: .liandu) }
  }

  @Test func `a superior's reminder is not lifted from below`() throws {
    let life = try Life().then(.urged(.red), by: .city)
    #expect(throws: Refusal.reminderOfOther(giver: .city)) {
      try life.then(.urged(.none), by: .liandu)
    }
  }

  @Test(arguments: [(UnitCode.city, UnitCode.liandu), (.liandu, .city)])
  func `each giver has its own, and a weaker one weakens no other`(
    _ first: UnitCode, _ second: UnitCode
  ) throws {
    let life = try Life().then(.urged(.red), by: first).then(.urged(.plain), by: second)
    expect(life.dispute, has: .red, by: first)
    expect(try life.then(.urged(.none), by: second).dispute, has: .red, by: first)
    expect(try life.then(.urged(.none), by: first).dispute, has: .plain, by: second)
  }

  @Test func `a giver weakens its own`() throws {
    let life = try Life().then(.urged(.red), by: .liandu).then(.urged(.plain), by: .liandu)
    expect(life.dispute, has: .plain, by: .liandu)
    #expect(try life.then(.urged(.none), by: .liandu).dispute.reminder == nil)
  }

  @Test func `a unit above the giver lifts`() throws {
    let life = try Life().then(.urged(.red), by: .liandu)
    #expect(try life.then(.urged(.none), by: .city).dispute.reminder == nil)
  }

  @Test func `a unit above one giver but not above all lifts nothing`() throws {
    let life = try Life(by: .baoding).then(.urged(.plain), by: .bihu).then(.urged(.red), by: .city)
    #expect(throws: Refusal.reminderOfOther(giver: .city)) {
      try life.then(.urged(.none), by: .liandu)
    }
  }

  @Test func `a unit above all givers lifts all of theirs`() throws {
    let life = try Life(by: .baoding).then(.urged(.plain), by: .bihu)
      .then(.urged(.red), by: .liandu)
    #expect(try life.then(.urged(.none), by: .city).dispute.reminder == nil)
  }

  @Test(arguments: [Urgency.plain, .red])
  func `repeating or raising a superior's reminder gives no right to lift it`(
    _ first: Urgency
  ) throws {
    let life = try Life().then(.urged(first), by: .city).then(.urged(.red), by: .liandu)
    expect(life.dispute, has: .red, by: .liandu)
    let lifted = try life.then(.urged(.none), by: .liandu)
    expect(lifted.dispute, has: first, by: .city)
    #expect(throws: Refusal.reminderOfOther(giver: .city)) {
      try lifted.then(.urged(.none), by: .liandu)
    }
  }

  @Test func `who gave lifts its own first, then those below`() throws {
    let life = try Life().then(.urged(.plain), by: .city).then(.urged(.red), by: .liandu)
      .then(.urged(.none), by: .city)
    expect(life.dispute, has: .red, by: .liandu)
    #expect(try life.then(.urged(.none), by: .city).dispute.reminder == nil)
  }

  private func expect(
    _ dispute: Case, has urgency: Urgency, by giver: UnitCode,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(dispute.reminder?.urgency == urgency, sourceLocation: location)
    #expect(dispute.reminder?.giver == giver, sourceLocation: location)
  }
}
