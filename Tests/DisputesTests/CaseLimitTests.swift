import Disputes
import Testing

/// What one case may hold is bounded, so that nobody waits long for whoever writes to it.
@Suite struct CaseLimitTests {
  private static let parties = CaseLimit.parties.most
  private static let terms = CaseLimit.terms.most
  private static let entries = CaseLimit.entries.most

  private static func life(parties: Int) throws -> Life {
    try Life { said in
      said.parties = (0..<parties).map { Party(role: .applicant, name: "Wu \($0)") }
    }
  }

  /// A case with so many entries; nobody asked a rule about the notes among them.
  private static func full(_ entries: Int) throws -> Life {
    var life = try Life().then(.accepted)
    while life.dispute.sequence < entries { life = life.forced(.noted("a call"), at: .on(1)) }
    return life
  }

  @Test(arguments: [1, parties, parties + 1, 22_000])
  func `a case is registered with so many parties and no more`(count: Int) throws {
    guard count > Self.parties else {
      #expect(try Self.life(parties: count).dispute.parties.count == count)
      return
    }
    #expect(throws: Refusal.tooMany(.parties, count: count)) { try Self.life(parties: count) }
  }

  @Test func `no party is added to a case that has as many as it may`() throws {
    let life = try Self.life(parties: Self.parties - 1).then(.respondent)
    #expect(life.dispute.parties.count == Self.parties)
    #expect(throws: Refusal.tooMany(.parties, count: Self.parties + 1)) {
      try life.then(.respondent)
    }
  }

  @Test(arguments: [1, terms, terms + 1])
  func `an agreement has so many terms and no more`(count: Int) throws {
    let life = try Life().then(.accepted)
    let agreed = Deed.agreement(due: Array(repeating: nil, count: count))
    guard count > Self.terms else {
      #expect(try life.then(agreed).dispute.agreement?.dues.count == count)
      return
    }
    #expect(throws: Refusal.tooMany(.terms, count: count)) { try life.then(agreed) }
  }

  @Test(arguments: [
    Deed.noted("x"), .session, .urged(.plain), .suspended(.papers, until: .on(20)),
    .up(to: .liandu),
    .correcting(.people(7)), .respondent, .agreement(),
  ])
  func `a case takes so many entries and no more`(deed: Deed<String>) throws {
    let unit: UnitCode? =
      switch deed.kind {
      case .urged: .liandu
      case .corrected: .bihu
      default: nil
      }
    let room = try Self.full(Self.entries - 1)
    #expect(try room.then(deed, by: unit, on: 2).dispute.sequence == Self.entries)
    let full = try Self.full(Self.entries)
    #expect(throws: Refusal.tooMany(.entries, count: Self.entries + 1)) {
      try full.then(deed, by: unit, on: 2)
    }
  }

  @Test func `a full case is still brought to its end`() throws {
    let ended = try Self.full(Self.entries).then(.end(.settled), on: 2)
    #expect(ended.dispute.state == .closed)
    let wrong = PartyCorrection(party: 1, name: "Wu Da")
    #expect(
      try ended.then(.partyCorrected(wrong, reason: "misread"), on: 3).dispute.sequence
        == Self.entries + 2)
  }

  /// A damaged log may hold anything: what the fold adds up has a bound.
  @Test(arguments: [Int.min, -1, 0, 1, .max])
  func `no number of days is too great for the deadline it moves`(days: Int) throws {
    var life = try Life().then(.accepted)
    for _ in 0..<3 { life = life.forced(.extending(days)) }
    #expect(life.dispute.clocks.due >= life.dispute.clocks.firstDue)
    #expect(throws: Refusal.self) { try life.then(.extending(.max), on: 2) }
  }

  @Test(arguments: [Int.min, 0, 1, 2, 3, .max])
  func `a party has its number from one on`(number: Int) throws {
    let life = try Life()
    #expect((life.dispute.party(number) != nil) == (1...2).contains(number))
    let said = PartyCorrection<String>(party: number, kind: .organisation, name: "x")
    let kinds = life.forced(.partyCorrected(said, reason: "x")).dispute.parties.map(\.kind)
    #expect(kinds.contains(.organisation) == (1...2).contains(number))
  }
}
