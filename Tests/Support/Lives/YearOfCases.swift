public import Casework
public import Disputes

/// A simulated year of a city: thousands of cases registered and handled over time.
///
/// With reopenings, moves, mergers, corrections and late entries; calendars, rules and units change
/// during the year. Deterministic: the same seed writes the same log into every casebook.
public struct YearOfCases {
  /// When the year begins.
  public static let start = day(1, 1).start
  /// When the last thing may happen.
  public static let end = day(12, 31).end

  private let seed: UInt64
  private let cases: Int

  /// Prepares a year with that many cases.
  public init(seed: UInt64 = 2025, cases: Int = 5_000) {
    self.seed = seed
    self.cases = cases
  }

  /// Writes the year into an empty casebook, in one transaction.
  public func write(to book: some Casebook) throws {
    try book.write(dryRun: false) { transaction in
      var city = City(SharedTransaction(transaction), seed: seed)
      try city.begin(cases: cases)
      try city.live()
    }
  }

  /// A day of the year.
  public static func day(_ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: 2025, month: month, day: day) else {
      preconditionFailure("2025-\(month)-\(day) is no day")
    }
    return day
  }
}

/// The simulation: which deed is next, and when it is recorded.
struct City {
  /// A scheduled task.
  struct Errand {
    /// The kinds of tasks.
    enum Task {
      case intake
      case act(Int, occurredAt: Instant)
      case change(@Sendable (inout City) throws -> Void)
    }

    let at: Instant
    let task: Task
  }

  static let hour: Int64 = 3_600_000

  var chance: Chance<SharedTransaction>
  private var directory: [UnitCode: Unit] = [:]
  private var cases: [Case] = []
  private var agenda = [[Errand]](repeating: [], count: 365 * 24)

  init(_ book: SharedTransaction, seed: UInt64) {
    chance = Chance(book, seed: seed)
    chance.now = YearOfCases.start
    put(Self.units)
  }

  /// Adds or updates units.
  mutating func put(_ records: [UnitRecord]) {
    chance.units.removeAll { old in records.contains { $0.code == old.code } }
    chance.units += records
    let known = Dictionary(uniqueKeysWithValues: chance.units.map { ($0.code, $0) })
    directory = known.mapValues { $0.unit(in: known) }
  }

  func unit(_ code: UnitCode) -> Unit? { directory[code] }

  /// Enters the registers, and schedules registrations of cases and changes of registers.
  mutating func begin(cases: Int) throws {
    try chance.enter(chance.units + [Self.spare])
    try chance.enterTeams()
    for _ in 0..<cases {
      let minutes = Int64.random(in: 60..<365 * 24 * 60, using: &chance.dice)
      note(.intake, at: YearOfCases.start.later(minutes * 60_000))
    }
    for (day, change) in Self.changes { note(.change(change), at: day.start.later(9 * Self.hour)) }
  }

  private mutating func note(_ task: Errand.Task, at instant: Instant) {
    let hour = Int((instant.milliseconds - YearOfCases.start.milliseconds) / Self.hour)
    guard agenda.indices.contains(hour) else { return }
    agenda[hour].append(Errand(at: instant, task: task))
  }

  /// Runs all tasks in order of time; tasks scheduled meanwhile are always later.
  mutating func live() throws {
    for hour in agenda.indices {
      let errands = agenda[hour].enumerated().sorted {
        ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
      }
      for (_, errand) in errands {
        chance.now = errand.at
        switch errand.task {
        case .intake: try intake()
        case .act(let index, let occurredAt): try act(on: index, at: occurredAt)
        case .change(let change): try change(&self)
        }
      }
    }
  }
}

// MARK: - Cases

extension City {
  private mutating func intake() throws {
    let level = chance.dice.pick(Self.registrars)
    // Units that do not exist yet register nothing.
    let units = chance.units.filter { $0.validFrom.map { $0 <= chance.now.day } ?? true }
    let registrar = chance.dice.pick(units.filter { $0.level == level })
    let below = units.filter { $0.parent == registrar.code && $0.level == .village }
    let area =
      chance.dice.hits(oneIn: 12)
      ? Places.city
      : chance.dice.pick([registrar.code, chance.dice.pick(below + [registrar]).code])
    let now = chance.now
    let moment: Moment?
    switch Int.random(in: 0..<10, using: &chance.dice) {
    case 0: moment = .day(now.day + -Int.random(in: 0...40, using: &chance.dice))
    case 1:
      moment = .instant(now.later(-Int64.random(in: 0...40 * 24, using: &chance.dice) * Self.hour))
    case _: moment = nil
    }
    let registration = chance.registration(area: unit(area)?.path ?? [])
    let receipt = try chance.desk(registrar.code).intake(
      registration, at: moment, accepting: chance.dice.hits(oneIn: 3))
    cases.append(receipt.dispute)
    plan(cases.count - 1, after: receipt.dispute.lastTurnAt)
  }

  /// Villages register most of the cases.
  private static let registrars: [Level] =
    [Level](repeating: .village, count: 6) + [.township, .township, .township, .county, .city]

  /// Schedules the next deed of a case, and how much later it is recorded.
  private mutating func plan(_ index: Int, after last: Instant) {
    let dispute = cases[index]
    if !dispute.state.isOpen, chance.dice.hits(oneIn: 2) { return }
    let longest: Int64
    switch dispute.state {
    case _ where dispute.openOffer != nil: longest = chance.dice.hits(oneIn: 6) ? 25 : 6
    case .registered: longest = 5
    case .handling: longest = 14
    case .suspended, .closed: longest = 40
    case .concluded: longest = 10
    case .declined, .void: longest = 60
    }
    let delay = Int64.random(in: 0...longest * 24 * 60, using: &chance.dice) * 60_000
    let occurredAt = max(last, dispute.lastTurnAt).later(delay)
    let days: ClosedRange<Int64>
    switch Int.random(in: 0..<32, using: &chance.dice) {
    case 0: days = 15...45
    case 1...3: days = 3...10
    case 4...8: days = 0...2
    case _: days = 0...0
    }
    let lag = Int64.random(in: days, using: &chance.dice) * 24 * Self.hour
    let earliest = chance.now.later(Self.hour)
    note(.act(index, occurredAt: occurredAt), at: max(occurredAt.later(lag), earliest))
  }

  private mutating func act(on index: Int, at occurredAt: Instant) throws {
    let dispute = cases[index]
    let kind = chance.dice.pick(possible(dispute, on: occurredAt.day))
    if let unit = actor(of: kind, on: dispute) {
      let deeds = said(kind, on: dispute, by: unit, at: occurredAt)
      let isNow = occurredAt == chance.now
      let moment =
        chance.dice.hits(oneIn: 8) ? Moment.day(occurredAt.day) : isNow ? nil : .instant(occurredAt)
      do {
        let receipt = try chance.desk(unit.code).act(on: dispute.number.description, at: moment) {
          _, _ in deeds
        }
        cases[index] = receipt.dispute
      } catch is Refusal {
        // Refusals are expected; another deed follows.
      } catch WorkError.unknownCase {
        // The case is hidden from this unit.
      }
    }
    plan(index, after: occurredAt)
  }

  /// The deed with its details, on its day.
  private mutating func said(
    _ kind: DeedKind, on dispute: Case, by unit: Unit, at occurredAt: Instant
  ) -> [Deed<String>] {
    let now = chance.now
    chance.now = occurredAt
    defer { chance.now = now }
    let other = chance.dice.pick(cases).number
    switch kind {
    case .designated:
      return [.designated(target: dispute.openOffer?.target ?? unit.code, reason: "because")]
    case .placed:
      return [.placed(at: chance.dice.pick(chance.units).code)]
    case _:
      return chance.deeds(kind, on: dispute, by: unit, other: other)
    }
  }
}

extension Instant {
  func later(_ milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }
}
