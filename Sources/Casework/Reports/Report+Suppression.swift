extension Report {
  /// The counts that a published report leaves out.
  struct Suppressed: Sendable {
    struct Place: Hashable, Sendable {
      let row: String?
      let column: String?
      let measure: Measure
    }

    fileprivate var now: Set<Place>
    fileprivate var before: Set<Place>
  }

  /// The report as it may be published: without what would show a small count.
  public func published() -> Report {
    var report = self
    report.suppressed = Suppressed(
      now: hidden(in: figures), before: earlier.map { hidden(in: $0.figures) } ?? [])
    return report
  }

  /// Whether small counts are left out.
  public var isPublished: Bool { suppressed != nil }

  /// Whether a count is left out; of an earlier period where that is said.
  public func hides(
    _ measure: Measure, row: String?, column: String? = nil, ofEarlier isEarlier: Bool = false
  ) -> Bool {
    guard let suppressed else { return false }
    let measure = measure == .transitDays ? .answeredOffers : measure
    let place = Suppressed.Place(
      row: question.rows == nil ? nil : row, column: question.columns == nil ? nil : column,
      measure: measure)
    return (isEarlier ? suppressed.before : suppressed.now).contains(place)
  }

  private func hidden(in figures: Figures) -> Set<Suppressed.Place> {
    PublishedTable(self, figures).hidden
  }
}

/// The counts of a report as one table, with everything that adds up.
private struct PublishedTable {
  private typealias Place = Report.Suppressed.Place

  private let rows: [String?]
  private let columns: [String?]
  private let measures: [Measure]
  private var table = LinkedCounts()
  private var places: [Place: Int] = [:]

  init(_ report: Report, _ figures: Report.Figures) {
    let question = report.question
    rows = (question.rows == nil ? [] : report.rows.map { $0.key as String? }) + [nil]
    columns = report.columns.map { $0.key as String? } + [nil]
    // Days are no cases.
    measures = Measure.allCases.filter {
      report.definition.measures.contains($0) && $0 != .transitDays
    }
    for row in rows {
      for column in columns { addCell(row, column, figures.counts(row: row, column: column)) }
    }
    // A case with two tags counts in both, and one refused by two units was refused twice in none.
    for measure in measures where measure != .refusedTwice {
      if question.rows != .tag {
        for column in columns { link(measure, rows.map { ($0, column) }) }
      }
      if question.columns != .tag {
        for row in rows { link(measure, columns.map { (row, $0) }) }
      }
    }
  }

  /// The counts that are not shown.
  var hidden: Set<Report.Suppressed.Place> {
    let hidden = Suppression(table).hidden
    return Set(places.filter { hidden.contains($0.value) }.keys)
  }

  private mutating func addCell(_ row: String?, _ column: String?, _ counts: Counts) {
    var inCell: [Measure: Int] = [:]
    for measure in measures {
      inCell[measure] = table.add(counts[measure])
      places[Place(row: row, column: column, measure: measure)] = inCell[measure]
    }
    for sum in Measure.sums { table.link(sum, inCell, counts) }
  }

  /// Links a measure at some keys with that of their total, which stands last.
  private mutating func link(_ measure: Measure, _ keys: [(row: String?, column: String?)]) {
    let found = keys.compactMap {
      places[Place(row: $0.row, column: $0.column, measure: measure)]
    }
    guard let whole = found.last else { return }
    table.link(whole, of: found.dropLast())
  }
}

extension LinkedCounts {
  /// Links the counts of one cell; what a report does not have of a sum is one count that nobody
  /// prints.
  fileprivate mutating func link(
    _ sum: (whole: Measure, parts: [Measure], isWhole: Bool), _ places: [Measure: Int],
    _ counts: Counts
  ) {
    let known = sum.parts.compactMap { part in places[part].map { (part, $0) } }
    guard let whole = places[sum.whole], !known.isEmpty else { return }
    var parts = known.map(\.1)
    if !sum.isWhole || known.count < sum.parts.count {
      let rest = counts[sum.whole] - known.reduce(0) { $0 + counts[$1.0] }
      parts.append(add(rest, isPrinted: false))
    }
    link(whole, of: parts)
  }
}

extension Measure {
  /// What adds up to what in each cell; where `isWhole` is not true the rest is no measure, but as
  /// telling as one.
  static let sums: [(whole: Measure, parts: [Measure], isWhole: Bool)] = [
    (.registered, [.closed, .open], true),
    (.due, [.dueClosed, .dueOpen], true),
    (.dueClosed, [.dueOnTime], false),
    (.judged, [.resolved, .failed], true),
    (.resolved, [.resolvedVillage, .resolvedTownship, .resolvedCounty, .resolvedCity], true),
    (.resolvedLocally, [.resolvedVillage, .resolvedTownship], true),
    (.closings, [.calledBack], false),
    (.answered, [.satisfied], false),
    (.performanceDue, [.performed], false),
    (.endings, [.returned], false),
    (.answeredOffers, [.received, .refused], true),
    (.offered, [.received, .refused, .recalled, .designated, .unanswered], true),
    (.offered, [.sentUp, .sentDown, .transferred], true),
  ]
}
