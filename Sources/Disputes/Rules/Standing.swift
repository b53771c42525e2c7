/// The right of a unit in a case; each rule names the standings that may act.
public enum Standing: String, CaseIterable, Sendable {
  /// The unit responsible now.
  case holder
  /// The unit to which the case is offered.
  case target
  /// The unit that registered it.
  case registrar
  /// A unit above the holder.
  case superior
  /// A unit above the one that registered it.
  case registrarSuperior
  /// A unit that held it before.
  case formerHolder
  /// A unit that was asked to help.
  case helper
  /// The unit that ended it.
  case ender
  /// A unit that may be the nearest above both the holder and the designated unit.
  case designator
}

extension Case {
  /// Finds the standings of a unit in this case on a day; whether it is the right designator is
  /// decided only once the target is known.
  ///
  /// From the day after its closing, a unit's standings pass to its stand-in. The default `day`
  /// lies after every known closing.
  public func standings(
    of unit: Unit, in units: Units, on day: Day = Day(number: .max)
  ) -> [Standing] {
    func stands(for code: UnitCode?) -> Bool {
      code.map { units.standIn(for: $0, on: day) == unit.code } ?? false
    }
    var standings: [Standing] = []
    if stands(for: holder) { standings.append(.holder) }
    if stands(for: openOffer?.target) { standings.append(.target) }
    if stands(for: registrar) { standings.append(.registrar) }
    if units.isAbove(unit, holder, on: day) { standings.append(.superior) }
    if isDesignator(unit, in: units, on: day) { standings.append(.designator) }
    if units.isAbove(unit, registrar, on: day) { standings.append(.registrarSuperior) }
    if formerHolders.contains(where: stands) { standings.append(.formerHolder) }
    if helpers.contains(where: stands) { standings.append(.helper) }
    if stands(for: ending?.unit) { standings.append(.ender) }
    return standings
  }

  /// The unit that acts as holder on a day: the holder, or its stand-in.
  public func acting(on day: Day, in units: Units) -> UnitCode {
    units.standIn(for: holder, on: day)
  }

  /// The holder whom a designation replaces: the closed holder itself if no unit succeeds it, else
  /// the acting holder.
  func holderToReplace(on day: Day, in units: Units) -> UnitCode {
    units.isOrphaned(holder, on: day) ? holder : acting(on: day, in: units)
  }

  private func isDesignator(_ unit: Unit, in units: Units, on day: Day) -> Bool {
    guard let holding = units[holderToReplace(on: day, in: units)] else { return false }
    // If no unit is above both, the city designates.
    return unit.isAbove(holding) || unit.code == holding.path.last
  }

  /// The helper for which a unit may answer: itself, or one for which it stands in.
  public func helper(answeredBy unit: UnitCode, in units: Units, on day: Day) -> UnitCode? {
    helpers.contains(unit)
      ? unit : helpers.first { units.standIn(for: $0, on: day) == unit }
  }
}

extension Units {
  /// Tells whether a unit is above another, or above the other's stand-in; the stand-in is not
  /// above itself.
  func isAbove(_ unit: Unit, _ code: UnitCode, on day: Day) -> Bool {
    let acting = standIn(for: code, on: day)
    guard unit.code != acting else { return false }
    return [code, acting].contains { self[$0].map(unit.isAbove) ?? false }
  }
}
