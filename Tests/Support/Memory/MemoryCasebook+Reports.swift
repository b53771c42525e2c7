public import Casework
public import Disputes

extension MemoryCasebook {
  /// Counts each measure by replaying every case up to the moment asked about.
  public func cells(_ question: TableQuestion) throws -> Cells {
    counted(
      asOf: question.asOf, position: question.position, returnedWithin: question.returnedWithin
    )
    .cells(question)
  }

  /// The cases that a measure counts, ordered by number.
  public func cases(
    behind measure: Measure, at key: CellKey?, in question: TableQuestion, seenBy viewer: Viewer
  ) throws -> [CellCase] {
    let hidden = try hidden(from: viewer)
    return counted(
      asOf: question.asOf, position: question.position, returnedWithin: question.returnedWithin
    )
    .cases(behind: measure, at: key, in: question)
    .filter { !hidden.contains($0.number) }
  }

  /// Replays every case up to a moment, for any number of tables about it.
  public func counted(
    asOf: Instant, position: Int = .max, returnedWithin days: Int = 30
  ) -> Counted {
    Counted(
      levels: contents.unitChanges,
      lives: contents.dossiers.compactMap { dossier in
        Past(dossier, asOf: asOf, position: position, contents.history).map {
          ($0, $0.facts(asOf: asOf, days: days))
        }
      })
  }
}

/// All cases replayed up to one moment, with the facts that count in reports.
public struct Counted {
  let levels: [UnitCode: [(position: Int, unit: UnitRecord)]]
  let lives: [(past: Past, facts: [Fact])]

  /// Counts each measure of a question, which must be about the same moment.
  public func cells(_ question: TableQuestion) -> Cells {
    var cells: Cells = [:]
    for (past, facts) in lives
    where question.within.map({ past.then.area.contains($0.code) }) ?? true {
      var refusals: [CellKey: Int] = [:]
      for fact in facts where question.contains(fact) {
        let counts = fact.counts.merging(levels(of: fact)) { _, level in level }
        for key in keys(of: fact, in: past, question) {
          for (measure, count) in counts where question.measures.contains(measure) {
            cells.add(count, to: measure, at: key)
          }
          refusals[key, default: 0] += fact.counts[.refused] ?? 0
        }
      }
      guard question.measures.contains(.refusedTwice) else { continue }
      for (key, count) in refusals where count >= 2 { cells.add(1, to: .refusedTwice, at: key) }
    }
    return cells
  }

  /// The cases that a measure counts, ordered by number.
  func cases(
    behind measure: Measure, at key: CellKey?, in question: TableQuestion
  ) -> [CellCase] {
    var cases: [CellCase] = []
    for (past, facts) in lives.sorted(by: { isBefore($0.past.then.number, $1.past.then.number) })
    where question.within.map({ past.then.area.contains($0.code) }) ?? true {
      var refusals: [CellKey: [CellCase]] = [:]
      for fact in facts.sorted(by: { $0.position < $1.position }) where question.contains(fact) {
        let counts = fact.counts.merging(levels(of: fact)) { _, level in level }
        for found in keys(of: fact, in: past, question).sorted(by: { $0.isBefore($1) })
        where key == nil || key == found {
          if measure == .refusedTwice, counts[.refused] != nil {
            refusals[found, default: []].append(past.line(of: fact, at: found, amount: 1))
          } else if let amount = counts[measure] {
            cases.append(past.line(of: fact, at: found, amount: amount))
          }
        }
      }
      cases += refusals.sorted { $0.key.isBefore($1.key) }.compactMap {
        $1.count > 1 ? $1.last : nil
      }
    }
    return cases
  }

  /// The measures by level that a fact counts in, if it resolved a dispute.
  private func levels(of fact: Fact) -> [Measure: Int] {
    guard fact.isResolved else { return [:] }
    return switch level(of: fact.unit, at: fact.position) {
    case .village: [.resolvedVillage: 1, .resolvedLocally: 1]
    case .township: [.resolvedTownship: 1, .resolvedLocally: 1]
    case .county: [.resolvedCounty: 1]
    case .city: [.resolvedCity: 1]
    }
  }

  private func keys(of fact: Fact, in past: Past, _ question: TableQuestion) -> [CellKey] {
    let columns = keys(question.columns, of: fact, in: past)
    return keys(question.rows, of: fact, in: past).flatMap { row in
      columns.map { CellKey(row, $0) }
    }
  }

  private func keys(_ grouping: Grouping?, of fact: Fact, in past: Past) -> [String] {
    let corrected = past.corrected
    switch grouping {
    case nil: return [""]
    case .county: return [area(of: past, from: .county)]
    case .township: return [area(of: past, from: .township)]
    case .village: return [area(of: past, from: .village)]
    case .month: return [fact.day?.month ?? ""]
    case .category: return [corrected.category.group.description]
    case .grade: return [corrected.grade.rawValue]
    case .source: return [corrected.source.rawValue]
    case .tag: return corrected.tags.isEmpty ? [""] : corrected.tags.map(\.rawValue)
    case .level: return [level(of: fact.unit, at: fact.position).code]
    case .handler: return [fact.unit.description]
    case .team: return [fact.team?.description ?? ""]
    case .people:
      guard let people = corrected.people else { return [""] }
      return [people < 50 ? "<50" : people < 100 ? "50-99" : people < 500 ? "100-499" : "500+"]
    }
  }

  /// The nearest unit of the area at that level or above.
  private func area(of past: Past, from level: Level) -> String {
    let path = past.then.area
    let found = path.first { self.level(of: $0, at: past.registeredPosition) <= level }
    return (found ?? path[path.count - 1]).description
  }

  /// The level of a unit as it was known at a position.
  private func level(of unit: UnitCode, at position: Int) -> Level {
    levels[unit]?.last { $0.position <= position }?.unit.level ?? .city
  }
}

extension TableQuestion {
  fileprivate func contains(_ fact: Fact) -> Bool {
    guard let day = fact.day else { return true }
    // Deadlines are whole days.
    guard let instant = fact.instant else {
      return from.map { day >= $0.day } ?? true && to.map { day <= $0.day } ?? true
    }
    return from.map { instant >= $0 } ?? true && to.map { instant <= $0 } ?? true
  }
}

extension CellKey {
  fileprivate func isBefore(_ other: CellKey) -> Bool {
    (row, column) < (other.row, other.column)
  }
}

extension Past {
  /// The case behind a fact, as a line of the list.
  fileprivate func line(of fact: Fact, at key: CellKey, amount: Int) -> CellCase {
    let told = fact.ending ?? then
    let isEnded = told.state == .closed || told.state == .concluded
    return CellCase(
      key: key, amount: amount, number: then.number, state: then.state,
      category: corrected.category, grade: corrected.grade, registeredAt: then.registeredAt,
      dueOn: told.clocks.due, concludedOn: isEnded ? told.ending?.at.day : nil,
      effectAt: told.state == .closed ? told.ending?.effectAt : nil,
      outcome: told.ending?.outcome, unit: fact.unit, area: then.area[0], life: told.life,
      arrivedAt: fact.arrivedAt, offer: fact.offer)
  }
}

/// A fact that counts in reports, with its time, unit and team.
struct Fact {
  /// The day on which it counts; nil if it counts in any period.
  var day: Day?
  /// The moment at which it counts; nil if only the day is known.
  var instant: Instant?
  /// The responsible unit, and the log position.
  let unit: UnitCode
  let team: TeamCode?
  let position: Int
  var counts: [Measure: Int] = [:]
  /// The case after its ending, if the fact is an ending.
  var ending: Case?
  /// When the case arrived, if the fact is an arrival.
  var arrivedAt: Instant?
  /// The offer, if the fact is an offer.
  var offer: CellCase.Offer?
  /// Whether it resolved a dispute, so that it counts for the level of its unit.
  var isResolved = false

  init(_ turn: Past.Turn, at instant: Instant?, day: Day? = nil) {
    self.instant = instant
    self.day = day ?? instant?.day
    let ending = turn.after.ending
    unit = ending.flatMap { $0.outcome == nil ? nil : $0.unit } ?? turn.after.holder
    team = turn.after.team
    position = turn.position
  }

  /// Adds 1 to each measure whose condition is true.
  mutating func count(_ measures: [(Measure, Bool)]) {
    for (measure, holds) in measures where holds { counts[measure, default: 0] += 1 }
  }
}
