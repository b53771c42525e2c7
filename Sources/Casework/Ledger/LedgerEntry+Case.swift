import Disputes

extension LedgerEntry {
  /// Makes the row of a case, which covers its latest life only.
  init(_ dossier: Dossier, reference: String? = nil) {
    let dispute = dossier.dispute
    self.reference = reference
    unit = dispute.registrar
    registeredAt = .instant(dispute.registeredAt)
    acceptedAt = dispute.acceptedAt.map(Moment.instant)
    state = dispute.state
    number = dispute.number
    registration = Registration(
      area: dispute.area, category: dispute.category,
      summary: dossier.text(.summary) ?? LedgerParties.erased,
      parties: dossier.parties, grade: dispute.grade, source: dispute.source,
      people: dispute.people, amount: dispute.amount, place: dossier.text(.place),
      tags: dispute.tags)
    ending = dispute.ending.map { Ending($0, of: dispute) }
  }

  /// The entry without private data.
  var withheld: LedgerEntry {
    var withheld = self
    withheld.reference = number?.description
    withheld.registration.summary = LedgerParties.erased
    withheld.registration.place = nil
    withheld.registration.parties = registration.parties.map { party in
      var party = party
      party.name = party.name.map { _ in LedgerParties.erased }
      party.phone = nil
      return party
    }
    return withheld
  }

  /// Returns the entry with personal data masked, as far as the parties are known.
  ///
  /// A ledger's reference may name anybody, so units that do not keep the ledger get the case
  /// number instead.
  func masked(_ marks: Marks, keepsReference: Bool) -> LedgerEntry {
    var masked = self
    masked.reference =
      keepsReference
      ? reference.map { Masking.reference($0, marks) } : number?.description
    masked.registration.summary = Masking.narrative(registration.summary, marks)
    masked.registration.place = registration.place.map { Masking.place($0, marks) }
    masked.registration.parties = registration.parties.map { party in
      var party = party
      party.name = party.name.map {
        $0 == LedgerParties.erased
          ? $0 : Masking.name($0, isOrganisation: party.kind == .organisation)
      }
      party.phone = party.phone.map(Masking.phone)
      return party
    }
    return masked
  }
}

extension LedgerEntry.Ending {
  fileprivate init(_ ending: Case.Ending, of dispute: Case) {
    at = .instant(ending.at)
    unit = ending.unit
    switch dispute.state {
    case .declined:
      outcome = .declined(ending.door ?? .none)
    case .void:
      outcome = .void
      // Import would refuse some units that merged or voided, so the unit is left out.
      unit = nil
    case .registered, .handling, .suspended, .concluded, .closed:
      outcome = .concluded(ending.outcome ?? .settled, ending.failure, ending.door)
      if dispute.state == .closed, dispute.grade.needsVerification {
        verifiedAt = ending.effectAt.map(Moment.instant)
      }
    }
  }
}

extension Dossier {
  /// The parties as far as a row covers them; only an unknown one has no name.
  fileprivate var parties: [Party<String>] {
    dispute.parties.enumerated().map { index, party in
      Party(
        role: party.role, kind: party.kind,
        name: party.kind == .unknown
          ? nil : text(.name, ofParty: index + 1) ?? LedgerParties.erased,
        phone: party.role == .applicant ? text(.phone, ofParty: index + 1) : nil)
    }
  }
}

// Comparison of a case with a row
extension LedgerEntry {
  /// The columns about the ending.
  static let endColumns: Set<LedgerColumn> = [.closedAt, .outcome, .closedBy, .verifiedAt]

  /// The columns that must match for a case recognised by its number, not by a reference.
  static let lastingColumns: Set<LedgerColumn> = [
    .registeredAt, .unit, .area, .category, .source, .summary, .applicant, .respondent,
  ]

  /// Returns the columns, in order, in which a row contradicts this entry of a case.
  ///
  /// A date in the row matches any time of that day. Blanks for acceptance, for who closed it and
  /// for verification match anything, and so does what has been erased: the row is not news, and
  /// nothing of it comes back.
  func columns(differingFrom row: LedgerEntry, in dossier: Dossier) -> [LedgerColumn] {
    LedgerColumn.allCases.filter { column in
      switch column {
      case .externalReference, .state, .number: false
      case .registeredAt: !row.registeredAt.fits(registeredAt)
      case .acceptedAt: !(row.acceptedAt?.fits(acceptedAt) ?? true)
      case .closedAt:
        ending == nil ? row.ending != nil : !(row.ending?.at.fits(ending?.at) ?? false)
      case .verifiedAt: !(row.ending?.verifiedAt?.fits(ending?.verifiedAt) ?? true)
      case .closedBy: row.ending?.unit != nil && row.ending?.unit != ending?.unit
      case .applicant: !hasSamePeople(as: row, .applicant)
      case .respondent: !hasSamePeople(as: row, .respondent)
      case .phone: !hasSamePhones(as: row, in: dossier)
      case .summary where registration.summary == LedgerParties.erased: false
      case .place where dossier.isErased(.place): false
      case .unit, .area, .category, .grade, .source, .summary, .people, .amount, .place, .tags,
        .outcome:
        value(of: column) != row.value(of: column)
      }
    }
  }

  private func hasSamePeople(as row: LedgerEntry, _ role: PartyRole) -> Bool {
    let (own, others) = (people(role), row.people(role))
    return own.count == others.count
      && zip(own, others).allSatisfy { own, other in
        own.name == LedgerParties.erased || own.kind == .unknown && other.kind == .unknown
          || own.name == other.name
      }
  }

  private func hasSamePhones(as row: LedgerEntry, in dossier: Dossier) -> Bool {
    let applicants = registration.parties.enumerated().filter { $0.element.role == .applicant }
    return zip(applicants, row.people(.applicant)).allSatisfy { own, other in
      own.element.name == LedgerParties.erased || own.element.phone == other.phone
        || dossier.isErased(.party(own.offset + 1, .phone))
    }
  }

  private func people(_ role: PartyRole) -> [Party<String>] {
    registration.parties.filter { $0.role == role }
  }

  /// Tells whether the only news in this row is how an open case ended.
  ///
  /// The row is compared with its content at the last import, so changes made at a desk since do
  /// not count; only otherwise with the case as it is.
  func onlyCloses(
    _ dispute: Case, differing: [LedgerColumn], since known: ImportReference
  ) -> Bool {
    guard ending != nil, dispute.ending == nil, dispute.state.isOpen else { return false }
    var before = self
    before.ending = nil
    if known.isOf(before.content) { return true }
    if dispute.acceptedAt == nil {
      before.acceptedAt = nil
      if known.isOf(before.content) { return true }
    }
    return differing.allSatisfy { column in
      LedgerEntry.endColumns.contains(column)
        || (column == .acceptedAt && dispute.acceptedAt == nil)
    }
  }
}

extension Moment {
  /// Tells whether a known time equals this instant, or is on this day.
  fileprivate func fits(_ known: Moment?) -> Bool {
    guard let known else { return false }
    switch self {
    case .day(let day): return known.day == day
    case .instant(let instant): return known.start == instant
    }
  }
}
