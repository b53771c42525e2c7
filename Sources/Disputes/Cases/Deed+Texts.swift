extension Deed {
  /// Returns the same deed with each text transformed; `firstParty` is the number of its first
  /// party.
  public func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    firstParty: Int = 1, _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Deed<Other> {
    switch self {
    case .registered(let said): .registered(try said.mapTexts(transform))
    case .partyAdded(let said): .partyAdded(try said.mapTexts(number: firstParty, transform))
    case .accepted: .accepted
    case .declined(let reason, let door):
      .declined(reason: try transform(.reason, reason), door: door)
    case .assigned(.mediator(let name)): .assigned(.mediator(try transform(.mediator, name)))
    case .assigned(.team(let code)): .assigned(.team(code))
    case .offered(let said): .offered(try said.mapTexts(transform))
    case .received: .received
    case .refused(let reason): .refused(reason: try transform(.reason, reason))
    case .recalled: .recalled
    case .designated(let target, let reason):
      .designated(target: target, reason: try transform(.reason, reason))
    case .placed(let unit): .placed(at: unit)
    case .assistAsked(let helper): .assistAsked(helper: helper)
    case .assistAnswered(let text, let helper):
      .assistAnswered(try transform(.text, text), for: helper)
    case .sessionRecorded(let said): .sessionRecorded(try said.mapTexts(transform))
    case .noted(let text): .noted(try transform(.text, text))
    case .extended(let said): .extended(try said.mapTexts(transform))
    case .suspended(let reason, let until): .suspended(reason, until: until)
    case .resumed: .resumed
    case .urged(let urgency): .urged(urgency)
    case .agreed(let said): .agreed(try said.mapTexts(transform))
    case .concluded(let said): .concluded(try said.mapTexts(transform))
    case .verified: .verified
    case .sentBack(let reason): .sentBack(reason: try transform(.reason, reason))
    case .performed(let term): .performed(term: term)
    case .followedUp(let satisfaction, let performance): .followedUp(satisfaction, performance)
    case .reopened(let holder, let reason):
      .reopened(holder: holder, reason: try transform(.reason, reason))
    case .merged(let number, let reason):
      .merged(into: number, reason: try transform(.reason, reason))
    case .voided(let reason): .voided(reason: try transform(.reason, reason))
    case .corrected(let said, let reason):
      .corrected(try said.mapTexts(transform), reason: try transform(.reason, reason))
    case .partyCorrected(let said, let reason):
      .partyCorrected(try said.mapTexts(transform), reason: try transform(.reason, reason))
    case .partyErased(let said): .partyErased(try said.mapTexts(transform))
    }
  }
}

extension Registration {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Registration<Other> {
    var mapped: [Party<Other>] = []
    for (index, party) in parties.enumerated() {
      mapped.append(try party.mapTexts(number: index + 1, transform))
    }
    return Registration<Other>(
      area: area, category: category, summary: try transform(.summary, summary),
      parties: mapped, grade: grade, source: source,
      foreignNumber: try map(foreignNumber, .foreignNumber, transform), people: people,
      amount: amount, place: try map(place, .place, transform), tags: tags)
  }
}

extension Party {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    number: Int, _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Party<Other> {
    Party<Other>(
      role: role, kind: kind, name: try map(name, .party(number, .name), transform),
      phone: try map(phone, .party(number, .phone), transform),
      document: try map(document, .party(number, .document), transform),
      address: try map(address, .party(number, .address), transform))
  }
}

extension Offering {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Offering<Other> {
    Offering<Other>(
      direction, to: target, reason: try transform(.reason, reason),
      tried: try map(tried, .tried, transform), emergency: emergency)
  }
}

extension Session {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Session<Other> {
    Session<Other>(
      mediator: try map(mediator, .mediator, transform),
      present: try map(present, .present, transform), text: try map(text, .text, transform))
  }
}

extension Extending {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Extending<Other> {
    Extending<Other>(
      days: days, reason: try transform(.reason, reason), partiesAgree: partiesAgree)
  }
}

extension Agreement {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Agreement<Other> {
    var mapped: [Agreement<Other>.Term] = []
    for (index, term) in terms.enumerated() {
      mapped.append(.init(try transform(.term(index + 1), term.text), due: term.due))
    }
    return Agreement<Other>(form, terms: mapped)
  }
}

extension Conclusion {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Conclusion<Other> {
    Conclusion<Other>(
      outcome, failure: failure, door: door,
      foreignNumber: try map(foreignNumber, .foreignNumber, transform),
      reason: try map(reason, .reason, transform), needsVerification: needsVerification)
  }
}

extension Correction {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Correction<Other> {
    switch self {
    case .category(let value): .category(value)
    case .grade(let value): .grade(value)
    case .source(let value): .source(value)
    case .people(let value): .people(value)
    case .amount(let value): .amount(value)
    case .tags(let value): .tags(value)
    case .summary(let text): .summary(try transform(.summary, text))
    case .place(let text): .place(try transform(.place, text))
    case .foreignNumber(let text): .foreignNumber(try transform(.foreignNumber, text))
    }
  }
}

extension PartyCorrection {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> PartyCorrection<Other> {
    var corrected = PartyCorrection<Other>(
      party: party, kind: kind, name: try map(name, .party(party, .name), transform),
      phone: try map(phone, .party(party, .phone), transform),
      document: try map(document, .party(party, .document), transform),
      address: try map(address, .party(party, .address), transform))
    for said in texts {
      corrected.texts.append(
        Rewording(of: said.place, try transform(.instead(said.place), said.text)))
    }
    return corrected
  }
}

extension Erasure {
  func mapTexts<Other: Hashable & Sendable, Failure: Error>(
    _ transform: (TextField, Text) throws(Failure) -> Other
  ) throws(Failure) -> Erasure<Other> {
    Erasure<Other>(
      party: party, reason: reason, basis: try map(basis, .basis, transform), texts: texts)
  }
}

private func map<Text, Other, Failure: Error>(
  _ text: Text?, _ field: TextField, _ transform: (TextField, Text) throws(Failure) -> Other
) throws(Failure) -> Other? {
  guard let text else { return nil }
  return try transform(field, text)
}
