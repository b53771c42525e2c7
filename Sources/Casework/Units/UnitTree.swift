import Disputes

/// The tree of all units, to try out changes.
struct UnitTree {
  private(set) var records: [UnitCode: UnitRecord] = [:]
  private var children: [UnitCode: Set<UnitCode>] = [:]

  init(_ units: [Unit]) {
    for unit in units { put(UnitRecord(unit)) }
  }

  /// Returns the unit with its path.
  func unit(_ code: UnitCode) -> Unit? { records[code]?.unit(in: records) }

  /// Adds or replaces a unit.
  mutating func put(_ record: UnitRecord) {
    if let parent = records[record.code]?.parent { children[parent]?.remove(record.code) }
    records[record.code] = record
    if let parent = record.parent { children[parent, default: []].insert(record.code) }
  }

  /// Counts the units directly below one that exist on a day.
  func countBelow(_ code: UnitCode, on day: Day) -> Int {
    children[code, default: []].count { unit($0)?.stands(on: day) ?? false }
  }

  /// Checks a unit and the place of those directly below it.
  ///
  /// - Throws: `UnitFault` for the first violation.
  func validate(_ code: UnitCode) throws(UnitFault) {
    guard let record = records[code] else { return }
    try UnitRecord.requireName(record.name)
    try requireParent(of: record)
    try requireSuccessor(of: record)
    if let validFrom = record.validFrom, let validTo = record.validTo, validTo < validFrom {
      throw .backwards(code, from: validFrom, to: validTo)
    }
    for below in children[code, default: []].sorted() {
      if let record = records[below] { try requireParent(of: record) }
    }
  }

  /// Requires a parent of a higher level that lasts at least as long; a city has none.
  private func requireParent(of record: UnitRecord) throws(UnitFault) {
    guard let code = record.parent else {
      guard record.level == .city else { throw .noParent(record.code) }
      return
    }
    guard let parent = records[code] else { throw .unknownParent(code, of: record.code) }
    guard parent.level < record.level else { throw .parentNotAbove(code, of: record.code) }
    guard let last = parent.validTo else { return }
    guard let end = record.validTo, end <= last else {
      throw .parentClosed(code, of: record.code, since: last)
    }
  }

  /// Requires a successor to be another unit of the same or a higher level that exists on the day
  /// after.
  ///
  /// As it exists then, there can be no cycle.
  private func requireSuccessor(of record: UnitRecord) throws(UnitFault) {
    guard let code = record.successor else { return }
    guard code != record.code, let last = record.validTo, let next = unit(code),
      next.stands(on: last + 1), next.level <= record.level
    else { throw .badSuccessor(code, of: record.code) }
  }
}
