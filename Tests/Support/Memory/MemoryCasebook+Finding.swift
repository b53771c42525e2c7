public import Casework
public import Disputes

extension MemoryCasebook: CaseFinder {
  /// The cases that a number or short form may mean.
  public func candidates(
    _ query: NumberQuery, seenBy unit: UnitCode?, limit: Int
  ) throws -> [CaseNumber] {
    let found: [Dossier]
    switch query {
    case .whole(let whole): found = [dossier(whole)].compactMap(\.self)
    case .short:
      let mine = try unit.map { try [$0] + unitsReplaced(by: $0, on: today) }
      found = contents.dossiers.filter { dossier in
        guard query.means(dossier.number) else { return false }
        guard let mine else { return true }
        let current = dossier.current
        return [dossier.number.unit, current.holder, current.openOffer?.target].compactMap(\.self)
          .contains(where: mine.contains)
      }
    }
    let known = found.filter { isKnown($0.current, to: unit) }
    return Array(known.map(\.number).sorted(by: isBefore).prefix(limit))
  }

  /// The records of a case in order.
  public func records(of number: CaseNumber) throws -> [LogRecord] {
    dossier(number)?.records ?? []
  }

  /// The log positions of the records of a case.
  public func positions(of number: CaseNumber) throws -> [Int] {
    dossier(number)?.received.map(\.position) ?? []
  }

  /// All calendars and rules, with the log position from which each was known.
  public func ruleHistory() throws -> RuleHistory { contents.history }

  /// The texts of a case from that event on.
  public func texts(of number: CaseNumber, from sequence: Int) throws -> [SequencedText] {
    (dossier(number)?.texts ?? []).filter { $0.sequence >= sequence }
  }

  /// The reference under which the case was imported.
  public func reference(of number: CaseNumber) throws -> ImportReference? {
    contents.references.first { $0.number == number }
  }

  /// The cases ever merged with this one, by way of others too.
  public func casesMerged(with number: CaseNumber) throws -> [CaseNumber] {
    let pairs = contents.dossiers.flatMap { dossier in
      dossier.received.compactMap { received -> (CaseNumber, CaseNumber)? in
        if case .merged(let other, _) = received.event.deed { (dossier.number, other) } else { nil }
      }
    }
    var found = [number]
    var index = 0
    while index < found.count {
      let here = found[index]
      index += 1
      let others = pairs.compactMap { $0.0 == here ? $0.1 : $0.1 == here ? $0.0 : nil }
      for other in others.sorted(by: { $0.description < $1.description })
      where !found.contains(other) { found.append(other) }
    }
    return Array(found.dropFirst())
  }

  /// The team of that code.
  public func team(_ code: TeamCode) throws -> Team? { contents.teams[code] }

  /// The present record of a unit.
  public func unit(_ code: UnitCode) throws -> Unit? {
    contents.units[code]?.unit(in: contents.units)
  }

  /// The matching units, ordered by code.
  public func units(_ filter: UnitFilter) throws -> [Unit] {
    contents.units.values.map { $0.unit(in: contents.units) }.filter { unit in
      switch filter.name {
      case nil: break
      case .exactly(let name): if unit.name != name { return false }
      case .beginning(let beginning): if !unit.name.hasPrefix(beginning) { return false }
      }
      if let level = filter.level, unit.level != level { return false }
      if let within = filter.within, !unit.path.contains(within) { return false }
      if let parent = filter.parent, unit.parent != parent { return false }
      if let day = filter.standingOn, !unit.stands(on: day) { return false }
      if let day = filter.closedBefore, !(unit.validTo.map { $0 < day } ?? false) { return false }
      if let next = filter.following, (unit.successor ?? unit.parent) != next { return false }
      if let above = filter.succeededWithin {
        let next = unit.successor.flatMap { contents.units[$0]?.unit(in: contents.units) }
        guard next?.path.contains(above) ?? false else { return false }
      }
      return true
    }.sorted { $0.code < $1.code }
  }
}

/// Orders numbers by unit, year, series and ordinal.
func isBefore(_ left: CaseNumber, _ right: CaseNumber) -> Bool {
  (left.unit, left.year, left.series, left.ordinal)
    < (right.unit, right.year, right.series, right.ordinal)
}
