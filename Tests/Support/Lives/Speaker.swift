import Casework
import Disputes

/// Makes random registrations and deeds; the same seed gives the same ones for every casebook.
protocol Speaker {
  var dice: Dice { get set }
  var now: Instant { get }
  /// The units to which a case may be offered.
  var units: [UnitRecord] { get }
}

extension Speaker {
  /// A random registration.
  mutating func registration(area: [UnitCode]) -> Registration<String> {
    var parties = [Party<String>(role: .applicant, name: dice.pick(["张三", "Li Si", "100%_公司"]))]
    if !dice.hits(oneIn: 5) {
      let isKnown = !dice.hits(oneIn: 3)
      parties.append(
        Party(
          role: .respondent, kind: isKnown ? .organisation : .unknown,
          name: isKnown ? dice.pick(["物业公司", "赵六"]) : nil,
          phone: isKnown ? "057812345678" : nil))
    }
    let codes = ["0101", "0201", "0299", "0601", "14", "99"]
    let tags = Tag.allCases.filter { _ in dice.hits(oneIn: 3) }
    return Registration(
      area: area, category: Places.category(dice.pick(codes)),
      summary: dice.pick(["楼上漏水", "Noise at night", "欠薪 50%", "a_b"]), parties: parties,
      grade: dice.pick(Grade.allCases), source: dice.pick(Source.allCases),
      people: dice.hits(oneIn: 2) ? people() : nil,
      amount: dice.hits(oneIn: 2) ? Int.random(in: 0...90_000, using: &dice) : nil,
      place: dice.hits(oneIn: 2) ? dice.pick(["3 幢", "East Gate"]) : nil, tags: Set(tags))
  }

  /// Random deeds of a kind; empty if none is made.
  mutating func deeds(
    _ kind: DeedKind, on dispute: Case, by unit: Unit, other: CaseNumber
  ) -> [Deed<String>] {
    let target = dice.pick(units).code
    let text = dice.pick(["理由", "because", "补充说明"])
    switch kind {
    case .registered, .placed: return []
    case .partyAdded:
      // A ledger has columns for two sides only; with agreements of other parties, an export could
      // not be imported again.
      let role = dispute.parties.count < 2 ? PartyRole.respondent : .other
      return [.partyAdded(Party(role: role, name: "孙七", address: "幸福路 1 号"))]
    case .accepted: return [.accepted]
    case .declined: return [.declined(reason: text, door: dice.pick(Door.allCases))]
    case .assigned:
      let team = dice.pick(Places.teams).code
      return [.assigned(dice.hits(oneIn: 3) ? .mediator(text) : .team(team))]
    case .offered: return [.offered(offering(from: dispute.holder, text))]
    case .received: return [.received]
    case .refused: return [.refused(reason: text)]
    case .recalled: return [.recalled]
    case .designated: return [.designated(target: target, reason: text)]
    case .assistAsked: return [.assistAsked(helper: target)]
    case .assistAnswered: return [.assistAnswered(text)]
    case .sessionRecorded: return [.sessionRecorded(Session(mediator: text))]
    case .noted: return [.noted(text)]
    case .extended:
      return [
        .extended(Extending(days: 10, reason: text, partiesAgree: unit.code == dispute.holder))
      ]
    case .suspended: return [.suspended(.papers, until: now.day + 20)]
    case .resumed: return [.resumed]
    case .urged: return [.urged(dice.pick(Urgency.allCases))]
    case .agreed: return [agreement(dice.pick([.written, .oral]))]
    case .concluded: return conclusion(of: dispute)
    case .verified: return [.verified]
    case .sentBack: return [.sentBack(reason: text)]
    case .performed:
      let performed = dispute.agreement?.performedAt ?? []
      let open = performed.indices.filter { performed[$0] == nil }
      return open.isEmpty ? [] : [.performed(term: dice.pick(open) + 1)]
    case .followedUp:
      let performance = dice.pick(Performance.allCases.map(Optional.some) + [nil])
      return [.followedUp(dice.pick(Satisfaction.allCases), performance)]
    case .reopened: return [.reopened(holder: dispute.holder, reason: text)]
    case .merged: return [.merged(into: other, reason: "twice")]
    case .voided: return [.voided(reason: text)]
    case .corrected: return [.corrected(correction(), reason: text)]
    case .partyCorrected:
      return [.partyCorrected(partyCorrection(of: dispute), reason: text)]
    case .partyErased:
      return [
        .partyErased(
          Erasure(
            party: Int.random(in: 1...dispute.parties.count, using: &dice), reason: .decision,
            basis: text, texts: [TextPlace(sequence: 1, field: .summary)]))
      ]
    }
  }

  /// An offer, mostly to an allowed target.
  mutating func offering(from holder: UnitCode, _ text: String) -> Offering<String> {
    let direction = dice.pick(Direction.allCases)
    let record = units.first { $0.code == holder }
    let fitting = units.filter { other in
      switch direction {
      case .up: other.code == record?.parent
      case .down: other.parent == holder
      case .sideways: other.level == record?.level && other.code != holder
      }
    }
    let target = dice.pick(fitting.isEmpty ? units : fitting).code
    return Offering(direction, to: target, reason: text, tried: text)
  }

  private mutating func partyCorrection(of dispute: Case) -> PartyCorrection<String> {
    let number = Int.random(in: 1...dispute.parties.count, using: &dice)
    let isUnknown = dispute.parties[number - 1].kind == .unknown
    return PartyCorrection(
      party: number, kind: isUnknown ? .person : nil, name: "周八",
      phone: dice.hits(oneIn: 2) ? "13900001111" : nil,
      address: dice.hits(oneIn: 2) ? "北门 2 号" : nil)
  }

  private mutating func agreement(_ form: AgreementForm) -> Deed<String> {
    let days = (0...Int.random(in: 0...2, using: &dice)).map { _ in
      dice.hits(oneIn: 4) ? nil : Int.random(in: 0...40, using: &dice)
    }
    return .agreed(
      Agreement(form, terms: days.map { .init("修好屋顶", due: $0.map { now.day + $0 }) }))
  }

  /// The number of people concerned: few, some, or a crowd.
  private mutating func people() -> Int {
    Int.random(in: 1...dice.pick([9, 60, 120, 900]), using: &dice)
  }

  private mutating func conclusion(of dispute: Case) -> [Deed<String>] {
    guard dispute.category.isMediable else {
      return [.concluded(Conclusion(.referred, door: .court))]
    }
    switch dice.pick(Outcome.allCases) {
    case .writtenAgreement:
      return [agreement(.written), .concluded(Conclusion(.writtenAgreement))]
    case .oralAgreement: return [agreement(.oral), .concluded(Conclusion(.oralAgreement))]
    case .settled: return [.concluded(Conclusion(.settled))]
    case .withdrawn: return [.concluded(Conclusion(.withdrawn))]
    case .failed: return [.concluded(Conclusion(.failed, failure: .gap, reason: "差距太大"))]
    case .referred:
      return [.concluded(Conclusion(.referred, door: .court, foreignNumber: "(2026)浙11民初1号"))]
    }
  }

  private mutating func correction() -> Correction<String> {
    switch dice.pick(CorrectionField.allCases) {
    case .category: .category(Places.category(dice.pick(["0102", "0201", "0699"])))
    case .grade: .grade(dice.pick(Grade.allCases))
    case .source: .source(dice.pick(Source.allCases))
    case .people: .people(people())
    case .amount: .amount(Int.random(in: 0...5_000, using: &dice))
    case .tags: .tags(Set(Tag.allCases.filter { _ in dice.hits(oneIn: 2) }))
    case .summary: .summary(dice.pick(["楼下漏水", "noise by day"]))
    case .place: .place("西门 4 幢")
    case .foreignNumber: .foreignNumber("X-1")
    }
  }
}
