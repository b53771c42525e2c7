import Disputes
import Testing

/// What may become of that which is kept of a party.
@Suite struct PersonRightsTests {
  private func erasing(
    _ reason: ErasureReason, party: Int = 1, basis: String? = nil
  ) -> Deed<String> { .partyErased(Erasure(party: party, reason: reason, basis: basis)) }

  @Test(arguments: [0, 3, -1, Int.min, Int.max])
  func `only a party that is there is corrected or erased`(party: Int) throws {
    let life = try Life()
    let refusal = Refusal.unknownParty(party, count: life.dispute.parties.count)
    #expect(throws: refusal) {
      try life.then(
        .partyCorrected(PartyCorrection(party: party, name: "x"), reason: "x"))
    }
    #expect(throws: refusal) { try life.then(erasing(.decision, party: party, basis: "x")) }
    let said = PartyCorrection<String>(party: party, kind: .person, name: "x")
    #expect(life.forced(.partyCorrected(said, reason: "x"), at: .on(9)).dispute.parties.count == 2)
  }

  @Test func `a correction corrects something`() throws {
    #expect(throws: Refusal.nothingCorrected(party: 1)) {
      try Life().then(.partyCorrected(PartyCorrection(party: 1), reason: "x"))
    }
  }

  @Test func `a name makes an unknown party known, nothing else changes what a party is`() throws {
    let life = try Life { $0.parties[1] = Party(role: .respondent, kind: .unknown, name: nil) }
    let named = try life.then(
      .partyCorrected(
        PartyCorrection(party: 2, kind: .organisation, name: "x"), reason: "found out"))
    #expect(named.dispute.parties[1].kind == .organisation)
    for (party, kind, name) in [
      (2, nil, "x"), (2, .unknown, "x"), (1, .organisation, "x"), (2, .person, nil),
    ] as [(Int, PartyKind?, String?)] {
      #expect(throws: Refusal.self) {
        try life.then(
          .partyCorrected(
            PartyCorrection(party: party, kind: kind, name: name, phone: "1"), reason: "x"))
      }
    }
  }

  @Test func `by retention only what ended long ago is erased, by decision anything`() throws {
    let life = try Life()
    #expect(throws: Refusal.neededWhileOpen(.registered)) { try life.then(erasing(.retention)) }
    #expect(throws: Refusal.basisMissing) { try life.then(erasing(.decision)) }
    _ = try life.then(erasing(.decision, basis: "court"))
    let closed = try Life.still(in: .closed)
    let kept = try #require(closed.dispute.keptUntil)
    let ended = try #require(closed.dispute.ending?.at.day)
    #expect(kept == ended.adding(months: 120))
    #expect(throws: Refusal.keptLonger(until: kept)) { try closed.then(erasing(.retention)) }
  }

  @Test func `nothing is corrected or erased that texts still name`() throws {
    let life = try Life()
    let places = [TextPlace(sequence: 1, field: .summary)]
    let correction = Deed<String>.partyCorrected(
      PartyCorrection(party: 1, name: "x"), reason: "x")
    for deed in [correction, erasing(.decision, basis: "x")] {
      let event = Event(
        deed, by: life.dispute.holder, officer: .li, occurredAt: .on(9), recordedAt: .on(9))
      #expect(throws: Refusal.stillMentioned(party: 1, deed.kind, places)) {
        try life.dispute.admitting(event, in: .all, mentions: places)
      }
    }
  }

  @Test(arguments: Grade.allCases)
  func `each grade is kept for its years`(grade: Grade) {
    let rule = RetentionRule.used(for: grade, endedOn: .on(0))
    #expect(rule.years == (grade == .major ? 30 : 10))
    #expect(!rule.basis.isEmpty)
  }
}
