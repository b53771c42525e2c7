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

  /// Returns the report for publication, without the counts that would disclose a small one.
  public func published() -> Report {
    var report = self
    report.suppressed = Suppressed(
      now: hidden(in: figures, question),
      before: earlier.map { hidden(in: $0.figures, $0.question) } ?? [])
    return report
  }

  /// Whether small counts are suppressed.
  public var isPublished: Bool { suppressed != nil }

  /// Tells whether a count of this or the earlier period is suppressed.
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

  private func hidden(in figures: Figures, _ question: TableQuestion) -> Set<Suppressed.Place> {
    PublishedTable(self, figures, question).hidden
  }
}

/// The counts of a report as linked counts, with all sums.
private struct PublishedTable {
  private typealias Place = Report.Suppressed.Place

  private let question: TableQuestion
  private let measures: [Measure]
  private var table = LinkedCounts()
  private var places: [Place: Int] = [:]

  init(_ report: Report, _ figures: Report.Figures, _ question: TableQuestion) {
    self.question = question
    let rows = (question.rows == nil ? [] : report.rows.map { $0.key as String? }) + [nil]
    let columns = report.columns.map { $0.key as String? } + [nil]
    // Days are no cases and so disclose nothing.
    measures = Measure.allCases.filter {
      report.definition.measures.contains($0) && $0 != .transitDays
    }
    for row in rows {
      for column in columns { addCell(row, column, figures.counts(row: row, column: column)) }
    }
    for measure in measures {
      for column in columns { link(measure, rows.map { ($0, column) }, question.rows) }
      for row in rows { link(measure, columns.map { (row, $0) }, question.columns) }
    }
  }

  /// The suppressed counts.
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
    let groupings = [row == nil ? nil : question.rows, column == nil ? nil : question.columns]
    for relation in Relation.all where relation.holds(in: question, groupings.compactMap(\.self)) {
      link(relation, &inCell)
    }
  }

  /// Links the counts of one cell; the rest that a report lacks of a whole becomes one unprinted
  /// count.
  private mutating func link(_ relation: Relation, _ inCell: inout [Measure: Int]) {
    let known = relation.parts.compactMap { inCell[$0] }
    guard let whole = inCell[relation.whole], !known.isEmpty else { return }
    let missing = relation.parts.filter { inCell[$0] == nil }
    let rest = known.reduce(table.values[whole]) { $0 - table.values[$1] }
    guard !relation.isWhole || !missing.isEmpty else {
      return table.link(whole, of: known)
    }
    let place = table.add(rest, isPrinted: false)
    if relation.isWhole, missing.count == 1 { inCell[missing[0]] = place }
    table.link(whole, of: known + [place])
  }

  /// Links a measure at several keys with its total, which comes last.
  private mutating func link(
    _ measure: Measure, _ keys: [(row: String?, column: String?)], _ grouping: Grouping?
  ) {
    let found = keys.compactMap {
      places[Place(row: $0.row, column: $0.column, measure: measure)]
    }
    guard let grouping, let whole = found.last, found.count > 1 else { return }
    if grouping == .tag {
      let isRow = question.rows == .tag
      let hasNone = (isRow ? keys.first?.row : keys.first?.column) == ""
      linkTags(Array(found.dropLast()), hasNone: hasNone, of: whole)
    } else if measure == .refusedTwice, grouping.splitsCases {
      // A case refused by two units may be refused twice in neither or in both, so rows do not add
      // up.
      for part in found.dropLast() { linkPart(part, of: whole) }
    } else {
      table.link(whole, of: found.dropLast())
    }
  }

  /// Links the counts by tag: a case with two tags counts in both, but once in the total; cases
  /// without tags come first.
  private mutating func linkTags(_ parts: [Int], hasNone: Bool, of whole: Int) {
    let tags = hasNone ? Array(parts.dropFirst()) : parts
    var tagged = whole
    if hasNone {
      tagged = table.add(table.values[whole] - table.values[parts[0]], isPrinted: false)
      table.link(whole, of: [parts[0], tagged])
    }
    guard tags.count > 1 else { return table.link(tagged, of: tags) }
    for tag in tags { linkPart(tag, of: tagged) }
    let together = table.add(tags.reduce(0) { $0 + table.values[$1] }, isPrinted: false)
    table.link(together, of: tags)
    linkPart(tagged, of: together)
  }

  private mutating func linkPart(_ part: Int, of whole: Int) {
    let rest = table.add(table.values[whole] - table.values[part], isPrinted: false)
    table.link(whole, of: [part, rest])
  }
}
