public import Disputes

extension Inquiry {
  /// All units as this file knew them at that position of the log, ordered by code.
  ///
  /// A report about the past names and lists the units of then, so that it stays the same when one
  /// is renamed or added later.
  public func units(knownAt position: Int) throws -> [Unit] {
    guard try hasRecords(of: .unit, after: position) else { return try units(UnitFilter()) }
    var known: [UnitCode: UnitRecord] = [:]
    for record in try records(of: .unit, upTo: position) {
      if case .unit(let unit) = try RegisterChange(record) { known[unit.code] = unit }
    }
    return known.values.map { $0.unit(in: known) }.sorted { $0.code < $1.code }
  }
}

extension UnitRecord {
  /// Makes the unit with its path among these records.
  public func unit(in records: [UnitCode: UnitRecord]) -> Unit {
    var path: [UnitCode] = []
    var next = parent
    while let code = next, path.count < 4 {
      path.append(code)
      next = records[code]?.parent
    }
    return Unit(
      code: code, name: name, level: level, above: path, validFrom: validFrom, validTo: validTo,
      successor: successor)
  }
}
