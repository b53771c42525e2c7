package import Casework
import Disputes
import Wording

/// The table by area with stable columns, four for each span of time.
enum AreaListing {
  static func listing(_ table: AreaTable, _ edition: Edition) -> Listing {
    var listing = Listing(columns(of: table, edition))
    listing.rows = table.rows.map { row($0, edition) }
    listing.total = row(table.total, edition)
    return listing
  }

  private static func columns(of table: AreaTable, _ edition: Edition) -> [Listing.Column] {
    let unit: [Listing.Column] = [
      .init("unit", Label.code, leastScreen: Listing.wideScreen),
      .init("unit_name", Label.unit, isFlexible: true, usefulWidth: 8),
    ]
    let figures = table.spans.flatMap { span -> [Listing.Column] in
      let (name, group) = (span.kind.rawValue, Label.of(span, edition))
      return [
        .init("\(name)_registered", Label.registered, .right, group: group),
        .init("\(name)_closed", Label.closed, .right, group: group),
        .init("\(name)_closed_late", Label.late, .right, group: group),
        .init("\(name)_rate", Label.ratePercent, .right, group: group),
      ]
    }
    let standing = Label.atAsOf(edition)
    return unit + figures
      + [
        .init("open", Label.open, .right, group: standing),
        .init("overdue", Label.overdue, .right, group: standing),
      ] + EditionFields.columns
  }

  private static func row(_ row: AreaTable.Row, _ edition: Edition) -> [Cell] {
    let figures = row.spans.flatMap { counts -> [Cell] in
      let rate = Indicator.flowRate.value(of: counts)
      return [
        Cell(counts[.registered]), Cell(counts[.closings]), Cell(counts[.closingsLate]),
        rate.map { Cell(.decimal($0.description), shown: "\($0)") } ?? Cell(.nothing, shown: "—"),
      ]
    }
    let overdue = row.standing[.backlogOverdue]
    return [Cell(row.key), Cell(name(of: row, edition))] + figures
      + [
        Cell(row.standing[.backlog]),
        Cell(.integer(overdue), shown: "\(overdue)", colour: overdue > 0 ? .red : nil),
      ] + EditionFields.fields(of: edition)
  }

  /// The name of the unit; cases that lie in no subordinate unit have a row of the unit itself.
  static func name(of row: AreaTable.Row, _ edition: Edition) -> String {
    guard !row.key.isEmpty else { return Label.total.description }
    let name = row.name ?? row.key
    return row.key == edition.ownRow ? Label.itself(name).description : name
  }
}

/// The columns that only data has, not tables for people.
enum EditionFields {
  static let columns: [Listing.Column] = [
    "within", "period", "from", "to", "as_of", "known_at", "late_entries", "position", "log_hash",
  ].map { .init($0) }

  static func fields(of edition: Edition) -> [Cell] {
    [
      Cell(edition.unit.code.description), Cell(edition.period.description),
      Cell(edition.period.first.description), Cell(edition.period.last.description),
      Cell(edition.asOf.description), Cell(edition.head.receivedAt.description),
      Cell(edition.lateEntries), Cell(edition.head.position),
      Cell(edition.head.runningHash.description),
    ]
  }
}

extension Page.Part {
  /// The table by area.
  package static func table(_ table: AreaTable, _ edition: Edition) -> Page.Part {
    .table(AreaListing.listing(table, edition), caption: Message.areaCaption.description)
  }

  /// The share of the period's cases that are closed, one bar per unit.
  static func bars(_ table: AreaTable, _ edition: Edition) -> Page.Part {
    let bars = (table.rows + [table.total]).map { row in
      BarChart.Bar(
        label: AreaListing.name(of: row, edition), part: row.spans.first?[.closed] ?? 0,
        whole: row.spans.first?[.registered] ?? 0)
    }
    return .bars(BarChart(title: Message.barsTitle(edition).description, bars: bars))
  }

  /// Registered and closed cases by month.
  package static func lines(_ trend: Trend) -> Page.Part {
    let series: [(Text, KeyPath<Trend.Month, Int>)] = [
      (Label.registered, \.registered), (Label.closed, \.closings),
      (Label.open, \.backlog),
    ]
    return .lines(
      LineChart(
        title: Message.trendTitle.description, points: trend.months.map(\.name),
        series: series.map { name, value in
          LineChart.Series(name: name.description, values: trend.months.map { $0[keyPath: value] })
        }))
  }
}
