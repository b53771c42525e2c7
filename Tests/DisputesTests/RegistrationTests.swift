import Disputes
import Testing

struct RegistrationTests {
  @Test func `a case begins as it was registered`() throws {
    let dispute = try Life(by: .dagangtou) {
      $0.grade = .complex
      $0.source = .hotline
      $0.people = 12
      $0.amount = 30_000
      $0.tags = [.minor]
      $0.parties[1] = Party(role: .respondent, kind: .unknown, name: nil)
    }.dispute
    #expect(dispute.number == .known(1, of: .dagangtou))
    #expect(dispute.sequence == 1)
    #expect(dispute.state == .registered)
    #expect(dispute.registrar == .dagangtou && dispute.holder == .dagangtou)
    #expect(dispute.registeredAt == .on(0) && dispute.lastTurnAt == .on(0))
    #expect(dispute.area == [.baoding, .bihu, .liandu, .city])
    #expect(dispute.category == .water && dispute.grade == .complex && dispute.source == .hotline)
    #expect(dispute.people == 12 && dispute.amount == 30_000 && dispute.tags == [.minor])
    #expect(dispute.parties.map(\.kind) == [.person, .unknown])
    #expect(dispute.parties.map(\.role) == [.applicant, .respondent])
    #expect(dispute.life == 1 && dispute.acceptedAt == nil && dispute.ending == nil)
    #expect(dispute.steps.map(\.unit) == [.dagangtou] && dispute.steps[0].until == nil)
    #expect(dispute.nextActor(in: .all) == .dagangtou)
  }

  @Test func `only a registration begins a case`() {
    let event = Event(
      Deed<String>.accepted, by: .bihu, officer: .li, occurredAt: .on(0), recordedAt: .on(0))
    #expect(Case(.first, from: event) == nil)
    #expect(throws: Refusal.wrongState(.accepted, .registered, possible: [.registered])) {
      try Case.beginning(.first, with: event, in: .all)
    }
  }

  @Test func `a registration is not of the future`() {
    let event = Event(
      Deed.registered(Registration.usual), by: .bihu, officer: .li, occurredAt: .on(2),
      recordedAt: .on(1))
    #expect(throws: Refusal.future(.on(2), now: .on(1))) {
      try Case.beginning(.first, with: event, in: .all)
    }
  }

  @Test(arguments: [CaseNumber.known(1, of: .liandu), .known(1, year: 2025)])
  func `a case has a number of its unit and year`(_ number: CaseNumber) {
    let event = Event(
      Deed.registered(Registration.usual), by: .bihu, officer: .li, occurredAt: .on(0),
      recordedAt: .on(0))
    #expect(throws: Refusal.numberElsewhere(number)) {
      try Case.beginning(number, with: event, in: .all)
    }
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let refusal: Refusal
    let change: @Sendable (inout Registration<String>) -> Void

    init(
      _ name: String, _ refusal: Refusal,
      _ change: @escaping @Sendable (inout Registration<String>) -> Void
    ) {
      testDescription = name
      self.refusal = refusal
      self.change = change
    }
  }

  private static let people = 1...1_000_000
  private static let amounts = 0...1_000_000_000_000

  static let faults = [
    Fault("nobody", .noParty) { $0.parties = [] },
    Fault("no applicant", .noApplicant) { $0.parties.removeFirst() },
    Fault("a nameless applicant", .namelessParty(.applicant)) { $0.parties[0].name = nil },
    Fault("an unknown applicant", .namelessParty(.applicant)) { $0.parties[0].kind = .unknown },
    Fault("a nameless respondent", .namelessParty(.respondent)) { $0.parties[1].name = nil },
    Fault("an unknown other", .namelessParty(.other)) {
      $0.parties.append(Party(role: .other, kind: .unknown, name: nil))
    },
    Fault("no area", .malformedArea) { $0.area = [] },
    Fault("an area without its path", .malformedArea) { $0.area = [.baoding] },
    Fault("an area of another path", .malformedArea) { $0.area[1] = .dagangtou },
    Fault("an unknown area", .unknownUnit(.unknown)) { $0.area = [.unknown] },
    Fault("no people", .outOfRange(field: "people", range: people)) { $0.people = 0 },
    Fault("too many people", .outOfRange(field: "people", range: people)) { $0.people = .max },
    Fault("less than nothing", .outOfRange(field: "amount", range: amounts)) { $0.amount = -1 },
    Fault("too much", .outOfRange(field: "amount", range: amounts)) { $0.amount = .max },
  ]

  @Test(arguments: faults)
  func `what a registration lacks is named`(_ fault: Fault) {
    #expect(throws: fault.refusal) { try Life(fault.change) }
  }

  @Test func `a party is added with its side and kind`() throws {
    let life = try Life().then(.partyAdded(Party(role: .other, kind: .organisation, name: "Co")))
    #expect(life.dispute.parties.count == 3)
    #expect(life.dispute.parties.last?.kind == .organisation)
    #expect(throws: Refusal.namelessParty(.other)) {
      try life.then(.partyAdded(Party(role: .other, name: nil)))
    }
  }
}
