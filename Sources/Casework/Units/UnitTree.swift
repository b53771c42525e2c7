import Disputes

/// The units as a register has them, with what a change would make of them.
struct UnitTree {
  private(set) var records: [UnitCode: UnitRecord] = [:]
  private var children: [UnitCode: Set<UnitCode>] = [:]

  init(_ units: [Unit]) {
    for unit in units { put(UnitRecord(unit)) }
  }

  /// The unit with its path.
  func unit(_ code: UnitCode) -> Unit? { records[code]?.unit(in: records) }

  /// Enters a unit as it will be.
  mutating func put(_ record: UnitRecord) {
    if let parent = records[record.code]?.parent { children[parent]?.remove(record.code) }
    records[record.code] = record
    if let parent = record.parent { children[parent, default: []].insert(record.code) }
  }

  /// How many units directly below one work on a day.
  func countBelow(_ code: UnitCode, on day: Day) -> Int {
    children[code, default: []].count { unit($0)?.stands(on: day) ?? false }
  }

  /// Checks that a unit and those directly below it fit where they stand.
  ///
  /// - Throws: `UnitFault` for the first thing that does not fit.
  func validate(_ code: UnitCode) throws(UnitFault) {
    guard let record = records[code] else { return }
    try UnitRegister.requireName(record.name)
    try requireParent(of: record)
    try requireSuccessor(of: record)
    if let validFrom = record.validFrom, let validTo = record.validTo, validTo < validFrom {
      throw .backwards(code, from: validFrom, to: validTo)
    }
    for below in children[code, default: []].sorted() {
      if let record = records[below] { try requireParent(of: record) }
    }
  }

  /// A unit needs one above it, of a higher level, as long as it works.
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

  /// A successor is another unit that works on the day after, of the same level or a higher one.
  ///
  /// Since it works then, there is no ring.
  private func requireSuccessor(of record: UnitRecord) throws(UnitFault) {
    guard let code = record.successor else { return }
    guard code != record.code, let last = record.validTo, let next = unit(code),
      next.stands(on: last + 1), next.level <= record.level
    else { throw .badSuccessor(code, of: record.code) }
  }
}
