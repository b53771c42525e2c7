public import Casework
public import Disputes

// A test chooses its own now; a clock that stands still is enough for most.

extension Desk {
  /// Sits an officer down where the clock stands still.
  public init(
    _ book: any Casebook, unit: UnitCode, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension LedgerImport {
  /// Prepares an import where the clock stands still.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension UnitRegister {
  /// Opens the register where the clock stands still.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension PeriodRegister {
  /// Opens the register where the clock stands still.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension NumberRegister {
  /// Opens the register where the clock stands still.
  public init(_ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant) {
    self.init(book, unit: unit, officer: officer, clock: { now })
  }
}
