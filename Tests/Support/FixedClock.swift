public import Casework
public import Disputes

// Offices, desks and imports at a fixed time

extension Office {
  /// Opens an office at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(book, unit: unit, officer: officer, clock: { now }, salt: salt)
  }
}

extension Desk {
  /// Opens a desk at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(Office(book, unit: unit, officer: officer, now: now, salt: salt), unit: unit)
  }
}

extension LedgerImport {
  /// Prepares an import at a fixed time.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, now: Instant,
    salt: @escaping () throws -> [UInt8]
  ) {
    self.init(Office(book, unit: unit, officer: officer, now: now, salt: salt))
  }
}
