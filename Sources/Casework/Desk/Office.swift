public import Disputes

/// An officer at work on a file, for a unit or, without one, for the owner of the file.
///
/// The registers are changed here; a desk and an import of cases are opened for an office.
public struct Office {
  let book: any Casebook
  let officer: OfficerCode
  let clock: () -> Instant
  let salt: () throws -> [UInt8]

  /// The acting unit; `nil` for the owner of the file.
  public let unit: UnitCode?
  /// Whether this is a dry run: everything is checked, nothing is saved.
  public var isDryRun = false
  /// Whether a suspicious system clock is trusted.
  public var trustsClock = false

  /// Opens the office; `clock` is read within each transaction, and `salt` returns 32 new random
  /// bytes at each call.
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

  /// Runs a body in one transaction, which a dry run does not keep.
  func write<Value>(_ body: (any CasebookTransaction) throws -> Value) throws -> Value {
    try book.write(dryRun: isDryRun, body)
  }

  /// Starts writing within a transaction.
  func writer(
    _ transaction: any CasebookTransaction, _ units: UnitCache? = nil
  ) throws -> CaseWriter {
    try CaseWriter(
      transaction, units: units ?? UnitCache(transaction), officer: officer,
      stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: trustsClock),
      salt: salt)
  }
}
