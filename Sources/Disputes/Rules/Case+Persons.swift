extension Case {
  /// Checks that the party exists and a field is corrected; a name makes an unknown party known,
  /// and the kind of party changes in no other way.
  func requireCorrection(
    _ said: PartyCorrection<some Hashable & Sendable>
  ) throws(Refusal) {
    let party = try participant(said.party)
    guard !said.fields.isEmpty else { throw .nothingCorrected(party: said.party) }
    let becomesKnown = party.kind == .unknown && said.name != nil
    guard becomesKnown == (said.kind != nil), said.kind != .unknown else {
      throw .namelessParty(party.role)
    }
  }

  /// Lets data be erased by decision at any time; otherwise only after the retention time of an
  /// ended case (个人信息保护法 article 47).
  func requireErasure(
    _ said: Erasure<some Hashable & Sendable>, on day: Day
  ) throws(Refusal) {
    _ = try participant(said.party)
    if said.reason == .decision {
      guard said.basis != nil else { throw .basisMissing }
      return
    }
    guard let keptUntil else { throw .neededWhileOpen(state) }
    guard day > keptUntil else { throw .keptLonger(until: keptUntil) }
  }

  /// Requires that every text which mentions what is corrected or erased is reworded or erased with
  /// it: the old value is then unknown and could not be masked any more.
  func requireUnmentioned(
    _ deed: Deed<some Hashable & Sendable>, _ mentions: [TextPlace], _ cases: [CaseNumber]
  ) throws(Refusal) {
    let party: Int
    switch deed {
    case .partyCorrected(let said, _): party = said.party
    case .partyErased(let said): party = said.party
    case _: return
    }
    let now = mentions.filter { $0.sequence > sequence && [.reason, .basis].contains($0.field) }
    if !now.isEmpty, now.count == mentions.count {
      throw .mentionedNow(party: party, deed.kind)
    }
    guard mentions.isEmpty else {
      throw .stillMentioned(party: party, deed.kind, mentions)
    }
    guard cases.isEmpty else { throw .mentionedElsewhere(party: party, deed.kind, cases) }
  }

  private func participant(_ number: Int) throws(Refusal) -> Participant {
    guard let party = party(number) else {
      throw .unknownParty(number, count: parties.count)
    }
    return party
  }

  /// The last day on which the file of an ended case is kept; `nil` while it is open.
  public var keptUntil: Day? {
    guard !state.isOpen, let ending else { return nil }
    return RetentionRule.used(for: grade, endedOn: ending.at.day).keptUntil(
      endedOn: ending.at.day)
  }
}
