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
        Cell(.nothing, shown: row.label.description),
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
      .init("label", Text("", "项目"), isFlexible: true, usefulWidth: 16),
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

extension MonthlyTable.Row {
  /// The label of the row.
  fileprivate var label: Text {
    switch kind {
    case .total: Label.total
    case .category:
      Disputes.Category(code: key).map { category in
        let label = Label.of(category)
        return Text("\(key) \(label.english)", "\(key) \(label.chinese)")
      } ?? Text(key, key)
    case .people:
      key.isEmpty
        ? Text("people not stated", "涉及人数未填") : Text("\(key) people", "涉及 \(key) 人")
    }
  }
}

extension Page.Part {
  /// The monthly table.
  package static func table(_ table: MonthlyTable, _ edition: Edition) -> Page.Part {
    .table(
      MonthlyListing.listing(table, edition), caption: Message.monthlyCaption.description)
  }
}
