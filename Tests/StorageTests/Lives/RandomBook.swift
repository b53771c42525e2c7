import Casework
import Disputes
import Support

@testable import Storage

/// A few cases that live side by side in a file, by attempts of which many are refused.
struct RandomBook {
  /// How many cases it has; each of them is one life.
  static let cases = 4
  /// How often something is tried, over all of them.
  static let attempts = 30 * cases

  /// What was kept: who did what to which case; nothing stands for the case that it began.
  typealias Kept = (attempt: Attempt, number: CaseNumber?, seed: UInt64)

  let book: SQLiteCasebook
  private(set) var kept: [Kept] = []
  private(set) var refusals = 0
  private var numbers: [CaseNumber] = []
  private var whims: Whims
  private var seed: UInt64

  init(_ book: SQLiteCasebook, seed: UInt64) throws {
    (self.book, self.seed) = (book, seed &* 1_000)
    whims = Whims(seed: seed)
    try Self.enterUnits(in: book)
  }

  /// What chance says now.
  var now: Instant { whims.now }

  /// Tries one thing and tells whether it was kept.
  mutating func step() throws -> Bool {
    whims.wait()
    let units = try book.write(dryRun: true) { Units(try $0.units(UnitFilter())) }
    let isNew = numbers.count < Self.cases && (numbers.isEmpty || whims.pick([true, false]))
    let number = isNew ? nil : whims.pick(numbers)
    let dispute = try number.flatMap { try book.file(of: $0)?.dispute }
    let attempt =
      if let dispute { whims.acting(on: dispute, in: units, other: whims.pick(numbers)) } else {
        whims.registering(in: units)
      }
    seed += 1
    do {
      let receipt = try Self.perform((attempt, number, seed), in: book)
      if isNew { numbers.append(receipt.dispute.number) }
      if !receipt.isAlreadyDone { kept.append((attempt, number, seed)) }
      return !receipt.isAlreadyDone
    } catch is Refusal {
      refusals += 1
    } catch WorkError.unknownUnit {
      refusals += 1
    } catch WorkError.unknownCase {
      // A dispute of minors is hidden from the unit.
      refusals += 1
    }
    return false
  }

  /// Does what was tried, with random bytes that follow from the seed.
  @discardableResult
  static func perform(_ kept: Kept, in book: some Casebook) throws -> Receipt {
    let attempt = kept.attempt
    var dice = Dice(seed: kept.seed)
    var desk = Desk(
      book, unit: attempt.unit, officer: attempt.officer, now: attempt.now,
      salt: { dice.salt() })
    desk.office.trustsClock = true
    let moment = Moment.instant(attempt.occurredAt)
    if let number = kept.number {
      return try desk.act(on: number.description, at: moment) { _, _ in attempt.deeds }
    }
    guard case .registered(let said)? = attempt.deeds.first else {
      preconditionFailure("without a number there is only a registration")
    }
    return try desk.intake(said, at: moment)
  }

  /// The units with which every such book begins.
  static func enterUnits(in book: some Casebook) throws {
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    for team in Places.teams { try register.add(team) }
  }
}
