public import Disputes

/// Where a file keeps which numbers were given out before it was restored.
public struct NumberRegister {
  private let book: any Casebook
  private let officer: OfficerCode
  private let clock: () -> Instant

  /// The unit that restores; the city where none is named.
  public let unit: UnitCode?

  /// Opens the register for an officer; `clock` is read within each transaction.
  public init(
    _ book: any Casebook, unit: UnitCode?, officer: OfficerCode, clock: @escaping () -> Instant
  ) {
    self.book = book
    self.unit = unit
    self.officer = officer
    self.clock = clock
  }

  /// Keeps numbers from being given again.
  ///
  /// A copy is older than the clock says by as much as it is old, so the clock is not asked about.
  public func keep(_ given: GivenNumbers) throws {
    try book.write(dryRun: false) { transaction in
      var writer = try CaseWriter(
        transaction, units: UnitCache(transaction), officer: officer,
        stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: true),
        salt: { [] })
      guard
        let actor = try transaction.signer(unit, on: writer.now.day) ?? given.last.first?.unit
      else { return }
      // A file without units knows no officers either.
      if try transaction.unit(actor) != nil { try writer.registerOfficer(of: actor) }
      try writer.record(.numbers(given), by: actor)
    }
  }
}
