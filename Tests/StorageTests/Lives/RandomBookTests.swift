import Casework
import Disputes
import Machine
import SQLite
import Support
import Testing

@testable import Storage

/// Lives that chance decides, most of it nonsense, kept in a file.
///
/// One life is one case from its registration through some thirty things that are tried on it.
@Suite struct RandomBookTests {
  /// 64 lives, or 4,000.
  private static let books = (usual: 16, soak: 1_000)

  @Test(arguments: Trials.parts)
  func `what is refused changes no row, what is kept leaves a sound file with sane rates`(
    part: Int
  ) throws {
    var (kept, refused) = (0, 0)
    for seed in Trials.seeds(part, of: Self.books.usual, soak: Self.books.soak) {
      let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
      var lives = try RandomBook(book, seed: seed)
      for attempt in 1...RandomBook.attempts {
        let before = try book.changes()
        let isKept = try lives.step()
        #expect(try (book.changes() != before) == isKept, "\(seed), attempt \(attempt)")
        if attempt.isMultiple(of: 40) { try Self.requireSound(book, "\(seed), \(attempt)") }
      }
      try Self.requireSaneRates(book, until: lives.now, seed: seed)
      try Self.requireSameLog(lives)
      kept += lives.kept.count
      refused += lives.refusals
    }
    #expect(kept > refused / 4 && refused > kept / 4, "too tame: \(kept) kept, \(refused) refused")
  }

  @Test func `what is refused changes not a byte of the file`() throws {
    let file = try CasebookFile()
    var refused = 0
    do {
      var lives = try RandomBook(file.create(), seed: 77)
      while refused < 25 {
        let before = try file.bytes()
        guard try !lives.step() else { continue }
        refused += 1
        #expect(try file.bytes() == before)
      }
    }
    #expect(try file.findings().isEmpty)
  }

  private static func requireSound(_ book: SQLiteCasebook, _ place: String) throws {
    var findings: [Finding] = []
    try book.check { findings.append($0) }
    #expect(findings.isEmpty, "\(place): \(findings)")
  }

  /// Shares of one another lie between nothing and all, whatever is asked.
  private static func requireSaneRates(
    _ book: SQLiteCasebook, until end: Instant, seed: UInt64
  ) throws {
    var dice = Dice(seed: seed)
    let head = try book.head(knownAt: nil)
    // Closings, and cases sent up, may belong to cases of another period.
    let shares = Indicator.allCases.filter { ![.flowRate, .upwardRate, .transitMean].contains($0) }
    for rows in Grouping.allCases.map(Optional.some) + [nil] {
      let asOf = dice.instant(through: end)
      var question = TableQuestion(
        Set(Measure.allCases), by: rows, from: dice.pick([nil, dice.instant(through: asOf)]),
        to: asOf, asOf: asOf)
      question.position = Int.random(in: 0...head.position, using: &dice)
      for (key, counts) in try book.cells(question) {
        for share in shares {
          let (part, whole) = (counts[share.numerator], counts[share.denominator])
          #expect(0 <= part && part <= whole, "\(seed): \(share) of \(key), \(question)")
        }
      }
    }
  }

  /// Without what was refused, and with the same times and random bytes, the log is the same.
  private static func requireSameLog(_ lives: RandomBook) throws {
    let again = MemoryCasebook()
    try RandomBook.enterUnits(in: again)
    for kept in lives.kept { try RandomBook.perform(kept, in: again) }
    #expect(try again.head(knownAt: nil) == lives.book.head(knownAt: nil))
  }
}

extension SQLiteCasebook {
  /// How many rows have been written, also such as were taken back.
  fileprivate func changes() throws -> Int { try db.value("SELECT total_changes()") }
}

extension CasebookFile {
  /// All that stands on the disk.
  fileprivate func bytes() throws -> [[UInt8]] {
    try [path, path + "-wal"].map { Files.exists($0) ? try Files.read($0) : [] }
  }
}

extension Dice {
  fileprivate mutating func instant(through end: Instant) -> Instant {
    let first = RandomLives.start.milliseconds
    return Instant(
      milliseconds: Int64.random(in: first...max(first, end.milliseconds), using: &self))
  }
}
