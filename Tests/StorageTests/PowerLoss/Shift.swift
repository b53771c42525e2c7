import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// Clerks at work on one file, and what was acknowledged to them.
struct Shift {
  private let path: String
  private var dice: Dice
  /// How many events each case has had, by what was acknowledged.
  private(set) var acknowledged: [CaseNumber: Int] = [:]

  /// A casebook with some lives in it, made once.
  static let beginning = Result {
    let file = try CasebookFile()
    try RandomLives(seed: 3, steps: 12).write(to: file.create())
    return try Files.read(file.path)
  }

  init(path: String, seed: UInt64) {
    self.path = path
    dice = Dice(seed: seed)
  }

  /// Writes in a few sessions; what was acknowledged is noted even if it ends by an error.
  mutating func work() throws {
    for _ in 0..<3 {
      let book = try SQLiteCasebook.open(at: path, access: .writing)
      for _ in 0..<Int.random(in: 1...3, using: &dice) { try handle(in: book) }
      guard dice.hits(oneIn: 3) else { continue }
      try Connection(path: path, access: .readWrite).checkpoint()
      try handle(in: book)
    }
  }

  /// Registers and accepts a case in one transaction; some are closed in another.
  private mutating func handle(in book: SQLiteCasebook) throws {
    let number = try book.desk(hour: Self.hour).intake(.usual, accepting: true).dispute.number
    acknowledged[number] = 2
    guard dice.hits(oneIn: 2) else { return }
    try book.act([.noted("再谈一次")], on: number, hour: Self.hour)
    acknowledged[number] = 3
  }

  /// Opens the file as the next person does: all is there, nothing is half there, and it goes on.
  func verify(_ comment: Comment) throws {
    let book = try SQLiteCasebook.open(at: path, access: .writing)
    let before = try Self.count(in: book)
    for (number, count) in acknowledged {
      #expect(before[number, default: 0] >= count, comment)
    }
    // At most the one transaction is there beyond what was acknowledged.
    let unsaid = before.filter { acknowledged[$0.key] != $0.value }
    #expect(unsaid.count <= 1 && unsaid.allSatisfy { $0.value >= 2 }, comment)
    let next = try book.intake(hour: Self.hour)
    #expect(before[next] == nil, comment)
    try book.check { Issue.record("\($0), \(comment)") }
  }

  private static let hour = 50_000

  /// The events of each case of this shift.
  private static func count(in book: SQLiteCasebook) throws -> [CaseNumber: Int] {
    try book.write(dryRun: true) { transaction in
      let last = try transaction.lastOrdinal(unit: Places.bihu, year: year, series: 0)
      let numbers = (1...max(1, last)).compactMap {
        CaseNumber(unit: Places.bihu, year: year, series: 0, ordinal: $0)
      }
      return try Dictionary(
        uniqueKeysWithValues: numbers.map { ($0, try transaction.records(of: $0).count) }
      ).filter { $0.value > 0 }
    }
  }

  /// The year in which the shift works, in which the beginning has no case.
  private static let year = Instant.hour(hour).day.year
}
