public import Casework
public import Disputes

extension MemoryCasebook: Inquiry {
  /// Passes the matching cases to a body in a sort order.
  public func each(
    _ filter: CaseFilter, sort: CaseSort, limit: Int?, _ body: (CaseLine) throws -> Void
  ) throws {
    let sorted = contents.dossiers.filter { fits($0, filter) }.sorted { left, right in
      let order = order(left.current, right.current, sort.key)
      if order != 0 { return sort.isDescending ? order > 0 : order < 0 }
      let isReversed = sort.key == .number && sort.isDescending
      return isReversed
        ? isBefore(right.number, left.number) : isBefore(left.number, right.number)
    }
    for dossier in sorted.prefix(max(0, limit ?? .max)) {
      try body(shown(line(dossier), to: filter.viewer))
    }
  }

  /// Counts the matching cases up to a limit.
  public func count(_ filter: CaseFilter, upTo limit: Int?) throws -> Int {
    min(contents.dossiers.count { fits($0, filter) }, limit ?? .max)
  }

  /// The numbers of the matching cases, in the order in which they were registered in the file.
  public func numbers(_ filter: CaseFilter) throws -> [CaseNumber] {
    contents.dossiers.filter { fits($0, filter) }.map(\.number)
  }

  private func fits(_ dossier: Dossier, _ filter: CaseFilter) -> Bool {
    let dispute = dossier.current
    if !filter.states.isEmpty, !filter.states.contains(dispute.state) { return false }
    if let area = filter.area, !dispute.area.contains(area.code) { return false }
    if !filter.holders.isEmpty, !filter.holders.contains(dispute.holder) { return false }
    if !filter.waitingFor.isEmpty {
      guard let waiting = dossier.waitingFor, filter.waitingFor.contains(waiting) else {
        return false
      }
    }
    if let category = filter.category {
      let compared = category.isGroup ? dispute.category.group : dispute.category
      if compared != category { return false }
    }
    if let grade = filter.grade, dispute.grade != grade { return false }
    if let source = filter.source, dispute.source != source { return false }
    if let tag = filter.tag, !dispute.tags.contains(tag) { return false }
    if filter.overdueOn != nil || filter.dueWithin != nil {
      let isOverdue = filter.overdueOn.map { dispute.isOverdue(on: $0) } ?? false
      let isDue =
        dispute.state.isHandled && filter.dueWithin?.contains(dispute.clocks.due) ?? false
      if !isOverdue, !isDue { return false }
    }
    if let from = filter.registeredFrom, dispute.registeredAt < from { return false }
    if let to = filter.registeredTo, dispute.registeredAt > to { return false }
    if case .unit(let unit) = filter.viewer {
      guard isKnown(dispute, to: unit) else { return false }
      if filter.isSearch, isWithheld(dispute, from: unit) { return false }
    }
    return filter.search.allSatisfy { word in
      searched(dossier).contains { Spelling.contains($0, word) }
    }
  }

  func isKnown(_ dispute: Case, to unit: UnitCode?) -> Bool {
    (try? knows(unit, of: dispute)) ?? false
  }

  private func isWithheld(_ dispute: Case, from unit: UnitCode?) -> Bool {
    guard dispute.tags.contains(.minor) else { return false }
    return (try? visibility(of: unit, into: dispute)) ?? .withheld == .withheld
  }

  private func searched(_ dossier: Dossier) -> [String] {
    var texts = [text(.summary, of: dossier), text(.place, of: dossier)].compactMap(\.self)
    for number in 1...dossier.current.parties.count {
      if let name = text(.party(number, .name), of: dossier) { texts.append(name) }
    }
    return texts
  }

  /// The latest version of a text.
  private func text(_ field: TextField, of dossier: Dossier) -> String? {
    dossier.texts.last { $0.text.field == field }?.text.value
  }

  private func parties(of dossier: Dossier) -> [StoredParty] {
    dossier.current.parties.enumerated().map { index, party in
      StoredParty(
        kind: party.kind, name: text(.party(index + 1, .name), of: dossier),
        phone: text(.party(index + 1, .phone), of: dossier),
        document: text(.party(index + 1, .document), of: dossier),
        address: text(.party(index + 1, .address), of: dossier))
    }
  }

  func line(_ dossier: Dossier) -> CaseLine {
    let dispute = dossier.current
    let merged = (try? casesMerged(with: dossier.number)) ?? []
    return CaseLine(
      number: dossier.number, state: dispute.state, category: dispute.category,
      grade: dispute.grade, source: dispute.source, area: dispute.area[0],
      areaName: contents.units[dispute.area[0]]?.name ?? "", holder: dispute.holder,
      holderName: contents.units[dispute.holder]?.name ?? "", waitingFor: dossier.waitingFor,
      waitingForName: dossier.waitingFor.flatMap { contents.units[$0]?.name },
      registeredAt: dispute.registeredAt, dueOn: dispute.clocks.due,
      isProvisional: dispute.isProvisional,
      parties: parties(of: dossier), merged: merged.compactMap(self.dossier).flatMap(parties),
      summary: text(.summary, of: dossier), tags: dispute.tags)
  }

  /// Negative if the left case comes first, positive if the right one does.
  private func order(_ left: Case, _ right: Case, _ key: CaseSort.Key) -> Int {
    func compare<Compared: Comparable>(_ value: (Case) -> Compared) -> Int {
      let (first, second) = (value(left), value(right))
      return first < second ? -1 : first > second ? 1 : 0
    }
    return switch key {
    case .registered: compare(\.registeredAt)
    case .due: compare(\.clocks.due)
    case .number: 0
    case .state: compare { State.allCases.firstIndex(of: $0.state) ?? 0 }
    case .category: compare(\.category)
    case .grade: compare(\.grade)
    case .holder: compare(\.holder)
    case .area: compare { $0.area[0] }
    }
  }
}
