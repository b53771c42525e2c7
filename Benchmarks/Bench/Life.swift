import Disputes
import Support

/// The life of one case as it will be, from its registration on; the same for the same dice.
struct Life {
  /// What is said at registration, the first step.
  private(set) var registration: Registration<String>
  /// Everything that happens, in order; the first step is the registration.
  private(set) var steps: [Step] = []
  /// Whether the registering unit accepts it on the spot.
  var isAcceptedAtOnce = false

  let region: Region
  let registrar: Unit
  var holder: Unit
  private(set) var now: Instant
  var dice: Dice
  private let narrator: Narrator

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

// MARK: - Time and steps

extension Life {
  /// Lets days pass, up to some hour of the office; within a day, some minutes.
  mutating func wait(_ days: ClosedRange<Int>) {
    let count = Int.random(in: days, using: &dice)
    let minutes = Int64.random(in: 5...50, using: &dice)
    now =
      count == 0
      ? Instant(milliseconds: now.milliseconds + minutes * 60_000)
      : (now.day + count).officeHour(&dice)
  }

  /// Adds what the holder, or another unit, does now; one in twenty is written down days later.
  mutating func add(_ deeds: [Deed<String>], by unit: Unit? = nil, another: Bool = false) {
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

  /// One of some phrases, in the names of this case.
  mutating func phrase(_ phrases: [String]) -> String { narrator.phrase(phrases, &dice) }
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
