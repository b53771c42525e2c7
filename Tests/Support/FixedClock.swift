public import Casework
public import Disputes

// Initialisers with a fixed time instead of a clock.

extension Desk {
  /// Opens a desk at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension LedgerImport {
  /// Prepares an import at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension UnitRegister {
  /// Opens the register at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension PeriodRegister {
  /// Opens the register at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension NumberRegister {
  /// Opens the register at a fixed time.
  public init(_ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant) {
    self.init(book, unit: unit, officer: officer, clock: { now })
  }
}
