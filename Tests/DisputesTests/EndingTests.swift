import Disputes
import Testing

struct EndingTests {
  struct Conclusion: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let said: Disputes.Conclusion<String>
    let refusal: Refusal?

    init(_ name: String, _ said: Disputes.Conclusion<String>, _ refusal: Refusal? = nil) {
      testDescription = name
      self.said = said
      self.refusal = refusal
    }
  }

  static let conclusions = [
    Conclusion("settled", .init(.settled)),
    Conclusion("withdrawn", .init(.withdrawn)),
    Conclusion("failed", .init(.failed, failure: .gap)),
    Conclusion("failed for no reason", .init(.failed), .failureMissing),
    Conclusion("referred", .init(.referred, door: .court, foreignNumber: "(2026) 12")),
    Conclusion("referred nowhere", .init(.referred), .doorMissing(.referred)),
    Conclusion("referred to no door", .init(.referred, door: Door.none), .doorMissing(.referred)),
    Conclusion("written, none reached", .init(.writtenAgreement), .noAgreement(.written)),
    Conclusion("oral, none reached", .init(.oralAgreement), .noAgreement(.oral)),
    Conclusion(
      "settled with a failure", .init(.settled, failure: .gap),
      .detailOfOtherOutcome(field: "failure", .settled)),
    Conclusion(
      "withdrawn with a door", .init(.withdrawn, door: .court),
      .detailOfOtherOutcome(field: "door", .withdrawn)),
    Conclusion(
      "failed with a foreign number", .init(.failed, failure: .other, foreignNumber: "7"),
      .detailOfOtherOutcome(field: "foreign_number", .failed)),
  ]

  @Test(arguments: conclusions)
  func `a case ends with an outcome and what belongs to it`(_ conclusion: Conclusion) throws {
    let life = try Life().then(.accepted)
    if let refusal = conclusion.refusal {
      #expect(throws: refusal) { try life.then(.concluded(conclusion.said)) }
    } else {
      let ending = try life.then(.concluded(conclusion.said), officer: .wang, on: 6).dispute.ending
      #expect(ending?.outcome == conclusion.said.outcome && ending?.door == conclusion.said.door)
      #expect(ending?.failure == conclusion.said.failure && ending?.mergedInto == nil)
      #expect(ending?.unit == .bihu && ending?.officer == .wang)
      #expect(ending?.at == .on(6) && ending?.effectAt == .on(6))
    }
  }

  @Test(arguments: AgreementForm.allCases, [Outcome.writtenAgreement, .oralAgreement])
  func `an agreement closes a case in the form in which it was reached`(
    _ form: AgreementForm, _ outcome: Outcome
  ) throws {
    let life = try Life().then(.accepted).then(.agreement(form))
    let asked = try #require(outcome.agreementForm)
    if form == asked {
      #expect(try life.then(.end(outcome)).dispute.ending?.outcome == outcome)
    } else {
      #expect(throws: Refusal.otherForm(reached: form, asked: asked)) {
        try life.then(.end(outcome))
      }
    }
  }

  @Test(arguments: Outcome.allCases)
  func `a resolution needs two parties`(_ outcome: Outcome) throws {
    let life = try Life { $0.parties.removeLast() }.then(.accepted)
    let end = Deed<String>.end(
      outcome, failure: outcome == .failed ? .noContact : nil,
      door: outcome == .referred ? .court : nil)
    if outcome.isResolved {
      #expect(throws: Refusal.onlyOneParty(.concluded)) { try life.then(end) }
    } else {
      #expect(try life.then(end).dispute.state == .closed)
    }
  }

  @Test(arguments: ["14", "15", "16"], Outcome.allCases)
  func `what cannot be mediated is only referred or declined`(
    _ code: String, _ outcome: Outcome
  ) throws {
    let category = Disputes.Category.known(code)
    let life = try Life { $0.category = category }
    #expect(
      try life.then(.declined(reason: "court", door: .court)).dispute.ending?.door == .court)
    for life in try [life, life.then(.accepted)] {
      if outcome == .referred {
        #expect(try life.then(.end(outcome, door: .petition)).dispute.state == .closed)
      } else {
        #expect(throws: Refusal.notMediable(category)) { try life.then(.end(outcome)) }
      }
    }
  }

  @Test func `a closed case has no holder's step, deadline or next actor left`() throws {
    let dispute = try Life().then(.accepted).then(.end(.settled), on: 6).dispute
    #expect(dispute.state == .closed && dispute.steps.last?.until == .on(6))
    #expect(dispute.nextDue == nil && dispute.nextActor(in: .all) == nil)
    #expect(dispute.holder == .bihu)
  }

  @Test func `a case is declined with a door`() throws {
    let dispute = try Life().then(.declined(reason: "court", door: .court), on: 2).dispute
    #expect(dispute.state == .declined && dispute.steps.last?.until == .on(2))
    #expect(dispute.ending?.door == .court && dispute.ending?.outcome == nil)
    #expect(dispute.ending?.effectAt == .on(2) && dispute.nextDue == nil)
  }

  @Test(arguments: Grade.allCases, [false, true])
  func `the grade decides whether a closing is verified`(_ grade: Grade, _ verify: Bool) throws {
    let life = try Life { $0.grade = grade }.then(.accepted)
    if verify == (grade == .major) {
      let state = try life.then(.end(.settled, verify: verify)).dispute.state
      #expect(state == (verify ? .concluded : .closed))
    } else {
      #expect(throws: Refusal.verificationByRule(grade)) {
        try life.then(.end(.settled, verify: verify))
      }
    }
  }

  @Test func `a closing that needs verification takes effect only then`() throws {
    let life = try Life { $0.grade = .major }.then(.accepted)
      .then(.end(.settled, verify: true), on: 6)
    #expect(life.dispute.state == .concluded && life.dispute.steps.last?.until == nil)
    #expect(life.dispute.ending?.at == .on(6) && life.dispute.ending?.effectAt == nil)
    #expect(life.dispute.nextActor(in: .all) == .liandu && life.dispute.nextDue == .on(11))
    let verified = try life.then(.verified, by: .liandu, on: 9).dispute
    #expect(verified.state == .closed && verified.steps.last?.until == .on(9))
    #expect(verified.ending?.at == .on(6) && verified.ending?.effectAt == .on(9))
    #expect(verified.ending?.unit == .bihu)
    #expect(verified.clocks.verificationDue == nil)
  }

  @Test(arguments: [Deed<String>.verified, .sentBack(reason: "no papers")])
  func `nobody verifies his own closing`(_ deed: Deed<String>) throws {
    let life = try Life { $0.grade = .major }.then(.accepted)
      .then(.end(.settled, verify: true))
    #expect(throws: Refusal.sameOfficer(.li)) { try life.then(deed, officer: .li) }
    #expect(try life.then(deed, officer: .wang).dispute.state != .concluded)
    // An officer acts for one unit: the same code above is somebody else.
    #expect(try life.then(deed, by: .liandu, officer: .li).dispute.state != .concluded)
  }

  @Test func `where nobody is above, another officer of the same unit verifies`() throws {
    let life = try Life(by: .city) { $0.grade = .major }.then(.accepted)
      .then(.end(.settled, verify: true))
    #expect(life.dispute.nextActor(in: .all) == .city)
    #expect(try life.then(.verified, officer: .wang).dispute.state == .closed)
  }

  @Test func `what is sent back goes on with the same holder`() throws {
    let dispute = try Life { $0.grade = .major }.then(.accepted)
      .then(.end(.settled, verify: true))
      .then(.sentBack(reason: "no papers"), by: .liandu).dispute
    #expect(dispute.state == .handling && dispute.ending == nil)
    #expect(dispute.steps.count == 1 && dispute.steps.last?.until == nil)
    #expect(dispute.clocks.verificationDue == nil && dispute.nextActor(in: .all) == .bihu)
    #expect(dispute.life == 1)
  }

  @Test func `who was responsible stays frozen in the events`() throws {
    let closed = try Life().then(.accepted).then(.end(.settled))
    let moved = try closed.then(.reopened(holder: .bihu, reason: "again"))
      .then(.up(to: .liandu)).then(.received, by: .liandu).then(.end(.settled))
    #expect(closed.dispute.ending?.unit == .bihu)
    #expect(moved.dispute.ending?.unit == .liandu)
    #expect(moved.dispute.steps.first == closed.dispute.steps.first)
    #expect(moved.dispute.registrar == .bihu)
    #expect(moved.dispute.area == closed.dispute.area)
  }
}
