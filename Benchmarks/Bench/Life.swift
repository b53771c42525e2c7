import Disputes
import Support

/// The life of one case as it will be, from its registration on; the same for the same dice.
struct Life {
  /// What is said at registration, the first step.
  private(set) var registration: Registration<String>
  /// Everything that happens, in order; the first step is the registration.
  private(set) var steps: [Step] = []
  /// Whether the registering unit accepts it on the spot.
  private(set) var isAcceptedAtOnce = false

  private var dice: Dice
  private let region: Region
  private let registrar: Unit
  private var holder: Unit
  private let narrator: Narrator
  private var now: Instant

  /// Makes up the life of a case that comes in at a time.
  init(at now: Instant, in region: Region, _ dice: Dice) {
    var dice = dice
    let kind = Life.kind(&dice)
    let village = region.village(&dice)
    let level = dice.pick(Life.registrars)
    let registrar = region.unit(level, around: village)
    // Whoever takes it in mostly knows the village.
    let area = dice.hits(oneIn: 5) ? registrar : village
    narrator = Narrator(&dice)
    registration = Registration(
      area: area.path, category: dice.pick(kind.categories.compactMap(Category.init(code:))),
      summary: narrator.summary(of: kind, on: now.day, &dice), parties: narrator.parties(&dice),
      grade: dice.pick(Life.grades), source: dice.pick(Life.sources),
      people: dice.hits(oneIn: 3) ? Int.random(in: 2...12, using: &dice) : nil,
      amount: dice.hits(oneIn: 2) ? Int.random(in: 1...600, using: &dice) * 100 : nil,
      place: "\(area.name)\(dice.pick(Vocabulary.places))",
      tags: dice.hits(oneIn: 12) ? [dice.pick(Tag.allCases)] : [])
    self.now = now
    self.dice = dice
    self.region = region
    self.registrar = registrar
    holder = registrar
    add([.registered(registration)])
    live()
  }

  private static func kind(_ dice: inout Dice) -> Vocabulary.Kind {
    var place = Int.random(in: 0..<100, using: &dice)
    for kind in Vocabulary.kinds {
      place -= kind.share
      if place < 0 { return kind }
    }
    return Vocabulary.kinds[0]
  }

  private static let registrars: [Level] =
    [Level](repeating: .village, count: 11) + [Level](repeating: .township, count: 7)
    + [.county, .county]
  private static let grades: [Grade] =
    [Grade](repeating: .ordinary, count: 24) + [Grade](repeating: .simple, count: 10)
    + [Grade](repeating: .complex, count: 5) + [.major]
  private static let sources: [Source] =
    [Source](repeating: .visit, count: 9) + [Source](repeating: .grid, count: 4)
    + [.hotline, .hotline, .reception, .police, .court, .online, .inspection]
}

// MARK: - From the registration to the end

extension Life {
  private mutating func live() {
    guard registration.category.isMediable else {
      wait(1...5)
      return add([
        dice.hits(oneIn: 2)
          ? .concluded(Conclusion(.referred, door: .court))
          : .declined(reason: phrase(Vocabulary.reasons), door: .petition)
      ])
    }
    if dice.hits(oneIn: 60) {
      wait(1...3)
      return add([
        .declined(reason: phrase(Vocabulary.reasons), door: dice.pick([.court, .police]))
      ])
    }
    isAcceptedAtOnce = dice.chance(70)
    if !isAcceptedAtOnce {
      wait(0...3)
      add([.accepted])
    }
    if dice.hits(oneIn: 120) {
      wait(0...4)
      return add([.voided(reason: "重复登记。")], by: registrar)
    }
    if dice.chance(20) { move() }
    if dice.chance(30) { sit() }
    if dice.hits(oneIn: 25) { detour() }
    // A few go on for months, and some of them for ever.
    if dice.hits(oneIn: 20) { wait(dice.hits(oneIn: 12) ? 2_000...4_000 : 40...500) }
    conclude()
    if dice.chance(25) { callBack() }
    if dice.hits(oneIn: 60) { flareUp() }
  }

  /// The holder offers the case to another unit, mostly the one above, which takes it.
  private mutating func move() {
    wait(1...6)
    let reason = phrase(Vocabulary.reasons)
    let (direction, target) = way()
    add([
      .offered(
        Offering(
          direction, to: target.code, reason: reason,
          tried: direction == .up ? phrase(Vocabulary.attempts) : nil))
    ])
    wait(0...4)
    if dice.hits(oneIn: 15), target.code != registrar.code {
      return add([.refused(reason: "请先在本级核实。")], by: target)
    }
    add([.received], by: target)
    holder = target
    if dice.hits(oneIn: 8) { move() }
  }

  private mutating func way() -> (Direction, Unit) {
    let neighbour = region.unit(holder.level, around: region.village(&dice))
    guard let above = region.parent(of: holder) else {
      return (.down, region.unit(.county, around: region.village(&dice)))
    }
    return dice.hits(oneIn: 8) && neighbour.code != holder.code
      ? (.sideways, neighbour) : (.up, above)
  }

  private mutating func sit() {
    wait(1...7)
    add([
      .sessionRecorded(
        Session(
          mediator: Narrator.person(&dice), present: "双方当事人及家属",
          text: phrase(Vocabulary.sessions)))
    ])
  }

  /// Handling rests, takes longer, or is urged.
  private mutating func detour() {
    wait(1...5)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0:
      let until = now.day + Int.random(in: 10...40, using: &dice)
      add([.suspended(dice.pick(SuspensionReason.allCases), until: until)])
      wait(5...10)
      add([.resumed])
    case 1:
      add([.extended(Extending(days: 10, reason: "双方同意再谈一次。", partiesAgree: true))])
    case 2:
      guard let above = region.parent(of: holder) else { return }
      add([.urged(.plain)], by: above)
    case _:
      add(
        [.corrected(.amount(Int.random(in: 601...900, using: &dice) * 100), reason: "金额有误。")],
        by: registrar)
    }
  }

  private mutating func conclude() {
    switch registration.grade {
    case .simple: wait(0...3)
    case .ordinary: wait(1...18)
    case .complex, .major: wait(4...32)
    }
    let agreed = { (form: AgreementForm, outcome: Outcome, term: Agreement<String>.Term) in
      [Deed.agreed(Agreement(form, terms: [term])), .concluded(Conclusion(outcome))]
    }
    let due = now.day + Int.random(in: 5...90, using: &dice)
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<45: add(agreed(.oral, .oralAgreement, .init(phrase(Vocabulary.terms))))
    case 45..<75:
      add(agreed(.written, .writtenAgreement, .init(phrase(Vocabulary.terms), due: due)))
    case 75..<86: add([.concluded(Conclusion(.settled))])
    case 86..<90: add([.concluded(Conclusion(.withdrawn))])
    case 90..<97: add([.concluded(Conclusion(.failed, failure: dice.pick(Failure.allCases)))])
    case _: add([.concluded(Conclusion(.referred, door: dice.pick([.court, .arbitration])))])
    }
    guard registration.grade.needsVerification else { return }
    wait(1...4)
    add([.verified], by: region.parent(of: holder) ?? holder, another: true)
  }

  private mutating func callBack() {
    wait(5...30)
    add([.followedUp(dice.hits(oneIn: 9) ? .no : .yes, .yes)], by: registrar)
  }

  /// The dispute flares up and begins a new life.
  private mutating func flareUp() {
    wait(5...120)
    add([.reopened(holder: holder.code, reason: "对方没有履行约定。")])
    conclude()
  }
}

// MARK: - Time and steps

extension Life {
  /// Lets days pass, up to some hour of the office; within a day, some minutes.
  private mutating func wait(_ days: ClosedRange<Int>) {
    let count = Int.random(in: days, using: &dice)
    let minutes = Int64.random(in: 5...50, using: &dice)
    now =
      count == 0
      ? Instant(milliseconds: now.milliseconds + minutes * 60_000)
      : (now.day + count).officeHour(&dice)
  }

  /// Adds what the holder, or another unit, does now; one in twenty is written down days later.
  private mutating func add(_ deeds: [Deed<String>], by unit: Unit? = nil, another: Bool = false) {
    let unit = unit ?? holder
    guard let officer = OfficerCode(another ? "zhou.min" : dice.pick(["li.ming", "wang.fang"]))
    else { return }
    let isLate = !steps.isEmpty && dice.hits(oneIn: 20)
    let written = isLate ? (now.day + Int.random(in: 1...12, using: &dice)).officeHour(&dice) : now
    let last = steps.last?.recordedAt ?? now
    steps.append(
      Step(
        deeds: deeds, unit: unit.code, officer: officer, at: now,
        recordedAt: max(written, Instant(milliseconds: last.milliseconds + 60_000))))
  }

  private mutating func phrase(_ phrases: [String]) -> String { narrator.phrase(phrases, &dice) }
}

extension Day {
  /// A moment from half past eight to half past five.
  func officeHour(_ dice: inout Dice) -> Instant {
    Instant(
      milliseconds: start.milliseconds + Int64.random(in: 30_600...63_000, using: &dice) * 1_000)
  }
}

extension Dice {
  /// Throws the dice for a chance of so many in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
