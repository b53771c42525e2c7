import Disputes

/// One event that a row implies, with the column that says when.
struct LedgerStep {
  let deed: Deed<String>
  let unit: UnitCode
  /// Who did it, where that was not the officer who imports.
  var officer: OfficerCode?
  let at: Instant
  let column: LedgerColumn
}

extension LedgerEntry {
  /// What stands for a text that the log asks for and a ledger does not have: the terms of an
  /// agreement, the reason of declining or voiding.
  ///
  /// 人民调解法 art. 28 wants what was agreed to be recorded; it was, in the ledger that the row
  /// comes from, and this says so.
  static let inLedger = "见原始台账"

  /// The officer in whose name a superior verifies what a ledger says was verified.
  ///
  /// The rule wants another officer than the one who closed, and a ledger names neither; the code
  /// marks the verification as history that nobody at this file witnessed.
  static let historian = OfficerCode("history")

  /// The events that lead from a case to what the row says of it.
  ///
  /// A bare date begins, today's too: a ledger tells of the past. On the day of the event before it,
  /// it is that event's moment. A closing by another unit than the holder places the case there when
  /// it is accepted.
  ///
  /// - Parameters:
  ///   - dispute: the case just registered, or one that is still open.
  ///   - isVerified: whether the row may tell that a superior verified the ending.
  ///   - superior: finds the unit directly above one.
  /// - Returns: the events in their order; none where the case is already what the row says.
  func steps(
    after dispute: Case, isVerified: Bool, superior: (UnitCode) throws -> UnitCode?
  ) rethrows -> [LedgerStep] {
    var steps: [LedgerStep] = []
    var last = dispute.lastTurnAt
    if dispute.state == .registered, isAccepted {
      if let acceptedAt { last = acceptedAt.instant(after: last) }
      steps.append(
        LedgerStep(
          deed: .accepted, unit: dispute.holder, at: last,
          column: acceptedAt == nil ? .registeredAt : .acceptedAt))
    }
    guard let ending else { return steps }
    let at = ending.at.instant(after: last)
    func add(_ deed: Deed<String>, by unit: UnitCode) {
      steps.append(LedgerStep(deed: deed, unit: unit, at: at, column: .closedAt))
    }
    let closer = ending.unit ?? dispute.holder
    if ending.outcome == .void {
      add(.voided(reason: LedgerEntry.inLedger), by: ending.unit ?? dispute.registrar)
      return steps
    }
    if closer != dispute.holder {
      steps.append(
        LedgerStep(deed: .placed(at: closer), unit: dispute.holder, at: last, column: .closedBy))
    }
    switch ending.outcome {
    case .void: break
    case .declined(let door):
      add(.declined(reason: LedgerEntry.inLedger, door: door), by: closer)
    case .concluded(let outcome, let failure, let door):
      if let form = outcome.agreementForm, dispute.agreement?.form != form {
        add(.agreed(Agreement(form, terms: [.init(LedgerEntry.inLedger)])), by: closer)
      }
      add(.concluded(Conclusion(outcome, failure: failure, door: door)), by: closer)
      if dispute.grade.needsVerification, !waitsForVerification, isVerified {
        steps.append(
          LedgerStep(
            deed: .verified, unit: try superior(closer) ?? closer,
            officer: LedgerEntry.historian,
            at: ending.verifiedAt?.instant(after: at) ?? at,
            column: ending.verifiedAt == nil ? .closedAt : .verifiedAt))
      }
    }
    return steps
  }

  /// The column that a refusal of the registration or of a step is about.
  static func column(of refusal: Refusal, _ step: LedgerStep?) -> LedgerColumn? {
    switch refusal {
    case .future, .beforeRegistration, .backwards: step?.column ?? .registeredAt
    case .unitClosed, .unitNotYet: step?.column == .closedBy ? .closedBy : .unit
    case .onlyOneParty: .respondent
    case .notMediable: .outcome
    case .placementIsHistory: .closedBy
    case .unknownUnit, .malformedArea, .areaNotYet: .area
    case .emptyText(let field), .tooLong(let field, _, _): column(ofText: field)
    case .outOfRange(let field, _): LedgerColumn(name: field)
    case .noParty, .noApplicant, .namelessParty, .tooMany(.parties, _): .applicant
    default: step?.column
    }
  }

  private static func column(ofText field: String) -> LedgerColumn? {
    if let column = LedgerColumn(name: field) { return column }
    if field.hasSuffix(".phone") { return .phone }
    return field.hasPrefix("party.") ? .applicant : nil
  }
}

extension Moment {
  /// The instant meant for something that happened after `earlier`.
  fileprivate func instant(after earlier: Instant) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): earlier.day == day ? earlier : day.start
    }
  }
}
