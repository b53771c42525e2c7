import Disputes
import Testing

struct ClockTests {
  @Test func `before acceptance the deadline counts from the end of the time to accept`() throws {
    let dispute = try Life().dispute
    #expect(dispute.clocks.acceptanceDue == .on(3) && dispute.nextDue == .on(3))
    // A month later lies in the days of Qingming, which end on 6 April.
    #expect(dispute.clocks.firstDue == .on(36) && dispute.clocks.due == .on(36))
  }

  @Test(arguments: [(1, 32), (3, 36), (9, 36)])
  func `handling counts from acceptance, at the latest from the end of the time to accept`(
    _ accepted: Int, _ due: Int
  ) throws {
    let dispute = try Life().then(.accepted, on: accepted).dispute
    #expect(dispute.state == .handling && dispute.acceptedAt == .on(accepted))
    #expect(dispute.clocks.due == .on(due) && dispute.clocks.firstDue == .on(due))
    #expect(dispute.nextDue == .on(due))
  }

  @Test func `periods are given from outside`() throws {
    let rules = Rulebook(
      rules: [(.acceptance, 1), (.signIn, 2), (.handling, 10), (.verification, 4)].map {
        PeriodRule($0, Term($1, .natural), warning: 1, basis: "a test")
      })
    let life = try Life(rules: rules)
    #expect(life.dispute.clocks.acceptanceDue == .on(1) && life.dispute.clocks.due == .on(11))
    #expect(try life.then(.up(to: .liandu), on: 1).dispute.openOffer?.due == .on(3))
    let major = try Life(rules: rules) { $0.grade = .major }.then(.accepted, on: 1)
    #expect(
      try major.then(.end(.settled, verify: true), on: 5).dispute.nextDue == .on(9))
  }

  @Test func `a case is overdue the day after its deadline, while it is open`() throws {
    let life = try Life().then(.accepted, on: 0)
    #expect(!life.dispute.isOverdue(on: .on(31)) && life.dispute.isOverdue(on: .on(32)))
    #expect(try !life.then(.end(.settled), on: 40).dispute.isOverdue(on: .on(50)))
  }

  @Test func `a case that waits to be verified is not overdue until it is sent back`() throws {
    let life = try Life { $0.grade = .major }.then(.accepted, on: 0)
      .then(.end(.settled, verify: true), on: 10)
    #expect(life.dispute.state.isOpen && !life.dispute.isOverdue(on: .on(50)))
    let back = try life.then(.sentBack(reason: "no papers"), by: .liandu, on: 14).dispute
    #expect(!back.isOverdue(on: .on(36)) && back.isOverdue(on: .on(37)))
  }

  @Test func `an extension moves the deadline and leaves the first one visible`() throws {
    let life = try Life().then(.accepted, on: 0).then(.extending(10))
    #expect(life.dispute.clocks.due == .on(42) && life.dispute.clocks.firstDue == .on(31))
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

  @Test func `what is late stays late: after its last day no deadline is extended`() throws {
    let life = try Life().then(.accepted, on: 0)
    #expect(throws: Refusal.extensionTooLate(due: .on(31))) { try life.then(.extending(5), on: 32) }
    #expect(try life.then(.extending(5), on: 31).dispute.clocks.due == .on(36))
  }

  @Test func `a case keeps the rule of its day, and its grade`() throws {
    let tiers = PeriodRule.tiers(for: .bihu, from: .on(10))
    let rules = Rulebook(rules: tiers)
    let before = try Life(on: 9, rules: rules) { $0.grade = .simple }.then(.accepted, on: 9)
    #expect(before.dispute.clocks.due == .on(42))
    let life = try Life(on: 10, rules: rules) { $0.grade = .simple }.then(.accepted, on: 10)
    #expect(life.dispute.clocks.due == .on(11))
    let raised = try life.then(.corrected(.grade(.complex), reason: "hard"), on: 10)
    #expect(raised.dispute.clocks.due == .on(11))
    let elsewhere = try Life(by: .wenxi, on: 10, rules: rules) {
      $0.area = [.wenxi, .qingtian, .city]
      $0.grade = .simple
    }.then(.accepted, on: 10)
    #expect(elsewhere.dispute.clocks.due == .on(42))
  }

  @Test func `an ended case keeps its deadlines when the calendar is amended`() throws {
    var rules = Rulebook.shipped
    let days = [WorkCalendar.SpecialDay(day: .on(31), kind: .rest, name: "a feast")]
    rules.enter(WorkCalendar.Year(year: 2026, notices: [], days: days))
    var open = try Life().then(.accepted, on: 0).dispute
    var closed = try Life().then(.accepted, on: 0).then(.end(.settled), on: 5).dispute
    open.recount(by: rules)
    closed.recount(by: rules)
    #expect(open.clocks.due == .on(32) && open.clocks.firstDue == .on(32))
    #expect(closed.clocks.due == .on(31))
  }

  @Test func `an agreement may be confirmed within thirty days, not one on marriage`() throws {
    let life = try Life().then(.accepted, on: 0).then(.agreement(), on: 1)
    let clock = try #require(life.dispute.confirmation(by: .shipped))
    #expect(clock.due.day == .on(31) && clock.rule.basis == "人民调解法第三十三条")
    let marriage = try Life { $0.category = Category(code: "0101") ?? $0.category }
      .then(.accepted, on: 0).then(.agreement(), on: 1)
    #expect(marriage.dispute.confirmation(by: .shipped) == nil)
  }

  @Test func `the account of a deadline ends where the deadline lies`() throws {
    let life = try Life().then(.accepted, on: 0).then(.extending(4), on: 1)
      .then(.suspended(.papers, until: .on(9)), on: 4)
    let clock = life.dispute.clocks.handling
    let account = clock.account(by: .shipped)
    #expect(account.map(\.isExtension) == [false, true])
    #expect(account.first?.deadline == clock.first && account.last?.deadline == clock.due)
    #expect(account.allSatisfy { $0.days.last?.day == $0.deadline.day })
    #expect(account[0].days.count { $0.mark == .paused } == 5)
  }

  @Test func `a cap of nothing forbids every extension`() throws {
    let rule = PeriodRule(.handling, Term(1, .month), warning: 5, cap: nil, basis: "a test")
    let life = try Life(rules: Rulebook(rules: [rule])).then(.accepted)
    #expect(throws: Refusal.extensionCap(days: 1, cap: 0)) { try life.then(.extending(1)) }
  }

  @Test func `the holder extends with the parties' consent, a superior without it`() throws {
    let life = try Life().then(.accepted)
    let byHolder = Refusal.notYours(.extended, unit: .bihu, allowed: [.superior], holder: .bihu)
    #expect(throws: byHolder) { try life.then(.extending(5, partiesAgree: false)) }
    let bySuperior = Refusal.notYours(.extended, unit: .city, allowed: [.holder], holder: .bihu)
    #expect(throws: bySuperior) { try life.then(.extending(5), by: .city) }
    #expect(
      try life.then(.extending(5, partiesAgree: false), by: .city).dispute.clocks.due == .on(37))
  }

  @Test func `a red reminder forbids the superior's extension, not the parties'`() throws {
    let life = try Life().then(.accepted).then(.urged(.red), by: .city)
    #expect(throws: Refusal.redReminder(giver: .city)) {
      try life.then(.extending(5, partiesAgree: false), by: .liandu)
    }
    #expect(try life.then(.extending(5)).dispute.clocks.due == .on(37))
    let plain = try life.then(.urged(.plain), by: .city)
    #expect(
      try plain.then(.extending(5, partiesAgree: false), by: .liandu).dispute.clocks.due == .on(37))
  }

  @Test func `a rest moves both deadlines by its days`() throws {
    let life = try Life().then(.accepted, on: 0).then(.suspended(.appraisal, until: .on(25)), on: 5)
    #expect(life.dispute.state == .suspended)
    #expect(life.dispute.suspension?.since == .on(5) && life.dispute.suspension?.until == .on(25))
    #expect(life.dispute.clocks.due == .on(51) && life.dispute.clocks.firstDue == .on(51))
    #expect(life.dispute.nextDue == .on(51))
  }

  @Test(arguments: [(5, 31), (15, 42), (25, 51), (28, 51)])
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
    #expect(dispute.clocks.due == .on(36) && dispute.clocks.firstDue == .on(36))
  }

  @Test func `reopening starts a new deadline`() throws {
    let dispute = try Life().then(.accepted, on: 0).then(.end(.settled), on: 10)
      .then(.reopened(holder: .bihu, reason: "again"), on: 100).dispute
    #expect(dispute.clocks.due == .on(130) && dispute.clocks.firstDue == .on(130))
  }
}
