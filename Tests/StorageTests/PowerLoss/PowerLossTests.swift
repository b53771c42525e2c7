import CPowerLoss
import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// What was acknowledged is there when the power comes back, whatever the disk made of the rest.
@Suite struct PowerLossTests {
  /// Cuts the power at any moment of a shift, once for each seed.
  @Test(arguments: Trials.parts)
  func `an acknowledged write survives a power cut`(part: Int) throws {
    let last = try Self.operationsOfShift.get()
    for seed in Trials.seeds(part, of: 160, soak: 20_000) {
      var dice = Dice(seed: seed)
      let disk = try Disk(seed: seed, holding: Shift.beginning.get())
      disk.plan(POWERLOSS_CUT, at: Int.random(in: 1...last, using: &dice))
      var shift = Shift(path: disk.path, seed: seed)
      do { try shift.work() } catch { #expect(disk.hasFailed, "seed \(seed): \(error)") }
      disk.cutPower()
      try shift.verify("seed \(seed)")
    }
  }

  /// Lets one operation of a shift fail, goes on, and cuts the power at the end.
  @Test(arguments: Trials.parts)
  func `an acknowledged write survives an error of the disk`(part: Int) throws {
    let last = try Self.operationsOfShift.get()
    for seed in Trials.seeds(part, of: 40, soak: 5_000) {
      var dice = Dice(seed: seed)
      let disk = try Disk(seed: seed, holding: Shift.beginning.get())
      disk.plan(POWERLOSS_ERROR, at: Int.random(in: 1...last, using: &dice))
      var shift = Shift(path: disk.path, seed: seed)
      do {
        try shift.work()
      } catch {
        #expect(disk.hasFailed && error.isOf(.inputOutput), "seed \(seed): \(error)")
        try shift.work()
      }
      disk.cutPower()
      try shift.verify("seed \(seed)")
    }
  }

  /// Fills the disk up at any moment of a shift, and makes room again.
  @Test(arguments: Trials.parts)
  func `a full disk takes back what does not fit and loses nothing`(part: Int) throws {
    let last = try Self.operationsOfShift.get()
    for seed in Trials.seeds(part, of: 40, soak: 5_000) {
      var dice = Dice(seed: seed)
      let disk = try Disk(seed: seed, holding: Shift.beginning.get())
      disk.plan(POWERLOSS_FULL, at: Int.random(in: 1...last, using: &dice))
      var shift = Shift(path: disk.path, seed: seed)
      do {
        try shift.work()
      } catch {
        #expect(disk.hasFailed && error.isOf(.full), "seed \(seed): \(error)")
        disk.makeRoom()
        try shift.work()
      }
      disk.cutPower()
      try shift.verify("seed \(seed)")
    }
  }

  @Test func `a casebook is made whole or not at all`() throws {
    let (last, entries) = try Self.making.get()
    for operation in 1...last {
      let disk = try Disk(seed: UInt64(operation))
      disk.plan(POWERLOSS_CUT, at: operation)
      let made = Result { try Self.make(disk.path) }
      disk.cutPower()
      if Files.exists(disk.path) {
        let book = try SQLiteCasebook.open(at: disk.path, access: .reading)
        try book.check { Issue.record("\($0), operation \(operation)") }
        #expect(try book.head(knownAt: nil).position == entries)
      } else {
        #expect(throws: (any Error).self, "operation \(operation)") { try made.get() }
        try Self.make(disk.path)
      }
    }
  }

  /// The harness must be able to find what it looks for.
  @Test func `a writer that does not wait for the disk is found out`() throws {
    let losses = try (UInt64(0)..<20).count { seed in
      let disk = try Disk(seed: seed, holding: Shift.beginning.get())
      do {
        let db = try Connection(path: disk.path, access: .readWrite)
        try db.execute(script: "PRAGMA synchronous = OFF")
        for _ in 0..<5 {
          try db.write { try db.execute(script: "CREATE TABLE IF NOT EXISTS t (a)") }
        }
        disk.plan(POWERLOSS_CUT, at: disk.operations + 1)
      }
      disk.cutPower()
      let tables: Int? = try? Connection(path: disk.path, access: .readOnly)
        .value("SELECT count(*) FROM sqlite_schema WHERE name = 't'")
      return tables != 1
    }
    #expect(losses > 0)
  }

  private static func make(_ path: String) throws {
    _ = try SQLiteCasebook.create(at: path, series: 0, now: RandomLives.start) { book in
      let register = Office(
        book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
      _ = try register.enter(Places.records, closingVanished: false)
    }
  }

  private static let operationsOfShift = Result {
    let disk = try Disk(seed: 0, holding: Shift.beginning.get())
    var shift = Shift(path: disk.path, seed: 0)
    try shift.work()
    return disk.operations
  }

  /// The operations that the making takes, and the entries that it leaves.
  private static let making = Result {
    let disk = try Disk(seed: 0)
    try make(disk.path)
    let entries = try SQLiteCasebook.open(at: disk.path, access: .reading).head(knownAt: nil)
    return (disk.operations, entries.position)
  }
}

extension Error {
  /// Whether it says so, of the casebook or of a connection.
  fileprivate func isOf(_ code: ResultCode) -> Bool {
    switch self as any Error {
    case let error as SQLiteError: error.code.primary == code
    case let error as StorageError:
      switch error {
      case .full: code == .full
      case .unreachable: code == .inputOutput
      case _: false
      }
    case _: false
    }
  }
}
