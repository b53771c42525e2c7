package import Casework
import Disputes
import Wording

/// The monthly table with its stable columns, two for each level.
enum MonthlyListing {
  static func listing(_ table: MonthlyTable, _ edition: Edition) -> Listing {
    var listing = Listing(columns)
    listing.rows = table.rows.map { row in
      [
        Cell(row.kind.rawValue), Cell(row.key),
        Cell(.nothing, shown: Label.of(row).description),
      ]
        + (MonthlyTable.levels.map { row[$0] } + [row.total]).flatMap { counts in
          MonthlyTable.measures.map { Cell(counts[$0]) }
        } + EditionFields.fields(of: edition)
    }
    return listing
  }

  private static var columns: [Listing.Column] {
    let rows: [Listing.Column] = [
      .init("kind"), .init("key"),
      .init("label", Label.item, isFlexible: true, usefulWidth: 16),
    ]
    let levels = MonthlyTable.levels.map { ($0.code, Label.of($0)) } + [("total", Label.total)]
    let figures = levels.flatMap { name, title in
      MonthlyTable.measures.map { measure in
        Listing.Column(
          "\(name)_\(measure.rawValue)", Label.ofMonthly(measure), .right, group: title)
      }
    }
    return rows + figures + EditionFields.columns
  }
}

extension Page.Part {
  /// The monthly table.
  package static func table(_ table: MonthlyTable, _ edition: Edition) -> Page.Part {
    .table(
      MonthlyListing.listing(table, edition), caption: Message.monthlyCaption.description)
  }
}
