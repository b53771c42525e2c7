/// What a unit is to a case; a rule names the standings that may act.
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
  /// A unit that may turn out to be the nearest above both the holder and the unit designated.
  case designator
}

extension Case {
  /// Finds what a unit is to this case; designating is judged when the target is known.
  public func standings(of unit: Unit, in units: Units) -> [Standing] {
    var standings: [Standing] = []
    if unit.code == holder { standings.append(.holder) }
    if unit.code == openOffer?.target { standings.append(.target) }
    if unit.code == registrar { standings.append(.registrar) }
    if let holding = units[holder] {
      let isAbove = unit.isAbove(holding)
      if isAbove { standings.append(.superior) }
      // Where nobody is above both, the city designates.
      if isAbove || unit.code == holding.path.last { standings.append(.designator) }
    }
    if let registering = units[registrar], unit.isAbove(registering) {
      standings.append(.registrarSuperior)
    }
    if formerHolders.contains(unit.code) { standings.append(.formerHolder) }
    if helpers.contains(unit.code) { standings.append(.helper) }
    if unit.code == ending?.unit { standings.append(.ender) }
    return standings
  }
}
