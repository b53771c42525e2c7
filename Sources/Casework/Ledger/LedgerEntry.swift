import Disputes

/// The parsed values of one row of a ledger.
struct LedgerEntry: Hashable {
  /// The reference in the unit's own ledger.
  var reference: String?
  /// The unit that registered the case.
  var unit: UnitCode
  /// The registration of the case.
  var registration: Registration<String>
  /// When it was registered.
  var registeredAt: Moment
  /// When it was accepted, if the row says so.
  var acceptedAt: Moment?
  /// How it ended, if it did.
  var ending: Ending?
  /// The state in the row.
  ///
  /// It only adds whether an open case is handled, and whether a concluded one still waits for
  /// verification.
  var state: State?
  /// The case number in the row.
  var number: CaseNumber?

  /// How a case ended.
  struct Ending: Hashable {
    /// When it ended.
    var at: Moment
    /// How it ended.
    var outcome: LedgerOutcome
    /// The unit that ended it, if the row says so; otherwise the holder is assumed.
    var unit: UnitCode?
    /// When a superior verified it, if the row says so.
    var verifiedAt: Moment?
  }

  /// Tells whether the row implies that the case was accepted.
  ///
  /// A case that a centre may not mediate is ended without acceptance, unless the row dates one.
  var isAccepted: Bool {
    if acceptedAt != nil { return true }
    switch ending?.outcome {
    case nil: return state == .handling || state == .suspended
    case .concluded: return registration.category.isMediable
    case .declined, .void: return false
    }
  }

  /// Tells whether the ending waits for verification.
  var waitsForVerification: Bool {
    guard let ending, case .concluded = ending.outcome else { return false }
    return registration.grade.needsVerification && state == .concluded && ending.verifiedAt == nil
  }

  /// The column that states a verification by a superior, or `nil`.
  var verificationColumn: LedgerColumn? {
    guard let ending, registration.grade.needsVerification else { return nil }
    if ending.verifiedAt != nil { return .verifiedAt }
    return state == .closed ? .state : nil
  }

  /// The state that results from the row.
  var impliedState: State {
    guard let ending else { return isAccepted ? .handling : .registered }
    return waitsForVerification ? .concluded : ending.outcome.state
  }
}

extension LedgerEntry {
  /// The canonical bytes of the row for hashing, without state and number, which a ledger may leave
  /// out.
  var content: [UInt8] {
    var text = ""
    text.reserveCapacity(registration.summary.utf8.count + 256)
    for column in LedgerColumn.allCases where column != .state && column != .number {
      text += value(of: column)
      text += "\u{1F}"
    }
    return Array(text.utf8)
  }

  /// Returns the value of a column as export writes it.
  func value(of column: LedgerColumn) -> String {
    switch column {
    case .externalReference: reference ?? ""
    case .registeredAt: registeredAt.text
    case .unit: unit.description
    case .area: registration.area.first?.description ?? ""
    case .category: registration.category.description
    case .grade: registration.grade.rawValue
    case .source: registration.source.rawValue
    case .summary: registration.summary
    case .applicant: names(.applicant)
    case .respondent: names(.respondent)
    case .phone: phones
    case .people: registration.people.map(String.init) ?? ""
    case .amount: registration.amount.map(String.init) ?? ""
    case .place: registration.place ?? ""
    case .tags: registration.tags.sorted().map(\.rawValue).joined(separator: ";")
    case .acceptedAt: acceptedAt?.text ?? ""
    case .closedAt: ending?.at.text ?? ""
    case .outcome: ending?.outcome.code ?? ""
    case .closedBy: ending?.unit?.description ?? ""
    case .verifiedAt: ending?.verifiedAt?.text ?? ""
    case .state: (state ?? impliedState).rawValue
    case .number: number?.description ?? ""
    }
  }

  private func names(_ role: PartyRole) -> String {
    var text = ""
    for party in registration.parties where party.role == role {
      if !text.isEmpty { text += ";" }
      text += party.kind == .unknown ? LedgerParties.unknown[0] : party.name ?? ""
    }
    return text
  }

  private var phones: String {
    var phones = registration.parties.filter { $0.role == .applicant }.map { $0.phone ?? "" }
    while phones.last == "" { phones.removeLast() }
    return phones.joined(separator: ";")
  }
}

extension Moment {
  /// The written form of the day or instant.
  fileprivate var text: String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
