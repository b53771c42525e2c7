import Disputes

/// One event implied by a row, with the column that dates it.
struct LedgerStep {
  let deed: Deed<String>
  let unit: UnitCode
  /// The officer who did it; `nil` for the importing one.
  var officer: OfficerCode?
  let at: Instant
  let column: LedgerColumn
}

extension LedgerEntry {
  /// The placeholder for a text that the log requires and a ledger lacks: the terms of an
  /// agreement, the reason of declining or voiding.
  ///
  /// 人民调解法 article 28 requires an agreement to be recorded; it was, in the original ledger, to
  /// which this text refers.
  static let inLedger = "见原始台账"

  /// The officer code used for a verification stated by a ledger.
  ///
  /// The rule requires another officer than the one who closed, and a ledger names neither; the
  /// code marks the verification as past and not witnessed in this file.
  static let historian = OfficerCode("history")

  /// Returns the events that lead from a case to what the row says of it.
  ///
  /// A date means its beginning, even today's, as a ledger is about the past; on the day of the
  /// previous event it means that event's moment. If another unit than the holder closed the case,
  /// it is placed there on acceptance.
  ///
  /// - Parameters:
  ///   - dispute: the case, just registered or still open.
  ///   - isVerified: whether the row may state a verification by a superior.
  ///   - superior: returns the unit directly above another.
  /// - Returns: the events in order; empty if the case is already as the row says.
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

  /// Returns the column to which a refusal of the registration or a step is attributed.
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
  /// Returns the instant for something that happened after `earlier`.
  fileprivate func instant(after earlier: Instant) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): earlier.day == day ? earlier : day.start
    }
  }
}
