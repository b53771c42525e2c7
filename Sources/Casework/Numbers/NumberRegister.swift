public import Disputes

/// The register of the numbers assigned before a restore.
public struct NumberRegister {
  private let book: any Casebook
  private let officer: OfficerCode
  private let clock: () -> Instant

  /// The unit that restores; `nil` means the city.
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

  /// Records numbers so that they are never assigned again.
  ///
  /// The clock is trusted: the log of a backup ends long before now.
  public func keep(_ given: GivenNumbers) throws {
    try book.write(dryRun: false) { transaction in
      var writer = try CaseWriter(
        transaction, units: UnitCache(transaction), officer: officer,
        stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: true),
        salt: { [] })
      guard
        let actor = try transaction.signer(unit, on: writer.now.day) ?? given.last.first?.unit
      else { return }
      // A file without units has no officers either.
      if try transaction.unit(actor) != nil { try writer.registerOfficer(of: actor) }
      try writer.record(.numbers(given), by: actor)
    }
  }
}
