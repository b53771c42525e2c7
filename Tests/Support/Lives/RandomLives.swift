public import Casework
public import Disputes

/// Random lives of cases; every deed goes through a desk, so all are admissible.
///
/// Deterministic: the same seed writes the same log into every casebook.
public struct RandomLives {
  /// The time of the first event.
  public static let start = Instant(milliseconds: 1_767_225_600_000)

  private let seed: UInt64
  private let steps: Int
  private let amends: Bool

  /// Prepares `steps` attempts; with `amends`, calendars and rules change in between.
  public init(seed: UInt64, steps: Int, amends: Bool = true) {
    self.seed = seed
    self.steps = steps
    self.amends = amends
  }

  /// Writes the lives into an empty casebook; returns the time of the last attempt.
  @discardableResult
  public func write(to book: some Casebook) throws -> Instant {
    var life = Chance(book, seed: seed)
    life.knowsRights = amends
    try life.enter(Places.records)
    try life.enterTeams()
    for _ in 0..<steps {
      try life.step()
      if amends, life.dice.hits(oneIn: 60) { try life.amend() }
    }
    return life.now
  }
}

/// One random run over a casebook.
struct Chance<Book: Casebook>: Speaker {
  let book: Book
  var dice: Dice
  var now = RandomLives.start
  private var numbers: [CaseNumber] = []
  private var current: CaseNumber?
  let salts: Salts
  var units = Places.records
  /// Whether parties are corrected and erased, which files of the first version do not know.
  var knowsRights = true

  init(_ book: Book, seed: UInt64) {
    self.book = book
    dice = Dice(seed: seed)
    salts = Salts(seed: seed &+ 1)
  }

  mutating func enter(_ records: [UnitRecord]) throws {
    var register = Office(
      book, unit: Places.city, officer: Places.officer("register"), now: now, salt: salts.next)
    // Time may jump by more than a month.
    register.trustsClock = true
    _ = try register.enter(records, closingVanished: false)
  }

  /// Registers two teams.
  func enterTeams() throws {
    let register = Office(
      book, unit: Places.city, officer: Places.officer("register"), now: now, salt: salts.next)
    for team in Places.teams { try register.add(team) }
  }

  mutating func step() throws {
    let hours = dice.hits(oneIn: 6) ? 24 * Int.random(in: 1...20, using: &dice) : 0
    let minutes = hours * 60 + Int.random(in: 0...240, using: &dice)
    now = Instant(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
    if dice.hits(oneIn: 60) { try rename() }
    if numbers.isEmpty || dice.hits(oneIn: 9) { try intake() } else { try act() }
  }

  /// Renames a unit, or moves a village to another township.
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
      current = receipt.dispute.number
    } catch is Refusal {
      // Refusals are expected: what the rules forbid must not happen in any casebook.
    }
  }

  private mutating func act() throws {
    // Stays with one case for some steps, as events of a case are usually days apart.
    if dice.hits(oneIn: 3) { current = dice.pick(numbers) }
    let number = current ?? dice.pick(numbers)
    current = number
    let other = dice.pick(numbers)
    let (dispute, units) = try book.write(dryRun: true) { transaction in
      let file = try transaction.file(of: number)
      return (file?.dispute, Units(try transaction.units(UnitFilter())))
    }
    guard let dispute else { return }
    let unit = units[likelyActor(on: dispute)] ?? units[dispute.holder]
    guard let unit else { return }
    let possible = dispute.possibleDeeds(for: unit, in: units)
      .filter { knowsRights || ($0 != .partyCorrected && $0 != .partyErased) }
    guard !possible.isEmpty else { return }
    let deeds = self.deeds(interesting(possible), on: dispute, by: unit, other: other)
    let earliest = max(dispute.lastTurnAt, dispute.registeredAt)
    let moment = dice.hits(oneIn: 2) ? nil : Moment.instant(between(earliest, now))
    do {
      _ = try desk(unit.code).act(on: number.description, at: moment) { _, _ in deeds }
    } catch is Refusal {
      // As above.
    } catch WorkError.unknownCase {
      // A dispute of minors is hidden from most units.
    }
  }

  /// A desk for one of the officers of a unit.
  mutating func desk(_ unit: UnitCode) -> Desk {
    let officer = Places.officer(dice.pick(["li", "wang", "zhao"]))
    var desk = Desk(book, unit: unit, officer: officer, now: now, salt: salts.next)
    desk.office.trustsClock = true
    return desk
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
}
