public import Disputes

/// Replays one case: each event has to pass the rules as known when it was received.
public struct CaseAudit {
  /// Returns a case as it was before a position.
  public typealias Lookup = (_ number: CaseNumber, _ position: Int) throws -> Case?

  private let number: CaseNumber
  private let registers: AuditRegisters
  private let otherCase: Lookup
  /// Whether the case was imported from a ledger, which says less than a clerk must enter.
  private let isImported: Bool

  /// Prepares the audit of a case.
  public init(
    _ number: CaseNumber, _ registers: AuditRegisters, isImported: Bool,
    otherCase: @escaping Lookup
  ) {
    self.number = number
    self.registers = registers
    self.isImported = isImported
    self.otherCase = otherCase
  }

  /// Checks the events of the case in order and reports each finding.
  public func run(
    _ entries: [CaseEntry], _ found: (AuditFinding) throws -> Void
  ) throws {
    var last: CaseEntry?
    for entry in entries {
      let record = entry.entry.record
      let (sequence, position) = (record.sequence, entry.entry.position)
      if isBeforeItsTime(entry.entry, after: last) {
        try found(.beforeItsTime(number, sequence: sequence, position: position))
      }
      if let refusal = try refusal(of: entry, after: last) {
        let kind = entry.event.deed.kind
        try found(.refused(number, kind, sequence: sequence, position: position, refusal))
      }
      if let last, let lack = lack(of: entry, after: last, of: entries[0]) {
        try found(.incomplete(number, sequence: sequence, lack))
      }
      last = entry
    }
  }

  /// Tells whether an event is dated or recorded later than it was received, unless a trusted clock
  /// set far ahead explains it: its own, or that of the last turn of the case.
  private func isBeforeItsTime(_ entry: LogEntry, after last: CaseEntry?) -> Bool {
    let said = max(entry.record.occurredAt, entry.record.recordedAt)
    return said > entry.receivedAt && entry.receivedAt.distance(to: said) < Stamp.usualGap
      && said != last?.after.lastTurnAt
  }

  /// Returns the rule that refuses an event, or `nil`.
  private func refusal(of entry: CaseEntry, after last: CaseEntry?) throws -> Refusal? {
    let (event, position) = (entry.event, entry.entry.position)
    let cache = UnitCache { registers.units.unit($0, at: position) }
    let rules = registers.rules.book(at: position)
    do {
      if case .assigned(.team(let team)) = event.deed, !registers.knows(team, before: position) {
        throw Refusal.unknownTeam(team)
      }
      guard let last else {
        let units = try cache.units(for: nil, by: event.unit, naming: event.deed.namedUnits)
        _ = try Case.beginning(number, with: event, in: units, rules: rules)
        return nil
      }
      var dispute = last.after
      dispute.recount(after: last.entry.position, upTo: position, in: registers.rules)
      let units = try cache.units(for: dispute, by: event.unit, naming: event.deed.namedUnits)
      _ = try dispute.admitting(
        event, in: units, other: try other(of: event.deed, at: position),
        holdsMerged: registers.hasMerged(into: number, before: position), rules: rules)
      return nil
    } catch let refusal as Refusal {
      // Earlier versions had no such limit.
      if case .tooMany = refusal { return nil }
      return refusal
    }
  }

  private func other(of deed: Deed<Commitment>, at position: Int) throws -> Case? {
    guard case .merged(let number, _) = deed else { return nil }
    return try otherCase(number, position)
  }

  /// Returns what a conclusion lacks; one that was imported or entered together with its
  /// registration is not checked.
  private func lack(
    of entry: CaseEntry, after last: CaseEntry, of first: CaseEntry
  ) -> AuditFinding.Lack? {
    guard case .concluded(let said) = entry.event.deed, !isImported,
      entry.event.recordedAt != first.event.recordedAt
    else { return nil }
    let dispute = last.after
    if said.outcome.agreementForm != nil, dispute.agreement?.dues.isEmpty ?? true { return .terms }
    if dispute.grade.needsVerification, !said.needsVerification { return .verification }
    if said.outcome == .referred, said.foreignNumber == nil { return .foreignNumber }
    // No session is possible with a party who does not come, or once the time is up.
    let needsSession: [Failure?] = [.gap, .refusal, .unsigned]
    if said.outcome == .failed, needsSession.contains(said.failure), dispute.sessions == 0 {
      return .session
    }
    return nil
  }
}
