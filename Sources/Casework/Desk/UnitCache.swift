import Disputes

/// A cache of units for one transaction.
final class UnitCache {
  private let find: (UnitCode) throws -> Unit?
  private var known = UnitMap<Unit?>()

  /// Makes a cache over a look-up function.
  init(find: @escaping (UnitCode) throws -> Unit?) { self.find = find }

  convenience init(_ directory: any UnitDirectory) { self.init(find: directory.unit) }

  func unit(_ code: UnitCode) throws -> Unit? {
    if let unit = known[code] { return unit }
    let unit = try find(code)
    known[code] = unit
    return unit
  }

  /// Returns the stand-in of a unit on a day: the unit itself unless it is closed.
  func standIn(for code: UnitCode, on day: Day) throws -> UnitCode {
    try units(for: nil, by: code, naming: []).standIn(for: code, on: day)
  }

  /// Returns the units needed to decide on deeds.
  func units(for dispute: Case?, by actor: UnitCode, _ deeds: [Deed<String>]) throws -> Units {
    try units(for: dispute, by: actor, naming: deeds.flatMap(\.namedUnits))
  }

  /// Returns the units needed to decide on a deed that mentions certain units.
  func units(for dispute: Case?, by actor: UnitCode, naming named: [UnitCode]) throws -> Units {
    var codes: [UnitCode] = [actor]
    if let dispute {
      codes += [dispute.registrar, dispute.holder] + dispute.reminders.map(\.giver)
      codes += [dispute.openOffer?.target, dispute.ending?.unit].compactMap(\.self)
      codes += dispute.formerHolders + dispute.helpers
    }
    codes += named
    var units = Units()
    for code in codes where units[code] == nil {
      try insert(code, into: &units)
    }
    if let dispute, let parent = units[dispute.holder]?.parent, units[parent] == nil {
      try insert(parent, into: &units)
    }
    return units
  }

  /// Adds a unit and, if it is closed, its possible stand-ins.
  private func insert(_ code: UnitCode, into units: inout Units) throws {
    var next: UnitCode? = code
    while let current = next, units[current] == nil, let unit = try unit(current) {
      units.insert(unit)
      next = unit.follower()
    }
  }
}

extension Deed {
  /// The units that the deed mentions.
  var namedUnits: [UnitCode] {
    switch self {
    case .registered(let said): Array(said.area.prefix(1))
    case .offered(let said): [said.target]
    case .designated(let target, _): [target]
    case .placed(let unit): [unit]
    case .assistAsked(let helper): [helper]
    case .assistAnswered(_, let helper): [helper].compactMap(\.self)
    case .reopened(let holder, _): [holder]
    case .partyAdded, .accepted, .declined, .assigned, .received, .refused, .recalled,
      .sessionRecorded, .noted, .extended, .suspended, .resumed, .urged, .agreed,
      .concluded, .verified, .sentBack, .performed, .followedUp, .merged, .voided, .corrected,
      .partyCorrected, .partyErased:
      []
    }
  }
}
