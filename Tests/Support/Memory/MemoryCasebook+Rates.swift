public import Casework
import Disputes

extension MemoryCasebook {
  /// Counts for a rate by folding every case up to the moment asked about.
  public func tallies(_ question: RateQuestion) throws -> [Tally] {
    var tallies: [String: Tally] = question.grouping == nil ? ["": Tally(key: "")] : [:]
    for dossier in contents.dossiers {
      guard let moment = Moment(dossier, question), question.covers(moment.then) else { continue }
      if question.contains(moment.then.registeredAt) {
        let month = moment.then.registeredAt.day.month
        for key in keys(of: moment, month: month, question) {
          tallies[key, default: Tally(key: key)].count(
            moment.then, asOf: question.asOf, closed: question.definition == .cohort)
        }
      }
      if question.definition == .flow, moment.then.state == .closed,
        let effect = moment.then.ending?.effectAt, question.contains(effect)
      {
        for key in keys(of: moment, month: effect.day.month, question) {
          tallies[key, default: Tally(key: key)].numerator += 1
        }
      }
    }
    return tallies.values.sorted { $0.key < $1.key }
  }

  /// A case as it stood at the moment asked about.
  private struct Moment {
    /// The case after the turns that had happened and were known.
    let then: Case
    /// The case with everything that was known, for what corrections say of the whole past.
    let corrected: Case
    /// Where the registration, and the last turn counted, were received.
    let registeredPosition: Int
    let turnPosition: Int

    init?(_ dossier: Dossier, _ question: RateQuestion) {
      let known = dossier.received.prefix { $0.position <= question.position }
      guard let first = known.first, first.event.occurredAt <= question.asOf else { return nil }
      guard var then = Case(dossier.number, from: first.event) else { return nil }
      var corrected = then
      var turnPosition = first.position
      var isPast = true
      for received in known.dropFirst() {
        corrected.apply(received.event)
        let isTurn = received.event.deed.kind.isTurn
        if isTurn && received.event.occurredAt > question.asOf { isPast = false }
        guard isPast else { continue }
        then.apply(received.event)
        if isTurn { turnPosition = received.position }
      }
      self.then = then
      self.corrected = corrected
      self.turnPosition = turnPosition
      registeredPosition = first.position
    }
  }

  private func keys(of moment: Moment, month: String, _ question: RateQuestion) -> [String] {
    switch question.grouping {
    case nil: [""]
    case .county: [area(of: moment, from: .county)]
    case .township: [area(of: moment, from: .township)]
    case .village: [area(of: moment, from: .village)]
    case .month: [month]
    case .category: [moment.corrected.category.group.description]
    case .grade: [moment.corrected.grade.rawValue]
    case .source: [moment.corrected.source.rawValue]
    case .tag:
      moment.corrected.tags.isEmpty ? [""] : moment.corrected.tags.map(\.rawValue)
    case .level: [level(of: responsible(moment.then), at: moment.turnPosition).code]
    case .handler: [responsible(moment.then).description]
    }
  }

  /// The nearest unit of the area that stands at that level or above.
  private func area(of moment: Moment, from level: Level) -> String {
    let path = moment.then.area
    let found = path.first { self.level(of: $0, at: moment.registeredPosition) <= level }
    return (found ?? path[path.count - 1]).description
  }

  private func responsible(_ dispute: Case) -> UnitCode {
    if let ending = dispute.ending, ending.outcome != nil { return ending.unit }
    return dispute.holder
  }

  /// The level of a unit as it was known at a position.
  private func level(of unit: UnitCode, at position: Int) -> Level {
    let change = contents.unitChanges.last { $0.unit.code == unit && $0.position <= position }
    return change?.unit.level ?? .city
  }
}

extension RateQuestion {
  fileprivate func contains(_ instant: Instant) -> Bool {
    if let from, instant < from { return false }
    if let to, instant > to { return false }
    return true
  }

  fileprivate func covers(_ dispute: Case) -> Bool {
    within.map { dispute.area.contains($0.code) } ?? true
  }
}

extension Tally {
  fileprivate mutating func count(_ dispute: Case, asOf: Instant, closed: Bool) {
    if dispute.state == .void || dispute.state == .declined {
      excluded += 1
      return
    }
    denominator += 1
    if closed, dispute.state == .closed { numerator += 1 }
    if dispute.state.isOpen { open += 1 }
    if dispute.isOverdue(on: asOf.day) { overdue += 1 }
    if dispute.life > 1 { reopened += 1 }
  }
}
