extension Case {
  /// Checks the route of an offer: up one level at a time and after an attempt, down to a unit
  /// directly below, or sideways within one level; an emergency lifts both conditions for going up.
  func requireRoute<Text>(
    of offering: Offering<Text>, on day: Day, in units: Units
  ) throws(Refusal) {
    let holder = acting(on: day, in: units)
    guard let holding = units[holder] else { throw .unknownUnit(holder) }
    let target = try standing(offering.target, on: day, in: units)
    guard target.code != holder else { throw .offeredToHolder(holder) }
    switch offering.direction {
    case .up:
      guard target.isAbove(holding) else {
        throw .wrongDirection(.up, target: target.code, holder: holder)
      }
      guard target.code == holding.parent || offering.emergency != nil else {
        throw .skipsLevel(target: target.code, parent: holding.parent)
      }
      guard offering.tried != nil || offering.emergency != nil || sessions > 0 else {
        throw .nothingTried
      }
    case .down:
      guard target.parent == holder else {
        throw .wrongDirection(.down, target: target.code, holder: holder)
      }
    case .sideways:
      guard target.level == holding.level else {
        throw .wrongDirection(.sideways, target: target.code, holder: holder)
      }
    }
  }

  func requireMovement<Text>(_ event: Event<Text>, in units: Units) throws(Refusal) {
    switch event.deed {
    case .refused:
      if units.standIn(for: registrar, on: event.occurredAt.day) == event.unit {
        throw .ownCase(event.unit)
      }
      if let openOffer, event.occurredAt.day > openOffer.due {
        throw .refusalWindowOver(lastDay: openOffer.due)
      }
    case .designated(let target, _):
      _ = try standing(target, on: event.occurredAt.day, in: units)
      try requireDesignationDue(on: event.occurredAt.day, in: units)
    case .assistAsked(let helper):
      _ = try standing(helper, on: event.occurredAt.day, in: units)
      if helper == acting(on: event.occurredAt.day, in: units) { throw .assistByHolder(helper) }
      if helpers.contains(helper) { throw .assistAlreadyAsked(helper) }
    default:
      break
    }
  }

  /// Lets a superior designate only after two refusals, over an offer not answered in time, or if
  /// no unit succeeds a closed holder.
  private func requireDesignationDue(on day: Day, in units: Units) throws(Refusal) {
    if let openOffer {
      guard openOffer.due < day else {
        throw .designationNotDue(refusals: refusalsInARow, offerDue: openOffer.due)
      }
    } else if refusalsInARow < 2, !units.isOrphaned(holder, on: day) {
      throw .designationNotDue(refusals: refusalsInARow, offerDue: nil)
    }
  }

  private func standing(
    _ code: UnitCode, on day: Day, in units: Units
  ) throws(Refusal) -> Unit {
    guard let unit = units[code] else { throw .unknownUnit(code) }
    try unit.requireStanding(on: day)
    return unit
  }
}
