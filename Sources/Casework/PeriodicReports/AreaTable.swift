public import Disputes

/// The table by area (按属地): the cases registered and closed in several spans of time, and those
/// still open, with a row for each unit directly below.
public struct AreaTable: Sendable {
  /// A span of time.
  public struct Span: Hashable, Sendable {
    /// The kind of span.
    public enum Kind: String, CaseIterable, Sendable {
      case period
      case month
      case year
      case all
    }

    /// The kind of span.
    public let kind: Kind
    /// Its beginning; `nil` for no bound.
    public let from: Instant?
    /// Its end.
    public let to: Instant
  }

  /// One row.
  public struct Row: Sendable {
    /// The code of the unit; empty for the total.
    public let key: String
    /// Its name as known at the time.
    public let name: String?
    /// The counts of each span, in the order of `AreaTable.spans`.
    public internal(set) var spans: [Counts]
    /// The cases open at the as-of time, whatever the period.
    public internal(set) var standing: Counts
  }

  /// The measures of each span.
  public static let spanMeasures: [Measure] = [.registered, .closings, .closingsLate, .closed]
  /// The measures at the as-of time.
  public static let standingMeasures: [Measure] = [.backlog, .backlogOverdue]

  /// The spans, the period first.
  public let spans: [Span]
  /// A row for each unit, ordered by code; the reporting unit has one if it has cases itself.
  public internal(set) var rows: [Row]
  /// The total, counted by a query of its own.
  public internal(set) var total: Row
}

extension AreaTable {
  /// Checks that the rows add up to the total.
  ///
  /// - Throws: `CrossFootFault` with the first sum that does not match.
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
  /// The spans of a table by area: for a day also its month and year, otherwise the year and all
  /// time.
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
  /// - Throws: `CrossFootFault` if rows do not add up, and what the store throws.
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

  /// Returns the units directly below and every other one with cases, by code.
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
