import Casework
import Disputes
import Machine
import Storage
import Support

/// The works of which the rate within one process is measured, without the start of the program.
struct Work {
  private let book: SQLiteCasebook
  private let now = Instant(milliseconds: Clock.millisecondsSince1970())

  /// Opens a casebook.
  init(at path: String) throws { book = try SQLiteCasebook.open(at: path, access: .writing) }

  /// Registers cases, each on the disk before the next; the same ones for the same seed.
  func intakes(_ count: Int, seed: Int) throws -> Timings {
    let region = try Region(book)
    var timings = Timings()
    for index in 0..<count {
      let life = Work.life(index, seed: seed, at: now, in: region)
      let step = life.steps[0]
      try timings.time {
        var desk = Desk(
          book, unit: step.unit, officer: step.officer, now: now, salt: { try Randomness.bytes(32) }
        )
        desk.office.trustsClock = true
        _ = try desk.intake(life.registration)
      }
    }
    return timings
  }

  /// Lists 50 open cases of every township, so many times over.
  func lists(_ rounds: Int) throws -> Timings {
    var timings = Timings()
    for _ in 0..<rounds {
      try timings.time {
        for township in try book.units(UnitFilter(level: .township)) {
          var filter = CaseFilter()
          filter.states = CaseFilter.openStates
          filter.area = township
          _ = try book.lines(filter, sort: .newestFirst, limit: 50)
        }
      }
    }
    return timings
  }

  /// A ledger of that many cases of the last year, as `import cases` takes it.
  func ledger(_ count: Int, seed: Int, write: (String) throws -> Void) throws {
    let region = try Region(book)
    let writer = CSVWriter()
    try write(writer.line(LedgerLine.columns.map(\.name)))
    for index in 0..<count {
      let day = now.day + -(365 - index * 364 / count)
      let life = Work.life(index, seed: seed, at: day.start, in: region)
      let line = LedgerLine(life, reference: "\(seed)-\(index)", until: now)
      try write(writer.line(LedgerLine.columns.map(line.field)))
    }
  }

  private static func life(
    _ index: Int, seed: Int, at instant: Instant, in region: Region
  ) -> Life {
    Life(at: instant, in: region, Dice(seed: (UInt64(seed) << 32) + UInt64(index)))
  }
}
