public import Disputes

extension Inquiry {
  /// Returns all units as of a time, as known at a log position, ordered by code.
  ///
  /// A report about the past uses the names and the tree of that time, so it stays the same when a
  /// unit is renamed, moved or added later. A unit added later is included with a later
  /// `validFrom`.
  public func units(asOf moment: Instant, knownAt position: Int) throws -> [Unit] {
    let then = try min(position, head(knownAt: .instant(moment)).position)
    guard try hasRecords(of: .unit, after: then) else { return try units(UnitFilter()) }
    let records = try records(of: .unit, upTo: position)
    let firstDay = records.first?.recordedAt.day
    var known: [UnitCode: UnitRecord] = [:]
    for record in records {
      guard case .unit(var unit) = try RegisterChange(record) else { continue }
      let isFirst = known[unit.code] == nil
      // The units a file began with count as always existing, unless stated otherwise.
      let isOld =
        isFirst && record.recordedAt.day == firstDay && record.occurredAt == record.recordedAt
      if record.occurredAt > moment, !isOld {
        guard isFirst else { continue }
        unit.validFrom = max(unit.validFrom ?? record.occurredAt.day, record.occurredAt.day)
      }
      known[unit.code] = unit
    }
    return known.values.map { $0.unit(in: known) }.sorted { $0.code < $1.code }
  }
}

extension UnitRecord {
  /// Makes the unit, with its path from these records.
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
