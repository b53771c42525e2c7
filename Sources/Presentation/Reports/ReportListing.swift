package import Casework
import Disputes
import Wording

/// A report with stable columns: one record per row, or per cell in a cross table; in data, each
/// record states definition and times.
package enum ReportListing {
  package static func listing(_ report: Report) -> Listing {
    let published = report.isPublished ? [SavedReport.suppressedColumn] : []
    var listing = Listing(
      keys(of: report) + figures(of: report)
        + (ReportStatement.names + published).map { .init($0) })
    let statement = statement(of: report)
    listing.common = report.isPublished ? [] : statement
    // A cross table without any column has no cells, and so no records.
    let columns = report.question.columns == nil ? [nil] : report.columns.map(Optional.some)
    listing.rows.reserveCapacity(report.rows.count * columns.count)
    for row in report.rows {
      for column in columns {
        var fields: [Cell] = []
        fields.reserveCapacity(listing.columns.count)
        fields += keys(row, column, report)
        append(report, statement, row: row.key, column: column?.key, to: &fields)
        listing.rows.append(fields)
      }
    }
    var total = totalKeys(of: report)
    append(report, statement, row: nil, column: nil, to: &total)
    listing.total = total
    // A single row is its own total.
    listing.showsTotal = report.question.rows != nil
    return listing
  }

  private static func statement(of report: Report) -> [Cell] {
    zip(ReportStatement.names, ReportStatement(of: report).texts).map { name, text in
      guard ReportStatement.numbers.contains(name) else { return Cell(text) }
      return text.flatMap { Int($0) }.map { Cell($0) } ?? Cell(nil)
    }
  }

  /// Appends the figures; a published record also names the hidden ones, since null could mean
  /// "none".
  private static func append(
    _ report: Report, _ statement: [Cell], row: String?, column: String?, to fields: inout [Cell]
  ) {
    let place = report.place(row: row, column: column)
    for figure in report.definition.columns {
      for period in report.periods {
        let value = report.value(of: figure.figure, period, at: place)
        fields.append(field(value, figure.figure, period, of: place.counts(period)))
      }
    }
    guard report.isPublished else { return }
    let names = report.values(at: CellAddress(row: row, column: column))
      .filter { $0.value == .suppressed }.map(\.name)
    fields += statement + [Cell(.list(names), shown: "")]
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

  private static func keys(
    _ row: Report.Heading, _ column: Report.Heading?, _ report: Report
  ) -> [Cell] {
    let keys = [Cell(row.key), Cell(row.label(by: report.question.rows))]
    guard let column else { return keys }
    return keys + [Cell(column.key), Cell(column.label(by: report.question.columns))]
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
