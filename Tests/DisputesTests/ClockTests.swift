import Disputes
import Testing

struct ClockTests {
  @Test func `before acceptance the deadline counts from the end of the time to accept`() throws {
    let dispute = try Life().dispute
    #expect(dispute.clocks.acceptanceDue == .on(3) && dispute.nextDue == .on(3))
    #expect(dispute.clocks.firstDue == .on(33) && dispute.clocks.due == .on(33))
  }

  @Test(arguments: [(1, 31), (3, 33), (9, 33)])
  func `handling counts from acceptance, at the latest from the end of the time to accept`(
    _ accepted: Int, _ due: Int
  ) throws {
    let dispute = try Life().then(.accepted, on: accepted).dispute
    #expect(dispute.state == .handling && dispute.acceptedAt == .on(accepted))
    #expect(dispute.clocks.due == .on(due) && dispute.clocks.firstDue == .on(due))
    #expect(dispute.nextDue == .on(due))
  }

  @Test func `periods are given from outside`() throws {
    var periods = Periods()
    periods.acceptance = 1
    periods.signIn = 2
    periods.handling = 10
    periods.verification = 4
    let life = try Life(periods: periods)
    #expect(life.dispute.clocks.acceptanceDue == .on(1) && life.dispute.clocks.due == .on(11))
    #expect(try life.then(.up(to: .liandu), on: 1).dispute.openOffer?.due == .on(3))
    let major = try Life(periods: periods) { $0.grade = .major }.then(.accepted, on: 1)
    #expect(
      try major.then(.end(.settled, verify: true), on: 5).dispute.nextDue == .on(9))
  }

  @Test func `a case is overdue the day after its deadline, while it is open`() throws {
    let life = try Life().then(.accepted, on: 0)
    #expect(!life.dispute.isOverdue(on: .on(30)) && life.dispute.isOverdue(on: .on(31)))
    #expect(try !life.then(.end(.settled), on: 40).dispute.isOverdue(on: .on(50)))
  }

  @Test func `a case that waits to be verified is not overdue until it is sent back`() throws {
    let life = try Life { $0.grade = .major }.then(.accepted, on: 0)
      .then(.end(.settled, verify: true), on: 10)
    #expect(life.dispute.state.isOpen && !life.dispute.isOverdue(on: .on(50)))
    let back = try life.then(.sentBack(reason: "no papers"), by: .liandu, on: 14).dispute
    #expect(!back.isOverdue(on: .on(34)) && back.isOverdue(on: .on(35)))
  }

  @Test func `an extension moves the deadline and leaves the first one visible`() throws {
    let life = try Life().then(.accepted, on: 0).then(.extending(10))
    #expect(life.dispute.clocks.due == .on(40) && life.dispute.clocks.firstDue == .on(30))
  }

  @Test(arguments: [0, -1, 31, Int.min, Int.max])
  func `an extension is of one day to the cap`(_ days: Int) throws {
    let life = try Life().then(.accepted)
    #expect(throws: Refusal.extensionCap(days: days, cap: 30)) { try life.then(.extending(days)) }
  }

  @Test func `extensions of one life share the cap, a new life has its own`() throws {
    let life = try Life().then(.accepted).then(.extending(20))
    #expect(throws: Refusal.extensionCap(days: 11, cap: 10)) { try life.then(.extending(11)) }
    let full = try life.then(.extending(10))
    #expect(throws: Refusal.extensionCap(days: 1, cap: 0)) { try full.then(.extending(1)) }
    let again = try full.then(.end(.settled)).then(.reopened(holder: .bihu, reason: "again"))
    #expect(try again.then(.extending(30)).dispute.life == 2)
  }

  @Test func `a cap of nothing forbids every extension`() throws {
    var periods = Periods()
    periods.extending = -1
    let life = try Life(periods: periods).then(.accepted)
    #expect(throws: Refusal.extensionCap(days: 1, cap: 0)) { try life.then(.extending(1)) }
  }

  @Test func `the holder extends with the parties' consent, a superior without it`() throws {
    let life = try Life().then(.accepted)
    let byHolder = Refusal.notYours(.extended, unit: .bihu, allowed: [.superior], holder: .bihu)
    #expect(throws: byHolder) { try life.then(.extending(5, partiesAgree: false)) }
    let bySuperior = Refusal.notYours(.extended, unit: .city, allowed: [.holder], holder: .bihu)
    #expect(throws: bySuperior) { try life.then(.extending(5), by: .city) }
    #expect(
      try life.then(.extending(5, partiesAgree: false), by: .city).dispute.clocks.due == .on(36))
  }

  @Test func `a red reminder forbids the superior's extension, not the parties'`() throws {
    let life = try Life().then(.accepted).then(.urged(.red), by: .city)
    #expect(throws: Refusal.redReminder(giver: .city)) {
      try life.then(.extending(5, partiesAgree: false), by: .liandu)
    }
    #expect(try life.then(.extending(5)).dispute.clocks.due == .on(36))
    let plain = try life.then(.urged(.plain), by: .city)
    #expect(
      try plain.then(.extending(5, partiesAgree: false), by: .liandu).dispute.clocks.due == .on(36))
  }

  @Test func `a rest moves both deadlines by its days`() throws {
    let life = try Life().then(.accepted, on: 0).then(.suspended(.appraisal, until: .on(25)), on: 5)
    #expect(life.dispute.state == .suspended)
    #expect(life.dispute.suspension?.since == .on(5) && life.dispute.suspension?.until == .on(25))
    #expect(life.dispute.clocks.due == .on(50) && life.dispute.clocks.firstDue == .on(50))
    #expect(life.dispute.nextDue == .on(50))
  }

  @Test(arguments: [(5, 30), (15, 40), (25, 50), (28, 50)])
  func `the clock runs again on the day of resuming, at the latest on the day named`(
    _ resumed: Int, _ due: Int
  ) throws {
    let dispute = try Life().then(.accepted, on: 0)
      .then(.suspended(.appraisal, until: .on(25)), on: 5).then(.resumed, on: resumed).dispute
    #expect(dispute.state == .handling && dispute.suspension == nil)
    #expect(dispute.clocks.due == .on(due) && dispute.clocks.firstDue == .on(due))
  }

  @Test(arguments: [3, 4, 65])
  func `a rest ends within sixty days`(_ until: Int) throws {
    let life = try Life().then(.accepted)
    let refusal = Refusal.suspensionEnd(.on(until), earliest: .on(5), latest: .on(64))
    #expect(throws: refusal) { try life.then(.suspended(.other, until: .on(until)), on: 4) }
    #expect(try life.then(.suspended(.other, until: .on(64)), on: 4).dispute.state == .suspended)
  }

  @Test func `time waiting for verification is not counted`() throws {
    let dispute = try Life { $0.grade = .major }.then(.accepted, on: 0)
      .then(.end(.settled, verify: true), on: 10)
      .then(.sentBack(reason: "no papers"), by: .liandu, on: 14).dispute
    #expect(dispute.clocks.due == .on(34) && dispute.clocks.firstDue == .on(34))
  }

  @Test func `reopening starts a new deadline`() throws {
    let dispute = try Life().then(.accepted, on: 0).then(.end(.settled), on: 10)
      .then(.reopened(holder: .bihu, reason: "again"), on: 100).dispute
    #expect(dispute.clocks.due == .on(130) && dispute.clocks.firstDue == .on(130))
  }
}
