public import Disputes

extension Inquiry {
  /// All units as they were at a moment, as far as this file knew by that position of the log, ordered
  /// by code.
  ///
  /// A report about the past names the units of then and has their tree, so that it stays the same when
  /// one is renamed, moved or added later. A unit that came later stands there as it came, not working
  /// yet.
  public func units(asOf moment: Instant, knownAt position: Int) throws -> [Unit] {
    let then = try min(position, head(knownAt: .instant(moment)).position)
    guard try hasRecords(of: .unit, after: then) else { return try units(UnitFilter()) }
    let records = try records(of: .unit, upTo: position)
    let firstDay = records.first?.recordedAt.day
    var known: [UnitCode: UnitRecord] = [:]
    for record in records {
      guard case .unit(var unit) = try RegisterChange(record) else { continue }
      let isFirst = known[unit.code] == nil
      // What the file began with holds since ever, unless it says otherwise.
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
