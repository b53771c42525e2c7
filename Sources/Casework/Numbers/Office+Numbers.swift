import Disputes

extension Office {
  /// Records the numbers assigned before a restore, so that they are never assigned again.
  ///
  /// The clock is trusted: the log of a backup ends long before now.
  public func keep(_ given: GivenNumbers) throws {
    var office = self
    office.trustsClock = true
    try office.write { transaction in
      var writer = try office.writer(transaction)
      guard
        let actor = try transaction.signer(unit, on: writer.now.day) ?? given.last.first?.unit
      else { return }
      // A file without units has no officers either.
      if try transaction.unit(actor) != nil { try writer.registerOfficer(of: actor) }
      try writer.record(.numbers(given), by: actor)
    }
  }
}
