/// What the rules say about a kind of deed: when it may happen, who may do it, what it does.
public struct DeedRule: Hashable, Sendable {
  /// Whether it is a turn: it changes state, holder, team, agreement or deadline.
  ///
  /// No turn happens before an earlier one of the same case; other events may happen at any time
  /// after the registration.
  public let isTurn: Bool
  /// How it brings the case to a holder; `nil` if the case stays where it is.
  public let arrival: Case.Step.Arrival?
  /// The states in which it may happen.
  public let states: [State]
  /// Who may do it; empty for a registration, which has a check of its own.
  public let standings: [Standing]
  /// Whether an open offer forbids it, does not matter, or is needed.
  public let offer: OfferNeed
  /// Whether even a full case takes it: it leads to an end, or a person has a right to it.
  let leadsToAnEnd: Bool
  /// Whether it may change the words by which a search finds the case.
  public let changesWords: Bool

  /// How a deed depends on an open offer.
  public enum OfferNeed: Sendable {
    /// Only while no offer is open.
    case none
    /// With or without one.
    case any
    /// Only while an offer is open.
    case open
  }
}

extension DeedKind {
  /// The rule of this kind; every property is written out, so that a new kind must decide each.
  public var rule: DeedRule {
    switch self {
    case .registered:
      DeedRule(
        isTurn: true, arrival: .registered, states: [], standings: [], offer: .none,
        leadsToAnEnd: false, changesWords: true)
    case .partyAdded:
      DeedRule(
        isTurn: false, arrival: nil, states: [.registered, .handling, .suspended],
        standings: [.holder, .registrar], offer: .none, leadsToAnEnd: false, changesWords: true)
    case .accepted:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered], standings: [.holder], offer: .none,
        leadsToAnEnd: true, changesWords: false)
    case .declined:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered], standings: [.holder], offer: .none,
        leadsToAnEnd: true, changesWords: false)
    case .assigned:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling], standings: [.holder],
        offer: .none, leadsToAnEnd: false, changesWords: false)
    case .offered:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling], standings: [.holder],
        offer: .none, leadsToAnEnd: false, changesWords: false)
    case .received:
      DeedRule(
        isTurn: true, arrival: .offered, states: [.registered, .handling], standings: [.target],
        offer: .open, leadsToAnEnd: true, changesWords: false)
    case .refused:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling], standings: [.target],
        offer: .open, leadsToAnEnd: true, changesWords: false)
    case .recalled:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling], standings: [.holder],
        offer: .open, leadsToAnEnd: true, changesWords: false)
    case .designated:
      DeedRule(
        isTurn: true, arrival: .designated, states: [.registered, .handling],
        standings: [.designator], offer: .any, leadsToAnEnd: false, changesWords: false)
    case .placed:
      DeedRule(
        isTurn: true, arrival: .placed, states: [.registered, .handling], standings: [.holder],
        offer: .none, leadsToAnEnd: false, changesWords: false)
    case .assistAsked:
      DeedRule(
        isTurn: false, arrival: nil, states: [.handling], standings: [.holder], offer: .none,
        leadsToAnEnd: false, changesWords: false)
    case .assistAnswered:
      DeedRule(
        isTurn: false, arrival: nil, states: [.handling], standings: [.helper], offer: .any,
        leadsToAnEnd: false, changesWords: false)
    case .sessionRecorded:
      DeedRule(
        isTurn: false, arrival: nil, states: [.handling], standings: [.holder, .helper],
        offer: .any, leadsToAnEnd: false, changesWords: false)
    case .noted:
      DeedRule(
        isTurn: false, arrival: nil,
        states: [.registered, .handling, .suspended, .concluded, .closed, .declined],
        standings: [.holder, .formerHolder, .superior], offer: .any, leadsToAnEnd: false,
        changesWords: false)
    case .extended:
      DeedRule(
        isTurn: true, arrival: nil, states: [.handling], standings: [.holder, .superior],
        offer: .none, leadsToAnEnd: false, changesWords: false)
    case .suspended:
      DeedRule(
        isTurn: true, arrival: nil, states: [.handling], standings: [.holder], offer: .none,
        leadsToAnEnd: false, changesWords: false)
    case .resumed:
      DeedRule(
        isTurn: true, arrival: nil, states: [.suspended], standings: [.holder], offer: .none,
        leadsToAnEnd: true, changesWords: false)
    case .urged:
      DeedRule(
        isTurn: false, arrival: nil, states: [.registered, .handling, .suspended, .concluded],
        standings: [.superior], offer: .any, leadsToAnEnd: false, changesWords: false)
    case .agreed:
      DeedRule(
        isTurn: true, arrival: nil, states: [.handling], standings: [.holder], offer: .none,
        leadsToAnEnd: false, changesWords: false)
    case .concluded:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling], standings: [.holder],
        offer: .none, leadsToAnEnd: true, changesWords: false)
    case .verified:
      DeedRule(
        isTurn: true, arrival: nil, states: [.concluded], standings: [.holder, .superior],
        offer: .none, leadsToAnEnd: true, changesWords: false)
    case .sentBack:
      DeedRule(
        isTurn: true, arrival: nil, states: [.concluded], standings: [.holder, .superior],
        offer: .none, leadsToAnEnd: false, changesWords: false)
    case .performed:
      DeedRule(
        isTurn: false, arrival: nil, states: [.handling, .concluded, .closed],
        standings: [.holder, .registrar], offer: .none, leadsToAnEnd: false, changesWords: false)
    case .followedUp:
      DeedRule(
        isTurn: false, arrival: nil, states: [.closed],
        standings: [.registrar, .holder, .superior], offer: .none, leadsToAnEnd: false,
        changesWords: false)
    case .reopened:
      DeedRule(
        isTurn: true, arrival: .reopened, states: [.closed, .declined, .void],
        standings: [.ender, .registrar, .superior], offer: .none, leadsToAnEnd: false,
        changesWords: false)
    case .merged:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling, .suspended],
        standings: [.holder], offer: .none, leadsToAnEnd: true, changesWords: false)
    case .voided:
      DeedRule(
        isTurn: true, arrival: nil, states: [.registered, .handling],
        standings: [.registrar, .superior], offer: .none, leadsToAnEnd: true, changesWords: false)
    case .corrected:
      DeedRule(
        isTurn: false, arrival: nil, states: State.allCases,
        standings: [.registrar, .registrarSuperior, .superior], offer: .any, leadsToAnEnd: false,
        changesWords: true)
    case .partyCorrected:
      DeedRule(
        isTurn: false, arrival: nil, states: State.allCases,
        standings: [.registrar, .holder, .superior], offer: .any, leadsToAnEnd: true,
        changesWords: true)
    case .partyErased:
      DeedRule(
        isTurn: false, arrival: nil, states: State.allCases,
        standings: [.registrar, .holder, .superior], offer: .any, leadsToAnEnd: true,
        changesWords: true)
    }
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
