public import Casework
public import Disputes

/// Lives of cases that chance decides, all of them admissible: each deed passes the desk.
///
/// The same seed writes the same log into every casebook.
public struct RandomLives {
  /// When the first thing happens.
  public static let start = Instant(milliseconds: 1_767_225_600_000)

  private let seed: UInt64
  private let steps: Int

  /// Prepares so many attempts at something.
  public init(seed: UInt64, steps: Int) {
    self.seed = seed
    self.steps = steps
  }

  /// Writes the lives into an empty casebook and tells when the last thing was tried.
  @discardableResult
  public func write(to book: some Casebook) throws -> Instant {
    var life = Chance(book, seed: seed)
    try life.enter(Places.records)
    for _ in 0..<steps { try life.step() }
    return life.now
  }
}

/// One run of chance over a casebook.
private struct Chance<Book: Casebook> {
  let book: Book
  var dice: Dice
  var now = RandomLives.start
  private var numbers: [CaseNumber] = []
  private let salts: Salts

  init(_ book: Book, seed: UInt64) {
    self.book = book
    dice = Dice(seed: seed)
    salts = Salts(seed: seed &+ 1)
  }

  mutating func enter(_ records: [UnitRecord]) throws {
    var register = UnitRegister(
      book, unit: Places.city, officer: Places.officer("register"), now: now, salt: salts.next)
    // A life may rest for more than a month.
    register.trustsClock = true
    _ = try register.enter(records, closingVanished: false)
  }

  mutating func step() throws {
    let hours = dice.hits(oneIn: 6) ? 24 * Int.random(in: 1...20, using: &dice) : 0
    let minutes = hours * 60 + Int.random(in: 0...240, using: &dice)
    now = Instant(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
    if dice.hits(oneIn: 60) { try rename() }
    if numbers.isEmpty || dice.hits(oneIn: 9) { try intake() } else { try act() }
  }

  /// A unit gets another name, or a village moves to another township.
  private mutating func rename() throws {
    var record = dice.pick(Places.records)
    record.name += dice.pick(["甲", "乙", "丙"])
    if record.level == .village { record.parent = dice.pick([Places.bihu, Places.wenxi]) }
    try enter([record])
  }

  private mutating func intake() throws {
    let unit = dice.pick(Places.records).code
    let area = dice.hits(oneIn: 4) ? Places.city : dice.pick(Places.records).code
    let path = try book.write(dryRun: true) { try $0.unit(area)?.path ?? [] }
    let said = registration(area: path)
    let moment = earlier(than: now, days: 40)
    do {
      let receipt = try desk(unit).intake(said, at: moment, accepting: dice.hits(oneIn: 3))
      numbers.append(receipt.dispute.number)
    } catch is Refusal {
      // The rules are the point: what they forbid does not happen, in any casebook.
    }
  }

  private mutating func act() throws {
    let number = dice.pick(numbers)
    let other = dice.pick(numbers)
    let (dispute, units) = try book.write(dryRun: true) { transaction in
      let file = try CaseFile(number, records: transaction.records(of: number))
      return (file?.dispute, Units(try transaction.units(UnitFilter())))
    }
    guard let dispute else { return }
    let unit = units[likelyActor(on: dispute)] ?? units[dispute.holder]
    guard let unit else { return }
    let possible = dispute.possibleDeeds(for: unit, in: units)
    guard !possible.isEmpty else { return }
    let deeds = self.deeds(interesting(possible), on: dispute, by: unit, other: other)
    let earliest = max(dispute.lastTurnAt, dispute.registeredAt)
    let moment = dice.hits(oneIn: 2) ? nil : Moment.instant(between(earliest, now))
    do {
      _ = try desk(unit.code).act(on: number.description, at: moment) { _, _ in deeds }
    } catch is Refusal {
      // As above.
    }
  }

  private mutating func desk(_ unit: UnitCode) -> Desk {
    let officer = Places.officer(dice.pick(["li", "wang", "zhao"]))
    var desk = Desk(book, unit: unit, officer: officer, now: now, salt: salts.next)
    desk.trustsClock = true
    return desk
  }

  /// Most lives are not spent on notes and corrections.
  private mutating func interesting(_ possible: [DeedKind]) -> DeedKind {
    let dull: Set<DeedKind> = [
      .noted, .corrected, .urged, .partyAdded, .assigned, .voided, .merged,
    ]
    let lively = possible.filter { !dull.contains($0) }
    return dice.pick(lively.isEmpty || dice.hits(oneIn: 5) ? possible : lively)
  }

  private mutating func likelyActor(on dispute: Case) -> UnitCode {
    let units = Places.records.map(\.code)
    let concerned: [UnitCode?] = [
      dispute.holder, dispute.openOffer?.target, dispute.registrar, dispute.ending?.unit,
      dispute.helpers.last, Places.records.first { $0.code == dispute.holder }?.parent,
    ]
    return dice.hits(oneIn: 8) ? dice.pick(units) : dice.pick(concerned.compactMap(\.self))
  }

  /// An offer that mostly goes where offers may go.
  fileprivate mutating func offering(from holder: UnitCode, _ text: String) -> Offering<String> {
    let direction = dice.pick(Direction.allCases)
    let record = Places.records.first { $0.code == holder }
    let fitting = Places.records.filter { other in
      switch direction {
      case .up: other.code == record?.parent
      case .down: other.parent == holder
      case .sideways: other.level == record?.level && other.code != holder
      }
    }
    let target = dice.pick(fitting.isEmpty ? Places.records : fitting).code
    return Offering(direction, to: target, reason: text, tried: text)
  }

  private mutating func earlier(than instant: Instant, days: Int) -> Moment? {
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: nil
    case 1: .day(instant.day + -Int.random(in: 0...days, using: &dice))
    default:
      .instant(
        between(Instant(milliseconds: instant.milliseconds - Int64(days) * 86_400_000), instant))
    }
  }

  private mutating func between(_ first: Instant, _ last: Instant) -> Instant {
    guard first < last else { return last }
    return Instant(
      milliseconds: Int64.random(in: first.milliseconds...last.milliseconds, using: &dice))
  }
}

/// Random bytes for commitments, drawn in the order in which they are asked for.
private final class Salts {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  func next() -> [UInt8] { dice.salt() }
}

// MARK: - What is said

extension Chance {
  private mutating func registration(area: [UnitCode]) -> Registration<String> {
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
      people: dice.hits(oneIn: 2) ? Int.random(in: 1...50, using: &dice) : nil,
      amount: dice.hits(oneIn: 2) ? Int.random(in: 0...90_000, using: &dice) : nil,
      place: dice.hits(oneIn: 2) ? dice.pick(["3 幢", "East Gate"]) : nil, tags: Set(tags))
  }

  private mutating func deeds(
    _ kind: DeedKind, on dispute: Case, by unit: Unit, other: CaseNumber
  ) -> [Deed<String>] {
    let target = dice.pick(Places.records).code
    let text = dice.pick(["理由", "because", "补充说明"])
    switch kind {
    case .registered, .placed: return []
    case .partyAdded: return [.partyAdded(Party(role: .other, name: "孙七", address: "幸福路 1 号"))]
    case .accepted: return [.accepted]
    case .declined: return [.declined(reason: text, door: dice.pick(Door.allCases))]
    case .assigned: return [.assigned(.mediator(text))]
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
    case .agreed: return [agreement(.written)]
    case .concluded: return conclusion(of: dispute)
    case .verified: return [.verified]
    case .sentBack: return [.sentBack(reason: text)]
    case .performed: return [.performed(term: 1)]
    case .followedUp: return [.followedUp(dice.pick(Satisfaction.allCases), .yes)]
    case .reopened: return [.reopened(holder: dispute.holder, reason: text)]
    case .merged: return [.merged(into: other, reason: "twice")]
    case .voided: return [.voided(reason: text)]
    case .corrected: return [.corrected(correction(), reason: text)]
    }
  }

  private func agreement(_ form: AgreementForm) -> Deed<String> {
    .agreed(Agreement(form, terms: [.init("修好屋顶", due: now.day + 10)]))
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
    case .people: .people(Int.random(in: 1...50, using: &dice))
    case .amount: .amount(Int.random(in: 0...5_000, using: &dice))
    case .tags: .tags(Set(Tag.allCases.filter { _ in dice.hits(oneIn: 2) }))
    case .summary: .summary(dice.pick(["楼下漏水", "noise by day"]))
    case .place: .place("西门 4 幢")
    case .foreignNumber: .foreignNumber("X-1")
    }
  }
}
