import Disputes

/// Requests with an idempotency key. Each unit has keys of its own, and a repeat is recognised by
/// what the answers mean, however they were spelled.
extension Desk {
  /// Finds the earlier request of this unit with the same key.
  ///
  /// - Throws: `WorkError` for a key of a case that the unit may not see any more.
  func earlierRequest(_ transaction: any CasebookTransaction) throws -> RequestRecord? {
    guard let request else { return nil }
    let known =
      try transaction.request(key: hash(ofKey: request.key))
      ?? transaction.request(key: formerHash(ofKey: request.key)).flatMap {
        try isOwn($0, transaction) ? $0 : nil
      }
    if let known, try !transaction.knows(unit, of: known.number) { throw WorkError.keyReused }
    return known
  }

  /// Requires that a request is the same as an earlier one with its key.
  func require(_ deeds: [Deed<String>], at moment: Moment?, toRepeat known: RequestRecord) throws {
    guard let request, known.key != formerHash(ofKey: request.key) else { return }
    // Without a time it is now, and the day of today means the same.
    let isNow = moment == nil || moment == .day(office.clock().day)
    let moments = isNow ? [moment, nil, .day(office.clock().day)] : [moment]
    guard moments.contains(where: { hash(of: deeds, at: $0, request) == known.request }) else {
      throw WorkError.keyReused
    }
  }

  /// Makes the record of a request that was carried out.
  func record(
    of deeds: [Deed<String>], at moment: Moment?, on number: CaseNumber,
    _ positions: ClosedRange<Int>?
  ) -> RequestRecord? {
    request.map { request in
      RequestRecord(
        key: hash(ofKey: request.key), request: hash(of: deeds, at: moment, request),
        number: number, positions: positions)
    }
  }

  /// Tells whether a request of an earlier version, with which all units shared their keys, is this
  /// unit's; what it asked cannot be compared any more.
  private func isOwn(
    _ known: RequestRecord, _ transaction: any CasebookTransaction
  ) throws -> Bool {
    let records = try transaction.records(of: known.number)
    return try zip(records, transaction.positions(of: known.number)).contains { record, position in
      record.unit == unit && known.positions?.contains(position) == true
    }
  }

  private func hash(ofKey key: String) -> Digest { Digest(of: Array("\(unit)\0\(key)".utf8)) }

  private func formerHash(ofKey key: String) -> Digest { Digest(of: Array(key.utf8)) }

  /// Hashes what is asked together with the key, so that it cannot be guessed from the hash.
  private func hash(
    of deeds: [Deed<String>], at moment: Moment?, _ request: (key: String, switches: String)
  ) -> Digest {
    let day =
      switch moment {
      case nil: ""
      case .day(let day): day.description
      case .instant(let instant): instant.description
      }
    let said = deeds.map { deed in
      let sealed: Deed<Commitment> = deed.asked.mapTexts { field, text in
        Commitment(to: text, of: field, salt: [])
      }
      return "\(deed.kind.rawValue)\(sealed.payload.json.canonical)"
    }
    let parts =
      [request.key, unit.description, office.officer.description, request.switches, day] + said
    return Digest(of: Array(parts.joined(separator: "\0").utf8))
  }
}

extension Deed<String> {
  /// The deed as it was asked for: without what follows from the state of the case, and with the
  /// parties by their roles.
  fileprivate var asked: Deed {
    switch ignoringRules {
    case .registered(var said):
      said.parties =
        said.parties.filter { $0.role == .applicant }
        + said.parties.filter { $0.role != .applicant }
      return .registered(said)
    case .partyErased(var erasure):
      erasure.texts = []
      return .partyErased(erasure)
    case let deed: return deed
    }
  }
}
