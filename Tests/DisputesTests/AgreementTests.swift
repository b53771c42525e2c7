import Disputes
import Testing

struct AgreementTests {
  @Test func `an agreement keeps its form, its day and when each term is due`() throws {
    let life = try Life().then(.accepted)
      .then(.agreement(.oral, due: [.on(9), nil]), on: 4)
    let agreement = try #require(life.dispute.agreement)
    #expect(agreement.form == .oral && agreement.at == .on(4))
    #expect(agreement.dues == [.on(9), nil] && agreement.performedAt == [nil, nil])
    #expect(life.dispute.state == .handling)
  }

  @Test func `an agreement has a term, due on its own day or later`() throws {
    let life = try Life().then(.accepted)
    #expect(throws: Refusal.noTerms) { try life.then(.agreement(due: [])) }
    #expect(throws: Refusal.dueBefore(.on(3), .on(4))) {
      try life.then(.agreement(due: [.on(4), .on(3)]), on: 4)
    }
    #expect(try life.then(.agreement(due: [.on(4)]), on: 4).dispute.agreement != nil)
  }

  @Test func `an agreement needs two parties and a matter that may be mediated`() throws {
    let alone = try Life { $0.parties.removeLast() }.then(.accepted)
    #expect(throws: Refusal.onlyOneParty(.agreed)) { try alone.then(.agreement()) }
    #expect(try alone.then(.respondent).then(.agreement()).dispute.agreement != nil)
    let court = try Life { $0.category = .court }.then(.accepted)
    #expect(throws: Refusal.notMediable(.court)) { try court.then(.agreement()) }
  }

  @Test func `a respondent not yet known counts as a party`() throws {
    let life = try Life {
      $0.parties[1] = Party(role: .respondent, kind: .unknown, name: nil)
    }.then(.accepted)
    #expect(try life.then(.agreement()).dispute.agreement != nil)
  }

  @Test func `each term is performed once, by its number from 1`() throws {
    let life = try Life().then(.accepted).then(.agreement(due: [nil, nil]), on: 2)
      .then(.performed(term: 2), on: 5)
    #expect(life.dispute.agreement?.performedAt == [nil, .on(5)])
    #expect(throws: Refusal.alreadyPerformed(term: 2)) { try life.then(.performed(term: 2)) }
    #expect(life.dispute.possibleDeeds().contains(.performed))
    let done = try life.then(.performed(term: 1))
    #expect(!done.dispute.possibleDeeds().contains(.performed))
  }

  @Test(arguments: [0, 3, -1, Int.min, Int.max])
  func `a term that does not exist is not performed`(_ term: Int) throws {
    let life = try Life().then(.accepted).then(.agreement(due: [nil, nil]))
    #expect(throws: Refusal.unknownTerm(term, count: 2)) { try life.then(.performed(term: term)) }
    // A damaged log is folded too.
    #expect(life.forced(.performed(term: term)).dispute.agreement == life.dispute.agreement)
  }

  @Test func `nothing is performed without an agreement of this life`() throws {
    let life = try Life().then(.accepted)
    #expect(throws: Refusal.noAgreement(nil)) { try life.then(.performed(term: 1)) }
    let again = try life.then(.agreement()).then(.end(.writtenAgreement))
      .then(.reopened(holder: .bihu, reason: "unpaid"))
    #expect(again.dispute.agreement == nil)
    #expect(throws: Refusal.noAgreement(nil)) { try again.then(.performed(term: 1)) }
  }

  @Test func `the first term that is not performed is asked for while it can be performed`() throws
  {
    let life = try Life().then(.accepted).then(.agreement(due: [.on(9), nil, .on(7)]), on: 2)
    #expect(life.dispute.termDue == .on(7))
    let first = try life.then(.performed(term: 3), on: 3)
    #expect(first.dispute.termDue == .on(9))
    let ended = try first.then(.end(.writtenAgreement), on: 3)
    #expect(ended.dispute.termDue == .on(9))
    #expect(try ended.then(.performed(term: 1), on: 4).dispute.termDue == nil)
    let again = try ended.then(.reopened(holder: .bihu, reason: "unpaid"), on: 4)
    #expect(again.dispute.termDue == nil)
  }

  @Test func `the registering unit also notes a performance`() throws {
    let life = try Life(by: .baoding).then(.up(to: .bihu)).then(.received, by: .bihu)
      .then(.agreement()).then(.end(.writtenAgreement))
    #expect(try life.then(.performed(term: 1), by: .baoding).dispute.state == .closed)
  }

  @Test func `a call back is kept, the last one`() throws {
    let life = try Life().then(.accepted).then(.end(.settled))
      .then(.followedUp(.unreached, nil)).then(.followedUp(.no, .part), by: .liandu, on: 8)
    let followUp = try #require(life.dispute.followUp)
    #expect(followUp.satisfaction == .no && followUp.performance == .part)
    #expect(followUp.at == .on(8))
  }
}
