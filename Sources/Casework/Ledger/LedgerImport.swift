public import Disputes

/// Brings a ledger of cases in, row by row: each becomes the events that it implies.
///
/// A batch of up to 10,000 rows is one transaction. A larger one needs a reference in every row; it
/// is judged whole before anything is written, then written in short transactions so that others
/// can write between them, and continues where it stopped when it is run again.
public struct LedgerImport {
  /// How long rows are taken into one transaction of a larger batch; to bring them to the disk takes
  /// up to as long again, and others wait for at most 0.2 s.
  public static let millisecondsOfTransaction: Int64 = 100

  private let book: any Casebook
  private let unit: UnitCode?
  private let officer: OfficerCode
  private let clock: () -> Instant
  private let salt: () throws -> [UInt8]

  /// Our names of columns by those in the file.
  public var mapping: [String: String] = [:]
  /// The columns of the file that are passed over.
  public var ignored: Set<String> = []
  /// Whether nothing is kept.
  public var isDryRun = false
  /// Whether good rows are kept beside bad ones.
  public var keepsGoing = false
  /// Whether a clock that seems wrong is taken as right.
  public var trustsClock = false

  /// How many rows at most are kept or undone together.
  public var rowsInOneTransaction = 10_000

  /// Prepares an import; `clock` is read within each transaction, `salt` gives 32 new random bytes at
  /// each call.
  ///
  /// The unit writes for itself and for units below it. Without one, every row names its own.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, clock: @escaping () -> Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.book = book
    self.unit = unit
    self.officer = officer
    self.clock = clock
    self.salt = salt
  }

  /// Takes the rows of a file.
  ///
  /// - Parameters:
  ///   - reader: the file from its first row on.
  ///   - stopwatch: milliseconds from any beginning, by which transactions of a larger batch are kept
  ///     short.
  ///   - progress: is told now and then how far it has come; a part may be told again.
  /// - Returns: what became of each row.
  /// - Throws: `LedgerError` for the first row, header or column that is wrong, `CSVError` where the
  ///   file is no table, `WorkError` where the unit or the clock is wrong. Nothing is kept then, but
  ///   for a larger batch what an earlier run has kept.
  public func run(
    _ reader: CSVReader, clock stopwatch: @escaping () -> Int64,
    progress: @escaping (LedgerProgress) -> Void = { _ in }
  ) throws -> LedgerReport {
    var rows = reader
    let layout = try LedgerLayout(try rows.next(), mapping: mapping, ignored: ignored)
    let acting = try actingUnit()
    var memory = LedgerMemory(
      LedgerReader(layout, units: LedgerUnits(acting: acting, on: clock().day)))
    var work = Work(acting: acting, stopwatch: stopwatch, progress: progress)
    guard try rows.hasMore(than: rowsInOneTransaction) else {
      return LedgerReport(rows: try take(rows, work, &memory), isDryRun: isDryRun)
    }
    work.isLarge = true
    work.mode = LedgerSession.Mode(isTrial: true, rowsWithoutReference: rowsInOneTransaction)
    let judged = try take(rows, work, &memory)
    if isDryRun { return LedgerReport(rows: judged, isDryRun: true) }
    memory.forgetReferences()
    work.mode = LedgerSession.Mode(
      rowsWithoutReference: rowsInOneTransaction, comparesReferences: false)
    work.total = judged.count
    for result in judged where result.status == .failed { work.failed[result.line] = result }
    return LedgerReport(rows: try take(rows, work, &memory), isDryRun: false)
  }

  private func actingUnit() throws -> Unit? {
    guard let unit else { return nil }
    return try book.write(dryRun: true) { transaction in
      guard let acting = try transaction.unit(unit) else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      return acting
    }
  }
}

// The rows of one phase
extension LedgerImport {
  /// What a phase is about.
  private struct Work {
    let acting: Unit?
    let stopwatch: () -> Int64
    let progress: (LedgerProgress) -> Void
    var mode = LedgerSession.Mode()
    var isLarge = false
    var total: Int?
    /// The rows that were found wrong before anything was written.
    var failed: [Int: LedgerResult] = [:]

    func report(_ rows: Int) {
      progress(
        LedgerProgress(phase: mode.isTrial ? .checking : .writing, rows: rows, total: total))
    }
  }

  /// Takes all rows, in one transaction or in short ones.
  private func take(
    _ reader: CSVReader, _ work: Work, _ memory: inout LedgerMemory
  ) throws -> [LedgerResult] {
    var results: [LedgerResult] = []
    var rest: CSVReader? = reader
    while let rows = rest {
      let before = results.count
      // The body may run again, so it begins with what stood before it.
      let (taken, next) = try book.write(dryRun: isDryRun || work.mode.isTrial) { transaction in
        try self.take(rows, transaction, work, &memory, before: before)
      }
      results += taken
      rest = next
      work.report(results.count)
    }
    return results
  }

  /// Takes rows within one transaction; returns the rest where there is one.
  private func take(
    _ reader: CSVReader, _ transaction: any CasebookTransaction, _ work: Work,
    _ memory: inout LedgerMemory, before: Int
  ) throws -> ([LedgerResult], CSVReader?) {
    var session = try LedgerSession(
      transaction, acting: work.acting, officer: officer,
      stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: trustsClock),
      salt: salt, mode: work.mode)
    var reader = reader
    var results: [LedgerResult] = []
    let start = work.isLarge ? work.stopwatch() : 0
    while let row = try reader.next() {
      results.append(try work.failed[row.line] ?? result(of: row, &session, &memory))
      if results.count.isMultiple(of: 1_000), !work.isLarge { work.report(results.count) }
      if work.isLarge, results.count.isMultiple(of: 16),
        work.stopwatch() - start >= LedgerImport.millisecondsOfTransaction
          || results.count >= rowsInOneTransaction
      {
        return (results, reader)
      }
    }
    return (results, nil)
  }

  private func result(
    of row: CSVRow, _ session: inout LedgerSession, _ memory: inout LedgerMemory
  ) throws -> LedgerResult {
    do {
      return try session.take(row, &memory)
    } catch let error as LedgerError where keepsGoing {
      return LedgerResult(line: row.line, .failed, error: error)
    }
  }
}

extension CSVReader {
  /// Tells whether more than so many rows are left.
  fileprivate func hasMore(than count: Int) throws(CSVError) -> Bool {
    var reader = self
    for _ in 0...count where try reader.next() == nil { return false }
    return true
  }
}
