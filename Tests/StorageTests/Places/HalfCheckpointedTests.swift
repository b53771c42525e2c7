import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// A file whose write-ahead log was only partly copied into it when the power went.
@Suite struct HalfCheckpointedTests {
  private let file: CasebookFile

  init() throws {
    file = try CasebookFile()
    try file.fill()
  }

  /// Of every sector the disk has either what stood there before or what was to be written.
  @Test(arguments: [512, 4096])
  func `the next writer goes on with the log of the file itself`(sector: Int) throws {
    let journal = file.path + "-wal"
    var book: SQLiteCasebook? = try file.open(.writing)
    for hour in 0..<60 { _ = try book?.intake(hour: 50_000 + hour) }
    let position = try book?.head(knownAt: nil).position
    let (before, log) = try (Files.read(file.path), Files.read(journal))
    try Connection(path: file.path, access: .readWrite).checkpoint()
    let after = try Files.read(file.path)
    book = nil
    for seed in UInt64(0)..<150 {
      var dice = Dice(seed: seed)
      // A disk that writes most of it, or little, or half.
      let share = Int.random(in: 1...9, using: &dice)
      var mixed = before + Array(repeating: 0, count: max(0, after.count - before.count))
      for start in stride(from: 0, to: after.count, by: sector)
      where Int.random(in: 0..<10, using: &dice) < share {
        let end = min(start + sector, after.count)
        mixed.replaceSubrange(start..<end, with: after[start..<end])
      }
      try SQLiteCasebook.remove(at: file.path)
      try Files.write(mixed, to: file.path)
      try Files.write(log, to: journal)
      let again = try file.open(.writing)
      #expect(try again.head(knownAt: nil).position == position, "seed \(seed)")
    }
  }
}
