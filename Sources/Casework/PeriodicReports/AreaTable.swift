public import Disputes

/// The table by area (按属地): what was registered and closed in some stretches of time, and what is
/// still in hand, a row for each unit directly below.
public struct AreaTable: Sendable {
  /// A stretch of time.
  public struct Span: Hashable, Sendable {
    /// Which one.
    public enum Kind: String, CaseIterable, Sendable {
      case period
      case month
      case year
      case all
    }

    /// Which one.
    public let kind: Kind
    /// Where it begins; nothing for the beginning of all.
    public let from: Instant?
    /// Where it ends.
    public let to: Instant
  }

  /// One row.
  public struct Row: Sendable {
    /// The code of the unit; empty for the total.
    public let key: String
    /// Its name as it was known.
    public let name: String?
    /// The counts of each span, in the order of the spans.
    public internal(set) var spans: [Counts]
    /// What was in hand at the as-of time, whatever the period.
    public internal(set) var standing: Counts
  }

  /// What is counted in each span.
  public static let spanMeasures: [Measure] = [.registered, .closings, .closingsLate, .closed]
  /// What is counted at the as-of time.
  public static let standingMeasures: [Measure] = [.backlog, .backlogOverdue]

  /// The stretches of time, the period first.
  public let spans: [Span]
  /// A row for each unit, ordered by code; the unit above stands there where it has cases itself.
  public internal(set) var rows: [Row]
  /// Everything, by a count of its own.
  public internal(set) var total: Row
}

extension AreaTable {
  /// Checks that the rows add up to the total.
  ///
  /// - Throws: `CrossFootFault` with the place of the first sum that does not fit.
  public func requireCrossFoot() throws(CrossFootFault) {
    for (index, span) in spans.enumerated() {
      try CrossFootFault.Parts.areas.require(
        rows.map { $0.spans[index] }, addUpTo: total.spans[index], in: AreaTable.spanMeasures,
        row: "", column: span.kind.rawValue)
    }
    try CrossFootFault.Parts.areas.require(
      rows.map(\.standing), addUpTo: total.standing, in: AreaTable.standingMeasures, row: "",
      column: "as_of")
  }
}

extension Edition {
  /// The stretches of a table by area: of a day also its month and year, else the year and all.
  var spans: [AreaTable.Span] {
    let (_, month, dayOfMonth) = period.last.parts
    let startOfMonth = period.last + (1 - dayOfMonth)
    let startOfYear = startOfMonth.adding(months: 1 - month)
    let year = AreaTable.Span(kind: .year, from: startOfYear.start, to: period.ends)
    let own = AreaTable.Span(kind: .period, from: period.begins, to: period.ends)
    guard period.rhythm == .daily else {
      return [own, year, AreaTable.Span(kind: .all, from: nil, to: period.ends)]
    }
    return [
      own, AreaTable.Span(kind: .month, from: startOfMonth.start, to: period.ends), year,
    ]
  }
}

extension Inquiry {
  /// Makes the table by area of an edition.
  ///
  /// - Throws: `CrossFootFault` where rows do not add up, and what the store throws.
  public func areaTable(_ edition: Edition) throws -> AreaTable {
    let spans = edition.spans
    let grouping = edition.grouping
    let measures = Set(AreaTable.spanMeasures)
    let standing = edition.question(Set(AreaTable.standingMeasures), from: nil, to: nil)
    let bySpan = try spans.map { span in
      try cells(edition.question(measures, by: grouping, from: span.from, to: span.to))
    }
    let atOnce = try cells(standing.grouped(by: grouping, and: nil))
    let counted = Set((bySpan + [atOnce]).flatMap { $0.keys.map(\.row) })
    let table = AreaTable(
      spans: spans,
      rows: try headings(counted, edition).map { key, name in
        AreaTable.Row(
          key: key, name: name, spans: bySpan.map { $0[CellKey(key)] ?? Counts() },
          standing: atOnce[CellKey(key)] ?? Counts())
      },
      total: AreaTable.Row(
        key: "", name: nil,
        spans: try spans.map { span in
          try counts(edition.question(measures, from: span.from, to: span.to))
        }, standing: try counts(standing)))
    try table.requireCrossFoot()
    return table
  }

  /// The units directly below, and every other one that has cases, by code.
  private func headings(
    _ counted: Set<String>, _ edition: Edition
  ) throws -> [(key: String, name: String?)] {
    let units = try units(asOf: edition.asOf, knownAt: edition.head.position)
    let parents = Set(units.compactMap(\.parent))
    var names: [String: String?] = [:]
    for key in counted { names.updateValue(nil, forKey: key) }
    for unit in units {
      let key = unit.code.description
      let isOwn = unit.code == edition.unit.code && unit.level == .village
      let isBelow = unit.parent == edition.unit.code && unit.stands(on: edition.asOf.day)
      let isListed = isBelow && !unit.isCountyInNameOnly(parents)
      if counted.contains(key) || isOwn || isListed { names[key] = unit.name }
    }
    return names.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
  }
}
