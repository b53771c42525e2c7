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
      codes += [dispute.openOffer?.target].compactMap(\.self)
    }
    codes += named
    var units = Units()
    for code in codes where units[code] == nil {
      // A closed unit's successor may take its place.
      var next: UnitCode? = code
      while let current = next, units[current] == nil, let unit = try unit(current) {
        units.insert(unit)
        next = unit.successor
      }
    }
    if let dispute, let parent = units[dispute.holder]?.parent, let unit = try unit(parent) {
      units.insert(unit)
    }
    return units
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
    case .reopened(let holder, _): [holder]
    case .partyAdded, .accepted, .declined, .assigned, .received, .refused, .recalled,
      .assistAnswered, .sessionRecorded, .noted, .extended, .suspended, .resumed, .urged, .agreed,
      .concluded, .verified, .sentBack, .performed, .followedUp, .merged, .voided, .corrected,
      .partyCorrected, .partyErased:
      []
    }
  }
}
