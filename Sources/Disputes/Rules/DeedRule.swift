/// The states in which a deed may happen, and who may do it.
public struct DeedRule: Hashable, Sendable {
  /// The states in which it may happen.
  public let states: [State]
  /// Who may do it; empty for a registration, which has a check of its own.
  public let standings: [Standing]
  /// Whether an open offer forbids it, does not matter, or is needed.
  public let offer: OfferNeed

  /// How a deed depends on an open offer.
  public enum OfferNeed: Sendable {
    /// Only while no offer is open.
    case none
    /// With or without one.
    case any
    /// Only while an offer is open.
    case open
  }

  init(_ states: [State], _ standings: [Standing], offer: OfferNeed = .none) {
    self.states = states
    self.standings = standings
    self.offer = offer
  }
}

extension DeedKind {
  /// The rule of this deed.
  public var rule: DeedRule {
    switch self {
    case .registered: DeedRule([], [])
    case .partyAdded: DeedRule([.registered, .handling, .suspended], [.holder, .registrar])
    case .accepted: DeedRule([.registered], [.holder])
    case .declined: DeedRule([.registered], [.holder])
    case .assigned, .offered, .placed: DeedRule([.registered, .handling], [.holder])
    case .received, .refused: DeedRule([.registered, .handling], [.target], offer: .open)
    case .recalled: DeedRule([.registered, .handling], [.holder], offer: .open)
    case .designated: DeedRule([.registered, .handling], [.designator], offer: .any)
    case .assistAsked, .extended, .suspended, .agreed: DeedRule([.handling], rightsInHandling)
    case .assistAnswered: DeedRule([.handling], [.helper], offer: .any)
    case .sessionRecorded: DeedRule([.handling], [.holder, .helper], offer: .any)
    case .noted:
      DeedRule(
        State.allCases.filter { $0 != .void }, [.holder, .formerHolder, .superior], offer: .any)
    case .resumed: DeedRule([.suspended], [.holder])
    case .urged:
      DeedRule([.registered, .handling, .suspended, .concluded], [.superior], offer: .any)
    case .concluded: DeedRule([.registered, .handling], [.holder])
    case .verified, .sentBack: DeedRule([.concluded], [.holder, .superior])
    case .performed: DeedRule([.handling, .concluded, .closed], [.holder, .registrar])
    case .followedUp: DeedRule([.closed], [.registrar, .holder, .superior])
    case .reopened: DeedRule([.closed, .declined, .void], [.ender, .registrar, .superior])
    case .merged: DeedRule([.registered, .handling, .suspended], [.holder])
    case .voided: DeedRule([.registered, .handling], [.registrar, .superior])
    case .corrected:
      DeedRule(
        State.allCases, [.registrar, .registrarSuperior, .superior], offer: .any)
    case .partyCorrected, .partyErased:
      // A person's right lasts as long as the data does.
      DeedRule(State.allCases, [.registrar, .holder, .superior], offer: .any)
    }
  }

  /// A superior may extend too.
  private var rightsInHandling: [Standing] {
    self == .extended ? [.holder, .superior] : [.holder]
  }
}

extension Case {
  /// Lists the deeds that are possible now, for any unit or the one given; further conditions may
  /// still refuse one.
  ///
  /// The default `day` lies after every known closing of a unit.
  public func possibleDeeds(
    for unit: Unit? = nil, in units: Units = Units(), on day: Day = Day(number: .max)
  ) -> [DeedKind] {
    let standings = unit.map { self.standings(of: $0, in: units, on: day) }
    let isOrphaned = units.isOrphaned(holder, on: day)
    return DeedKind.allCases.filter { kind in
      let rule = kind.rule
      guard kind != .placed, rule.states.contains(state), fits(rule.offer) else { return false }
      guard isPossible(kind) || kind == .designated && isOrphaned else { return false }
      return standings?.contains(where: rule.standings.contains) ?? true
    }
  }

  func fits(_ need: DeedRule.OfferNeed) -> Bool {
    switch need {
    case .none: openOffer == nil
    case .any: true
    case .open: openOffer != nil
    }
  }

  /// Tells whether the case itself allows a deed that the table allows in its state.
  private func isPossible(_ kind: DeedKind) -> Bool {
    switch kind {
    case .concluded: state == .handling || !category.isMediable
    case .performed: agreement?.performedAt.contains(nil) ?? false
    case .assistAnswered: !helpers.isEmpty
    case .agreed: category.isMediable
    case .refused: openOffer?.target != registrar
    case .designated: openOffer != nil || refusalsInARow >= 2
    case .voided: isUntouched
    case .registered, .partyAdded, .accepted, .declined, .assigned, .offered, .received, .recalled,
      .placed, .assistAsked, .sessionRecorded, .noted, .extended, .suspended, .resumed, .urged,
      .verified, .sentBack, .followedUp, .reopened, .merged, .corrected,
      .partyCorrected, .partyErased:
      true
    }
  }
}
