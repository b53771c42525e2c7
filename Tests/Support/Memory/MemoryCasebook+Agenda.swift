public import Casework
public import Disputes

extension MemoryCasebook {
  /// What waits for a unit, and for closed units that it has succeeded, on a day.
  public func agenda(
    _ sections: [Agenda.Section], of units: [UnitCode], on day: Day, limit: Int?
  ) throws -> Agenda {
    Agenda(
      parts: sections.map { section in
        let cases = contents.dossiers.filter { belongs($0, to: section, of: units, on: day) }
          .map(watched)
        let sorted = cases.enumerated().sorted { left, right in
          let (first, second) = (left.element, right.element)
          switch section {
          case .assist: return left.offset < right.offset
          case .callBack:
            return (first.endedAt ?? day.start, left.offset)
              < (second.endedAt ?? day.start, right.offset)
          case .accept, .sign, .handle, .verify, .unanswered, .perform:
            let dues = (first.due(in: section) ?? day, second.due(in: section) ?? day)
            return dues.0 == dues.1
              ? isBefore(first.line.number, second.line.number) : dues.0 < dues.1
          }
        }.map(\.element)
        return Agenda.Part(
          section: section, cases: Array(sorted.prefix(limit ?? .max)), count: cases.count,
          late: cases.count { $0.due(in: section).map { $0 < day } ?? false })
      })
  }

  private func belongs(
    _ dossier: Dossier, to section: Agenda.Section, of units: [UnitCode], on day: Day
  ) -> Bool {
    let dispute = dossier.current
    let isOffered = dispute.openOffer != nil
    let isMine = dossier.waitingFor.map(units.contains) ?? false && !isOffered
    return switch section {
    case .accept: isMine && dispute.state == .registered
    case .sign: dispute.openOffer.map { units.contains($0.target) } ?? false
    case .handle: isMine && (dispute.state == .handling || dispute.state == .suspended)
    case .verify: isMine && dispute.state == .concluded
    case .unanswered: dispute.openOffer.map { units.contains($0.sender) && $0.due < day } ?? false
    case .assist: dispute.state.isOpen && dispute.helpers.contains(where: units.contains)
    case .perform: units.contains(dispute.holder) && dispute.termDue.map { $0 <= day + 7 } ?? false
    case .callBack:
      dispute.state == .closed && units.contains(dispute.registrar) && dispute.followUp == nil
        && dispute.ending.map { $0.at >= (day + -30).start } ?? false
        && isKnown(dispute, to: units.first)
    }
  }

  private func watched(_ dossier: Dossier) -> WatchedCase {
    let dispute = dossier.current
    return WatchedCase(
      line: line(dossier).forAnyone, firstDueOn: dispute.clocks.firstDue,
      nextDueOn: dispute.nextDue,
      isOffered: dispute.openOffer != nil, termDueOn: dispute.termDue, urgency: dispute.urgency,
      endedAt: dispute.ending?.at)
  }

  /// How many steps are late below a unit on a day.
  public func lateBelow(_ unit: UnitCode, on day: Day) throws -> LateCount {
    var late: [UnitCode] = []
    for dossier in contents.dossiers {
      let dispute = dossier.current
      if let next = dossier.waitingFor, let due = dispute.nextDue, due < day,
        isKnown(dispute, to: unit)
      {
        late.append(next)
      }
      if dispute.openOffer != nil, dispute.isOverdue(on: day) { late.append(dispute.holder) }
    }
    let below = try late.filter { try $0 != unit && path(of: $0, on: day).contains(unit) }
    return LateCount(steps: below.count, units: Set(below).count)
  }

  /// Open cases with a deadline that has passed, by number.
  public func lateCases(_ question: LateQuestion) throws -> [WatchedCase] {
    try contents.dossiers.filter { dossier in
      let dispute = dossier.current
      guard isKnown(dispute, to: question.concerning.first) else { return false }
      if let area = question.area, !dispute.area.contains(area.code) { return false }
      if !question.holders.isEmpty, !question.holders.contains(dispute.holder) { return false }
      guard !question.concerning.isEmpty else { return true }
      return try [dispute.holder, dossier.waitingFor].compactMap(\.self).contains {
        try path(of: $0, on: question.day).contains(where: question.concerning.contains)
      }
    }
    .map(watched)
    .filter { !$0.lateClocks(on: question.day).isEmpty }
    .sorted { isBefore($0.line.number, $1.line.number) }
  }

  /// The unit and all above it; if it was closed by that day, its successors' paths too.
  private func path(of code: UnitCode, on day: Day) throws -> [UnitCode] {
    var path: [UnitCode] = []
    var next: UnitCode? = code
    while let unit = try next.flatMap(unit) {
      path += unit.path
      next = unit.follower(on: day)
    }
    return path
  }
}
