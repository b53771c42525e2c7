public import Disputes

/// An open case that needs a superior's attention (疑难案件): complex, major, urged or overdue.
public struct HardCase: Sendable {
  /// The case.
  public let dispute: Case
  /// The case as listed.
  public let line: CaseLine
  /// The named team that mediates, if one was assigned.
  public let team: Team?
  /// The day of the last event.
  public let lastEventOn: Day

  /// The level of the strongest reminder by a superior in force.
  public var urgency: Urgency? { dispute.reminder?.urgency }
}

extension Inquiry {
  /// Lists the hard cases of an area that a viewer may know of, at present, by holder and number.
  public func hardCases(
    within unit: Unit, on day: Day, seenBy viewer: UnitCode?
  ) throws -> [HardCase] {
    var filter = CaseFilter()
    filter.viewer = .unit(viewer)
    filter.area = unit
    filter.states = CaseFilter.openStates
    let lines = try lines(filter, sort: CaseSort(.holder), limit: nil)
    return try lines.compactMap { line in
      let records = try records(of: line.number)
      guard let last = records.map(\.occurredAt).max(),
        let dispute = try file(of: line.number, records: records)?.dispute
      else { return nil }
      let isHard = line.grade >= .complex || line.isOverdue(on: day) || dispute.reminder != nil
      guard isHard else { return nil }
      return HardCase(
        dispute: dispute, line: line.forAnyone, team: try dispute.team.flatMap { try team($0) },
        lastEventOn: last.day)
    }
  }
}
