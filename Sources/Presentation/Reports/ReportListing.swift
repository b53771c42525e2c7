package import Casework
import Disputes
import Wording

/// A report with stable columns: one record per row, or per cell in a cross table; in data, each
/// record states definition and times.
package enum ReportListing {
  /// The listing with all its rows.
  package static func listing(_ report: Report) -> Listing {
    var listing = heading(report)
    rows(of: report) { listing.rows.append($0) }
    return listing
  }

  /// The listing without its rows, which `rows(of:)` makes one after another.
  package static func heading(_ report: Report) -> Listing {
    let published = report.isPublished ? [SavedReport.suppressedColumn] : []
    var listing = Listing(
      keys(of: report) + figures(of: report)
        + (ReportStatement.names + published).map { .init($0) })
    let statement = statement(of: report)
    listing.common = report.isPublished ? [] : statement
    listing.total =
      totalKeys(of: report) + record(report, statement, at: report.place(row: nil))
    // A single row is its own total.
    listing.showsTotal = report.question.rows != nil
    return listing
  }

  /// Makes the rows one after another; what many of them have in common is made once.
  package static func rows(of report: Report, _ body: ([Cell]) throws -> Void) rethrows {
    let statement = statement(of: report)
    // A cross table without any column has no cells, and so no records.
    let columns = report.question.columns == nil ? [nil] : report.columns.map(Optional.some)
    let columnKeys = columns.map { keys($0, by: report.question.columns) }
    var uncounted: [Cell]?
    for row in report.rows {
      let rowKeys = keys(row, by: report.question.rows)
      for (column, columnKeys) in zip(columns, columnKeys) {
        let place = report.place(row: row.key, column: column?.key)
        let isShared = place.isUncounted && !report.isPublished
        let figures = isShared ? uncounted : nil
        let record = figures ?? record(report, statement, at: place)
        if isShared { uncounted = record }
        try body(rowKeys + columnKeys + record)
      }
    }
  }

  private static func statement(of report: Report) -> [Cell] {
    zip(ReportStatement.names, ReportStatement(of: report).texts).map { name, text in
      guard ReportStatement.numbers.contains(name) else { return Cell(text) }
      return text.flatMap { Int($0) }.map { Cell($0) } ?? Cell(nil)
    }
  }

  /// The figures of a record; a published one also names the hidden ones, since null could mean
  /// "none".
  private static func record(
    _ report: Report, _ statement: [Cell], at place: Report.Place
  ) -> [Cell] {
    var fields: [Cell] = []
    for column in report.definition.columns {
      for period in report.periods {
        let value = report.value(of: column.figure, period, at: place)
        fields.append(field(value, column.figure, period, of: place.counts(period)))
      }
    }
    guard report.isPublished else { return fields }
    let names = report.values(at: place.address).filter { $0.value == .suppressed }.map(\.name)
    return fields + statement + [Cell(.list(names), shown: "")]
  }
}

// MARK: - Keys

extension ReportListing {
  private static func keys(of report: Report) -> [Listing.Column] {
    let (rows, columns) = (report.question.rows, report.question.columns)
    let keys: [Listing.Column] = [
      .init("key", Label.code),
      .init("label", rows.map { Label.of($0) } ?? Label.blank, isFlexible: true),
    ]
    guard let columns else { return keys }
    return keys + [
      .init("column_key", Label.code),
      .init("column_label", Label.of(columns), isFlexible: true),
    ]
  }

  private static func keys(_ heading: Report.Heading?, by grouping: Grouping?) -> [Cell] {
    heading.map { [Cell($0.key), Cell($0.label(by: grouping))] } ?? []
  }

  private static func totalKeys(of report: Report) -> [Cell] {
    let keys = [Cell(""), Cell(Label.total.description)]
    return report.question.columns == nil ? keys : keys + keys
  }
}

// MARK: - Figures

extension ReportListing {
  private static func figures(of report: Report) -> [Listing.Column] {
    report.definition.columns.flatMap { column -> [Listing.Column] in
      let title = Label.of(column)
      var columns = [Listing.Column(column.name, title, .right)]
      guard report.earlier != nil else { return columns }
      // A terminal has room only for earlier figures of the report's main columns.
      let isShown = report.definition.isAbout(column)
      let before = Label.before
      let change = column.isRate ? Label.points : Label.changePercent
      columns.append(.init("\(column.name)_before", isShown ? before : nil, .right))
      columns.append(.init("\(column.name)_change", isShown ? change : nil, .right))
      return columns
    }
  }

  private static func field(
    _ value: FigureValue, _ figure: ReportDefinition.Column.Figure, _ period: Report.Period,
    of counts: Counts
  ) -> Cell {
    switch value {
    case .nothing:
      return Cell(.nothing, shown: figure == .nothing && period != .change ? "" : "—")
    case .suppressed: return Cell(.suppressed, shown: FigureValue.mark)
    case .count(let count): return Cell(count)
    case .decimal(let number):
      let text = number.description
      return Cell(
        .decimal(text), shown: period == .change ? number.signed : shown(text, figure, counts))
    }
  }

  /// A rate; if it is based on few cases, its counts are shown with it.
  private static func shown(
    _ value: String, _ figure: ReportDefinition.Column.Figure, _ counts: Counts
  ) -> String {
    guard case .indicator(let indicator) = figure, !indicator.isMean else { return value }
    let (part, whole) = (counts[indicator.numerator], counts[indicator.denominator])
    return whole < 10 ? "\(value) (\(part)/\(whole))" : value
  }
}

extension ReportDefinition.Column {
  /// Whether its change is given in percentage points instead of percent.
  fileprivate var isRate: Bool { if case .indicator = figure { true } else { false } }
}

extension ReportDefinition {
  /// Whether the figure is the report's main rate, or its numerator or denominator.
  fileprivate func isAbout(_ column: Column) -> Bool {
    guard let main else { return true }
    return [.indicator(main), .count(main.numerator), .count(main.denominator)]
      .contains(column.figure)
  }
}
