extension Registration {
  /// How many people a case may concern.
  public static var peopleRange: ClosedRange<Int> { 1...1_000_000 }

  /// The sum in dispute, in whole yuan.
  public static var amountRange: ClosedRange<Int> { 0...1_000_000_000_000 }

  /// Checks a registration: an applicant, valid parties, an area with its whole path that was not
  /// closed on the day of the event and exists when it is recorded, and counts in range.
  func validate(in units: Units, on day: Day, recordedOn recorded: Day) throws(Refusal) {
    guard !parties.isEmpty else { throw .noParty }
    guard parties.contains(where: { $0.role == .applicant }) else { throw .noApplicant }
    for party in parties { try party.validate() }
    guard let place = area.first else { throw .malformedArea }
    guard let unit = units[place] else { throw .unknownUnit(place) }
    guard unit.path == area else { throw .malformedArea }
    if let last = unit.validTo, day > last {
      throw .areaClosed(place, since: last, successor: units.standIn(for: place, on: day))
    }
    if let first = unit.validFrom, recorded < first { throw .areaNotYet(place, from: first) }
    if let people, !Self.peopleRange.contains(people) {
      throw .outOfRange(field: "people", range: Self.peopleRange)
    }
    if let amount, !Self.amountRange.contains(amount) {
      throw .outOfRange(field: "amount", range: Self.amountRange)
    }
    try CaseLimit.parties.require(parties.count)
  }
}

extension Party {
  /// Checks that a party has a name; only a respondent may be unknown.
  func validate() throws(Refusal) {
    if kind == .unknown, role == .respondent { return }
    guard kind != .unknown, name != nil else { throw .namelessParty(role) }
  }
}

extension Correction {
  /// Checks that a corrected value is in the range of a registration.
  func validate() throws(Refusal) {
    switch self {
    case .people(let value) where !Registration<Text>.peopleRange.contains(value):
      throw .outOfRange(field: field.rawValue, range: Registration<Text>.peopleRange)
    case .amount(let value) where !Registration<Text>.amountRange.contains(value):
      throw .outOfRange(field: field.rawValue, range: Registration<Text>.amountRange)
    default:
      break
    }
  }
}
