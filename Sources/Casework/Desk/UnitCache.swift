import Disputes

/// Looks units up once for a whole transaction.
final class UnitCache {
  private let find: (UnitCode) throws -> Unit?
  private var known = UnitMap<Unit?>()

  /// Looks up what a function finds.
  init(find: @escaping (UnitCode) throws -> Unit?) { self.find = find }

  convenience init(_ directory: any UnitDirectory) { self.init(find: directory.unit) }

  func unit(_ code: UnitCode) throws -> Unit? {
    if let unit = known[code] { return unit }
    let unit = try find(code)
    known[code] = unit
    return unit
  }

  /// The units that a decision about these deeds looks at.
  func units(for dispute: Case?, by actor: UnitCode, _ deeds: [Deed<String>]) throws -> Units {
    try units(for: dispute, by: actor, naming: deeds.flatMap(\.namedUnits))
  }

  /// The units that a decision about what names these units looks at.
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

  /// Adds a unit and, where it was closed, those that may stand in for it.
  private func insert(_ code: UnitCode, into units: inout Units) throws {
    var next: UnitCode? = code
    while let current = next, units[current] == nil, let unit = try unit(current) {
      units.insert(unit)
      next = unit.follower()
    }
  }
}

extension Deed {
  /// The units that the deed names.
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
