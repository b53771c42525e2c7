import Disputes

/// Imports a ledger of cases row by row; each row becomes the events that it implies.
///
/// A batch of up to 10,000 rows is one transaction. A larger one needs a reference in every row: it
/// is checked completely before anything is written, then written in short transactions so that
/// other writers get their turn, and a second run continues where the first stopped.
public struct LedgerImport {
  /// How many milliseconds of rows go into one transaction of a larger batch.
  ///
  /// The commit may take as long again, so other writers wait for at most 0.2 s.
  public static let millisecondsOfTransaction: Int64 = 100

  /// The officer who imports; the unit may import for itself and the units below it.
  ///
  /// Without a unit, every row must name its own.
  public var office: Office
  /// The column names by the names used in the file.
  public var mapping: [String: String] = [:]
  /// The columns of the file to ignore.
  public var ignored: Set<String> = []
  /// Whether valid rows are imported even if others fail.
  public var keepsGoing = false
  /// The most rows that are committed or rolled back together.
  public var rowsInOneTransaction = 10_000

  /// Prepares an import.
  public init(_ office: Office) { self.office = office }

  /// Imports the rows of a file.
  ///
  /// - Parameters:
  ///   - reader: the file, at its header row.
  ///   - stopwatch: a monotonic clock in milliseconds, which keeps the transactions of a larger
  ///     batch short.
  ///   - progress: called now and then with the progress; may be called again for the same rows.
  /// - Returns: the result of each row.
  /// - Throws: `LedgerError` for the first invalid row, header or column, `CSVError` if the file is
  ///   no table, `WorkError` for a wrong unit or clock. Nothing is saved then, except what earlier
  ///   transactions of a larger batch have committed.
  public func run(
    _ reader: CSVReader, clock stopwatch: @escaping () -> Int64,
    progress: @escaping (LedgerProgress) -> Void = { _ in }
  ) throws -> LedgerReport {
    var rows = reader
    let layout = try LedgerLayout(try rows.next(), mapping: mapping, ignored: ignored)
    let acting = try actingUnit()
    var memory = LedgerMemory(
      LedgerReader(layout, units: LedgerUnits(acting: acting, on: office.clock().day)))
    var work = Work(acting: acting, stopwatch: stopwatch, progress: progress)
    guard try rows.hasMore(than: rowsInOneTransaction) else {
      return LedgerReport(rows: try take(rows, work, &memory), isDryRun: office.isDryRun)
    }
    work.isLarge = true
    work.mode = LedgerSession.Mode(isTrial: true, rowsWithoutReference: rowsInOneTransaction)
    let judged = try take(rows, work, &memory)
    if office.isDryRun { return LedgerReport(rows: judged, isDryRun: true) }
    memory.forgetReferences()
    work.mode = LedgerSession.Mode(
      rowsWithoutReference: rowsInOneTransaction, comparesReferences: false)
    work.total = judged.count
    for result in judged where result.status == .failed { work.failed[result.line] = result }
    return LedgerReport(rows: try take(rows, work, &memory), isDryRun: false)
  }

  private func actingUnit() throws -> Unit? {
    guard let unit = office.unit else { return nil }
    return try office.book.write(dryRun: true) { transaction in
      guard let acting = try transaction.unit(unit) else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      return acting
    }
  }
}

// One phase over the rows
extension LedgerImport {
  /// The settings of a phase.
  private struct Work {
    let acting: Unit?
    let stopwatch: () -> Int64
    let progress: (LedgerProgress) -> Void
    var mode = LedgerSession.Mode()
    var isLarge = false
    var total: Int?
    /// The rows that failed in the checking phase.
    var failed: [Int: LedgerResult] = [:]

    func report(_ rows: Int) {
      progress(
        LedgerProgress(phase: mode.isTrial ? .checking : .writing, rows: rows, total: total))
    }
  }

  /// Processes all rows, in one transaction or in short ones.
  private func take(
    _ reader: CSVReader, _ work: Work, _ memory: inout LedgerMemory
  ) throws -> [LedgerResult] {
    var results: [LedgerResult] = []
    var rest: CSVReader? = reader
    while let rows = rest {
      let before = results.count
      // The body may run again, so it starts from `rows` each time.
      let (taken, next) = try office.book.write(
        dryRun: office.isDryRun || work.mode.isTrial
      ) { transaction in
        try self.take(rows, transaction, work, &memory, before: before)
      }
      results += taken
      rest = next
      work.report(results.count)
    }
    return results
  }

  /// Processes rows within one transaction; returns the rest, if any.
  private func take(
    _ reader: CSVReader, _ transaction: any CasebookTransaction, _ work: Work,
    _ memory: inout LedgerMemory, before: Int
  ) throws -> ([LedgerResult], CSVReader?) {
    var session = try LedgerSession(transaction, acting: work.acting, office, work.mode)
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
  /// Tells whether more than a number of rows are left.
  fileprivate func hasMore(than count: Int) throws(CSVError) -> Bool {
    var reader = self
    for _ in 0...count where try reader.next() == nil { return false }
    return true
  }
}
