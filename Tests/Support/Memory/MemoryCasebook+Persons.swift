public import Casework
public import Disputes

extension MemoryCasebook {
  private func open(within area: Unit) -> [Dossier] {
    contents.dossiers
      .filter { $0.current.state.isOpen && $0.current.area.contains(area.code) }
  }

  /// Open cases within a unit in which a party has one of these names or numbers, each with the
  /// match.
  public func openCases(
    within area: Unit, withAnyOf marks: [PersonMark]
  ) throws -> [(number: CaseNumber, mark: PersonMark)] {
    marks.flatMap { mark in
      open(within: area).filter { dossier in
        dossier.texts.contains { $0.text.bears(mark) }
      }
      .map(\.number).sorted(by: isBefore).map { ($0, mark) }
    }
  }

  /// The summaries of the newest open cases within a unit, registered since that time.
  public func openSummaries(
    within area: Unit, since: Instant, limit: Int
  ) throws -> [(number: CaseNumber, summary: String)] {
    let fitting = open(within: area).filter { $0.current.registeredAt >= since }
      .sorted { one, other in
        let (first, second) = (one.current.registeredAt, other.current.registeredAt)
        return first == second ? isBefore(one.number, other.number) : first > second
      }
    return fitting.prefix(limit).map { dossier in
      (dossier.number, dossier.texts.last { $0.text.field == .summary }?.text.value ?? "")
    }
  }

  /// Ended cases that still hold data of a party, ordered by when they ended.
  public func endedCases(until: Instant, seenBy viewer: Viewer) throws -> [EndedCase] {
    let hidden = try hidden(from: viewer)
    let ended = contents.dossiers.compactMap { dossier -> EndedCase? in
      let dispute = dossier.current
      guard !hidden.contains(dossier.number), !dispute.state.isOpen, let ending = dispute.ending,
        ending.at <= until
      else { return nil }
      let kept = Set(
        dossier.texts.compactMap { text in
          if case .party(let number, _) = text.text.field { number } else { nil }
        })
      guard !kept.isEmpty else { return nil }
      return EndedCase(
        number: dossier.number, state: dispute.state, grade: dispute.grade,
        holder: dispute.holder, endedAt: ending.at, parties: kept.count)
    }
    return ended.sorted { one, other in
      one.endedAt == other.endedAt
        ? isBefore(one.number, other.number) : one.endedAt < other.endedAt
    }
  }
}

extension PrivateText {
  /// Whether the text contains this name or number, in any spelling.
  fileprivate func bears(_ mark: PersonMark) -> Bool {
    switch (field, mark) {
    case (.party(_, .document), .document), (.party(_, .phone), .phone), (.party(_, .name), .name):
      mark.stands(in: value)
    case _: false
    }
  }
}
