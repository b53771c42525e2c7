import Disputes

/// What one row of a ledger says about one case, checked value by value.
struct LedgerEntry: Hashable {
  /// The reference in the unit's own ledger.
  var reference: String?
  /// The unit that registered the case.
  var unit: UnitCode
  /// What is said at registration.
  var registration: Registration<String>
  /// When it was registered.
  var registeredAt: Moment
  /// When it was accepted, if the row says so.
  var acceptedAt: Moment?
  /// How it ended, if it did.
  var ending: Ending?
  /// The state that the row states; it adds nothing but whether an open case is handled, and
  /// whether a concluded one still waits to be verified.
  var state: State?
  /// The number that the row states.
  var number: CaseNumber?

  /// How a case ended.
  struct Ending: Hashable {
    /// When.
    var at: Moment
    /// How.
    var outcome: LedgerOutcome
    /// The unit that ended it, if the row says so; else the one that held it.
    var unit: UnitCode?
    /// When a superior verified it, if the row says so.
    var verifiedAt: Moment?
  }

  /// Tells whether the row says that somebody accepted the case.
  ///
  /// What a centre may not mediate is referred or declined without that, unless the row has a day.
  var isAccepted: Bool {
    if acceptedAt != nil { return true }
    switch ending?.outcome {
    case nil: return state == .handling || state == .suspended
    case .concluded: return registration.category.isMediable
    case .declined, .void: return false
    }
  }

  /// Tells whether the ending waits to be verified.
  var waitsForVerification: Bool {
    guard let ending, case .concluded = ending.outcome else { return false }
    return registration.grade.needsVerification && state == .concluded && ending.verifiedAt == nil
  }

  /// The column in which the row says outright that a superior verified the ending; none where it does
  /// not say so.
  var verificationColumn: LedgerColumn? {
    guard let ending, registration.grade.needsVerification else { return nil }
    if ending.verifiedAt != nil { return .verifiedAt }
    return state == .closed ? .state : nil
  }

  /// The state to which the row leads.
  var impliedState: State {
    guard let ending else { return isAccepted ? .handling : .registered }
    return waitsForVerification ? .concluded : ending.outcome.state
  }
}

extension LedgerEntry {
  /// The row as it is hashed: every value in one way only, but state and number, which a ledger
  /// may leave out.
  var content: [UInt8] {
    var text = ""
    text.reserveCapacity(registration.summary.utf8.count + 256)
    for column in LedgerColumn.allCases where column != .state && column != .number {
      text += value(of: column)
      text += "\u{1F}"
    }
    return Array(text.utf8)
  }

  /// What the column says, in the form that export writes and import reads.
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
  /// The day or the instant as it is written.
  fileprivate var text: String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
