import Casework
import Disputes
import Support

/// A few cases of one street that live side by side, told by the domain alone.
struct RandomStreet {
  /// How many cases it has; each of them is one life.
  static let cases = 4
  /// How often something is tried, over all of them.
  static let attempts = 40 * cases

  private(set) var disputes: [Case] = []
  private var events: [[Event<String>]] = []
  private var whims: Whims
  private let rules: Rulebook

  init(seed: UInt64) {
    whims = Whims(seed: seed)
    rules = seed.isMultiple(of: 3) ? Self.ownRules : .shipped
  }

  /// What became of an attempt: the case before and after, or why not.
  enum Outcome {
    case admitted(Event<String>, before: Case?, after: Case)
    case refused(Event<String>, Case?, Refusal)
  }

  /// Tries one thing; several deeds that belong together have an outcome each.
  mutating func step() -> [Outcome] {
    whims.wait()
    guard disputes.count == Self.cases || (!disputes.isEmpty && !whims.pick([true, false])) else {
      return [register()]
    }
    let index = whims.pick(Array(disputes.indices)), other = whims.pick(disputes)
    let attempt = whims.acting(on: disputes[index], in: Self.units, other: other.number)
    return attempt.events.map { act($0, on: index, with: other) }
  }

  private mutating func register() -> Outcome {
    let attempt = whims.registering(in: Self.units)
    let event = attempt.events[0]
    let number = CaseNumber.known(
      disputes.count + 1, of: attempt.unit, year: event.occurredAt.day.year)
    do {
      let new = try Case.beginning(number, with: event, in: Self.units, rules: rules)
      disputes.append(new)
      events.append([event])
      return .admitted(event, before: nil, after: new)
    } catch {
      return .refused(event, nil, error)
    }
  }

  private mutating func act(_ event: Event<String>, on index: Int, with other: Case) -> Outcome {
    let before = disputes[index]
    let holdsMerged = disputes.contains { $0.ending?.mergedInto == before.number }
    do {
      disputes[index] = try before.admitting(
        event, in: Self.units, other: other, holdsMerged: holdsMerged, rules: rules)
      events[index].append(event)
      return .admitted(event, before: before, after: disputes[index])
    } catch {
      return .refused(event, before, error)
    }
  }

  /// The cases as a second reading of their events makes them.
  func retold() -> [Case?] {
    zip(disputes, events).map { dispute, events in
      guard var retold = Case(dispute.number, from: events[0], rules: rules) else { return nil }
      for event in events.dropFirst() { retold.apply(event, rules: rules) }
      return retold
    }
  }
}

// MARK: - The city

extension RandomStreet {
  /// The units; a village is closed after some weeks, and its township takes over.
  static let units: Units = {
    var units = Units()
    for record in Places.records {
      let isClosed = record.code == Places.lichun
      units.insert(
        Unit(
          code: record.code, name: record.name, level: record.level,
          above: record.parent.flatMap { units[$0] }?.path ?? [],
          validTo: isClosed ? RandomLives.start.day + 50 : nil,
          successor: isClosed ? Places.dagangtou : nil))
    }
    return units
  }()

  /// Rules with short periods and another cap, for one township and one county.
  private static let ownRules = Rulebook(rules: [
    PeriodRule(
      .handling, unit: Places.bihu, Term(3, .working), warning: 1, cap: 60, basis: "town"),
    PeriodRule(.signIn, unit: Places.qingtian, Term(1, .natural), warning: 0, basis: "county"),
    PeriodRule(.acceptance, Term(1, .natural), warning: 0, basis: "city"),
  ])
}
